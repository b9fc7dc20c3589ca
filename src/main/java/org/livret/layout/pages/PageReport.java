package org.livret.layout.pages;

import org.livret.geom.Rect;
import org.livret.layout.flow.Gap;

import java.util.List;
import java.util.Set;

/// How well a page came out. `number` counts from 1; `area` is where its text stands, `used` what
/// of the area's height is filled; `faults` are those of the break at its end, `columns` those of
/// the breaks between its columns, `cost` what the page cost its run.
public record PageReport(
        int number,
        Rect area,
        long used,
        Set<Gap.Fault> faults,
        List<Gap.Fault> columns,
        Notes notes,
        long cost) {
    public PageReport {
        faults = Set.copyOf(faults);
        columns = List.copyOf(columns);
    }

    /// How many notes begin on the page, how many of those that stand there go on overleaf, and how
    /// many that are called there begin on a later page.
    public record Notes(int begun, int continued, int moved) {}

    /// The height of the page's room for text.
    public long room() {
        return area.height();
    }

    /// Whether what comes next is overleaf: page 1 is a right page (CSS Paged Media 3, section
    /// 3.2).
    public boolean turnsOver() {
        return number % 2 == 1;
    }
}
