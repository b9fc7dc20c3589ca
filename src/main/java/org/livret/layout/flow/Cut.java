package org.livret.layout.flow;

import org.livret.geom.Shapes.Corners;

/// Which edges of a box a page turn has cut off. There it has no border, and its corners stay
/// square.
public record Cut(boolean top, boolean bottom) {
    public static final Cut NONE = new Cut(false, false);

    Corners corners(long radius) {
        long upper = top ? 0 : radius;
        long lower = bottom ? 0 : radius;
        return new Corners(upper, upper, lower, lower);
    }
}
