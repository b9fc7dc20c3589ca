package org.livret.geom;

/// A place on a page or in a drawing, in scaled points from the upper left corner, y downwards.
public record Point(long x, long y) {
    public static final Point ORIGIN = new Point(0, 0);

    public Point plus(long dx, long dy) {
        return new Point(x + dx, y + dy);
    }
}
