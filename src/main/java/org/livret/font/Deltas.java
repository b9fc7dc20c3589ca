package org.livret.font;

import org.jspecify.annotations.Nullable;

/// How far the points of an outline move: one number a point, in font units.
@SuppressWarnings("ArrayRecordComponent") // Filled in place, compared by nobody.
record Deltas(double[] x, double[] y) {
    static Deltas none(int points) {
        return new Deltas(new double[points], new double[points]);
    }

    /// Adds what one region of the axes says of all points, or of some with the numbers `points`.
    void add(double share, int @Nullable [] points, int[] dx, int[] dy, PointCloud cloud) {
        if (points == null) {
            for (int i = 0; i < x.length; i++) {
                x[i] += share * dx[i];
                y[i] += share * dy[i];
            }
            return;
        }
        Deltas own = none(x.length);
        boolean[] said = new boolean[x.length];
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            if (point < x.length) {
                own.x[point] += dx[i];
                own.y[point] += dy[i];
                said[point] = true;
            }
        }
        infer(own.x, said, cloud.xs(), cloud.ends());
        infer(own.y, said, cloud.ys(), cloud.ends());
        for (int i = 0; i < x.length; i++) {
            x[i] += share * own.x[i];
            y[i] += share * own.y[i];
        }
    }

    // ---- points of which nothing is said ----

    /// Moves the points in between as the ones around them on their contour do (OpenType 1.9,
    /// “Inferred deltas for un-referenced point numbers”).
    private static void infer(double[] deltas, boolean[] said, int[] at, int[] ends) {
        int start = 0;
        for (int end : ends) {
            int first = next(said, start, start, end);
            int current = first;
            while (current >= 0) {
                int next = next(said, current + 1, start, end);
                for (int i = after(current, start, end); i != next; i = after(i, start, end)) {
                    deltas[i] = between(i, current, next, at, deltas);
                }
                current = next == first ? -1 : next;
            }
            start = Math.max(start, end + 1);
        }
    }

    private static int after(int point, int start, int end) {
        return point >= end ? start : point + 1;
    }

    /// The first point said at or after one, round the contour; -1 when there is none.
    private static int next(boolean[] said, int from, int start, int end) {
        for (int i = from; i <= end; i++) {
            if (said[i]) {
                return i;
            }
        }
        for (int i = start; i < from && i <= end; i++) {
            if (said[i]) {
                return i;
            }
        }
        return -1;
    }

    private static double between(int point, int a, int b, int[] at, double[] deltas) {
        int low = at[a] <= at[b] ? a : b;
        int high = low == a ? b : a;
        if (at[low] == at[high]) {
            return deltas[low] == deltas[high] ? deltas[low] : 0;
        }
        if (at[point] <= at[low]) {
            return deltas[low];
        }
        if (at[point] >= at[high]) {
            return deltas[high];
        }
        double share = (double) (at[point] - at[low]) / (at[high] - at[low]);
        return deltas[low] + share * (deltas[high] - deltas[low]);
    }
}
