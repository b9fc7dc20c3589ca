/// Pictures: files into rasters with known sizes, and SVG into vector drawings.
///
/// In: bytes of JPEG, PNG and SVG files. Out: [Picture]s. A raster's pixels stay encoded; a drawing
/// is paths, text and nested groups in the drawing's own units.
///
/// Never here: fetching anything, scripts, fonts' metrics, PDF.
@NullMarked
package org.livret.picture;

import org.jspecify.annotations.NullMarked;
