package org.livret.geom;

import java.util.ArrayList;
import java.util.List;

/// The outlines that grounds, borders and clips are made of.
public final class Shapes {
    /// How far a quarter circle's control points stand from its ends, in millionths of the radius:
    /// 4/3·(√2 − 1).
    private static final long KAPPA = 552_285;

    private Shapes() {}

    public static Path rect(Rect r) {
        return polygon(r.x(), r.y(), r.right(), r.y(), r.right(), r.bottom(), r.x(), r.bottom());
    }

    /// A closed polygon through points given as x, y in turn.
    public static Path polygon(long... at) {
        List<Path.Segment> segments = new ArrayList<>(at.length / 2 + 1);
        segments.add(new Path.MoveTo(at[0], at[1]));
        for (int i = 2; i < at.length; i += 2) {
            segments.add(new Path.LineTo(at[i], at[i + 1]));
        }
        segments.add(new Path.Close());
        return new Path(segments);
    }

    public static Path line(long x1, long y1, long x2, long y2) {
        return new Path(List.of(new Path.MoveTo(x1, y1), new Path.LineTo(x2, y2)));
    }

    /// A rectangle with round corners. A radius is at most half of the shorter side; 0 and less
    /// leave the corner square.
    public static Path rounded(Rect r, Corners corners) {
        long most = Math.min(r.width(), r.height()) / 2;
        long tl = Math.clamp(corners.topLeft(), 0, most);
        long tr = Math.clamp(corners.topRight(), 0, most);
        long br = Math.clamp(corners.bottomRight(), 0, most);
        long bl = Math.clamp(corners.bottomLeft(), 0, most);
        if (tl + tr + br + bl == 0) {
            return rect(r);
        }
        long x = r.x();
        long y = r.y();
        long right = r.right();
        long bottom = r.bottom();
        List<Path.Segment> s = new ArrayList<>(10);
        s.add(new Path.MoveTo(x + tl, y));
        s.add(new Path.LineTo(right - tr, y));
        long k = beyond(tr);
        corner(s, tr, new Path.CurveTo(right - k, y, right, y + k, right, y + tr));
        s.add(new Path.LineTo(right, bottom - br));
        k = beyond(br);
        corner(s, br, new Path.CurveTo(right, bottom - k, right - k, bottom, right - br, bottom));
        s.add(new Path.LineTo(x + bl, bottom));
        k = beyond(bl);
        corner(s, bl, new Path.CurveTo(x + k, bottom, x, bottom - k, x, bottom - bl));
        s.add(new Path.LineTo(x, y + tl));
        k = beyond(tl);
        corner(s, tl, new Path.CurveTo(x, y + k, x + k, y, x + tl, y));
        s.add(new Path.Close());
        return new Path(s);
    }

    /// How far a control point stands from the corner that the curve rounds off.
    private static long beyond(long radius) {
        return radius - radius * KAPPA / 1_000_000;
    }

    private static void corner(List<Path.Segment> segments, long radius, Path.CurveTo curve) {
        if (radius > 0) {
            segments.add(curve);
        }
    }

    /// The radii of a rectangle's corners.
    public record Corners(long topLeft, long topRight, long bottomRight, long bottomLeft) {
        public static Corners all(long radius) {
            return new Corners(radius, radius, radius, radius);
        }

        public boolean isRound() {
            return topLeft > 0 || topRight > 0 || bottomRight > 0 || bottomLeft > 0;
        }

        /// The corners of a shape that lies so far inside.
        public Corners less(long inset) {
            return new Corners(
                    topLeft - inset, topRight - inset, bottomRight - inset, bottomLeft - inset);
        }
    }
}
