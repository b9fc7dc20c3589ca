package org.livret.font;

import java.util.concurrent.ConcurrentHashMap;

/// How single numbers of a variable font change, at one place of its axes (OpenType 1.9, “Item
/// Variation Store”). Single numbers are asked for by one thread, shares by any.
final class VariationStore {
    private static final int LONG_WORDS = 0x8000;
    private static final long MOST_STEPS = 50_000_000;

    private final Table table;

    /// How much the changes of each region of the axes count.
    private final double[] shares;

    private final ConcurrentHashMap<Integer, double[]> groups = new ConcurrentHashMap<>();

    /// How much more may be added up: in a damaged font all numbers may change by everything.
    private long budget = MOST_STEPS;

    private VariationStore(Table table, double[] shares) {
        this.table = table;
        this.shares = shares;
    }

    static VariationStore read(Table table, Coordinates place) {
        Table regions = table.from(table.offset32(2));
        int axes = regions.u16(0);
        int count = axes == 0 ? 0 : Math.min(regions.u16(2), regions.length() / (6 * axes));
        double[] shares = new double[count];
        for (int i = 0; i < count; i++) {
            double share = 1;
            for (int axis = 0; axis < axes && share != 0; axis++) {
                int at = 4 + 6 * (i * axes + axis);
                share *=
                        place.share(
                                axis, regions.s16(at), regions.s16(at + 2), regions.s16(at + 4));
            }
            shares[i] = share;
        }
        return new VariationStore(table, shares);
    }

    /// How much each change of a group of data counts. Nobody may change the answer.
    double[] shares(int outer) {
        return groups.computeIfAbsent(outer, this::sharesOf);
    }

    private double[] sharesOf(int outer) {
        int data = outer >= 0 && outer < table.u16(6) ? table.offset32(8 + 4 * outer) : 0;
        double[] own = new double[data == 0 ? 0 : table.u16(data + 4)];
        for (int i = 0; i < own.length; i++) {
            int region = table.u16(data + 6 + 2 * i);
            own[i] = region < shares.length ? shares[region] : 0;
        }
        return own;
    }

    /// The change of the number with an index of two parts; 0 when there is none.
    double delta(int outer, int inner) {
        if (outer >= table.u16(6)) {
            return 0;
        }
        int data = table.offset32(8 + 4 * outer);
        if (inner >= table.u16(data)) {
            return 0;
        }
        int words = table.u16(data + 2);
        boolean wide = (words & LONG_WORDS) != 0;
        words &= ~LONG_WORDS;
        int regions = table.u16(data + 4);
        budget -= regions;
        if (budget < 0) {
            return 0;
        }
        int small = wide ? 2 : 1;
        int row = small * (regions + Math.min(words, regions));
        long at = data + 6L + 2L * regions + (long) inner * row;
        double sum = 0;
        for (int i = 0; i < regions && at < table.length(); i++) {
            int region = table.u16(data + 6 + 2 * i);
            boolean large = i < words;
            sum += region < shares.length ? shares[region] * number((int) at, large, wide) : 0;
            at += large ? 2 * small : small;
        }
        return sum;
    }

    private int number(int at, boolean large, boolean wide) {
        if (large) {
            return wide ? (int) table.u32(at) : table.s16(at);
        }
        return wide ? table.s16(at) : table.s8(at);
    }
}
