package org.livret.font;

/// The legacy table of kerning pairs (OpenType 1.9, “kern”), for fonts whose GPOS has no kerning:
/// horizontal subtables of format 0.
final class KernTable {
    private KernTable() {}

    static void apply(Table table, GlyphBuffer buffer) {
        int at = 4;
        for (int i = 0; i < table.u16(2) && at < table.length(); i++) {
            int coverage = table.u16(at + 4);
            boolean plain = (coverage & 1) != 0 && (coverage & 6) == 0 && coverage >> 8 == 0;
            if (plain) {
                kern(table, at + 6, buffer);
            }
            at += Math.max(6, table.u16(at + 2));
        }
    }

    private static void kern(Table table, int at, GlyphBuffer buffer) {
        int left = -1;
        for (int i = 0; i < buffer.length; i++) {
            if (buffer.isMark(i)) {
                continue;
            }
            if (left >= 0) {
                buffer.advance[left] += value(table, at, buffer.glyph[left], buffer.glyph[i]);
            }
            left = i;
        }
    }

    private static int value(Table table, int at, int left, int right) {
        long wanted = (long) left << 16 | right;
        int low = 0;
        int high = table.u16(at) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int pair = at + 8 + 6 * middle;
            long there = table.u32(pair);
            if (there == wanted) {
                return table.s16(pair + 4);
            } else if (wanted < there) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return 0;
    }
}
