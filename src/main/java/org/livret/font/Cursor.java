package org.livret.font;

/// Reads a table from its start on, one number after another; beyond the end there are zeros.
final class Cursor {
    private final Table table;
    private int at;

    Cursor(Table table, int at) {
        this.table = table;
        this.at = at;
    }

    int at() {
        return at;
    }

    /// Whether more was read than there is.
    boolean isBeyond() {
        return at > table.length();
    }

    private int step(int size) {
        int from = at;
        // Far beyond the end is no different from just beyond it.
        at = (int) Math.min((long) at + size, table.length() + 1L);
        return from;
    }

    int u8() {
        return table.u8(step(1));
    }

    int u16() {
        return table.u16(step(2));
    }

    int s16() {
        return (short) u16();
    }

    long u32() {
        return table.u32(step(4));
    }

    /// The next bytes, cut to what is there.
    Table take(int size) {
        return table.slice(step(size), size);
    }

    /// A number of one to five bytes of seven bits each (WOFF 2.0, “UIntBase128”); -1 for one that
    /// is not written as it must be.
    long base128() {
        long value = 0;
        for (int i = 0; i < 5; i++) {
            int next = u8();
            if (i == 0 && next == 0x80) {
                return -1;
            }
            value = value << 7 | next & 0x7F;
            if ((next & 0x80) == 0) {
                return value > 0xFFFFFFFFL ? -1 : value;
            }
        }
        return -1;
    }

    /// A number of one to three bytes, short where it is small (WOFF 2.0, “255UInt16”).
    int packed16() {
        int first = u8();
        return switch (first) {
            case 253 -> u16();
            case 254 -> 506 + u8();
            case 255 -> 253 + u8();
            default -> first;
        };
    }
}
