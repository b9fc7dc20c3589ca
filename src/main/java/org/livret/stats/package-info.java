/// The faults of a publication's pages, counted.
///
/// In: the styled tree that was laid out, the pages with their reports, the problems told of. Out:
/// [Statistics]. What is counted is counted on the finished pages wherever they can say it: words
/// are looked for in what is painted, lines are measured by their glyphs. So a fault of layout
/// shows even when layout does not know of it.
///
/// Never here: layout, printing.
@NullMarked
package org.livret.stats;

import org.jspecify.annotations.NullMarked;
