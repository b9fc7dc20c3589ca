/// QR codes: a text into an SVG drawing.
///
/// In: a text and a [QrCode.Level]. Out: the bytes of a picture file, read like any other. ZXing is
/// seen here only, and loaded when the first code is drawn.
///
/// Never here: documents, links, pages.
@NullMarked
package org.livret.qr;

import org.jspecify.annotations.NullMarked;
