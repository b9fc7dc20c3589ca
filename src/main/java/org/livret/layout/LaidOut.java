package org.livret.layout;

import org.livret.layout.flow.Gap;
import org.livret.layout.pages.PageReason;
import org.livret.layout.pages.PageReport;
import org.livret.page.PageSequence;

import java.util.Collections;
import java.util.List;

/// Pages, and how each of those that have content came out. The reasons why they end where they do
/// are there only when they were asked for.
public record LaidOut(PageSequence pages, List<PageReport> reports, List<PageReason> reasons) {
    public LaidOut {
        reports = List.copyOf(reports);
        reasons = List.copyOf(reasons);
    }

    /// The faults of all pages, counted.
    public Quality quality() {
        int overfull = 0;
        int parted = 0;
        int overleaf = 0;
        int notes = 0;
        int continued = 0;
        int moved = 0;
        for (PageReport report : reports) {
            overfull += report.used() > report.room() ? 1 : 0;
            boolean isParted = report.faults().contains(Gap.Fault.HYPHEN);
            parted += isParted ? 1 : 0;
            overleaf += isParted && report.turnsOver() ? 1 : 0;
            notes += report.notes().begun();
            continued += report.notes().continued();
            moved += report.notes().moved();
        }
        return new Quality(
                pages.pages().size(),
                count(Gap.Fault.STRANDED),
                count(Gap.Fault.WIDOW),
                count(Gap.Fault.ORPHAN),
                count(Gap.Fault.SPLIT) + count(Gap.Fault.TORN),
                new Rows(count(Gap.Fault.ROW), count(Gap.Fault.LONE_ROW)),
                new Hyphens(parted, overleaf),
                overfull,
                new Notes(notes, continued, moved));
    }

    private int count(Gap.Fault fault) {
        int count = 0;
        for (PageReport report : reports) {
            count += report.faults().contains(fault) ? 1 : 0;
            count += Collections.frequency(report.columns(), fault);
        }
        return count;
    }

    /// How many pages there are, and how many of their ends and of those of columns strand a
    /// heading, leave a widow or an orphan, split what should stay whole or a row of a table; how
    /// many pages part a word at their end, and how many run over.
    public record Quality(
            int pages,
            int strandedHeadings,
            int widows,
            int orphans,
            int splitBoxes,
            Rows rows,
            Hyphens hyphens,
            int overfullPages,
            Notes notes) {}

    /// Page ends at which a row of a table is split, and those above or below which a table has a
    /// single row.
    public record Rows(int split, int lone) {}

    /// Page ends that part a word, and those of them where its rest is overleaf.
    public record Hyphens(int all, int overleaf) {}

    /// Notes at the feet of pages, how often one goes on overleaf, and how many begin on a later
    /// page than that of their call.
    public record Notes(int all, int continued, int moved) {}
}
