package org.livret.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.jspecify.annotations.Nullable;
import org.livret.doc.Attributes;

import java.util.ArrayList;
import java.util.List;

/// The blocks of our own parsers, as flexmark's tree holds them until `BlockReader` has read them.
/// All offsets count in the text given to flexmark.
abstract sealed class BlockNodes extends Block {
    final int start;
    int end;

    private BlockNodes(int start, int end) {
        this.start = start;
        this.end = end;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /// Takes the end of the last child, once all are there.
    final void endWithLastChild() {
        Node last = getLastChild();
        if (last != null) {
            end = Math.max(end, endOf(last));
        }
    }

    // flexmark takes a quote's place from its children, and cannot when those are ours or missing.
    static int startOf(Node node) {
        return switch (node) {
            case BlockNodes own -> own.start;
            case BlockQuote quote -> quote.getOpeningMarker().getStartOffset();
            default -> node.getStartOffset();
        };
    }

    static int endOf(Node node) {
        return switch (node) {
            case BlockNodes own -> own.end;
            case BlockQuote quote -> {
                Node last = quote.getLastChild();
                int marker = quote.getOpeningMarker().getEndOffset();
                yield last == null ? marker : Math.max(marker, endOf(last));
            }
            default -> node.getEndOffset();
        };
    }

    static final class ListNode extends BlockNodes {
        final char marker;
        final int number;
        boolean tight = true;

        /// @param marker the bullet, or what stands after the number
        ListNode(int start, char marker, int number) {
            super(start, start);
            this.marker = marker;
            this.number = number;
        }

        boolean ordered() {
            return marker == '.' || marker == ')';
        }

        @Override
        public @Nullable Node getLastBlankLineChild() {
            return getLastChild();
        }
    }

    static final class ItemNode extends BlockNodes {
        ItemNode(int start, int end) {
            super(start, end);
        }

        @Override
        public @Nullable Node getLastBlankLineChild() {
            return getLastChild();
        }
    }

    /// A heading marked with `#`; its text stands between two offsets.
    static final class AtxNode extends BlockNodes {
        final int level;
        int textStart;
        int textEnd;

        AtxNode(int level, int start, int end) {
            super(start, end);
            this.level = level;
        }

        void text(int from, int to) {
            textStart = from;
            textEnd = to;
        }
    }

    /// A heading underlined with `=` or `-`; its lines are those of the paragraph that it replaces.
    static final class SetextNode extends BlockNodes {
        final int level;

        SetextNode(int level, List<BasedSequence> lines, int end) {
            super(lines.getFirst().getStartOffset(), end);
            this.level = level;
            this.lineSegments = List.copyOf(lines);
        }
    }

    static final class FenceNode extends BlockNodes {
        final int infoStart;
        final int infoEnd;
        final List<BasedSequence> lines = new ArrayList<>();
        boolean closed;

        FenceNode(int start, int infoStart, int infoEnd) {
            super(start, infoEnd);
            this.infoStart = infoStart;
            this.infoEnd = infoEnd;
        }
    }

    /// A formula between `$$` whose first line begins with these.
    static final class DisplayNode extends BlockNodes {
        final List<BasedSequence> lines = new ArrayList<>();

        /// Whether nothing but braces follows its end.
        boolean closed;

        DisplayNode(int start) {
            super(start, start);
        }
    }

    static final class HtmlNode extends BlockNodes {
        final List<BasedSequence> lines = new ArrayList<>();

        HtmlNode(int start) {
            super(start, start);
        }
    }

    static final class DivisionNode extends BlockNodes {
        /// The opening line without its colons, white space trimmed.
        final int infoStart;

        final int infoEnd;
        boolean closed;

        DivisionNode(int start, int infoStart, int infoEnd) {
            super(start, infoEnd);
            this.infoStart = infoStart;
            this.infoEnd = infoEnd;
        }
    }

    /// The line that closes a division, or closes nothing.
    static final class DivisionEndNode extends BlockNodes {
        final boolean stray;

        DivisionEndNode(int start, int end, boolean stray) {
            super(start, end);
            this.stray = stray;
        }
    }

    static final class NoteNode extends BlockNodes {
        final String label;

        NoteNode(int start, int end, String label) {
            super(start, end);
            this.label = label;
        }
    }

    /// A call-out in MkDocs' way: `!!! note "Title"` above what is indented.
    static final class AdmonitionNode extends BlockNodes {
        final String name;
        final String title;

        AdmonitionNode(int start, int end, String name, String title) {
            super(start, end);
            this.name = name;
            this.title = title;
        }
    }

    /// One meaning of a definition list: what follows the colon.
    static final class MeaningNode extends BlockNodes {
        MeaningNode(int start, int end) {
            super(start, end);
        }
    }

    /// Braces alone on their line.
    static final class BracesNode extends BlockNodes {
        final Attributes braces;

        BracesNode(int start, int end, Attributes braces) {
            super(start, end);
            this.braces = braces;
        }
    }
}
