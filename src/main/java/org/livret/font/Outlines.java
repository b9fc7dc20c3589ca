package org.livret.font;

/// The outlines of a face, of either kind: quadratic curves in `glyf`, cubic ones in `CFF`.
sealed interface Outlines permits GlyfOutlines, CffOutlines {
    static Outlines read(Sfnt sfnt) {
        CffFont cff = sfnt.has("glyf") ? null : CffFont.read(sfnt);
        return cff == null
                ? StoredOutlines.read(sfnt)
                : new CffOutlines(cff, sfnt.table("head").u16(18));
    }

    /// Draws a glyph; nothing for one that has no outline.
    void draw(int glyph, GlyphPen pen);

    int xMin(int glyph);

    int yMin(int glyph);

    int xMax(int glyph);

    int yMax(int glyph);
}
