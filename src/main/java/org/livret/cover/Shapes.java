package org.livret.cover;

import org.livret.font.GlyphPen;
import org.livret.geom.Path;

import java.awt.geom.Path2D;

/// Paths as Java2D has them.
final class Shapes {
    private Shapes() {}

    static Path2D of(Path path, boolean evenOdd) {
        Path2D.Double out =
                new Path2D.Double(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        for (Path.Segment segment : path.segments()) {
            // A path that does not begin with a move begins at the origin.
            if (out.getCurrentPoint() == null && !(segment instanceof Path.MoveTo)) {
                out.moveTo(0, 0);
            }
            switch (segment) {
                case Path.MoveTo(long x, long y) -> out.moveTo((double) x, (double) y);
                case Path.LineTo(long x, long y) -> out.lineTo((double) x, (double) y);
                case Path.CurveTo(long x1, long y1, long x2, long y2, long x, long y) ->
                        out.curveTo(
                                (double) x1,
                                (double) y1,
                                (double) x2,
                                (double) y2,
                                (double) x,
                                (double) y);
                case Path.Close _ -> out.closePath();
            }
        }
        return out;
    }

    /// Takes the outline of one glyph.
    static final class GlyphShape implements GlyphPen {
        private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);

        Path2D path() {
            return path;
        }

        @Override
        public void moveTo(double x, double y) {
            path.moveTo(x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            path.lineTo(x, y);
        }

        @Override
        public void curveTo(double x1, double y1, double x, double y) {
            path.quadTo(x1, y1, x, y);
        }

        @Override
        public void cubicTo(double x1, double y1, double x2, double y2, double x, double y) {
            path.curveTo(x1, y1, x2, y2, x, y);
        }

        @Override
        public void close() {
            path.closePath();
        }
    }
}
