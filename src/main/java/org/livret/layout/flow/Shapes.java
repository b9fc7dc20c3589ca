package org.livret.layout.flow;

import org.livret.geom.Path;
import org.livret.geom.Rect;

import java.util.ArrayList;
import java.util.List;

/// The outlines that boxes are painted with.
public final class Shapes {
    /// How far a quarter circle's control points stand from its ends, in millionths of the radius:
    /// 4/3·(√2 − 1).
    private static final long KAPPA = 552_285;

    private Shapes() {}

    public static Path rect(Rect r) {
        return polygon(r.x(), r.y(), r.right(), r.y(), r.right(), r.bottom(), r.x(), r.bottom());
    }

    /// A closed polygon through points given as x, y in turn.
    static Path polygon(long... at) {
        List<Path.Segment> segments = new ArrayList<>(at.length / 2 + 1);
        segments.add(new Path.MoveTo(at[0], at[1]));
        for (int i = 2; i < at.length; i += 2) {
            segments.add(new Path.LineTo(at[i], at[i + 1]));
        }
        segments.add(new Path.Close());
        return new Path(segments);
    }

    static Path line(long x1, long y1, long x2, long y2) {
        return new Path(List.of(new Path.MoveTo(x1, y1), new Path.LineTo(x2, y2)));
    }

    /// A rectangle with round corners; the corners of a side that a page turn cut off stay square.
    static Path rounded(Rect r, long radius, Cut cut) {
        long most = Math.min(r.width(), r.height()) / 2;
        long corner = Math.max(0, Math.min(radius, most));
        long top = cut.top() ? 0 : corner;
        long bottom = cut.bottom() ? 0 : corner;
        if (top == 0 && bottom == 0) {
            return rect(r);
        }
        long t = top - top * KAPPA / 1_000_000;
        long b = bottom - bottom * KAPPA / 1_000_000;
        List<Path.Segment> s = new ArrayList<>(10);
        s.add(new Path.MoveTo(r.x() + top, r.y()));
        s.add(new Path.LineTo(r.right() - top, r.y()));
        curve(
                s,
                top,
                new Path.CurveTo(
                        r.right() - t, r.y(), r.right(), r.y() + t, r.right(), r.y() + top));
        s.add(new Path.LineTo(r.right(), r.bottom() - bottom));
        curve(
                s,
                bottom,
                new Path.CurveTo(
                        r.right(),
                        r.bottom() - b,
                        r.right() - b,
                        r.bottom(),
                        r.right() - bottom,
                        r.bottom()));
        s.add(new Path.LineTo(r.x() + bottom, r.bottom()));
        curve(
                s,
                bottom,
                new Path.CurveTo(
                        r.x() + b, r.bottom(), r.x(), r.bottom() - b, r.x(), r.bottom() - bottom));
        s.add(new Path.LineTo(r.x(), r.y() + top));
        curve(s, top, new Path.CurveTo(r.x(), r.y() + t, r.x() + t, r.y(), r.x() + top, r.y()));
        s.add(new Path.Close());
        return new Path(s);
    }

    private static void curve(List<Path.Segment> segments, long radius, Path.CurveTo curve) {
        if (radius > 0) {
            segments.add(curve);
        }
    }

    /// Which edges of a box a page turn has cut off.
    public record Cut(boolean top, boolean bottom) {
        public static final Cut NONE = new Cut(false, false);
    }
}
