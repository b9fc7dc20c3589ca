package org.livret.page;

import org.livret.geom.Size;

import java.util.List;

/// One finished page. `number` counts physical pages from 1; `label` is the folio as readers know
/// it (`iv`, `12`).
///
/// `size` is the trimmed sheet; `bleed` is how far paint goes over its edges.
public record Page(
        int number,
        String label,
        Size size,
        long bleed,
        boolean cropMarks,
        boolean registrationMarks,
        List<Fragment> fragments) {
    public Page {
        fragments = List.copyOf(fragments);
    }

    /// The page with other marks for the printer.
    public Page marked(boolean crop, boolean registration) {
        return new Page(number, label, size, bleed, crop, registration, fragments);
    }

    /// The page with another bleed, and fragments that reach into it.
    Page bleeding(long newBleed, List<Fragment> bled) {
        return new Page(number, label, size, newBleed, cropMarks, registrationMarks, bled);
    }
}
