/// Which page stands where on the sheets of a booklet.
///
/// In: how many pages there are, and how they are bound. Out: the two pages of each side of each
/// sheet, and the paper that they go on.
///
/// Never here: what stands on pages, and files.
@NullMarked
package org.livret.imposition;

import org.jspecify.annotations.NullMarked;
