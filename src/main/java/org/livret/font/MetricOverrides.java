package org.livret.font;

import java.util.Map;
import java.util.OptionalInt;

/// What an `@font-face` rule says of a font's measures in place of the file (CSS Fonts 5, section
/// 2): heights in thousandths of the em, where they are said, and the size of all of it in
/// thousandths of its own.
public record MetricOverrides(
        OptionalInt ascent, OptionalInt descent, OptionalInt lineGap, int size) {
    public static final MetricOverrides NONE =
            new MetricOverrides(
                    OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 1000);

    private static final int SMALLEST_EM = 16;
    private static final int LARGEST_EM = 16_384;

    public MetricOverrides {
        if (size <= 0) {
            throw new IllegalArgumentException("size " + size);
        }
    }

    /// Whether a file of so many units an em can be set in that size.
    boolean fits(int unitsPerEm) {
        long em = em(unitsPerEm);
        return em >= SMALLEST_EM && em <= LARGEST_EM;
    }

    // What is larger has fewer of its units in an em.
    private long em(int unitsPerEm) {
        return Math.round(unitsPerEm * 1000.0 / size);
    }

    /// Writes them into the tables of a font, so that whoever sets it need not know of them.
    void apply(Map<String, byte[]> tables) {
        byte[] head = tables.getOrDefault("head", new byte[54]);
        int unitsPerEm = new Table(head, 0, head.length).u16(18);
        ascent.ifPresent(share -> {
            int height = height(share, unitsPerEm);
            put(tables, "hhea", 4, height);
            put(tables, "OS/2", 68, height);
            put(tables, "OS/2", 74, height);
        });
        descent.ifPresent(share -> {
            int depth = height(share, unitsPerEm);
            put(tables, "hhea", 6, -depth);
            put(tables, "OS/2", 70, -depth);
            put(tables, "OS/2", 76, depth);
        });
        lineGap.ifPresent(share -> {
            put(tables, "hhea", 8, height(share, unitsPerEm));
            put(tables, "OS/2", 72, height(share, unitsPerEm));
        });
        put(tables, "head", 18, Math.clamp(em(unitsPerEm), SMALLEST_EM, LARGEST_EM));
    }

    private static int height(int share, int unitsPerEm) {
        return Math.clamp(Math.round((double) share * unitsPerEm / 1000), 0, Short.MAX_VALUE);
    }

    private static void put(Map<String, byte[]> tables, String tag, int at, int value) {
        byte[] bytes = tables.get(tag);
        if (bytes != null && at + 2 <= bytes.length) {
            SfntWriter.put16(bytes, at, value);
        }
    }
}
