package org.livret.font;

/// Places combining marks in fonts that have no GPOS at all: above or below the base, centred, by
/// the glyphs' bounding boxes.
final class MarkFallback {
    private MarkFallback() {}

    static void place(GlyphBuffer buffer) {
        Outlines outlines = buffer.face.outlines();
        int gap = buffer.face.unitsPerEm() / 16;
        for (int i = 1; i < buffer.length; i++) {
            if (buffer.isMark(i)) {
                placeOne(buffer, outlines, i, gap);
            }
        }
    }

    private static void placeOne(GlyphBuffer buffer, Outlines outlines, int mark, int gap) {
        int below = mark - 1;
        int base = below;
        while (base > 0 && buffer.isMark(base)) {
            base--;
        }
        int glyph = buffer.glyph[mark];
        int baseGlyph = buffer.glyph[base];
        int middle = (outlines.xMin(baseGlyph) + outlines.xMax(baseGlyph)) / 2;
        int own = (outlines.xMin(glyph) + outlines.xMax(glyph)) / 2;
        buffer.xOffset[mark] = middle - own;
        for (int k = base; k < mark; k++) {
            // Marks will take no room, only the base does.
            buffer.xOffset[mark] -= buffer.isMark(k) || buffer.rightToLeft ? 0 : buffer.advance[k];
        }
        int top = outlines.yMax(buffer.glyph[below]) + buffer.yOffset[below];
        boolean above = outlines.yMin(glyph) > 0;
        if (above && outlines.yMin(glyph) < top + gap) {
            buffer.yOffset[mark] = top + gap - outlines.yMin(glyph);
        }
    }
}
