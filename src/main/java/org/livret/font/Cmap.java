package org.livret.font;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReferenceArray;

/// From characters to glyphs (OpenType 1.9, “cmap”): formats 0, 4, 6 and 12.
///
/// Characters of the Basic Multilingual Plane are looked up in pages of 256 made on first use;
/// others are searched for each time.
final class Cmap {
    private static final int PAGE = 256;

    private final Table table;
    private final int format;
    private final boolean symbol;
    // Two threads may make the same page; either one is right, but neither may be seen half made.
    private final AtomicReferenceArray<char @Nullable []> pages = new AtomicReferenceArray<>(PAGE);

    private Cmap(Table table, boolean symbol) {
        this.table = table;
        this.format = table.u16(0);
        this.symbol = symbol;
    }

    /// The best subtable that can be read: full Unicode first, then the Basic Multilingual Plane,
    /// then symbols and Mac Roman; null when there is none.
    static @Nullable Cmap read(Table cmap) {
        int best = -1;
        Cmap chosen = null;
        for (int i = 0; i < cmap.u16(2); i++) {
            int at = 4 + 8 * i;
            int rank = rank(cmap.u16(at), cmap.u16(at + 2));
            Table subtable = cmap.from(cmap.offset32(at + 4));
            if (rank > best && readable(subtable)) {
                best = rank;
                chosen = new Cmap(subtable, rank == 1);
            }
        }
        return chosen;
    }

    private static boolean readable(Table subtable) {
        if (subtable.length() < 10) {
            return false;
        }
        return switch (subtable.u16(0)) {
            case 0, 6, 12 -> true;
            case 4 -> 16 + 4L * subtable.u16(6) <= subtable.length();
            default -> false;
        };
    }

    private static int rank(int platform, int encoding) {
        return switch (platform) {
            case 3 -> encoding == 10 ? 5 : encoding == 1 ? 3 : encoding == 0 ? 1 : -1;
            case 0 -> encoding == 5 ? -1 : encoding >= 4 ? 4 : 2;
            case 1 -> encoding == 0 ? 0 : -1;
            default -> -1;
        };
    }

    /// The glyph of a character, 0 when the font has none.
    int glyph(int codePoint) {
        if (codePoint < 0 || codePoint > 0xFFFF) {
            return format == 12 ? inGroups(codePoint) : 0;
        }
        char[] page = pages.get(codePoint / PAGE);
        if (page == null) {
            page = page(codePoint & -PAGE);
            pages.set(codePoint / PAGE, page);
        }
        return page[codePoint % PAGE];
    }

    private char[] page(int first) {
        char[] page = new char[PAGE];
        for (int i = 0; i < PAGE; i++) {
            int glyph = search(first + i);
            // Symbol fonts keep their characters in the private area from U+F000; text names them
            // by their plain codes.
            page[i] = (char) (glyph == 0 && symbol && first == 0 ? search(0xF000 + i) : glyph);
        }
        return page;
    }

    private int search(int codePoint) {
        return switch (format) {
            case 0 -> codePoint < 256 ? table.u8(6 + codePoint) : 0;
            case 4 -> inSegments(codePoint);
            case 6 -> inTrimmedArray(codePoint);
            default -> inGroups(codePoint);
        };
    }

    private int inTrimmedArray(int codePoint) {
        int index = codePoint - table.u16(6);
        return index >= 0 && index < table.u16(8) ? table.u16(10 + 2 * index) : 0;
    }

    private int inSegments(int codePoint) {
        int twice = table.u16(6) & ~1;
        int low = 0;
        int high = twice / 2 - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (table.u16(14 + 2 * middle) < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = 14 + 2 * low;
        int start = end + 2 + twice;
        if (codePoint > table.u16(end) || codePoint < table.u16(start)) {
            return 0;
        }
        int delta = table.u16(start + twice);
        int rangeAt = start + 2 * twice;
        int range = table.u16(rangeAt);
        if (range == 0) {
            return codePoint + delta & 0xFFFF;
        }
        int glyph = table.u16(rangeAt + range + 2 * (codePoint - table.u16(start)));
        return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
    }

    private int inGroups(int codePoint) {
        int low = 0;
        int high = Math.min(table.offset32(12), (table.length() - 16) / 12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = 16 + 12 * middle;
            if (codePoint < table.u32(at)) {
                high = middle - 1;
            } else if (codePoint > table.u32(at + 4)) {
                low = middle + 1;
            } else {
                return (int) (table.u32(at + 8) + codePoint - table.u32(at)) & 0xFFFF;
            }
        }
        return 0;
    }
}
