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

    // In text of several directions a box reaches as far as what is in it.
    private boolean severalWays;

    /// An open box; `left` and `right` are how far it reaches on this line, `starts` whether its
    /// start edge stands there, `slot` its place among this line's boxes in painting order.
    private static final class Open {
        final ComputedStyle style;
        final Insets padding;
        boolean starts;
        int slot;
        long left;
        long right;

        Open(ComputedStyle style, Insets padding) {
            this.style = style;
            this.padding = padding;
        }

        void reach(long from, long to) {
            left = Math.min(left, from);
            right = Math.max(right, to);
        }
    }

    InlineEdges(Typography typography) {
        this.typography = typography;
    }

    void startParagraph() {
        open.clear();
    }

    void startLine(long x, long y, boolean severalDirections) {
        baseline = y;
        severalWays = severalDirections;
        closed.clear();
        for (Open box : open) {
            begin(box, x, false);
        }
    }

    private void begin(Open box, long x, boolean starts) {
        box.starts = starts;
        box.slot = slot();
        box.left = severalWays ? Long.MAX_VALUE : x;
        box.right = severalWays ? Long.MIN_VALUE : x;
    }

    private int slot() {
        closed.add(List.of());
        return closed.size() - 1;
    }

    /// Opens a box whose start edge, margin and all, stands between two places.
    void start(ComputedStyle style, long from, long to, long containing) {
        Insets margin = style.box().margin().resolve(containing);
        Open box = new Open(style, style.box().padding().resolve(containing));
        open.add(box);
        begin(box, from + margin.left(), true);
        edge(box, from, to, true, margin);
    }

    /// Closes the innermost box, whose end edge stands between two places.
    void end(long from, long to, long containing) {
        if (!open.isEmpty()) {
            Open box = open.removeLast();
            Insets margin = box.style.box().margin().resolve(containing);
            edge(box, from, to, false, margin);
            paint(box, true);
        }
    }

    private void edge(Open box, long from, long to, boolean start, Insets margin) {
        boolean left = start != rightToLeft(box);
        if (severalWays || !start) {
            long inner = left ? from + margin.left() : to - margin.right();
            box.reach(left ? inner : Math.min(from, inner), left ? Math.max(to, inner) : inner);
        }
    }

    private static boolean rightToLeft(Open box) {
        return box.style.paragraph().rightToLeft();
    }

    /// What stands between two places belongs to the boxes that are open.
    void cover(long from, long to) {
        for (int i = 0; severalWays && i < open.size(); i++) {
            open.get(i).reach(from, to);
        }
    }

    /// Cuts what is open at the line's end and gives the line's grounds, outer ones first.
    void endLine(long x, List<Fragment> out) {
        for (Open box : open) {
            if (!severalWays) {
                box.right = x;
            }
            paint(box, false);
        }
        for (List<Fragment> one : closed) {
            out.addAll(one);
        }
    }

    /// Whether text with this ground stands on the ground of its own box already.
    boolean paints(Color ground) {
        return !open.isEmpty() && open.getLast().style.box().background().color().equals(ground);
    }

    private void paint(Open box, boolean ends) {
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
        long width = box.right < box.left ? 0 : box.right - box.left;
        Rect rect = new Rect(width == 0 ? 0 : box.left, top, width, Math.max(0, bottom - top));
        boolean turned = rightToLeft(box);
        boolean atLeft = turned ? ends : box.starts;
        boolean atRight = turned ? box.starts : ends;
        Corners whole = corners(borders.radii(), rect.width());
        under.clear();
        if (!style.background().color().isTransparent()) {
            Path shape = Shapes.rounded(rect, left(whole, atLeft, atRight));
            under.add(fill(shape, style.background().color()));
        }
        borders(borders, rect, whole, atLeft, atRight);
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
