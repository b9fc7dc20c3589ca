package org.livret.font;

/// Outlines as bytes in the form of `glyf`; [GlyphDrawing] takes them apart.
sealed interface GlyfOutlines extends Outlines
        permits StoredOutlines, VariedOutlines, VariedOutlines.Deeper {
    /// The bytes of a glyph, empty when it draws nothing.
    Table glyph(int glyph);

    /// Where the ink begins, from the glyph's origin.
    int leftBearing(int glyph);

    @Override
    default void draw(int glyph, GlyphPen pen) {
        new GlyphDrawing(this, pen).draw(glyph);
    }

    @Override
    default int xMin(int glyph) {
        return glyph(glyph).s16(2);
    }

    @Override
    default int yMin(int glyph) {
        return glyph(glyph).s16(4);
    }

    @Override
    default int xMax(int glyph) {
        return glyph(glyph).s16(6);
    }

    @Override
    default int yMax(int glyph) {
        return glyph(glyph).s16(8);
    }
}
