package org.livret.layout.flow;

import org.livret.css.BoxStyle.Border;
import org.livret.css.BoxStyle.Borders;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.page.Fragment;
import org.livret.structure.Tag;

import java.util.List;

/// Paints the four borders of one box (CSS Backgrounds 3, section 4).
final class BorderPainter {
    private final Borders borders;
    private final Rect rect;
    private final Cut cut;
    private final List<Fragment> out;

    BorderPainter(Borders borders, Rect rect, Cut cut, List<Fragment> out) {
        this.borders = borders;
        this.rect = rect;
        this.cut = cut;
        this.out = out;
    }

    void paint(Shapes.Corners corners) {
        Border one = borders.top();
        boolean alike =
                one.equals(borders.right())
                        && one.equals(borders.bottom())
                        && one.equals(borders.left());
        if (alike && one.width() > 0 && corners.isRound() && !cut.top() && !cut.bottom()) {
            long half = one.width() / 2;
            Rect middle =
                    new Rect(
                            rect.x() + half,
                            rect.y() + half,
                            Math.max(0, rect.width() - one.width()),
                            Math.max(0, rect.height() - one.width()));
            stroke(Shapes.rounded(middle, corners.less(half)), one);
            return;
        }
        if (!cut.top()) {
            horizontal(borders.top(), rect.y(), true);
        }
        if (!cut.bottom()) {
            horizontal(borders.bottom(), rect.bottom(), false);
        }
        vertical(borders.left(), rect.x(), true);
        vertical(borders.right(), rect.right(), false);
    }

    private long topWidth() {
        return cut.top() ? 0 : borders.top().width();
    }

    private long bottomWidth() {
        return cut.bottom() ? 0 : borders.bottom().width();
    }

    /// A border along the edge at `y`, mitred where it meets its neighbours.
    private void horizontal(Border border, long y, boolean top) {
        long w = border.width();
        if (w <= 0) {
            return;
        }
        long inward = top ? w : -w;
        long left = borders.left().width();
        long right = borders.right().width();
        switch (border.line()) {
            case NONE -> {}
            case SOLID ->
                    fill(
                            Shapes.polygon(
                                    rect.x(),
                                    y,
                                    rect.right(),
                                    y,
                                    rect.right() - right,
                                    y + inward,
                                    rect.x() + left,
                                    y + inward),
                            border);
            case DOUBLE -> {
                long third = Math.max(1, w / 3);
                fill(Shapes.rect(band(rect.x(), top ? y : y - third, rect.width(), third)), border);
                fill(
                        Shapes.rect(
                                band(
                                        rect.x() + left * 2 / 3,
                                        top ? y + w - third : y - w,
                                        rect.width() - (left + right) * 2 / 3,
                                        third)),
                        border);
            }
            case DASHED, DOTTED ->
                    stroke(
                            Shapes.line(rect.x(), y + inward / 2, rect.right(), y + inward / 2),
                            border);
        }
    }

    private void vertical(Border border, long x, boolean atLeft) {
        long w = border.width();
        if (w <= 0) {
            return;
        }
        long inward = atLeft ? w : -w;
        long top = rect.y();
        long bottom = rect.bottom();
        switch (border.line()) {
            case NONE -> {}
            case SOLID ->
                    fill(
                            Shapes.polygon(
                                    x,
                                    top,
                                    x + inward,
                                    top + topWidth(),
                                    x + inward,
                                    bottom - bottomWidth(),
                                    x,
                                    bottom),
                            border);
            case DOUBLE -> {
                long third = Math.max(1, w / 3);
                fill(Shapes.rect(band(atLeft ? x : x - third, top, third, bottom - top)), border);
                long from = top + topWidth() * 2 / 3;
                long to = bottom - bottomWidth() * 2 / 3;
                fill(
                        Shapes.rect(band(atLeft ? x + w - third : x - w, from, third, to - from)),
                        border);
            }
            case DASHED, DOTTED ->
                    stroke(Shapes.line(x + inward / 2, top, x + inward / 2, bottom), border);
        }
    }

    private static Rect band(long x, long y, long width, long height) {
        return new Rect(x, y, Math.max(0, width), Math.max(0, height));
    }

    private void fill(Path shape, Border border) {
        out.add(new Fragment.Fill(Tag.ARTIFACT, shape, false, new Fragment.Solid(border.color())));
    }

    private void stroke(Path path, Border border) {
        long w = border.width();
        Fragment.Pen pen =
                switch (border.line()) {
                    case NONE, SOLID, DOUBLE -> Fragment.Pen.solid(w);
                    case DASHED -> Fragment.Pen.dashed(w);
                    case DOTTED -> Fragment.Pen.dotted(w);
                };
        out.add(new Fragment.Stroke(Tag.ARTIFACT, path, pen, border.color()));
    }
}
