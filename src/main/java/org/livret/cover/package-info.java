/// The cover of an e-book, painted from the cover page of the print.
///
/// In: a finished page and its fonts. Out: a JPEG file in sRGB ([CoverPainter]). Java2D paints: it
/// is there without any library, starts in a quarter of a second, and its rasteriser is Java code,
/// so that one Java runtime makes equal bytes everywhere; another may code JPEG otherwise.
///
/// Never here: which page is the cover, whether the e-book needs one.
@NullMarked
package org.livret.cover;

import org.jspecify.annotations.NullMarked;
