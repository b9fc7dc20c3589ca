package org.livret.layout.inline;

import java.util.Arrays;
import java.util.List;

/// How wide a text is up to each of its characters. `before[i]` is the width of what stands before
/// the character i, with a ligature's width shared among its characters; `starts[i]` tells whether
/// a cluster starts there. The arrays must not be changed.
record Advances(long[] before, boolean[] starts) {

    /// Letter spacing follows every cluster.
    static Advances of(List<Typography.Part> parts, int length, long letterSpacing) {
        Advances advances = new Advances(new long[length + 1], new boolean[length + 1]);
        long x = 0;
        for (Typography.Part part : parts) {
            x = advances.add(part, x, letterSpacing);
        }
        return advances;
    }

    private long add(Typography.Part part, long from, long letterSpacing) {
        int[] clusters = part.clusters();
        int count = clusters.length;
        long x = from;
        int glyph = 0;
        if (count == 0) {
            Arrays.fill(before, part.from() + 1, part.to() + 1, x);
        }
        while (glyph < count) {
            int start = clusters[glyph];
            long width = letterSpacing;
            while (glyph < count && clusters[glyph] == start) {
                width += part.advances()[glyph++];
            }
            int end = glyph < count ? clusters[glyph] : part.to();
            starts[start] = true;
            width = Math.max(0, width);
            for (int i = start + 1; i <= end; i++) {
                before[i] = x + width * (i - start) / (end - start);
            }
            x += width;
        }
        return x;
    }

    long width() {
        return before[before.length - 1];
    }
}
