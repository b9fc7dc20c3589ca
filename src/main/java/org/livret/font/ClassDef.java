package org.livret.font;

/// Class definition tables (OpenType 1.9, “Class Definition Table”).
final class ClassDef {
    private ClassDef() {}

    /// The class of a glyph by the table at `at`; 0 for glyphs that it does not name, and when `at`
    /// is 0 (no table).
    static int of(Table table, int at, int glyph) {
        if (at == 0) {
            return 0;
        }
        if (table.u16(at) == 1) {
            int index = glyph - table.u16(at + 2);
            return index >= 0 && index < table.u16(at + 4) ? table.u16(at + 6 + 2 * index) : 0;
        }
        int low = 0;
        int high = table.u16(at) == 2 ? table.u16(at + 2) - 1 : -1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int range = at + 4 + 6 * middle;
            if (glyph < table.u16(range)) {
                high = middle - 1;
            } else if (glyph > table.u16(range + 2)) {
                low = middle + 1;
            } else {
                return table.u16(range + 4);
            }
        }
        return 0;
    }
}
