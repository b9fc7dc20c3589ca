/// Font files, their metrics, shaping, hyphenation, and the subsets that an e-book embeds.
///
/// In: descriptions of font faces ([FontFace]), family names with weight and style, stretches of
/// text with their language. Out: [Face]s, the face that sets each character ([FontStack]), glyphs
/// with advances and offsets in font units ([ShapedRun]), places where words may be divided
/// ([Hyphenator]), font files reduced to what a text uses ([SubsetWriter]), and [FontProblem]s.
///
/// Outlines are TrueType's or CFF's; a file may be packed for the web or be a collection
/// ([FontFile]). A variable font becomes a static face for each place of its axes that a text asks
/// for ([Instance]); nothing outside this package knows of variations, but for what is asked
/// ([Selection]) and what cannot be had ([VariationProblem]).
///
/// A font file is untrusted input: it is read through [Table], which answers zero beyond its end,
/// so that no file, however damaged, makes this package throw.
///
/// The fonts that travel along for scripts of their own, and for pictographs, have a [Scope]: no
/// text that does without them opens their files.
///
/// Never here: AWT, PDF, EPUB, styles, lines or paragraphs, lengths in scaled points (everything is
/// in font units), mutable static state.
@NullMarked
package org.livret.font;

import org.jspecify.annotations.NullMarked;
