package org.livret.font;

/// Advances and left bearings of glyphs (OpenType 1.9, “hmtx”).
record HorizontalMetrics(Table hmtx, int longMetrics, int glyphCount) {
    static HorizontalMetrics read(Sfnt sfnt) {
        return new HorizontalMetrics(
                sfnt.table("hmtx"), sfnt.table("hhea").u16(34), sfnt.table("maxp").u16(4));
    }

    int advance(int glyph) {
        return glyph < 0 || glyph >= glyphCount
                ? 0
                : hmtx.u16(4 * Math.min(glyph, longMetrics - 1));
    }

    int leftBearing(int glyph) {
        return glyph >= 0 && glyph < glyphCount ? hmtx.s16(leftBearingAt(glyph)) : 0;
    }

    /// Where the left bearing of a glyph stands in the table.
    int leftBearingAt(int glyph) {
        return glyph < longMetrics ? 4 * glyph + 2 : 2 * longMetrics + 2 * glyph;
    }
}
