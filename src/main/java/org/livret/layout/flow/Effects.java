package org.livret.layout.flow;

import org.livret.css.BoxStyle;
import org.livret.geom.Affine;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.layout.flow.Flow.Frame;
import org.livret.page.Fragment;

import java.util.List;
import java.util.Optional;

/// What happens to a box as a whole: opacity in thousandths, a turn in thousandths of a degree, a
/// clip at its edges.
record Effects(int opacity, int rotation, boolean clip) {

    static Optional<Effects> of(BoxStyle style) {
        boolean clips = style.clip() && !style.height().isAuto();
        return style.opacity() == 1000 && style.rotation() == 0 && !clips
                ? Optional.empty()
                : Optional.of(new Effects(style.opacity(), style.rotation(), clips));
    }

    /// The slab in a group of its own. It turns about its middle (CSS Transforms 1, section 5).
    Slab apply(Slab slab, Frame frame) {
        Rect box = new Rect(frame.x(), 0, frame.width(), slab.height());
        Optional<Path> edge = clip ? Optional.of(Shapes.rect(box)) : Optional.empty();
        double x = box.x() + box.width() / 2.0;
        double y = box.height() / 2.0;
        Affine map = rotation == 0 ? Affine.IDENTITY : turn(x, y);
        return slab.with(
                List.of(
                        new Fragment.Group(
                                map, edge, opacity, bounds(map, box), slab.matter().fragments())));
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

    private Affine turn(double x, double y) {
        double radians = Math.PI * rotation / 180_000;
        double sin = StrictMath.sin(radians);
        double cos = StrictMath.cos(radians);
        Affine turned = new Affine(cos, sin, -sin, cos, 0, 0);
        return Affine.translate(x, y).after(turned).after(Affine.translate(-x, -y));
    }
}
