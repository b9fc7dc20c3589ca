package org.livret.layout.inline;

import org.livret.css.BoxStyle;
import org.livret.css.ComputedStyle;
import org.livret.geom.Color;
import org.livret.geom.Insets;
import org.livret.geom.Rect;
import org.livret.layout.decoration.Cut;
import org.livret.layout.decoration.Decoration;
import org.livret.layout.decoration.PictureSetter;
import org.livret.page.Fragment;
import org.livret.picture.Picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The inline boxes that are open while a paragraph's lines are set, and the grounds and borders
/// that they leave on each line. Where a box goes on from line to line, it is cut, not closed: the
/// edges at the cut have no border, padding or round corners (CSS Backgrounds 3, section 5.4.1,
/// `slice`).
final class InlineEdges {
    private final Typography typography;
    private final Function<String, Optional<Picture>> pictures;
    private final PictureSetter setter;
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

    /// `pictures` opens what stands behind words, `setter` draws it.
    InlineEdges(
            Typography typography,
            Function<String, Optional<Picture>> pictures,
            PictureSetter setter) {
        this.typography = typography;
        this.pictures = pictures;
        this.setter = setter;
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
        under.clear();
        Decoration.of(style, pictures, setter)
                .ifPresent(d -> d.paint(rect, Cut.level(!atLeft, !atRight), under));
        closed.set(box.slot, List.copyOf(under));
    }
}
