/// Boxes into vertical lists.
///
/// In: boxes, a width, what sets paragraphs and tables. Out: a [Strip]: unbreakable [Piece]s one
/// below another with the gaps and break penalties between them, the grounds that span pieces, and
/// the heads that a page turn repeats. Margins are collapsed here (CSS 2.2, section 8.3.1); keeps
/// become penalties.
///
/// Never here: pages, where a strip is broken, which tables' columns are how wide.
@NullMarked
package org.livret.layout.flow;

import org.jspecify.annotations.NullMarked;
