package org.livret.layout.pages;

import org.livret.css.BreakStyle.Break;
import org.livret.diag.Span;
import org.livret.layout.flow.Part;

import java.util.OptionalInt;

/// What stands between two forced breaks: it begins a page. `page` is the name of its pages, `side`
/// the forced break before it (PAGE when any page will do), `pageReset` what the page counter
/// becomes where it begins, `refers` tells whether it shows page numbers of other places.
public record Section(
        Part part, String page, Break side, OptionalInt pageReset, boolean refers, Span span) {}
