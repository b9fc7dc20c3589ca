package org.livret.layout.decoration;

import org.livret.css.Background;
import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Borders;
import org.livret.geom.Insets;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Shapes.Corner;
import org.livret.geom.Shapes.Corners;

/// The edges of a box as far as they are not cut off: its border box with its corners, the borders,
/// and the padding inside.
record Frame(Rect rect, Corners corners, Borders borders, Insets padding, Cut cut) {

    /// Debt: percentages of the padding are taken of the box itself; they matter here for grounds
    /// that keep to the content alone.
    static Frame of(BoxStyle style, Rect rect, Cut cut) {
        return new Frame(
                rect,
                cut.of(corners(style.borders().radii(), rect)).within(rect),
                cut.of(style.borders()),
                cut.of(style.padding().resolve(rect.width())),
                cut);
    }

    /// The radii of a box's corners, as the style has them.
    static Corners corners(BoxStyle.Radii radii, Rect rect) {
        return new Corners(
                corner(radii.topLeft(), rect),
                corner(radii.topRight(), rect),
                corner(radii.bottomRight(), rect),
                corner(radii.bottomLeft(), rect));
    }

    private static Corner corner(BoxStyle.Radius radius, Rect rect) {
        return new Corner(
                Math.max(0, radius.x().resolve(rect.width(), 0)),
                Math.max(0, radius.y().resolve(rect.height(), 0)));
    }

    Insets widths() {
        return new Insets(
                borders.top().width(),
                borders.right().width(),
                borders.bottom().width(),
                borders.left().width());
    }

    private Insets inset(Background.Area area) {
        return switch (area) {
            case BORDER -> Insets.NONE;
            case PADDING -> widths();
            case CONTENT -> widths().plus(padding);
        };
    }

    Rect rect(Background.Area area) {
        return rect.inset(inset(area));
    }

    Corners corners(Background.Area area) {
        return corners.inside(inset(area));
    }

    Path path(Background.Area area) {
        return Shapes.rounded(rect(area), corners(area));
    }
}
