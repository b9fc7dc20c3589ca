/// Vertical lists into pages.
///
/// In: the flow's boxes cut at forced breaks, their strips, the styles of pages, notes. Out: pages
/// with body, notes and furniture, and where marks came to stand. Breaks are chosen at least total
/// cost over each run of pages between two forced breaks (Plass, *Optimal Pagination Techniques for
/// Automatic Typesetting Systems*, 1981): widows and their like, notes that run on, feet of facing
/// pages that differ, room between blocks that grows to fill a page, and paragraphs set a line
/// longer or shorter are weighed together. The choice is exact within the bounds that [PageBreaker]
/// states.
///
/// Never here: how boxes become strips, how paragraphs become lines.
@NullMarked
package org.livret.layout.pages;

import org.jspecify.annotations.NullMarked;
