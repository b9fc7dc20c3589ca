package org.livret.layout.inline;

import org.livret.geom.Path;
import org.livret.geom.Rect;

import java.util.ArrayList;
import java.util.List;

/// Outlines of what is painted behind and below text.
final class Shapes {
    // How far a quarter circle's control points stand from its ends, in millionths of the radius:
    // 4/3·(√2 − 1).
    private static final long KAPPA = 552_285;

    private Shapes() {}

    static Path rect(Rect r) {
        return new Path(
                List.of(
                        new Path.MoveTo(r.x(), r.y()),
                        new Path.LineTo(r.right(), r.y()),
                        new Path.LineTo(r.right(), r.bottom()),
                        new Path.LineTo(r.x(), r.bottom()),
                        new Path.Close()));
    }

    /// A rectangle whose left or right corners are round.
    static Path rounded(Rect r, long radius, boolean left, boolean right) {
        long corner = Math.clamp(radius, 0, Math.min(r.width(), r.height()) / 2);
        if (corner == 0 || (!left && !right)) {
            return rect(r);
        }
        long inner = corner - corner * KAPPA / 1_000_000;
        long l = left ? corner : 0;
        long li = left ? inner : 0;
        long k = right ? corner : 0;
        long ki = right ? inner : 0;
        long end = r.right();
        long bottom = r.bottom();
        List<Path.Segment> s = new ArrayList<>(10);
        s.add(new Path.MoveTo(r.x() + l, r.y()));
        s.add(new Path.LineTo(end - k, r.y()));
        s.add(new Path.CurveTo(end - ki, r.y(), end, r.y() + ki, end, r.y() + k));
        s.add(new Path.LineTo(end, bottom - k));
        s.add(new Path.CurveTo(end, bottom - ki, end - ki, bottom, end - k, bottom));
        s.add(new Path.LineTo(r.x() + l, bottom));
        s.add(new Path.CurveTo(r.x() + li, bottom, r.x(), bottom - li, r.x(), bottom - l));
        s.add(new Path.LineTo(r.x(), r.y() + l));
        s.add(new Path.CurveTo(r.x(), r.y() + li, r.x() + li, r.y(), r.x() + l, r.y()));
        s.add(new Path.Close());
        return new Path(s);
    }

    static Path line(long x1, long y1, long x2, long y2) {
        return new Path(List.of(new Path.MoveTo(x1, y1), new Path.LineTo(x2, y2)));
    }
}
