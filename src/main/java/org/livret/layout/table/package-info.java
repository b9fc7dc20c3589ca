/// Tables into vertical lists.
///
/// In: a table, the room it may fill, a flow that sets cells. Out: a strip of rows with the head
/// and the foot that page turns repeat. Column widths follow CSS 2.2, section 17.5.2, and the
/// min-content and max-content widths of cells; what may still be too wide gets its words
/// hyphenated, is scaled down, and at last gets its words broken.
///
/// Never here: pages, lines' insides.
@NullMarked
package org.livret.layout.table;

import org.jspecify.annotations.NullMarked;
