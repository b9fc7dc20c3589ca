package org.livret.geom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A path of lines and cubic curves, in scaled points. Every other curve is turned into these
/// before it gets here.
public record Path(List<Segment> segments) {
    /// One step of a path; coordinates are absolute.
    public sealed interface Segment {}

    public record MoveTo(long x, long y) implements Segment {}

    public record LineTo(long x, long y) implements Segment {}

    /// A cubic Bézier curve with two control points.
    public record CurveTo(long x1, long y1, long x2, long y2, long x, long y) implements Segment {}

    public record Close() implements Segment {}

    public Path {
        segments = List.copyOf(segments);
    }

    /// The rectangle around all points, control points included: never smaller than the path.
    public Rect bounds() {
        long left = Long.MAX_VALUE;
        long top = Long.MAX_VALUE;
        long right = Long.MIN_VALUE;
        long bottom = Long.MIN_VALUE;
        for (Segment segment : segments) {
            long[] points =
                    switch (segment) {
                        case MoveTo(long x, long y) -> new long[] {x, y};
                        case LineTo(long x, long y) -> new long[] {x, y};
                        case CurveTo c -> new long[] {c.x1, c.y1, c.x2, c.y2, c.x, c.y};
                        case Close _ -> new long[0];
                    };
            for (int i = 0; i < points.length; i += 2) {
                left = Math.min(left, points[i]);
                right = Math.max(right, points[i]);
                top = Math.min(top, points[i + 1]);
                bottom = Math.max(bottom, points[i + 1]);
            }
        }
        return left > right
                ? new Rect(0, 0, 0, 0)
                : new Rect(left, top, right - left, bottom - top);
    }

    /// The outlines that this path is made of, each from one move to the next.
    public List<Path> outlines() {
        List<Path> outlines = new ArrayList<>(2);
        int start = 0;
        for (int i = 1; i <= segments.size(); i++) {
            if (i == segments.size() || segments.get(i) instanceof MoveTo) {
                outlines.add(new Path(segments.subList(start, i)));
                start = i;
            }
        }
        return outlines;
    }

    /// The rectangle that this path goes around from a corner, along a level edge first; empty when
    /// it is another shape.
    public Optional<Rect> asRect() {
        if (segments.size() == 5
                && segments.get(0) instanceof MoveTo(long left, long top)
                && segments.get(1) instanceof LineTo(long right, long y1)
                && segments.get(2) instanceof LineTo(long x2, long bottom)
                && segments.get(3) instanceof LineTo(long x3, long y3)
                && segments.get(4) instanceof Close
                && y1 == top
                && x2 == right
                && x3 == left
                && y3 == bottom) {
            long x = Math.min(left, right);
            long y = Math.min(top, bottom);
            return Optional.of(new Rect(x, y, Math.abs(right - left), Math.abs(bottom - top)));
        }
        return Optional.empty();
    }
}
