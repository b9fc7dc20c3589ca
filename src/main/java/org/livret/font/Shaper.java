package org.livret.font;

/// Turns text into glyphs.
@FunctionalInterface
public interface Shaper {
    /// Shapes a stretch of text. A character that the face lacks becomes glyph 0; whoever asks
    /// chooses the face with [FontStack] first, and reports what no face has.
    ShapedRun shape(ShapeRequest request);
}
