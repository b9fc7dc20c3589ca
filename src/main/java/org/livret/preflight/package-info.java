/// Looks at pages as a print shop does before it takes them: small type, thin lines, coarse
/// pictures, too much ink, words that may be cut off.
///
/// In: pages with their bleed, the separation they are printed with, what the written file holds.
/// Out: [PrintReport], and a problem for each kind of fault.
///
/// Never here: changing anything, and the bytes of PDF.
@NullMarked
package org.livret.preflight;

import org.jspecify.annotations.NullMarked;
