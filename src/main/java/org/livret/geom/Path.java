package org.livret.geom;

import java.util.List;

/// A path of lines and cubic curves, in scaled points. Every other curve is turned into these before it gets here.
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
}
