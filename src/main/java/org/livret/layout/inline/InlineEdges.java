package org.livret.layout.inline;

import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Border;
import org.livret.css.ComputedStyle;
import org.livret.geom.Color;
import org.livret.geom.Insets;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Shapes.Corners;
import org.livret.page.Fragment;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.List;

/// The inline boxes that are open while a paragraph's lines are set, and the grounds and borders
/// that they leave on each line. Where a box goes on from line to line, it is cut, not closed: the
/// edges at the cut have no border, padding or round corners (CSS Backgrounds 3, section 5.4.1,
/// `slice`).
final class InlineEdges {
    private final Typography typography;
    private final List<Open> open = new ArrayList<>();
    private final List<Fragment> under = new ArrayList<>();
    private final List<List<Fragment>> closed = new ArrayList<>();
    private long baseline;

    /// An open box; `x` is where it starts on this line, `starts` whether its start edge stands
    /// there, `slot` its place among this line's boxes in painting order.
    private record Open(ComputedStyle style, Insets padding, long x, boolean starts, int slot) {}

    InlineEdges(Typography typography) {
        this.typography = typography;
    }

    void startParagraph() {
        open.clear();
    }

    void startLine(long x, long y) {
        baseline = y;
        closed.clear();
        for (int i = 0; i < open.size(); i++) {
            Open box = open.get(i);
            open.set(i, new Open(box.style, box.padding, x, false, slot()));
        }
    }

    private int slot() {
        closed.add(List.of());
        return closed.size() - 1;
    }

    /// Opens a box at `x`, where its margin starts.
    void start(ComputedStyle style, long x, long containing) {
        Insets margin = style.box().margin().resolve(containing);
        Insets padding = style.box().padding().resolve(containing);
        open.add(new Open(style, padding, x + margin.left(), true, slot()));
    }

    /// Closes the innermost box at `x`, where its end's margin ends.
    void end(long x, long containing) {
        if (!open.isEmpty()) {
            Open box = open.removeLast();
            Insets margin = box.style.box().margin().resolve(containing);
            paint(box, x - margin.right(), true);
        }
    }

    /// Cuts what is open at the line's end and gives the line's grounds, outer ones first.
    void endLine(long x, List<Fragment> out) {
        for (Open box : open) {
            paint(box, x, false);
        }
        for (List<Fragment> one : closed) {
            out.addAll(one);
        }
    }

    /// Whether text with this ground stands on the ground of its own box already.
    boolean paints(Color ground) {
        return !open.isEmpty() && open.getLast().style.box().background().color().equals(ground);
    }

    private void paint(Open box, long end, boolean ends) {
        Look.Metrics metrics = typography.look(box.style.text()).metrics();
        BoxStyle style = box.style.box();
        BoxStyle.Borders borders = style.borders();
        long shift = box.style.text().shift();
        long top = baseline - shift - metrics.ascent() - box.padding.top() - borders.top().width();
        long bottom =
                baseline
                        - shift
                        + metrics.descent()
                        + box.padding.bottom()
                        + borders.bottom().width();
        Rect rect = new Rect(box.x, top, Math.max(0, end - box.x), Math.max(0, bottom - top));
        Corners whole = corners(borders.radii(), rect.width());
        under.clear();
        if (!style.background().color().isTransparent()) {
            Path shape = Shapes.rounded(rect, left(whole, box.starts, ends));
            under.add(fill(shape, style.background().color()));
        }
        borders(borders, rect, whole, box.starts, ends);
        closed.set(box.slot, List.copyOf(under));
    }

    private static Corners corners(BoxStyle.Radii radii, long width) {
        return new Corners(
                radii.topLeft().resolve(width, 0),
                radii.topRight().resolve(width, 0),
                radii.bottomRight().resolve(width, 0),
                radii.bottomLeft().resolve(width, 0));
    }

    /// The corners that are left where a box is cut.
    private static Corners left(Corners whole, boolean starts, boolean ends) {
        return new Corners(
                starts ? whole.topLeft() : 0,
                ends ? whole.topRight() : 0,
                ends ? whole.bottomRight() : 0,
                starts ? whole.bottomLeft() : 0);
    }

    private void borders(
            BoxStyle.Borders borders, Rect r, Corners whole, boolean starts, boolean ends) {
        Border top = borders.top();
        boolean alike =
                top.equals(borders.right())
                        && top.equals(borders.bottom())
                        && top.equals(borders.left());
        if (alike && starts && ends && top.width() > 0) {
            Rect middle = r.inset(Insets.all(top.width() / 2));
            stroke(Shapes.rounded(middle, whole.less(top.width() / 2)), top);
            return;
        }
        long upper = r.y() + top.width() / 2;
        long lower = r.bottom() - borders.bottom().width() / 2;
        stroke(Shapes.line(r.x(), upper, r.right(), upper), top);
        stroke(Shapes.line(r.x(), lower, r.right(), lower), borders.bottom());
        if (starts) {
            long x = r.x() + borders.left().width() / 2;
            stroke(Shapes.line(x, r.y(), x, r.bottom()), borders.left());
        }
        if (ends) {
            long x = r.right() - borders.right().width() / 2;
            stroke(Shapes.line(x, r.y(), x, r.bottom()), borders.right());
        }
    }

    private void stroke(Path path, Border border) {
        if (border.width() <= 0) {
            return;
        }
        long w = border.width();
        Fragment.Pen pen =
                switch (border.line()) {
                    case NONE, SOLID, DOUBLE -> Fragment.Pen.solid(w);
                    case DASHED -> Fragment.Pen.dashed(w);
                    case DOTTED -> Fragment.Pen.dotted(w);
                };
        under.add(new Fragment.Stroke(Tag.ARTIFACT, path, pen, border.color()));
    }

    private static Fragment fill(Path shape, Color color) {
        return new Fragment.Fill(Tag.ARTIFACT, shape, false, new Fragment.Solid(color));
    }
}
