package org.livret.layout.flow;

import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Positioning;
import org.livret.css.BoxStyle.Transform;
import org.livret.css.Extent;
import org.livret.geom.Affine;
import org.livret.geom.Rect;
import org.livret.geom.Size;
import org.livret.layout.decoration.Pictures;
import org.livret.layout.flow.Flow.Frame;
import org.livret.page.Fragment;

import java.util.List;
import java.util.Optional;

/// What happens to a box as a whole: opacity in thousandths, a transformation, and how far a
/// relative position moves it.
///
/// Debt: percentages of relative positions are those of the box itself, not of its container.
record Effects(int opacity, Transform transform, Positioning positioning) {

    static Optional<Effects> of(BoxStyle style) {
        Positioning positioning = style.positioning();
        return style.opacity() == 1000
                        && style.transform().steps().isEmpty()
                        && !isMoved(positioning)
                ? Optional.empty()
                : Optional.of(new Effects(style.opacity(), style.transform(), positioning));
    }

    private static boolean isMoved(Positioning at) {
        return at.kind() == Positioning.Kind.RELATIVE
                && (moved(at.left(), at.right(), 1000) != 0
                        || moved(at.top(), at.bottom(), 1000) != 0);
    }

    /// The first edge counts when both are given.
    private static long moved(Extent edge, Extent opposite, long whole) {
        return edge.isAuto() ? -opposite.resolve(whole, 0) : edge.resolve(whole, 0);
    }

    /// The slab in a group of its own.
    Slab apply(Slab slab, Frame frame) {
        Slab moved = moved(slab, frame);
        if (opacity == 1000 && transform.steps().isEmpty()) {
            return moved;
        }
        return grouped(moved, frame);
    }

    private Slab moved(Slab slab, Frame frame) {
        if (!isMoved(positioning)) {
            return slab;
        }
        long dx = moved(positioning.left(), positioning.right(), frame.width());
        long dy = moved(positioning.top(), positioning.bottom(), slab.height());
        return slab.with(new Shift(dx, dy).all(slab.matter().fragments()));
    }

    private Slab grouped(Slab slab, Frame frame) {
        Rect box = new Rect(frame.x(), 0, frame.width(), slab.height());
        Affine map = map(box);
        return slab.with(
                List.of(
                        new Fragment.Group(
                                map,
                                Optional.empty(),
                                opacity,
                                bounds(map, box),
                                slab.matter().fragments())));
    }

    /// The steps about their origin (CSS Transforms 1, section 5).
    private Affine map(Rect box) {
        if (transform.steps().isEmpty()) {
            return Affine.IDENTITY;
        }
        Rect origin = Pictures.placed(new Size(0, 0), box, transform.origin());
        Affine map = Affine.translate((double) origin.x(), (double) origin.y());
        for (Transform.Step step : transform.steps()) {
            map = map.after(of(step, box));
        }
        return map.after(Affine.translate((double) -origin.x(), (double) -origin.y()));
    }

    private static Affine of(Transform.Step step, Rect box) {
        return switch (step) {
            case Transform.Rotate(int angle) -> {
                double radians = Math.PI * angle / 180_000;
                double sin = StrictMath.sin(radians);
                double cos = StrictMath.cos(radians);
                yield new Affine(cos, sin, -sin, cos, 0, 0);
            }
            case Transform.Scale(int x, int y) -> Affine.scale(x / 1000.0, y / 1000.0);
            case Transform.Translate move ->
                    Affine.translate(
                            (double) move.x().resolve(box.width(), 0),
                            (double) move.y().resolve(box.height(), 0));
        };
    }

    /// What the mapped box may reach.
    private static Rect bounds(Affine map, Rect box) {
        double x1 = map.a() * box.x() + map.c() * box.y() + map.e();
        double y1 = map.b() * box.x() + map.d() * box.y() + map.f();
        double left = x1 + Math.min(0, map.a() * box.width()) + Math.min(0, map.c() * box.height());
        double top = y1 + Math.min(0, map.b() * box.width()) + Math.min(0, map.d() * box.height());
        double width = Math.abs(map.a() * box.width()) + Math.abs(map.c() * box.height());
        double height = Math.abs(map.b() * box.width()) + Math.abs(map.d() * box.height());
        return new Rect(Math.round(left), Math.round(top), Math.round(width), Math.round(height));
    }
}
