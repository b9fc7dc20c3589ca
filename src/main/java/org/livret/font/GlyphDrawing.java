package org.livret.font;

import java.util.List;

/// Takes the outlines of glyphs apart (OpenType, table `glyf`): contours of on- and off-curve
/// points, and glyphs composed of others. Instructions are for coarse screens, and are left alone.
final class GlyphDrawing {
    private static final int DEEPEST = 8;

    /// More parts of parts than any real glyph has; of a damaged one the rest is left out.
    private static final int MOST_PARTS = 4096;

    private final GlyfOutlines outlines;
    private final GlyphPen pen;
    private int parts;

    GlyphDrawing(GlyfOutlines outlines, GlyphPen pen) {
        this.outlines = outlines;
        this.pen = pen;
    }

    /// `x' = xx·x + yx·y + dx`, `y' = xy·x + yy·y + dy`.
    private record Map(double xx, double xy, double yx, double yy, double dx, double dy) {
        static final Map IDENTITY = new Map(1, 0, 0, 1, 0, 0);

        double x(double x, double y) {
            return xx * x + yx * y + dx;
        }

        double y(double x, double y) {
            return xy * x + yy * y + dy;
        }

        Map after(Map inner) {
            return new Map(
                    xx * inner.xx + yx * inner.xy,
                    xy * inner.xx + yy * inner.xy,
                    xx * inner.yx + yx * inner.yy,
                    xy * inner.yx + yy * inner.yy,
                    x(inner.dx, inner.dy),
                    y(inner.dx, inner.dy));
        }
    }

    /// A glyph from its origin on.
    void draw(int glyph) {
        // The left bearing counts, not where the points of the file happen to lie.
        int shift = outlines.leftBearing(glyph) - outlines.xMin(glyph);
        draw(glyph, new Map(1, 0, 0, 1, shift, 0), 0);
    }

    /// A glyph composed of parts.
    void draw(List<Component> composition) {
        composed(composition, Map.IDENTITY, 0);
    }

    private void draw(int glyph, Map map, int depth) {
        Table data = outlines.glyph(glyph);
        if (data.isEmpty() || depth > DEEPEST || parts++ > MOST_PARTS) {
            return;
        }
        int contours = data.s16(0);
        if (contours < 0) {
            composed(Component.of(data), map, depth);
        } else if (contours > 0) {
            simple(data, contours, map);
        }
    }

    private void composed(List<Component> composition, Map map, int depth) {
        for (Component part : composition) {
            double[] own = part.map();
            // Points that are to meet, instead of moves, are as good as unknown today.
            double dx = part.isMoved() ? part.dx() : 0;
            double dy = part.isMoved() ? part.dy() : 0;
            Map inner = new Map(own[0], own[1], own[2], own[3], dx, dy);
            draw(part.glyph(), map.after(inner), depth + 1);
        }
    }

    // ---- simple glyphs ----

    private void simple(Table data, int contours, Map map) {
        GlyphPoints points = GlyphPoints.read(data, contours);
        int from = 0;
        for (int end : points == null ? new int[0] : points.ends()) {
            if (points != null) {
                contour(new Points(points, map, from, end + 1 - from));
            }
            from = Math.max(from, end + 1);
        }
    }

    /// The points of one contour, counted around and around.
    private record Points(GlyphPoints all, Map map, int from, int count) {
        boolean on(int i) {
            return all.isOnCurve(from + Math.floorMod(i, count));
        }

        double x(int i) {
            int at = from + Math.floorMod(i, count);
            return map.x(all.xs()[at], all.ys()[at]);
        }

        double y(int i) {
            int at = from + Math.floorMod(i, count);
            return map.y(all.xs()[at], all.ys()[at]);
        }

        /// Between two off-curve points lies one on the curve that is not written.
        double midX(int i) {
            return (x(i) + x(i + 1)) / 2;
        }

        double midY(int i) {
            return (y(i) + y(i + 1)) / 2;
        }
    }

    private void contour(Points p) {
        if (p.count < 2) {
            return;
        }
        int first = 0;
        while (first < p.count && !p.on(first)) {
            first++;
        }
        if (first == p.count) {
            first = 0;
            pen.moveTo(p.midX(-1), p.midY(-1));
        } else {
            pen.moveTo(p.x(first), p.y(first));
            first++;
        }
        for (int i = first; i < first + p.count; i++) {
            if (p.on(i)) {
                if (p.on(i - 1)) {
                    pen.lineTo(p.x(i), p.y(i));
                }
            } else if (p.on(i + 1)) {
                pen.curveTo(p.x(i), p.y(i), p.x(i + 1), p.y(i + 1));
            } else {
                pen.curveTo(p.x(i), p.y(i), p.midX(i), p.midY(i));
            }
        }
        pen.close();
    }
}
