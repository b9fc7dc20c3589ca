package org.livret.geom;

import org.livret.geom.Shapes.Corner;
import org.livret.geom.Shapes.Corners;

/// How much of a rectangle with round corners is left at a place when it is blurred with a Gaussian
/// bell: 1 inside, 0 outside. `deviation` is that of the bell, more than 0.
///
/// Along its sides the answer is exact: each is a profile of its own, and where corners are square
/// both are multiplied. A round corner is a part of a blurred disc that goes over into the sides
/// without a step, its radius chosen so that it is nowhere further than about a thirtieth from the
/// truth while the box is not smaller than its blur. A box that is an ellipse is one all over.
public record SoftBox(Rect area, Corners corners, double deviation) {
    /// Beyond so many deviations a bell is taken to be nothing.
    public static final double REACH = 3;

    /// Below so many deviations a radius cannot be told from a square corner.
    private static final double SQUARE = 0.8;

    /// So many deviations does the blur itself round a corner off.
    private static final double ROUNDING = 1.8;

    /// Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26: good to seven digits.
    private static final double[] BELL = {
        1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592
    };

    /// Whether corners are as good as square, and profiles are multiplied.
    public boolean isSquare() {
        return isSquare(corners.topLeft())
                && isSquare(corners.topRight())
                && isSquare(corners.bottomRight())
                && isSquare(corners.bottomLeft());
    }

    private boolean isSquare(Corner corner) {
        return radius(corner) < SQUARE * deviation;
    }

    /// Whether the corners leave nothing of the sides and are no circles.
    public boolean isEllipse() {
        Corner c = corners.topLeft();
        return 2 * c.x() >= area.width() - 1
                && 2 * c.y() >= area.height() - 1
                && c.x() != c.y()
                && c.equals(corners.topRight())
                && c.equals(corners.bottomRight())
                && c.equals(corners.bottomLeft());
    }

    /// An elliptic corner counts as a circle of the same area.
    private static double radius(Corner corner) {
        return Math.sqrt((double) corner.x() * corner.y());
    }

    /// The radius of the disc that makes a corner, never more than half of the box.
    public double disc(Corner corner) {
        double half = Math.min(area.width(), area.height()) / 2.0;
        return Math.min(half, StrictMath.hypot(radius(corner), ROUNDING * deviation));
    }

    /// What is left of a strip so wide, at a distance from its middle.
    public double strip(double width, double fromMiddle) {
        return bell((width / 2 - fromMiddle) / deviation)
                - bell((-width / 2 - fromMiddle) / deviation);
    }

    /// How much of a bell lies below `z` deviations.
    public static double bell(double z) {
        double x = Math.abs(z) / StrictMath.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double sum = 0;
        for (double factor : BELL) {
            sum = (sum + factor) * t;
        }
        double half = sum * StrictMath.exp(-x * x) / 2;
        return z > 0 ? 1 - half : half;
    }

    /// What is left at a place.
    public double at(double x, double y) {
        double fromX = x - area.x() - area.width() / 2.0;
        double fromY = y - area.y() - area.height() / 2.0;
        if (isEllipse()) {
            double mean = StrictMath.sqrt((double) area.width() * area.height()) / 2;
            double at =
                    StrictMath.hypot(
                            2 * fromX * mean / area.width(), 2 * fromY * mean / area.height());
            return strip(2 * mean, at);
        }
        double across = strip((double) area.width(), fromX);
        double down = strip((double) area.height(), fromY);
        if (isSquare()) {
            return across * down;
        }
        double disc = disc(corner(fromX, fromY));
        double outX = Math.abs(fromX) - area.width() / 2.0 + disc;
        double outY = Math.abs(fromY) - area.height() / 2.0 + disc;
        return outX > 0 && outY > 0
                ? end(disc, StrictMath.hypot(outX, outY))
                : Math.min(across, down);
    }

    /// What is left of a disc at a distance from its middle: of one that is half of the box as much
    /// as of the box beside it, else as much as of a half-plane.
    private double end(double disc, double fromMiddle) {
        return isHalf(disc) ? strip(2 * disc, fromMiddle) : bell((disc - fromMiddle) / deviation);
    }

    /// Whether a corner's disc takes half of the box.
    public boolean isHalf(double disc) {
        return 2 * disc >= Math.min(area.width(), area.height());
    }

    private Corner corner(double fromX, double fromY) {
        return fromY < 0
                ? fromX < 0 ? corners.topLeft() : corners.topRight()
                : fromX < 0 ? corners.bottomLeft() : corners.bottomRight();
    }
}
