package org.livret.layout.flow;

import org.livret.diag.Code;
import org.livret.diag.Problem;
import org.livret.diag.Span;
import org.livret.geom.Sp;

import java.util.List;
import java.util.Optional;

/// What layout has to say about a publication.
public sealed interface PageProblem extends Problem {

    /// A table wider than the page even with its words broken; it was scaled down.
    record TableShrunk(Span span, int percent) implements PageProblem {
        @Override
        public Code code() {
            return Code.warning("LY101");
        }

        @Override
        public String message() {
            return "This table is wider than the page and is set at " + percent + " % of its size.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Give the table fewer columns or shorter words, or a page of its own that is"
                            + " wider.");
        }
    }

    /// A table too wide even for the smallest scale with its words hyphenated, so that they are
    /// broken where the room ends.
    record TableBroken(Span span) implements PageProblem {
        @Override
        public Code code() {
            return Code.warning("LY111");
        }

        @Override
        public String message() {
            return "This table is so wide that its words are broken in the middle.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Give the table fewer columns or shorter words, or a style with"
                            + " ‘@page landscape’, so that it gets a wider page.");
        }
    }

    /// A table that was given a page of its own, turned.
    record TableTurned(Span span) implements PageProblem {
        @Override
        public Code code() {
            return Code.note("LY112");
        }

        @Override
        public String message() {
            return "This table is too wide for its page and stands on a page of its own, turned.";
        }
    }

    /// A table too wide even for the smallest scale; its words run over their cells.
    record TableTooWide(Span span, int columns) implements PageProblem {
        @Override
        public Code code() {
            return Code.error("LY102");
        }

        @Override
        public String message() {
            return "This table of "
                    + columns
                    + " columns does not fit the page even at its smallest scale.";
        }

        @Override
        public List<String> hints() {
            return List.of("Split the table, or turn its rows into columns.");
        }
    }

    /// Something unbreakable taller than a page's room.
    record TooTall(Span span, long excess) implements PageProblem {
        @Override
        public Code code() {
            return Code.error("LY103");
        }

        @Override
        public String message() {
            return "This is "
                    + Sp.format(excess)
                    + " pt taller than the page and runs over its foot.";
        }

        @Override
        public List<String> hints() {
            return List.of("Make it smaller, or allow it to be split over pages.");
        }
    }

    /// Edges that leave no room for content; they were ignored.
    record Squeezed(Span span) implements PageProblem {
        @Override
        public Code code() {
            return Code.warning("LY104");
        }

        @Override
        public String message() {
            return "This stands so deep that its indents leave no room for text; they were left"
                    + " out.";
        }

        @Override
        public List<String> hints() {
            return List.of("Nest less deeply, or make the margins and padding smaller.");
        }
    }

    /// A box that nothing places; it stands in the flow.
    record Unplaced(Span span, boolean fixed) implements PageProblem {
        @Override
        public Code code() {
            return Code.warning("LY121");
        }

        @Override
        public String message() {
            return fixed
                    ? "A fixed position means nothing on pages, so this stands where it comes."
                    : "Nothing around this is positioned, so it stands where it comes.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    fixed
                            ? "For what comes again on every page use ‘position: running(name)’ and"
                                    + " a margin box with ‘element(name)’."
                            : "Give the element by whose edges it is to be placed ‘position:"
                                    + " relative’.");
        }
    }

    /// Columns that layout cannot set there.
    record ColumnsIgnored(Span span) implements PageProblem {
        @Override
        public Code code() {
            return Code.note("LY105");
        }

        @Override
        public String message() {
            return "Text in columns cannot stand here and is set as one column.";
        }
    }

    /// A page whose margins are larger than the page.
    record NoRoom(Span span, String page) implements PageProblem {
        @Override
        public Code code() {
            return Code.error("LY106");
        }

        @Override
        public String message() {
            return page.isEmpty()
                    ? "The margins leave no room on the page."
                    : "The margins leave no room on the page ‘" + page + "’.";
        }

        @Override
        public List<String> hints() {
            return List.of("Make the margins in ‘@page’ smaller, or the page larger.");
        }
    }

    /// A note that does not begin on the page of its call.
    record NoteMoved(Span span, String note) implements PageProblem {
        @Override
        public Code code() {
            return Code.warning("LY107");
        }

        @Override
        public String message() {
            return "The note ‘"
                    + note
                    + "’ does not fit on the page of its call and stands on a later one.";
        }

        @Override
        public List<String> hints() {
            return List.of("Shorten the notes of this page, or make them notes at the end.");
        }
    }

    /// A call of a note that does not exist.
    record NoteMissing(Span span, String note) implements PageProblem {
        @Override
        public Code code() {
            return Code.error("LY108");
        }

        @Override
        public String message() {
            return "The note ‘" + note + "’ is called here but was not found.";
        }
    }

    /// Page numbers that change with every round.
    record NotSettled(Span span, int rounds) implements PageProblem {
        @Override
        public Code code() {
            return Code.note("LY109");
        }

        @Override
        public String message() {
            return "Page numbers did not settle after "
                    + rounds
                    + " rounds; some references may be off by a page.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "A reference whose width moves its own target from page to page does this;"
                            + " reword near it.");
        }
    }

    /// Boxes nested too deeply.
    record TooDeep(Span span, int depth) implements PageProblem {
        @Override
        public Code code() {
            return Code.error("LY110");
        }

        @Override
        public String message() {
            return "This is nested more than "
                    + depth
                    + " levels deep; what is deeper is set without its boxes.";
        }
    }

    /// So many things side by side, the width that they need with the gaps between them, and the
    /// one that there is.
    record Room(int count, long needed, long available) {
        String said(String things) {
            return "needs "
                    + Sp.formatMm(needed)
                    + " for its "
                    + (count == 1 ? things : count + " " + things + "s")
                    + ", but has "
                    + Sp.formatMm(available);
        }
    }

    /// A grid whose columns have no room; it was given fewer of them.
    record GridNarrow(Span span, Room room, int columns) implements PageProblem {
        @Override
        public Code code() {
            return Code.warning("LY113");
        }

        @Override
        public String message() {
            return "This grid "
                    + room.said("column")
                    + "; it is set in "
                    + (columns == 1 ? "one." : columns + ".");
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Make its columns or gaps smaller, give it fewer columns or shorter words, or"
                            + " let it choose them: ‘grid-template-columns: repeat(auto-fill,"
                            + " minmax(40mm, 1fr))’.");
        }
    }

    /// A flex row whose items have no room; it was set in several rows.
    record RowNarrow(Span span, Room room, int rows) implements PageProblem {
        @Override
        public Code code() {
            return Code.warning("LY114");
        }

        @Override
        public String message() {
            return "This row " + room.said("item") + "; it is set in " + rows + " rows.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Put fewer or shorter things in it, make its gaps smaller, or let it have"
                            + " several rows: ‘flex-wrap: wrap’.");
        }
    }

    /// Text in columns that would be too narrow; it was given fewer.
    record ColumnsNarrow(Span span, Room room, int columns) implements PageProblem {
        @Override
        public Code code() {
            return Code.warning("LY115");
        }

        @Override
        public String message() {
            return "This text "
                    + room.said("column")
                    + "; it is set in "
                    + (columns == 1 ? "one." : columns + ".");
        }

        @Override
        public List<String> hints() {
            return List.of("Ask for fewer columns, or for smaller gaps between them.");
        }
    }

    /// A box with a width or a height that its place does not have.
    record BoxDenied(Span span, boolean isWidth, long asked, long available)
            implements PageProblem {
        @Override
        public Code code() {
            return Code.warning("LY116");
        }

        @Override
        public String message() {
            return "This box was to be "
                    + Sp.formatMm(asked)
                    + (isWidth ? " wide" : " high")
                    + ", but there are only "
                    + Sp.formatMm(available)
                    + ".";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    isWidth
                            ? "Leave its ‘width’ out, or make it at most ‘100%’."
                            : "Leave its ‘height’ out, or make it at most ‘100%’ of the page.");
        }
    }

    /// A box whose content is taller than the height that it was given; it was made higher.
    record BoxGrown(Span span, long asked, long needed) implements PageProblem {
        @Override
        public Code code() {
            return Code.warning("LY117");
        }

        @Override
        public String message() {
            return "This was to be "
                    + Sp.formatMm(asked)
                    + " high, but what stands in it needs "
                    + Sp.formatMm(needed)
                    + "; it is made higher.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Shorten what stands in it, or write ‘min-height’ instead of ‘height’ to let it"
                            + " grow.");
        }
    }

    /// Something that should stay whole but is taller than a page.
    record KeptSplit(Span span, long height, long room) implements PageProblem {
        @Override
        public Code code() {
            return Code.note("LY118");
        }

        @Override
        public String message() {
            return "This should stay on one page, but needs "
                    + Sp.formatMm(height)
                    + " where a page has "
                    + Sp.formatMm(room)
                    + "; it is split.";
        }

        @Override
        public List<String> hints() {
            return List.of("Shorten it, make several of it, or allow it: ‘break-inside: auto’.");
        }
    }

    /// A float beside which no text would find room; it stands in the flow.
    record FloatInFlow(Span span, boolean isWide) implements PageProblem {
        @Override
        public Code code() {
            return Code.note("LY119");
        }

        @Override
        public String message() {
            return isWide
                    ? "This float is so wide that no text fits beside it; it stands by itself."
                    : "This float is too tall for its page; it stands in the text.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    isWide
                            ? "Make it narrower, such as ‘width: 40%’, or leave ‘float’ out."
                            : "Make it smaller, or leave ‘float’ out.");
        }
    }

    /// An item of a grid that asks for a line or an area that is not there.
    record GridNameUnknown(Span span, String name, Optional<String> nearest)
            implements PageProblem {
        @Override
        public Code code() {
            return Code.warning("LY120");
        }

        @Override
        public String message() {
            return "Its grid has no area or line ‘"
                    + name
                    + "’, so this stands where there is room.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    nearest.map(n -> "Did you mean ‘" + n + "’?")
                            .orElse("Name it in the grid's ‘grid-template-areas’."));
        }
    }
}
