/// Finished pages into PDF files: for screens PDF/UA-1 and PDF/A-2a at once, for a press PDF/X-4,
/// for folding two pages a side.
///
/// In: a `PageSequence`, metadata, faces, and what the colours are for. Out: bytes, equal for equal
/// input. OpenPDF is seen here only, through a subclass of its writer.
///
/// What is painted alike is written once: objects are known by what they say ([SharedObjects]), and
/// names of resources are their objects' numbers, so that equal drawings are equal bytes.
///
/// What a file is for, three things know: [Standard], which says what stands in the file beside the
/// pages, [Inks], through which every colour goes, and [SeparatedPictures]. Who paints does not.
///
/// Never here: measuring, styles, the document tree, the clock.
@NullMarked
package org.livret.pdf;

import org.jspecify.annotations.NullMarked;
