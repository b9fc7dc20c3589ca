package org.livret.layout.inline;

import java.util.List;

/// Text without spaces, shaped in one look and ready to be set: its glyphs, its width and where it
/// may be broken. Immutable; its arrays must not be changed.
///
/// `text` is what the glyphs say: the source without soft hyphens and zero width spaces. `offsets`,
/// `kinds`, `widths` and `gains` describe the breaks in rising order: the offset in `text`, the
/// kind, and the width of what is before it, and by how much that grows when the word is broken
/// there, as kerning across the break is lost.
final class Word {
    private static final int[] NOTHING = {};

    final Look look;
    final String source;
    final String text;
    final List<Typography.Part> parts;
    final int[] missing;
    final long width;
    final Breaks breaks;

    record Breaks(int[] offsets, Opportunity[] kinds, long[] widths, long[] gains) {
        static final Breaks NONE =
                new Breaks(NOTHING, new Opportunity[0], new long[0], new long[0]);

        int count() {
            return offsets.length;
        }
    }

    Word(Look look, String source, String text, Typography.Shaped shaped, Breaks breaks) {
        this.look = look;
        this.source = source;
        this.text = text;
        this.parts = shaped.parts();
        this.missing = shaped.missing();
        this.breaks = breaks;
        this.width = widthBefore(parts, text.length(), look.style().letterSpacing());
    }

    /// The width of the clusters that start before an offset; a ligature that the offset cuts
    /// counts by its share.
    static long widthBefore(List<Typography.Part> parts, int offset, long letterSpacing) {
        long width = 0;
        for (Typography.Part part : parts) {
            if (part.from() < offset) {
                width += widthBefore(part, offset, letterSpacing);
            }
        }
        return width;
    }

    private static long widthBefore(Typography.Part part, int offset, long letterSpacing) {
        int[] clusters = part.clusters();
        long[] advances = part.advances();
        long width = 0;
        for (int i = 0; i < clusters.length; i++) {
            int start = clusters[i];
            if (start >= offset) {
                continue;
            }
            int next = clusterEnd(part, i);
            boolean last = i + 1 == clusters.length || clusters[i + 1] != start;
            long advance = advances[i] + (last ? letterSpacing : 0);
            width += next <= offset ? advance : advance * (offset - start) / (next - start);
        }
        return Math.max(0, width);
    }

    /// Where the cluster of a glyph ends. Works for text in either direction.
    static int clusterEnd(Typography.Part part, int glyph) {
        int[] clusters = part.clusters();
        int start = clusters[glyph];
        int end = part.to();
        for (int i = glyph + 1; i < clusters.length; i++) {
            if (clusters[i] > start) {
                return clusters[i];
            }
            if (clusters[i] < start) {
                break;
            }
        }
        for (int i = glyph - 1; i >= 0; i--) {
            if (clusters[i] > start) {
                return clusters[i];
            }
        }
        return end;
    }

    /// The width when each glyph is set at so many thousandths of its own; letter spacing stays.
    long scaled(int stretch) {
        if (stretch == 1000) {
            return width;
        }
        long sum = 0;
        for (Typography.Part part : parts) {
            int[] clusters = part.clusters();
            int last = clusters.length - 1;
            for (int i = 0; i <= last; i++) {
                boolean ends = i == last || clusters[i + 1] != clusters[i];
                sum +=
                        scaled(part.advances()[i], stretch)
                                + (ends ? look.style().letterSpacing() : 0);
            }
        }
        return sum;
    }

    /// A length at so many thousandths, rounded towards nothing.
    static long scaled(long length, int stretch) {
        return length * stretch / 1000;
    }

    /// Whether a cluster starts at an offset.
    static boolean startsCluster(List<Typography.Part> parts, int offset) {
        for (Typography.Part part : parts) {
            if (part.from() <= offset && offset < part.to()) {
                for (int cluster : part.clusters()) {
                    if (cluster == offset) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// The advance of the first or last character's cluster, for letters that hang into the margin.
    long edgeAdvance(boolean first) {
        if (parts.isEmpty()) {
            return 0;
        }
        Typography.Part part = first ? parts.getFirst() : parts.getLast();
        int count = part.advances().length;
        return count == 0 ? 0 : part.advances()[first ? 0 : count - 1];
    }
}
