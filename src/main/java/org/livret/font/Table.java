package org.livret.font;

import java.util.Arrays;

/// A stretch of a font file read as big-endian numbers, at byte offsets from its start.
///
/// What lies beyond the end reads as zero. In every structure of an OpenType file zero is harmless
/// (no entries, no offset, not covered, glyph 0), so code over a table needs no checks of its own
/// to be safe from damaged files; the faults that a user must hear of are looked for once, when the
/// face is opened.
@SuppressWarnings(
        "ArrayRecordComponent") // Never compared; a copy at every look would cost more than all
// reading.
record Table(byte[] data, int start, int length) {
    static final Table EMPTY = new Table(new byte[0], 0, 0);

    Table {
        if (start < 0 || length < 0 || start > data.length - length) {
            throw new IllegalArgumentException(
                    "table " + start + "+" + length + " outside " + data.length + " bytes");
        }
    }

    static Table of(byte[] data) {
        return new Table(data, 0, data.length);
    }

    boolean isEmpty() {
        return length == 0;
    }

    int u8(int at) {
        return at >= 0 && at < length ? data[start + at] & 0xFF : 0;
    }

    int s8(int at) {
        return (byte) u8(at);
    }

    int u16(int at) {
        if (at < 0 || at > length - 2) {
            return 0;
        }
        int i = start + at;
        return (data[i] & 0xFF) << 8 | (data[i + 1] & 0xFF);
    }

    int s16(int at) {
        return (short) u16(at);
    }

    long u32(int at) {
        return at < 0 || at > length - 4 ? 0 : (long) u16(at) << 16 | u16(at + 2);
    }

    /// A 32-bit offset or count as an `int`, cut to the table's length: what points further points
    /// to nothing anyway.
    int offset32(int at) {
        return (int) Math.min(u32(at), length);
    }

    /// Four bytes as a number, the form in which tags are compared.
    int tag(int at) {
        return (int) u32(at);
    }

    /// A 16.16 fixed-point number.
    double fixed(int at) {
        return (int) u32(at) / 65536.0;
    }

    /// The part of a length from `at` on, cut to what is there.
    Table slice(int at, int size) {
        Table rest = from(at);
        return new Table(rest.data, rest.start, Math.clamp(size, 0, rest.length));
    }

    /// The part from `at` to the end, empty when `at` is beyond it.
    Table from(int at) {
        return at < 0 || at > length ? EMPTY : new Table(data, start + at, length - at);
    }

    byte[] copy() {
        return Arrays.copyOfRange(data, start, start + length);
    }
}
