package org.livret.layout.decoration;

import org.livret.css.Background;
import org.livret.css.Background.Gradient;
import org.livret.css.BoxStyle.Position;
import org.livret.css.Extent;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.geom.Size;
import org.livret.page.Fragment;
import org.livret.page.Fragment.Paint;
import org.livret.page.Ramp;

import java.util.function.Function;

/// Gradients of CSS on areas (CSS Images 4, section 3).
final class Gradients {
    /// A turn in thousandths of a degree: what the stops of a conic gradient are measured in.
    private static final long TURN = 360_000;

    /// A repeating gradient that is repeated more often than this in its area is its mean colour:
    /// what repeats could not be told apart.
    private static final long MOST = 2_000;

    /// So many times the area's longer side may a centre be away from it.
    private static final long FAR = 16;

    private Gradients() {}

    static Paint of(Gradient gradient, Rect area) {
        return switch (gradient.line()) {
            case Background.Across(int angle) -> {
                double radians = Math.PI * angle / 180_000;
                yield linear(gradient, area, StrictMath.sin(radians), StrictMath.cos(radians));
            }
            case Background.IntoCorner(int east, int north) -> {
                // Across the diagonal between the other two corners.
                double length = StrictMath.hypot((double) area.width(), (double) area.height());
                yield length == 0
                        ? ramped(gradient, 0, 0, ramp -> new Fragment.Solid(ramp.last().color()))
                        : linear(
                                gradient,
                                area,
                                east * area.height() / length,
                                north * area.width() / length);
            }
            case Background.Outwards line -> radial(gradient, line, area);
            case Background.Around(int angle, Position at) -> {
                Point center = center(at, area);
                yield ramped(
                        gradient,
                        TURN,
                        TURN,
                        ramp -> new Fragment.ConicGradient(center, angle, ramp));
            }
        };
    }

    /// A gradient over a line of a length, in an area no more than `seen` long.
    private static Paint ramped(
            Gradient gradient, long length, long seen, Function<Ramp, Paint> paint) {
        Ramp ramp = new Stops(gradient, length).ramp();
        if (length <= 0) {
            return new Fragment.Solid(ramp.last().color());
        }
        double period = ((double) ramp.last().at() - ramp.first().at()) * length / Ramp.WHOLE;
        if (ramp.repeats() && period * MOST <= seen) {
            return new Fragment.Solid(Stops.mean(ramp));
        }
        return paint.apply(ramp);
    }

    /// The gradient line runs through the middle; its ends lie where perpendiculars meet the
    /// corners (CSS Images 3, section 3.1.1). `east` and `north` are its direction.
    private static Paint linear(Gradient gradient, Rect area, double east, double north) {
        double half = (Math.abs(area.width() * east) + Math.abs(area.height() * north)) / 2;
        double x = area.x() + area.width() / 2.0;
        double y = area.y() + area.height() / 2.0;
        Point start = new Point(Math.round(x - east * half), Math.round(y + north * half));
        Point end = new Point(Math.round(x + east * half), Math.round(y - north * half));
        long length = Math.round(2 * half);
        return ramped(
                gradient, length, length, ramp -> new Fragment.LinearGradient(start, end, ramp));
    }

    /// The centre of a gradient. One further away than can be seen from the area is taken to be
    /// nearer: viewers work out all that lies between.
    private static Point center(Position at, Rect area) {
        Rect placed = Pictures.placed(new Size(0, 0), area, at);
        long far = FAR * Math.max(area.width(), area.height());
        return new Point(
                Math.clamp(placed.x(), area.x() - far, area.right() + far),
                Math.clamp(placed.y(), area.y() - far, area.bottom() + far));
    }

    private static Paint radial(Gradient gradient, Background.Outwards line, Rect area) {
        Point center = center(line.center(), area);
        Radii radii =
                switch (line.radius()) {
                    case Background.Reach reach -> reach(reach, line.circle(), center, area);
                    case Background.Radii(Extent x, Extent y) -> {
                        long across = x.resolve(area.width(), 0);
                        yield new Radii(across, y.isAuto() ? across : y.resolve(area.height(), 0));
                    }
                };
        long x = Math.round(radii.x);
        long y = Math.round(radii.y);
        long far = Math.round(StrictMath.hypot((double) area.width(), (double) area.height()));
        return ramped(
                gradient,
                y <= 0 ? 0 : x,
                far,
                ramp -> new Fragment.RadialGradient(center, x, y, ramp));
    }

    private record Radii(double x, double y) {}

    /// How far the sides and corners of the area are (CSS Images 3, section 3.2.1).
    private static Radii reach(Background.Reach reach, boolean circle, Point at, Rect area) {
        boolean far =
                switch (reach) {
                    case CLOSEST_SIDE, CLOSEST_CORNER -> false;
                    case FARTHEST_SIDE, FARTHEST_CORNER -> true;
                };
        boolean corner =
                switch (reach) {
                    case CLOSEST_CORNER, FARTHEST_CORNER -> true;
                    case CLOSEST_SIDE, FARTHEST_SIDE -> false;
                };
        double x = side(far, at.x() - area.x(), area.right() - at.x());
        double y = side(far, at.y() - area.y(), area.bottom() - at.y());
        if (!corner) {
            double both = far ? Math.max(x, y) : Math.min(x, y);
            return circle ? new Radii(both, both) : new Radii(x, y);
        }
        if (circle) {
            double both = StrictMath.hypot(x, y);
            return new Radii(both, both);
        }
        // The ellipse of the sides, grown until it meets the corner.
        double grown = StrictMath.sqrt(2);
        return new Radii(x * grown, y * grown);
    }

    private static double side(boolean far, long before, long after) {
        long a = Math.abs(before);
        long b = Math.abs(after);
        return far ? Math.max(a, b) : Math.min(a, b);
    }
}
