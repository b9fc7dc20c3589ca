/// Finished pages into a PDF file that is PDF/UA-1 and PDF/A-2a at once.
///
/// In: a `PageSequence`, metadata, faces. Out: bytes, equal for equal input. OpenPDF is seen here
/// only, through a subclass of its writer.
///
/// What is painted alike is written once: objects are known by what they say ([SharedObjects]), and
/// names of resources are their objects' numbers, so that equal drawings are equal bytes.
///
/// Never here: measuring, styles, the document tree, the clock.
@NullMarked
package org.livret.pdf;

import org.jspecify.annotations.NullMarked;
