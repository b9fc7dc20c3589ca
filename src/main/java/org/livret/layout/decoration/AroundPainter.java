package org.livret.layout.decoration;

import org.livret.css.Background.Area;
import org.livret.css.BoxStyle.Around;
import org.livret.css.BoxStyle.Border;
import org.livret.css.BoxStyle.Borders;
import org.livret.css.BoxStyle.Radii;
import org.livret.css.BoxStyle.Shadow;
import org.livret.geom.Affine;
import org.livret.geom.Insets;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Shapes.Corners;
import org.livret.page.Fragment;
import org.livret.structure.Tag;

import java.util.List;
import java.util.Optional;

/// Paints shadows (CSS Backgrounds 3, section 6.1) and the outline (CSS UI 4, section 3). Where an
/// edge is cut off the box goes on: there it has no shadow.
final class AroundPainter {
    private final Around around;
    private final Frame frame;
    private final List<Fragment> out;

    AroundPainter(Around around, Frame frame, List<Fragment> out) {
        this.around = around;
        this.frame = frame;
        this.out = out;
    }

    void outside() {
        for (Shadow shadow : around.shadows().reversed()) {
            if (!shadow.inset() && !shadow.color().isTransparent()) {
                outside(shadow);
            }
        }
    }

    private void outside(Shadow shadow) {
        long far = far(shadow);
        Rect box = frame.cut().beyond(frame.rect(), far);
        Rect area = grown(box.plus(shadow.x(), shadow.y()), shadow.spread());
        if (area.width() == 0 || area.height() == 0) {
            return;
        }
        Corners corners = frame.corners().spread(shadow.spread());
        Path edge = Shapes.rounded(box, frame.corners());
        add(cast(shadow, area, corners, edge), frame.rect().inset(Insets.all(-far)));
    }

    void inside() {
        for (Shadow shadow : around.shadows().reversed()) {
            if (shadow.inset() && !shadow.color().isTransparent()) {
                inside(shadow);
            }
        }
    }

    private void inside(Shadow shadow) {
        Rect padding = frame.rect(Area.PADDING);
        if (padding.width() == 0 || padding.height() == 0) {
            return;
        }
        Rect open = frame.cut().beyond(padding, far(shadow));
        Rect area = grown(open.plus(shadow.x(), shadow.y()), -shadow.spread());
        Corners corners = frame.corners(Area.PADDING).spread(-shadow.spread());
        out.add(cast(shadow, area, corners, frame.path(Area.PADDING)));
    }

    private static Fragment cast(Shadow shadow, Rect area, Corners corners, Path edge) {
        return new Fragment.Shadow(
                Tag.ARTIFACT,
                new Fragment.Cast(area, corners.within(area), shadow.blur(), shadow.inset()),
                shadow.color(),
                edge);
    }

    /// A box that is cut off has its shadow beside what is left of it alone.
    private void add(Fragment shadow, Rect reach) {
        if (frame.cut().equals(Cut.NONE)) {
            out.add(shadow);
            return;
        }
        Rect r = frame.rect();
        Cut cut = frame.cut();
        long left = cut.left() ? r.x() : reach.x();
        long top = cut.top() ? r.y() : reach.y();
        Rect seen =
                new Rect(
                        left,
                        top,
                        (cut.right() ? r.right() : reach.right()) - left,
                        (cut.bottom() ? r.bottom() : reach.bottom()) - top);
        out.add(
                new Fragment.Group(
                        Affine.IDENTITY,
                        Optional.of(Shapes.rect(seen)),
                        1000,
                        seen,
                        List.of(shadow)));
    }

    /// How far a shadow may be seen from its box at most.
    private static long far(Shadow shadow) {
        return Math.max(Math.abs(shadow.x()), Math.abs(shadow.y()))
                + Math.abs(shadow.spread())
                + Fragment.Cast.reach(shadow.blur());
    }

    private static Rect grown(Rect r, long by) {
        return r.inset(Insets.all(-by));
    }

    void outline() {
        Border line = around.outline();
        if (line.width() <= 0) {
            return;
        }
        long by = around.offset() + line.width();
        Borders all = new Borders(line, line, line, line, Radii.NONE);
        new BorderPainter(frame.cut().of(all), outlined(by), out).paint(frame.corners().spread(by));
    }

    /// Larger by so much, but for the edges that are cut off.
    private Rect outlined(long by) {
        return frame.rect().inset(frame.cut().of(Insets.all(-by)));
    }
}
