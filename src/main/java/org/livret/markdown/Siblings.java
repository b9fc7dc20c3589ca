package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Definition;

import java.util.ArrayList;
import java.util.List;

/// Gathers the blocks that stand one below another, and joins what belongs together: captions with
/// their tables and figures, terms with their meanings, braces with the block above, `<div>` with
/// `</div>`.
final class Siblings {
    private final Reading reading;
    private final List<Frame> outer = new ArrayList<>();
    private Frame frame = new Frame(Attributes.NONE, null);

    Siblings(Reading reading) {
        this.reading = reading;
    }

    /// The blocks below an HTML `<div>`; the outermost frame has no opening tag.
    private static final class Frame {
        final Attributes attributes;
        final @Nullable Span opening;
        final List<Block> blocks = new ArrayList<>();
        final List<OpenDefinition> definitions = new ArrayList<>();
        boolean captioned;
        Node.@Nullable Paragraph pendingCaption;
        @Nullable SourceText pendingText;

        Frame(Attributes attributes, @Nullable Span opening) {
            this.attributes = attributes;
            this.opening = opening;
        }
    }

    /// Terms whose meanings are still being gathered.
    private static final class OpenDefinition {
        final List<Node.Plain> terms;
        final List<List<Block>> meanings = new ArrayList<>();
        Span span;

        OpenDefinition(List<Node.Plain> terms) {
            this.terms = terms;
            this.span = terms.getFirst().span().to(terms.getLast().span());
        }
    }

    void add(Block block) {
        endDefinitions();
        frame.captioned = false;
        SourceText caption = frame.pendingText;
        if (caption != null && block instanceof Node.Table table && table.caption().isEmpty()) {
            frame.pendingText = null;
            frame.pendingCaption = null;
            Block whole = Captions.give(table, caption, reading);
            frame.blocks.add(whole == null ? block : whole);
            return;
        }
        dropPending();
        frame.blocks.add(block);
    }

    /// A caption for the table or figure just added, or for the next table.
    ///
    /// @param paragraph what it is when it stands beside neither
    void caption(String word, SourceText text, Node.Paragraph paragraph) {
        if (captionLast(word, text)) {
            return;
        }
        dropPending();
        if (word.equals("Table")) {
            frame.pendingCaption = paragraph;
            frame.pendingText = text;
        } else {
            reading.report(new MarkdownProblem.CaptionWithoutTable("figure", paragraph.span()));
            add(paragraph);
        }
    }

    /// Gives a caption to the last block. Returns whether that could take one.
    boolean captionLast(String word, SourceText text) {
        if (frame.blocks.isEmpty()
                || !frame.definitions.isEmpty()
                || frame.pendingCaption != null) {
            return false;
        }
        Block last = frame.blocks.getLast();
        boolean fits =
                switch (last) {
                    case Node.Table table -> !word.equals("Figure") && table.caption().isEmpty();
                    // Its title may be its caption for want of another.
                    case Node.Figure _ -> !word.equals("Table") && !frame.captioned;
                    default -> false;
                };
        Block whole = fits ? Captions.give(last, text, reading) : null;
        if (whole != null) {
            frame.blocks.set(frame.blocks.size() - 1, whole);
            frame.captioned = true;
        }
        return whole != null;
    }

    private void dropPending() {
        Node.Paragraph paragraph = frame.pendingCaption;
        if (paragraph != null) {
            frame.pendingCaption = null;
            frame.pendingText = null;
            reading.report(new MarkdownProblem.CaptionWithoutTable("table", paragraph.span()));
            frame.blocks.add(paragraph);
        }
    }

    void terms(List<Node.Plain> terms) {
        dropPending();
        frame.definitions.add(new OpenDefinition(terms));
    }

    boolean expectsMeaning() {
        return !frame.definitions.isEmpty();
    }

    /// Adds a meaning to the last terms. Returns false when there are none.
    boolean meaning(List<Block> blocks, Span span) {
        if (frame.definitions.isEmpty()) {
            return false;
        }
        OpenDefinition last = frame.definitions.getLast();
        last.meanings.add(blocks);
        last.span = last.span.to(span);
        return true;
    }

    private void endDefinitions() {
        if (!frame.definitions.isEmpty()) {
            Span span = frame.definitions.getFirst().span.to(frame.definitions.getLast().span);
            List<Definition> all = new ArrayList<>();
            for (OpenDefinition open : frame.definitions) {
                all.add(new Definition(open.terms, open.meanings, open.span, Attributes.NONE));
            }
            frame.definitions.clear();
            frame.blocks.add(new Node.DefinitionList(all, span, Attributes.NONE));
        }
    }

    /// Gives attributes to the block above.
    void braces(Attributes attributes, Span span) {
        endDefinitions();
        dropPending();
        if (frame.blocks.isEmpty()) {
            reading.report(new MarkdownProblem.BracesWithoutBlock(span));
        } else {
            frame.blocks.set(
                    frame.blocks.size() - 1, Attributed.block(frame.blocks.getLast(), attributes));
        }
    }

    void openDivision(Attributes attributes, Span span) {
        endDefinitions();
        dropPending();
        if (outer.size() >= Limits.BLOCK_DEPTH) {
            reading.report(new MarkdownProblem.NestedTooDeep(Limits.BLOCK_DEPTH, span));
            return;
        }
        outer.add(frame);
        frame = new Frame(attributes, span);
    }

    void closeDivision(Span span) {
        Frame inner = frame;
        if (inner.opening == null) {
            reading.report(new MarkdownProblem.HtmlStrayEnd("div", span));
            return;
        }
        endDefinitions();
        dropPending();
        frame = outer.removeLast();
        frame.blocks.add(
                new Node.Division("", inner.blocks, inner.opening.to(span), inner.attributes));
    }

    List<Block> finish() {
        endDefinitions();
        dropPending();
        while (!outer.isEmpty()) {
            Frame inner = frame;
            frame = outer.removeLast();
            if (inner.opening != null) {
                reading.report(new MarkdownProblem.HtmlUnclosed("div", inner.opening));
            }
            frame.blocks.addAll(inner.blocks);
        }
        return frame.blocks;
    }
}
