package org.livret.picture;

/// An elliptical arc of path data, as its end point and radii; the rotation in degrees.
record SvgArc(
        double rx,
        double ry,
        double rotation,
        boolean large,
        boolean sweep,
        double toX,
        double toY) {

    /// Adds the arc from (x, y) as cubic curves of at most a quarter turn (SVG 1.1, appendix F.6).
    static void add(SvgPath path, double x, double y, SvgArc arc) {
        double rx = Math.abs(arc.rx);
        double ry = Math.abs(arc.ry);
        if (rx == 0 || ry == 0) {
            path.line(arc.toX, arc.toY);
            return;
        }
        if (x == arc.toX && y == arc.toY) {
            return;
        }
        double phi = StrictMath.toRadians(arc.rotation);
        double cos = StrictMath.cos(phi);
        double sin = StrictMath.sin(phi);
        double dx = (x - arc.toX) / 2;
        double dy = (y - arc.toY) / 2;
        double x1 = cos * dx + sin * dy;
        double y1 = -sin * dx + cos * dy;
        double lambda = x1 * x1 / (rx * rx) + y1 * y1 / (ry * ry);
        if (lambda > 1) {
            double grow = StrictMath.sqrt(lambda);
            rx *= grow;
            ry *= grow;
        }
        double square =
                (rx * rx * ry * ry - rx * rx * y1 * y1 - ry * ry * x1 * x1)
                        / (rx * rx * y1 * y1 + ry * ry * x1 * x1);
        double factor = StrictMath.sqrt(Math.max(0, square)) * (arc.large == arc.sweep ? -1 : 1);
        double cx1 = factor * rx * y1 / ry;
        double cy1 = -factor * ry * x1 / rx;
        double cx = cos * cx1 - sin * cy1 + (x + arc.toX) / 2;
        double cy = sin * cx1 + cos * cy1 + (y + arc.toY) / 2;
        double start = StrictMath.atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
        double extent = StrictMath.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - start;
        if (arc.sweep && extent < 0) {
            extent += 2 * Math.PI;
        } else if (!arc.sweep && extent > 0) {
            extent -= 2 * Math.PI;
        }
        int count = (int) Math.ceil(Math.abs(extent) / (Math.PI / 2) - 1e-9);
        Ellipse ellipse = new Ellipse(cx, cy, rx, ry, cos, sin);
        for (int i = 0; i < count; i++) {
            ellipse.quarter(path, start + extent * i / count, extent / count);
        }
    }

    private record Ellipse(double cx, double cy, double rx, double ry, double cos, double sin) {
        void quarter(SvgPath path, double from, double by) {
            double t = 4 / 3.0 * StrictMath.tan(by / 4);
            double c1 = StrictMath.cos(from);
            double s1 = StrictMath.sin(from);
            double c2 = StrictMath.cos(from + by);
            double s2 = StrictMath.sin(from + by);
            path.curve(
                    x(c1 - t * s1, s1 + t * c1),
                    y(c1 - t * s1, s1 + t * c1),
                    x(c2 + t * s2, s2 - t * c2),
                    y(c2 + t * s2, s2 - t * c2),
                    x(c2, s2),
                    y(c2, s2));
        }

        private double x(double u, double v) {
            return cx + rx * u * cos - ry * v * sin;
        }

        private double y(double u, double v) {
            return cy + rx * u * sin + ry * v * cos;
        }
    }
}
