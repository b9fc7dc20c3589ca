package org.livret.font;

import java.util.BitSet;

/// Coverage tables: which glyphs a subtable speaks of (OpenType 1.9, “Coverage Table”).
final class Coverage {
    private Coverage() {}

    /// The coverage index of a glyph in the coverage at `at`, -1 when it is not covered.
    static int index(Table table, int at, int glyph) {
        int low = 0;
        int high = table.u16(at + 2) - 1;
        if (table.u16(at) == 1) {
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int there = table.u16(at + 4 + 2 * middle);
                if (glyph == there) {
                    return middle;
                } else if (glyph < there) {
                    high = middle - 1;
                } else {
                    low = middle + 1;
                }
            }
        } else if (table.u16(at) == 2) {
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int range = at + 4 + 6 * middle;
                if (glyph < table.u16(range)) {
                    high = middle - 1;
                } else if (glyph > table.u16(range + 2)) {
                    low = middle + 1;
                } else {
                    return table.u16(range + 4) + glyph - table.u16(range);
                }
            }
        }
        return -1;
    }

    static boolean covers(Table table, int at, int glyph) {
        return index(table, at, glyph) >= 0;
    }

    /// Adds the covered glyphs to a set. Glyphs stand in ascending order; a damaged table's
    /// disorder ends the reading, which bounds it.
    static void addTo(BitSet glyphs, Table table, int at) {
        int count = table.u16(at + 2);
        boolean ranges = table.u16(at) == 2;
        int last = -1;
        for (int i = 0; i < count; i++) {
            int from = table.u16(at + 4 + (ranges ? 6 : 2) * i);
            int to = ranges ? table.u16(at + 6 + 6 * i) : from;
            if (from <= last || to < from) {
                return;
            }
            glyphs.set(from, to + 1);
            last = to;
        }
    }
}
