package org.livret.icc;

import java.nio.charset.StandardCharsets;

/// Reads a profile of a printing condition (ICC.1:2001-04 and ICC.1:2022). Nothing in the bytes is
/// believed: every offset and count is checked against the file's length before it is used.
final class ProfileReader {
    private static final int HEADER = 128;
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_TAGS = 200;
    private static final int MOST_GRID = 64;
    private static final int MOST_ENTRIES = 4096;
    private static final int LAB = 3;
    private static final double WIDE_REACH = 65_535.0 / 65_280;
    private static final int CURVES = 52;
    private static final int SHORT_CURVES = 48;
    private static final int CURVE8 = 256;

    private final byte[] bytes;

    ProfileReader(byte[] bytes) throws UnusableProfile {
        this.bytes = bytes;
        if (bytes.length > MOST_BYTES) {
            throw new UnusableProfile("is larger than any profile");
        }
        if (bytes.length < HEADER + 4 || !word(36).equals("acsp")) {
            throw new UnusableProfile("is no ICC profile");
        }
        if (bytes[8] != 2 && bytes[8] != 4) {
            throw new UnusableProfile("is of version " + bytes[8] + " of the format");
        }
        if (!word(12).equals("prtr")) {
            throw new UnusableProfile("is no profile of an output device");
        }
        if (!word(16).equals("CMYK")) {
            throw new UnusableProfile("is for ‘" + word(16).strip() + "’, not for CMYK");
        }
        if (!word(20).equals("Lab ")) {
            throw new UnusableProfile("does not go by L*a*b*");
        }
    }

    /// The table of a tag, or of another one in its stead, with so many inputs and outputs.
    Lut table(String first, String second, int inputs, int outputs) throws UnusableProfile {
        String tag = find(first) >= 0 ? first : second;
        int at = found(tag);
        String type = word(at);
        boolean wide = type.equals("mft2");
        if (!wide && !type.equals("mft1")) {
            throw new UnusableProfile("holds ‘" + tag + "’ as ‘" + type + "’, which is not read");
        }
        need(at, CURVES);
        int grid = u8(at + 10);
        if (u8(at + 8) != inputs || u8(at + 9) != outputs || grid < 2 || grid > MOST_GRID) {
            throw new UnusableProfile("holds a table ‘" + tag + "’ of the wrong form");
        }
        int entries = wide ? count(at + 48) : CURVE8;
        int exits = wide ? count(at + 50) : CURVE8;
        Numbers numbers = new Numbers(at + (wide ? CURVES : SHORT_CURVES), wide);
        // Tables of 8 bits code L*a*b* up to their largest number, those of 16 up to 0xFF00.
        double reach = !wide && inputs == LAB ? WIDE_REACH : 1;
        double share = !wide && outputs == LAB ? 1 / WIDE_REACH : 1;
        float[][] entry = numbers.curves(inputs, entries);
        long cells = outputs;
        for (int i = 0; i < inputs; i++) {
            cells *= grid;
        }
        float[] table = numbers.next(cells);
        float[][] exit = numbers.curves(outputs, exits);
        for (float[] curve : exit) {
            for (int i = 0; i < curve.length; i++) {
                curve[i] = (float) (curve[i] * share);
            }
        }
        return new Lut(reach, grid, entry, table, exit);
    }

    private int count(int at) throws UnusableProfile {
        int count = u8(at) << 8 | u8(at + 1);
        if (count < 2 || count > MOST_ENTRIES) {
            throw new UnusableProfile("holds curves of " + count + " points");
        }
        return count;
    }

    /// Runs of numbers, one after another, as shares of the largest that fits in.
    private final class Numbers {
        private final int size;
        private int at;

        Numbers(int at, boolean wide) {
            this.at = at;
            this.size = wide ? 2 : 1;
        }

        float[][] curves(int count, int length) throws UnusableProfile {
            float[][] curves = new float[count][];
            for (int i = 0; i < count; i++) {
                curves[i] = next(length);
            }
            return curves;
        }

        float[] next(long count) throws UnusableProfile {
            need(at, count * size);
            float[] numbers = new float[(int) count];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = size == 2 ? (u8(at) << 8 | u8(at + 1)) / 65_535f : u8(at) / 255f;
                at += size;
            }
            return numbers;
        }
    }

    /// What the profile calls itself; empty when it does not say it in plain letters.
    String description() throws UnusableProfile {
        int at = found("desc");
        if (word(at).equals("desc")) {
            int length = i32(at + 8);
            need(at + 12, length);
            return plain(new String(bytes, at + 12, length, StandardCharsets.US_ASCII));
        }
        if (word(at).equals("mluc") && i32(at + 8) > 0) {
            need(at, 28);
            int length = i32(at + 20);
            int offset = i32(at + 24);
            need((long) at + offset, length);
            return plain(new String(bytes, at + offset, length, StandardCharsets.UTF_16BE));
        }
        return "";
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= ' ' && c < 0x7F)
                .limit(MOST_TAGS)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private int found(String tag) throws UnusableProfile {
        int at = find(tag);
        if (at < 0) {
            throw new UnusableProfile("has no ‘" + tag + "’");
        }
        return at;
    }

    /// The offset of a tag's data, of which twelve bytes are there; -1 when there is no such tag.
    private int find(String tag) throws UnusableProfile {
        int count = Math.min(i32(HEADER), MOST_TAGS);
        need(HEADER + 4, 12L * Math.max(0, count));
        for (int i = 0; i < count; i++) {
            int at = HEADER + 4 + 12 * i;
            if (word(at).equals(tag)) {
                need(i32(at + 4), 12);
                return i32(at + 4);
            }
        }
        return -1;
    }

    private void need(long from, long length) throws UnusableProfile {
        if (from < 0 || length < 0 || from + length > bytes.length) {
            throw new UnusableProfile("ends too early");
        }
    }

    private String word(int at) {
        return new String(bytes, at, 4, StandardCharsets.US_ASCII);
    }

    private int u8(int at) {
        return bytes[at] & 0xFF;
    }

    private int i32(int at) {
        return u8(at) << 24 | u8(at + 1) << 16 | u8(at + 2) << 8 | u8(at + 3);
    }
}
