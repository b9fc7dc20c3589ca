package org.livret.layout;

import org.livret.layout.flow.Gap;
import org.livret.layout.pages.PageReport;
import org.livret.page.PageSequence;

import java.util.List;

/// Pages, and why each of them ends where it does: one report for every page that has content.
public record LaidOut(PageSequence pages, List<PageReport> reports) {
    public LaidOut {
        reports = List.copyOf(reports);
    }

    /// The faults of all pages, counted.
    public Quality quality() {
        int overfull = 0;
        int continued = 0;
        int moved = 0;
        for (PageReport report : reports) {
            overfull += report.used() > report.room() ? 1 : 0;
            continued += report.continued();
            moved += report.moved();
        }
        return new Quality(
                pages.pages().size(),
                count(Gap.Fault.STRANDED),
                count(Gap.Fault.WIDOW),
                count(Gap.Fault.SPLIT) + count(Gap.Fault.TORN),
                count(Gap.Fault.ROW),
                count(Gap.Fault.HYPHEN),
                overfull,
                continued,
                moved);
    }

    private int count(Gap.Fault fault) {
        int count = 0;
        for (PageReport report : reports) {
            count += report.faults().contains(fault) ? 1 : 0;
        }
        return count;
    }

    /// How many pages there are, and how many page turns strand a heading, leave a widow or an
    /// orphan, split what should stay whole, split a row of a table or a word; how many pages run
    /// over; how many notes go on overleaf or begin on a later page than that of their call.
    public record Quality(
            int pages,
            int strandedHeadings,
            int widows,
            int splitBoxes,
            int splitRows,
            int hyphens,
            int overfullPages,
            int continuedNotes,
            int movedNotes) {}
}
