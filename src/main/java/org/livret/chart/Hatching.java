package org.livret.chart;

import org.livret.chart.Mark.At;
import org.livret.geom.Path;
import org.livret.geom.Path.Segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Parallel lines that tell grounds apart where colours cannot. The first two grounds have none:
/// their colours are to differ much in lightness.
final class Hatching {
    private static final int KINDS = 5;

    private Hatching() {}

    /// Lines at an angle, so far apart and so wide.
    ///
    /// @param degrees anticlockwise from level
    record Line(int degrees, long distance, long width) {

        /// The pieces of the lines that lie inside an outline (even-odd).
        Path within(List<At> outline) {
            double angle = StrictMath.toRadians(degrees);
            double sin = StrictMath.sin(angle);
            double cos = StrictMath.cos(angle);
            int count = outline.size();
            double[] along = new double[count];
            double[] across = new double[count];
            double low = Double.MAX_VALUE;
            double high = -Double.MAX_VALUE;
            for (int i = 0; i < count; i++) {
                At at = outline.get(i);
                along[i] = at.x() * cos - at.y() * sin;
                across[i] = at.x() * sin + at.y() * cos;
                low = Math.min(low, across[i]);
                high = Math.max(high, across[i]);
            }
            List<Segment> out = new ArrayList<>();
            // Counted from the sheet's corner, so that neighbours' lines meet.
            for (double v = Math.ceil(low / distance) * distance; v < high; v += distance) {
                double[] cuts = cuts(along, across, v);
                for (int i = 0; i + 1 < cuts.length; i += 2) {
                    out.add(move(cuts[i], v, sin, cos));
                    Path.MoveTo end = move(cuts[i + 1], v, sin, cos);
                    out.add(new Path.LineTo(end.x(), end.y()));
                }
            }
            return new Path(out);
        }

        private static Path.MoveTo move(double u, double v, double sin, double cos) {
            return new Path.MoveTo(Math.round(u * cos + v * sin), Math.round(v * cos - u * sin));
        }

        // Where a line crosses the sides, in order; a side counts with its lower end only, so that
        // corners count once.
        private static double[] cuts(double[] along, double[] across, double v) {
            double[] cuts = new double[along.length];
            int found = 0;
            for (int i = 0; i < along.length; i++) {
                int next = (i + 1) % along.length;
                boolean crosses = across[i] <= v != across[next] <= v;
                if (crosses) {
                    double share = (v - across[i]) / (across[next] - across[i]);
                    cuts[found++] = along[i] + share * (along[next] - along[i]);
                }
            }
            double[] sorted = Arrays.copyOf(cuts, found);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    static List<Line> of(int look, long em) {
        long near = Math.max(1, em * 420 / 1000);
        long thin = em * 65 / 1000;
        if (look < 3) {
            return List.of();
        }
        return switch ((look - 3) % KINDS) {
            case 0 -> List.of(new Line(45, near, thin));
            case 1 -> List.of(new Line(135, near, thin));
            case 2 -> List.of(new Line(0, near, thin));
            case 3 -> List.of(new Line(45, near * 3 / 2, thin), new Line(135, near * 3 / 2, thin));
            default -> List.of(new Line(90, near, thin));
        };
    }
}
