package org.livret.layout.inline;

import org.livret.geom.Affine;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.page.Fragment;

import java.util.List;

/// The rectangle around what is painted: curves by their control points, glyphs by an em above and
/// below their baseline.
final class Bounds {
    private long left = Long.MAX_VALUE;
    private long top = Long.MAX_VALUE;
    private long right = Long.MIN_VALUE;
    private long bottom = Long.MIN_VALUE;

    static Bounds of(List<Fragment> fragments) {
        Bounds bounds = new Bounds();
        for (Fragment fragment : fragments) {
            bounds.add(fragment);
        }
        return bounds;
    }

    private void add(Fragment fragment) {
        switch (fragment) {
            case Fragment.Glyphs g -> {
                long x = g.origin().x();
                add(x, g.origin().y() - g.size());
                add(x + g.run().width(), g.origin().y() + g.size());
            }
            case Fragment.Fill f -> add(f.shape(), 0);
            case Fragment.Stroke s -> add(s.path(), s.pen().width());
            case Fragment.Image i -> add(i.area());
            case Fragment.Shadow s -> add(s.cast().reach());
            case Fragment.Group g -> add(g.box());
            case Fragment.LinkArea l -> add(l.area());
        }
    }

    private void add(Rect rect) {
        add(rect.x(), rect.y());
        add(rect.right(), rect.bottom());
    }

    private void add(Path path, long around) {
        for (Path.Segment segment : path.segments()) {
            switch (segment) {
                case Path.MoveTo(long x, long y) -> add(x, y, around);
                case Path.LineTo(long x, long y) -> add(x, y, around);
                case Path.CurveTo c -> {
                    add(c.x1(), c.y1(), around);
                    add(c.x2(), c.y2(), around);
                    add(c.x(), c.y(), around);
                }
                case Path.Close _ -> {}
            }
        }
    }

    private void add(long x, long y, long around) {
        add(x - around, y - around);
        add(x + around, y + around);
    }

    private void add(long x, long y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
    }

    /// The rectangle in the coordinates that a map leads to.
    Rect mapped(Affine map) {
        if (left > right) {
            return new Rect(0, 0, 0, 0);
        }
        Bounds outer = new Bounds();
        long[] xs = {left, right};
        long[] ys = {top, bottom};
        for (long x : xs) {
            for (long y : ys) {
                outer.add(
                        Math.round(map.a() * x + map.c() * y + map.e()),
                        Math.round(map.b() * x + map.d() * y + map.f()));
            }
        }
        return new Rect(outer.left, outer.top, outer.right - outer.left, outer.bottom - outer.top);
    }
}
