package org.livret.layout.pages;

import org.livret.layout.flow.Gap;

import java.util.Set;

/// How well a page came out. `number` counts from 1; `room` is the height of its content area,
/// `used` what of it is filled; `faults` are those of the break at its end, `cost` what the page
/// cost its run. `continued` counts notes that go on overleaf, `moved` those called here that begin
/// on a later page.
public record PageReport(
        int number,
        long room,
        long used,
        Set<Gap.Fault> faults,
        int continued,
        int moved,
        long cost) {
    public PageReport {
        faults = Set.copyOf(faults);
    }
}
