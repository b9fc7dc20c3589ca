/// Pixels: raster pictures decoded, scaled and coded again.
///
/// In: the bytes of picture files. Out: JPEG or PNG files in sRGB ([Recoding]), equal for equal
/// input on one Java runtime. The runtime's ImageIO does the work; WebP and JPEG in printing inks
/// are decoded by TwelveMonkeys' plug-ins for it, which nothing names: they are found when ImageIO
/// is first asked, in a run that needs it.
///
/// Never here: where pictures stand, what is wrong with them.
@NullMarked
package org.livret.raster;

import org.jspecify.annotations.NullMarked;
