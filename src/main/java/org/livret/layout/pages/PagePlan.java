package org.livret.layout.pages;

import java.util.List;

/// What stands on one page: pieces of the run, and parts of notes. `used` is the height of all of
/// it, `stretch` what the room between its blocks grows by, `cost` what the page added to the cost
/// of its run. `lines` are paragraphs that are to be set longer or shorter than is best for them.
public record PagePlan(
        int from,
        int to,
        List<NotePart> notes,
        long used,
        long stretch,
        long cost,
        List<LineVariants.Variant> lines) {
    /// A page of a run without anything.
    static final PagePlan EMPTY = new PagePlan(0, 0, List.of(), 0, 0, 0, List.of());

    public PagePlan {
        notes = List.copyOf(notes);
        lines = List.copyOf(lines);
    }

    /// Pieces of one note. A part that does not begin with the first piece continues a note from an
    /// earlier page.
    public record NotePart(String note, int from, int to) {}

    /// One reason why a page costs something.
    public record Term(Reason reason, long cost) {

        /// Why pages cost something, from the worst to the least.
        public enum Reason {
            OVERFULL,
            NOTE_MOVED,
            TORN,
            STRANDED,
            SPLIT,
            WIDOW,
            ORPHAN,
            ONLY_NOTES,
            LONE_ROW,
            OVERLEAF,
            ROW,
            NOTE_SPLIT,
            FLOAT_LATER,
            SHORT_LAST,
            HYPHEN,
            UNLIKED,
            EMPTY,
            FACING,
            STRETCHED,
            LINES
        }
    }
}
