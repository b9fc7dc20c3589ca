package org.livret.font;

import org.jspecify.annotations.Nullable;

/// How the outlines of a variable font move, at one place of its axes (OpenType 1.9, “gvar”).
record GlyphVariations(Table table, Coordinates place) {
    private static final int LONG_OFFSETS = 1;
    private static final int SHARED_POINTS = 0x8000;
    private static final int TUPLE_COUNT = 0x0FFF;
    private static final int OWN_PEAK = 0x8000;
    private static final int INTERMEDIATE = 0x4000;
    private static final int OWN_POINTS = 0x2000;
    private static final int TUPLE_INDEX = 0x0FFF;

    /// More moves of points than any real glyph needs; in a damaged one the rest is left out.
    private static final long MOST_MOVES = 1_000_000;

    /// Whether the table can be what it says for a font with so many axes.
    static boolean sound(Table table, int axes) {
        int count = table.u16(12);
        boolean wide = (table.u16(14) & LONG_OFFSETS) != 0;
        return table.u16(0) == 1
                && table.u16(4) == axes
                && 20 + (count + 1) * (wide ? 4L : 2L) <= table.length()
                && table.u32(16) <= table.length();
    }

    /// How far the points of a glyph move; null when none does.
    @Nullable Deltas of(int glyph, PointCloud cloud) {
        Table data = data(glyph);
        int tuples = data.u16(0) & TUPLE_COUNT;
        if (tuples == 0) {
            return null;
        }
        int at = data.u16(2);
        PackedNumbers first = new PackedNumbers(data, at);
        int[] shared = (data.u16(0) & SHARED_POINTS) != 0 ? first.points() : null;
        at = first.position();
        Deltas sum = Deltas.none(cloud.size());
        long moves = 0;
        int header = 4;
        for (int i = 0; i < tuples && moves <= MOST_MOVES; i++) {
            int index = data.u16(header + 2);
            int size = data.u16(header);
            double share = share(data, header);
            if (share != 0) {
                add(sum, share, data.slice(at, size), (index & OWN_POINTS) != 0, shared, cloud);
            }
            moves += cloud.size();
            at += size;
            header += headerSize(index);
        }
        return sum;
    }

    private static void add(
            Deltas sum,
            double share,
            Table data,
            boolean own,
            int @Nullable [] shared,
            PointCloud cloud) {
        PackedNumbers in = new PackedNumbers(data, 0);
        int[] points = own ? in.points() : shared;
        int count = points == null ? cloud.size() : points.length;
        int[] dx = in.deltas(count);
        int[] dy = in.deltas(count);
        sum.add(share, points, dx, dy, cloud);
    }

    private Table data(int glyph) {
        if (glyph >= table.u16(12)) {
            return Table.EMPTY;
        }
        boolean wide = (table.u16(14) & LONG_OFFSETS) != 0;
        long from = wide ? table.u32(20 + 4 * glyph) : 2L * table.u16(20 + 2 * glyph);
        long to = wide ? table.u32(24 + 4 * glyph) : 2L * table.u16(22 + 2 * glyph);
        long start = table.u32(16) + from;
        return to <= from || start > table.length()
                ? Table.EMPTY
                : table.slice((int) start, (int) Math.min(to - from, table.length()));
    }

    // ---- regions ----

    private int headerSize(int index) {
        int axes = table.u16(4);
        int size = 4;
        if ((index & OWN_PEAK) != 0) {
            size += 2 * axes;
        }
        return (index & INTERMEDIATE) != 0 ? size + 4 * axes : size;
    }

    /// How much the changes of one region count.
    private double share(Table data, int header) {
        int axes = table.u16(4);
        int index = data.u16(header + 2);
        boolean own = (index & OWN_PEAK) != 0;
        Table peaks = own ? data : table;
        int peakAt = own ? header + 4 : table.offset32(8) + 2 * axes * (index & TUPLE_INDEX);
        int startAt = header + (own ? 4 + 2 * axes : 4);
        boolean between = (index & INTERMEDIATE) != 0;
        double share = 1;
        for (int axis = 0; axis < axes && share != 0; axis++) {
            int peak = peaks.s16(peakAt + 2 * axis);
            share *=
                    between
                            ? place.share(
                                    axis,
                                    data.s16(startAt + 2 * axis),
                                    peak,
                                    data.s16(startAt + 2 * (axes + axis)))
                            : upTo(axis, peak);
        }
        return share;
    }

    /// A region from nothing at the middle to all at its peak ends there.
    private double upTo(int axis, int peak) {
        int value = place.on(axis);
        if (peak == 0 || value == peak) {
            return 1;
        }
        boolean inside = value != 0 && value >= Math.min(0, peak) && value <= Math.max(0, peak);
        return inside ? (double) value / peak : 0;
    }
}
