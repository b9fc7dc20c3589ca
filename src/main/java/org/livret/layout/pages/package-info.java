/// Vertical lists into pages.
///
/// In: the flow's boxes cut at forced breaks, their strips, the styles of pages, notes. Out: pages
/// with body, notes and furniture, and where marks came to stand. Breaks are chosen at least total
/// cost over each run of pages between two forced breaks (Plass, *Optimal Pagination Techniques for
/// Automatic Typesetting Systems*, 1981). The feet of pages are evened out by the room between
/// blocks.
///
/// Never here: how boxes become strips, how paragraphs become lines.
@NullMarked
package org.livret.layout.pages;

import org.jspecify.annotations.NullMarked;
