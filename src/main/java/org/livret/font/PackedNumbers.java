package org.livret.font;

import org.jspecify.annotations.Nullable;

/// Reads runs of point numbers and changes, one after another (OpenType 1.9, “Tuple Variation
/// Store”).
final class PackedNumbers {
    private static final int WORDS = 0x80;
    private static final int ZEROS = 0x80;
    private static final int DELTA_WORDS = 0x40;

    private final Table table;
    private int at;

    PackedNumbers(Table table, int at) {
        this.table = table;
        this.at = at;
    }

    int position() {
        return at;
    }

    /// Numbers of points; null for all that the glyph has.
    int @Nullable [] points() {
        int count = table.u8(at++);
        if ((count & WORDS) != 0) {
            count = (count & ~WORDS) << 8 | table.u8(at++);
        }
        if (count == 0) {
            return null;
        }
        int[] points = new int[count];
        int number = 0;
        for (int i = 0; i < count; ) {
            int control = table.u8(at++);
            boolean words = (control & WORDS) != 0;
            int run = (control & ~WORDS) + 1;
            for (int k = 0; k < run && i < count; k++) {
                number += words ? table.u16(at) : table.u8(at);
                at += words ? 2 : 1;
                points[i++] = number;
            }
        }
        return points;
    }

    int[] deltas(int count) {
        int[] deltas = new int[count];
        for (int i = 0; i < count; ) {
            int control = table.u8(at++);
            int run = Math.min((control & 0x3F) + 1, count - i);
            int kind = control & (ZEROS | DELTA_WORDS);
            int size = kind == 0 ? 1 : kind == ZEROS ? 0 : kind == DELTA_WORDS ? 2 : 4;
            for (int k = 0; k < run; k++) {
                deltas[i++] =
                        switch (size) {
                            case 0 -> 0;
                            case 1 -> table.s8(at);
                            case 2 -> table.s16(at);
                            default -> (int) table.u32(at);
                        };
                at += size;
            }
        }
        return deltas;
    }
}
