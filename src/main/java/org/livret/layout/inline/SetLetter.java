package org.livret.layout.inline;

import org.livret.geom.Point;

/// A letter beside the first lines of a paragraph, or above them.
///
/// `glyphs` is the letter as a line of its own, to be placed at `at` from the upper left corner of
/// the paragraph's first line. `lines` lines stand beside it, set in by `width`; `raise` is the
/// room that it needs above the first one.
public record SetLetter(Line glyphs, Point at, int lines, long width, long raise) {}
