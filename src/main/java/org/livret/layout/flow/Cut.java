package org.livret.layout.flow;

import org.livret.geom.Shapes.Corners;

/// Which edges of a box a page turn has cut off. There it has no border, and its corners stay
/// square.
public record Cut(boolean top, boolean bottom) {
    public static final Cut NONE = new Cut(false, false);

    /// The corners that are left.
    Corners of(Corners whole) {
        return new Corners(
                top ? 0 : whole.topLeft(),
                top ? 0 : whole.topRight(),
                bottom ? 0 : whole.bottomRight(),
                bottom ? 0 : whole.bottomLeft());
    }
}
