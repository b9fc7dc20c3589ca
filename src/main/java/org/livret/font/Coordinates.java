package org.livret.font;

import java.util.Arrays;

/// A place in the space of a variable font's axes, as its tables count: from -1 to 1 on each axis,
/// 0 being the outlines as they stand in the file, in units of 1/16384 (OpenType 1.9, “Coordinate
/// Scales and Normalization”).
@SuppressWarnings("ArrayRecordComponent") // Made once an instance, compared by nobody.
record Coordinates(int[] values) {
    private static final int ONE = 1 << 14;

    /// The place of values on the axes, bent as `avar` says.
    static Coordinates of(Axes axes, double[] values, Table avar) {
        int[] out = new int[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = normalized(axes.axes().get(i), values[i]);
        }
        return new Coordinates(bent(out, avar));
    }

    boolean isNormal() {
        return Arrays.stream(values).allMatch(v -> v == 0);
    }

    int on(int axis) {
        return axis < values.length ? values[axis] : 0;
    }

    /// How much of a change counts here that begins at `start`, is whole at `peak` and ends at
    /// `end` on an axis.
    double share(int axis, int start, int peak, int end) {
        int value = on(axis);
        boolean senseless = start > peak || peak > end || (start < 0 && end > 0);
        if (peak == 0 || value == peak || senseless) {
            return 1;
        }
        if (value <= start || value >= end) {
            return 0;
        }
        return value < peak
                ? (double) (value - start) / (peak - start)
                : (double) (end - value) / (end - peak);
    }

    private static int normalized(Axis axis, double value) {
        double v = Math.clamp(value, axis.min(), axis.max());
        double span = v < axis.normal() ? axis.normal() - axis.min() : axis.max() - axis.normal();
        return span <= 0 ? 0 : (int) Math.round((v - axis.normal()) / span * ONE);
    }

    private static int[] bent(int[] values, Table avar) {
        int at = 8;
        for (int i = 0; i < Math.min(avar.u16(6), values.length); i++) {
            int count = avar.u16(at);
            values[i] = bent(values[i], avar, at + 2, count);
            at += 2 + 4 * count;
        }
        return avar.u16(0) == 2 ? shifted(values, avar, at) : values;
    }

    /// A value on a line through points.
    private static int bent(int value, Table avar, int at, int count) {
        int last = at + 4 * (count - 1);
        if (count == 0) {
            return value;
        }
        int point = at;
        while (point < last && value > avar.s16(point)) {
            point += 4;
        }
        int from = avar.s16(point);
        int to = avar.s16(point + 2);
        if (point == at || value >= from) {
            return value - from + to;
        }
        int fromBefore = avar.s16(point - 4);
        int toBefore = avar.s16(point - 2);
        double share = (double) (value - fromBefore) / (from - fromBefore);
        return (int) Math.round(toBefore + share * (to - toBefore));
    }

    /// In the second version of `avar`, axes move each other.
    private static int[] shifted(int[] values, Table avar, int at) {
        DeltaSetIndexMap map = new DeltaSetIndexMap(avar.from(avar.offset32(at)));
        boolean mapped = avar.u32(at) != 0;
        VariationStore store =
                VariationStore.read(avar.from(avar.offset32(at + 4)), new Coordinates(values));
        int[] out = values.clone();
        for (int i = 0; i < out.length && avar.u32(at + 4) != 0; i++) {
            double delta = mapped ? store.delta(map.outer(i), map.inner(i)) : store.delta(0, i);
            out[i] = Math.clamp(values[i] + Math.round(delta), -ONE, ONE);
        }
        return out;
    }
}
