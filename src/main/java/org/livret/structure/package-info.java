/// The logical structure of a publication: the tree that a screen reader walks.
///
/// In: nothing. Out: plain values. `box` builds the tree once, at the moment when a node becomes a
/// box; layout copies tags onto fragments; the PDF writer turns the tree and the tags into a
/// structure tree (ISO 32000-1, section 14.7).
///
/// Never here: PDF objects, pages, styles.
@NullMarked
package org.livret.structure;

import org.jspecify.annotations.NullMarked;
