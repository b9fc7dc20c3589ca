package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;

import java.util.ArrayList;
import java.util.List;

/// What of a block stands in columns, and what between them spans all of them, however deeply it is
/// nested in plain blocks (CSS Multi-column 1, section 6).
final class ColumnRuns {
    private final List<Run> runs = new ArrayList<>();
    private List<Part> parts = new ArrayList<>();

    private ColumnRuns() {}

    sealed interface Run {}

    /// Parts that are spread over the columns.
    record Columned(List<Part> parts) implements Run {}

    /// A box that spans all columns.
    record Spanning(Box box) implements Run {}

    static List<Run> of(List<Box> children) {
        ColumnRuns made = new ColumnRuns();
        for (Box child : children) {
            made.add(child);
        }
        made.end();
        return made.runs;
    }

    private void add(Box child) {
        if (child.style().box().columns().spanAll()) {
            end();
            runs.add(new Spanning(child));
        } else if (child instanceof Box.Block block && isPlain(block) && holdsSpanning(block)) {
            split(block);
        } else {
            parts.add(new Part.Whole(child));
        }
    }

    private void end() {
        if (!parts.isEmpty()) {
            runs.add(new Columned(parts));
            parts = new ArrayList<>();
        }
    }

    /// Cuts a block at what spans; its first part has its upper edge, its last one the lower.
    private void split(Box.Block block) {
        List<Run> inner = of(block.children());
        boolean opens = true;
        if (inner.getFirst() instanceof Spanning) {
            parts.add(new Part.Cut(block, true, false, List.of()));
            opens = false;
        }
        for (Run run : inner) {
            switch (run) {
                case Spanning spanning -> {
                    end();
                    runs.add(spanning);
                }
                case Columned(List<Part> columned) -> {
                    parts.add(new Part.Cut(block, opens, false, columned));
                    opens = false;
                }
            }
        }
        parts.add(new Part.Cut(block, false, true, List.of()));
    }

    private static boolean isPlain(Box.Block block) {
        BoxStyle style = block.style().box();
        return style.display() == BoxStyle.Display.BLOCK
                && style.floating() == BoxStyle.FloatSide.NONE
                && style.columns().count() <= 1
                && style.columns().width().isAuto();
    }

    private static boolean holdsSpanning(Box.Block block) {
        for (Box child : block.children()) {
            if (child.style().box().columns().spanAll()
                    || child instanceof Box.Block inner && isPlain(inner) && holdsSpanning(inner)) {
                return true;
            }
        }
        return false;
    }
}
