package org.livret.layout.decoration;

import org.livret.geom.Path;

/// How long outlines are.
final class Outlines {
    /// A curve is measured as so many straight lines.
    private static final int STEPS = 16;

    private Outlines() {}

    /// A place on an outline.
    private record Place(double x, double y) {
        static Place of(long x, long y) {
            return new Place((double) x, (double) y);
        }

        double to(Place other) {
            double dx = other.x - x;
            double dy = other.y - y;
            return Math.sqrt(dx * dx + dy * dy);
        }
    }

    static long length(Path path) {
        double sum = 0;
        Place at = Place.of(0, 0);
        Place start = at;
        for (Path.Segment segment : path.segments()) {
            switch (segment) {
                case Path.MoveTo(long x, long y) -> {
                    start = Place.of(x, y);
                    at = start;
                }
                case Path.LineTo(long x, long y) -> {
                    Place end = Place.of(x, y);
                    sum += at.to(end);
                    at = end;
                }
                case Path.CurveTo c -> {
                    sum += curve(at, c);
                    at = Place.of(c.x(), c.y());
                }
                case Path.Close _ -> sum += at.to(start);
            }
        }
        return Math.round(sum);
    }

    private static double curve(Place from, Path.CurveTo c) {
        Place first = Place.of(c.x1(), c.y1());
        Place second = Place.of(c.x2(), c.y2());
        Place end = Place.of(c.x(), c.y());
        double sum = 0;
        Place before = from;
        for (int i = 1; i <= STEPS; i++) {
            double t = i / (double) STEPS;
            Place next =
                    new Place(
                            at(t, from.x, first.x, second.x, end.x),
                            at(t, from.y, first.y, second.y, end.y));
            sum += before.to(next);
            before = next;
        }
        return sum;
    }

    private static double at(double t, double a, double b, double c, double d) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }
}
