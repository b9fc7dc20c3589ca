/// Colour management for paper: ICC profiles of printing conditions, and screen colours into inks.
///
/// In: a profile's bytes, which may be anybody's; colours in sRGB. Out: inks, in plain double
/// arithmetic and [StrictMath] alone, so that every Java makes the same ones.
///
/// Never here: pages, files, PDF, and the platform's own colour management.
@NullMarked
package org.livret.icc;

import org.jspecify.annotations.NullMarked;
