package org.livret.layout.decoration;

import org.livret.geom.Insets;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Shapes.Corner;
import org.livret.geom.Shapes.Corners;

/// Where the borders of a box with round corners are parted: along lines from the outer corners
/// through the inner ones (CSS Backgrounds 3, section 4.3), on until the curve is over.
record Mitre(Rect rect, Insets widths, Corners corners) {

    /// The part of the box that belongs to one border.
    Path part(BorderSide.Edge edge) {
        long[] nw = end(rect.x(), rect.y(), 1, 1, corners.topLeft(), widths.left(), widths.top());
        long[] ne =
                end(
                        rect.right(),
                        rect.y(),
                        -1,
                        1,
                        corners.topRight(),
                        widths.right(),
                        widths.top());
        long[] se =
                end(
                        rect.right(),
                        rect.bottom(),
                        -1,
                        -1,
                        corners.bottomRight(),
                        widths.right(),
                        widths.bottom());
        long[] sw =
                end(
                        rect.x(),
                        rect.bottom(),
                        1,
                        -1,
                        corners.bottomLeft(),
                        widths.left(),
                        widths.bottom());
        return switch (edge) {
            case TOP -> quad(rect.x(), rect.y(), rect.right(), rect.y(), ne, nw);
            case RIGHT -> quad(rect.right(), rect.y(), rect.right(), rect.bottom(), se, ne);
            case BOTTOM -> quad(rect.right(), rect.bottom(), rect.x(), rect.bottom(), sw, se);
            case LEFT -> quad(rect.x(), rect.bottom(), rect.x(), rect.y(), nw, sw);
        };
    }

    private static Path quad(long x1, long y1, long x2, long y2, long[] third, long[] fourth) {
        return Shapes.polygon(x1, y1, x2, y2, third[0], third[1], fourth[0], fourth[1]);
    }

    /// The inner end of a mitre: as deep as the wider border or the curve, but not beyond the
    /// middle of the box.
    private long[] end(
            long x, long y, int right, int down, Corner corner, long level, long upright) {
        if (level + upright == 0) {
            return new long[] {x, y};
        }
        double deep = 1;
        if (level > 0) {
            deep = Math.max(deep, (double) corner.x() / level);
        }
        if (upright > 0) {
            deep = Math.max(deep, (double) corner.y() / upright);
        }
        if (level > 0) {
            deep = Math.min(deep, Math.max(1, rect.width() / 2.0 / level));
        }
        if (upright > 0) {
            deep = Math.min(deep, Math.max(1, rect.height() / 2.0 / upright));
        }
        return new long[] {
            x + right * Math.round(level * deep), y + down * Math.round(upright * deep)
        };
    }
}
