package org.livret.layout.pages;

import org.livret.css.BreakStyle.Break;
import org.livret.diag.Span;
import org.livret.layout.flow.Part;

import java.util.OptionalInt;

/// What stands between two forced breaks: it begins a page. `refers` tells whether it shows page
/// numbers of other places.
public record Section(Part part, Start start, boolean refers, Span span) {

    /// How a section begins: the name of its pages, the forced break before it (PAGE when any page
    /// will do), what the page counter becomes there, and whether it begins with the element that
    /// gave its pages their name: then its first page is the first of a group of pages (CSS GCPM 3,
    /// section 3.1).
    public record Start(String page, Break side, OptionalInt pageReset, boolean opensGroup) {}
}
