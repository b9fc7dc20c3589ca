package org.livret.layout.pages;

import java.util.List;

/// What stands on one page: pieces of the run, and parts of notes. `used` is the height of all of
/// it, `cost` what the page added to the cost of its run.
public record PagePlan(int from, int to, List<NotePart> notes, long used, long cost) {
    public PagePlan {
        notes = List.copyOf(notes);
    }

    /// Pieces of one note. A part that does not begin with the first piece continues a note from an
    /// earlier page.
    public record NotePart(String note, int from, int to) {}
}
