package org.livret.icc;

import java.util.Arrays;

/// A table between two colour spaces (lut8Type and lut16Type, ICC.1:2001-04, sections 6.5.7 and
/// 6.5.8): curves, a grid, curves. Values go from 0 to 1; `reach` is what inputs are multiplied by
/// before anything else.
record Lut(double reach, int grid, float[][] entry, float[] table, float[][] exit) {

    /// The colour in the other space.
    double[] of(double... in) {
        Cursor cursor = new Cursor();
        System.arraycopy(in, 0, cursor.in, 0, in.length);
        cursor.look();
        return cursor.out;
    }

    /// The largest sum of all outputs at any point of the grid.
    double largestSum() {
        double largest = 0;
        for (int at = 0; at < table.length; at += exit.length) {
            double sum = 0;
            for (int o = 0; o < exit.length; o++) {
                sum += along(exit[o], table[at + o]);
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    private static double along(float[] curve, double x) {
        double place = Math.clamp(x, 0, 1) * (curve.length - 1);
        int below = Math.min((int) place, curve.length - 2);
        return curve[below] + (curve[below + 1] - curve[below]) * (place - below);
    }

    /// Looks up many colours without making anything new for each: set [#in], call [#look()], take
    /// [#out]. For one thread.
    ///
    /// Between its points the grid is a simplex: in three dimensions that is tetrahedral
    /// interpolation (Sakamoto), which keeps neutral colours neutral and never goes beyond the
    /// points around.
    final class Cursor {
        final double[] in = new double[entry.length];
        final double[] out = new double[exit.length];
        private final double[] part = new double[entry.length];
        private final int[] step = new int[entry.length];

        void look() {
            int at = corner();
            sort();
            Arrays.fill(out, 0);
            double before = 1;
            for (int i = 0; i < part.length; i++) {
                add(at, before - part[i]);
                before = part[i];
                at += step[i];
            }
            add(at, before);
            for (int o = 0; o < out.length; o++) {
                out[o] = along(exit[o], out[o]);
            }
        }

        /// The lowest corner of the cell; the parts of the way through it and what a step costs are
        /// left behind.
        private int corner() {
            int at = 0;
            int stride = out.length;
            for (int i = in.length - 1; i >= 0; i--) {
                double place = along(entry[i], in[i] * reach) * (grid - 1);
                int below = Math.min((int) place, grid - 2);
                part[i] = place - below;
                step[i] = stride;
                at += below * stride;
                stride *= grid;
            }
            return at;
        }

        /// The way from the lowest corner of the cell to the highest takes the longest part first.
        private void sort() {
            for (int i = 1; i < part.length; i++) {
                double p = part[i];
                int s = step[i];
                int j = i - 1;
                for (; j >= 0 && part[j] < p; j--) {
                    part[j + 1] = part[j];
                    step[j + 1] = step[j];
                }
                part[j + 1] = p;
                step[j + 1] = s;
            }
        }

        private void add(int at, double share) {
            // The far side of a cell may lie outside of the table when nothing of it is wanted.
            if (share != 0) {
                for (int o = 0; o < out.length; o++) {
                    out[o] += share * table[at + o];
                }
            }
        }
    }
}
