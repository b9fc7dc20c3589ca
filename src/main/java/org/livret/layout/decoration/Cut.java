package org.livret.layout.decoration;

import org.livret.css.BoxStyle.Border;
import org.livret.css.BoxStyle.Borders;
import org.livret.geom.Insets;
import org.livret.geom.Rect;
import org.livret.geom.Shapes.Corner;
import org.livret.geom.Shapes.Corners;

/// Which edges of a box are cut off, by a page turn or the end of a line (CSS Backgrounds 3,
/// section 5.4, `slice`). There it has no border, and its corners stay square.
public record Cut(boolean top, boolean right, boolean bottom, boolean left) {
    public static final Cut NONE = new Cut(false, false, false, false);

    /// A box that goes on above or below.
    public static Cut upright(boolean top, boolean bottom) {
        return new Cut(top, false, bottom, false);
    }

    /// A box that goes on before or after.
    public static Cut level(boolean left, boolean right) {
        return new Cut(false, right, false, left);
    }

    /// The borders that are left.
    Borders of(Borders whole) {
        return equals(NONE)
                ? whole
                : new Borders(
                        top ? Border.NONE : whole.top(),
                        right ? Border.NONE : whole.right(),
                        bottom ? Border.NONE : whole.bottom(),
                        left ? Border.NONE : whole.left(),
                        whole.radii());
    }

    /// The corners that are left.
    Corners of(Corners whole) {
        return new Corners(
                top || left ? Corner.SQUARE : whole.topLeft(),
                top || right ? Corner.SQUARE : whole.topRight(),
                bottom || right ? Corner.SQUARE : whole.bottomRight(),
                bottom || left ? Corner.SQUARE : whole.bottomLeft());
    }

    /// The edges that are left.
    Insets of(Insets whole) {
        return new Insets(
                top ? 0 : whole.top(),
                right ? 0 : whole.right(),
                bottom ? 0 : whole.bottom(),
                left ? 0 : whole.left());
    }

    /// A rectangle that goes on beyond the edges that are cut off.
    Rect beyond(Rect r, long far) {
        return r.inset(
                new Insets(top ? -far : 0, right ? -far : 0, bottom ? -far : 0, left ? -far : 0));
    }
}
