package org.livret.font;

/// Which part of a CFF table each glyph belongs to (Adobe Technical Note 5176, section 19; formats
/// 0 and 3, and 4 of CFF 2).
record CffSelection(Table table) {
    /// All glyphs belong to the first part.
    static final CffSelection ONE = new CffSelection(Table.EMPTY);

    private static final int RANGES = 3;
    private static final int WIDE_RANGES = 4;

    static CffSelection read(Table cff, CffDict top) {
        return new CffSelection(cff.from(top.offset(CffDict.FD_SELECT, 0)));
    }

    int part(int glyph) {
        return switch (table.u8(0)) {
            case 0 -> table.u8(1 + glyph);
            case RANGES -> table.u8(3 + 3 * range(glyph, table.u16(1), 3) + 2);
            case WIDE_RANGES -> table.u16(5 + 6 * range(glyph, table.offset32(1), 6) + 4);
            default -> 0;
        };
    }

    /// The last range that begins at the glyph or before it.
    private int range(int glyph, int count, int size) {
        int least = 0;
        int most = Math.max(0, count - 1);
        while (least < most) {
            int middle = (least + most + 1) >>> 1;
            int first = size == 3 ? table.u16(3 + 3 * middle) : table.offset32(5 + 6 * middle);
            if (first <= glyph) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return least;
    }
}
