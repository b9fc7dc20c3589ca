package org.livret.font;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.SortedMap;

/// Puts tables together into a TrueType or OpenType file: directory, checksums, and the adjustment
/// in `head`.
final class SfntWriter {
    private static final int CHECKSUM_ADJUSTMENT = 8;
    private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;

    private SfntWriter() {}

    /// Writes the tables in the order of their tags.
    static byte[] write(SortedMap<String, byte[]> tables) {
        int count = tables.size();
        int size = 12 + 16 * count;
        for (byte[] table : tables.values()) {
            size += padded(table.length);
        }
        byte[] file = new byte[size];
        boolean cff = tables.containsKey("CFF ") || tables.containsKey("CFF2");
        put32(file, 0, cff ? Sfnt.CFF : Sfnt.TRUETYPE);
        int highest = Integer.highestOneBit(Math.max(1, count));
        put16(file, 4, count);
        put16(file, 6, highest * 16);
        put16(file, 8, Integer.numberOfTrailingZeros(highest));
        put16(file, 10, (count - highest) * 16);
        int entry = 12;
        int at = 12 + 16 * count;
        int head = -1;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            System.arraycopy(bytes, 0, file, at, bytes.length);
            if (table.getKey().equals("head") && bytes.length >= 12) {
                head = at;
                put32(file, at + CHECKSUM_ADJUSTMENT, 0);
            }
            put32(file, entry, Tag.of(table.getKey()));
            put32(file, entry + 4, checksum(file, at, padded(bytes.length)));
            put32(file, entry + 8, at);
            put32(file, entry + 12, bytes.length);
            entry += 16;
            at += padded(bytes.length);
        }
        if (head >= 0) {
            put32(file, head + CHECKSUM_ADJUSTMENT, CHECKSUM_MAGIC - checksum(file, 0, size));
        }
        return file;
    }

    static int padded(int length) {
        return (length + 3) & ~3;
    }

    /// The sum of big-endian 32-bit words; the length is a multiple of four.
    static int checksum(byte[] bytes, int from, int length) {
        int sum = 0;
        for (int i = from; i < from + length; i += 4) {
            sum +=
                    (bytes[i] & 0xFF) << 24
                            | (bytes[i + 1] & 0xFF) << 16
                            | (bytes[i + 2] & 0xFF) << 8
                            | (bytes[i + 3] & 0xFF);
        }
        return sum;
    }

    static void put16(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >> 8);
        bytes[at + 1] = (byte) value;
    }

    static void put32(byte[] bytes, int at, int value) {
        put16(bytes, at, value >>> 16);
        put16(bytes, at + 2, value);
    }

    static void write16(ByteArrayOutputStream out, int... values) {
        for (int value : values) {
            out.write(value >> 8);
            out.write(value);
        }
    }

    static void write32(ByteArrayOutputStream out, int... values) {
        for (int value : values) {
            write16(out, value >>> 16, value);
        }
    }
}
