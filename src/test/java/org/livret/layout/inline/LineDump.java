package org.livret.layout.inline;

import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Sp;
import org.livret.page.Fragment;

import java.util.List;

/// Lines as text: one line each, its fragments from left to right with their place and width in
/// points.
final class LineDump {
    private LineDump() {}

    static String of(List<Line> lines) {
        StringBuilder out = new StringBuilder();
        for (Line line : lines) {
            boolean first = true;
            for (Fragment fragment : line.fragments()) {
                out.append(first ? "" : " | ").append(of(fragment));
                first = false;
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String of(Fragment fragment) {
        return switch (fragment) {
            case Fragment.Glyphs g ->
                    at(g.origin().x(), g.run().width()) + " ‘" + g.run().text() + "’";
            case Fragment.Fill f -> "fill " + of(bounds(f.shape()));
            case Fragment.Stroke s -> "stroke " + of(bounds(s.path()));
            case Fragment.Image i -> "image " + of(i.area());
            case Fragment.Shadow s -> "shadow " + of(s.cast().area());
            case Fragment.Group g -> "group " + of(g.box());
            case Fragment.LinkArea l -> "link " + of(l.area()) + " " + l.target();
        };
    }

    private static String at(long x, long width) {
        return Sp.format(x) + "+" + Sp.format(width);
    }

    private static String of(Rect r) {
        return at(r.x(), r.width()) + " " + at(r.y(), r.height());
    }

    static Rect bounds(Path path) {
        long left = Long.MAX_VALUE;
        long top = Long.MAX_VALUE;
        long right = Long.MIN_VALUE;
        long bottom = Long.MIN_VALUE;
        for (Path.Segment segment : path.segments()) {
            long[] at =
                    switch (segment) {
                        case Path.MoveTo(long x, long y) -> new long[] {x, y};
                        case Path.LineTo(long x, long y) -> new long[] {x, y};
                        case Path.CurveTo c -> new long[] {c.x(), c.y()};
                        case Path.Close _ -> new long[0];
                    };
            if (at.length > 0) {
                left = Math.min(left, at[0]);
                right = Math.max(right, at[0]);
                top = Math.min(top, at[1]);
                bottom = Math.max(bottom, at[1]);
            }
        }
        return new Rect(left, top, right - left, bottom - top);
    }

    /// What lines say, in painting order.
    static String text(List<Line> lines) {
        StringBuilder out = new StringBuilder();
        for (Line line : lines) {
            for (Fragment fragment : line.fragments()) {
                if (fragment instanceof Fragment.Glyphs glyphs) {
                    out.append(glyphs.run().text());
                }
            }
        }
        return out.toString();
    }
}
