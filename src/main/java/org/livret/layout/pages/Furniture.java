package org.livret.layout.pages;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.ComputedStyle;
import org.livret.css.PageStyle;
import org.livret.css.PageStyle.MarginBox;
import org.livret.geom.Insets;
import org.livret.geom.Rect;
import org.livret.layout.decoration.Cut;
import org.livret.layout.flow.Artifacts;
import org.livret.layout.flow.Flow;
import org.livret.layout.flow.Geometry;
import org.livret.layout.flow.Shift;
import org.livret.layout.flow.Slab;
import org.livret.layout.flow.Strip;
import org.livret.layout.flow.Widths;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The page-margin boxes of one page (CSS Paged Media 3, section 5). The three boxes of an edge
/// share it: one in the middle takes what it asks for and stands in the middle, the others share
/// the rest.
final class Furniture {
    private final Flow flow;
    private final PageStyle style;
    private final Map<MarginBox, List<Box>> contents = new EnumMap<>(MarginBox.class);
    private final List<Fragment> out = new ArrayList<>();

    Furniture(Flow flow, PageStyle style, MarginContent content) {
        this.flow = flow;
        this.style = style;
        style.marginBoxes()
                .forEach((at, box) -> {
                    if (box.generated().content().isPresent()) {
                        contents.put(at, content.boxes(box));
                    }
                });
    }

    List<Fragment> paint() {
        if (contents.isEmpty()) {
            return List.of();
        }
        long width = style.size().width();
        long height = style.size().height();
        Insets margin = style.margin();
        long right = width - margin.right();
        long bottom = height - margin.bottom();
        long across = Math.max(0, right - margin.left());
        long down = Math.max(0, bottom - margin.top());
        corner(MarginBox.TOP_LEFT_CORNER, rect(0, 0, margin.left(), margin.top()));
        corner(MarginBox.TOP_RIGHT_CORNER, rect(right, 0, margin.right(), margin.top()));
        corner(MarginBox.BOTTOM_LEFT_CORNER, rect(0, bottom, margin.left(), margin.bottom()));
        corner(MarginBox.BOTTOM_RIGHT_CORNER, rect(right, bottom, margin.right(), margin.bottom()));
        edge(
                new Three(MarginBox.TOP_LEFT, MarginBox.TOP_CENTER, MarginBox.TOP_RIGHT),
                rect(margin.left(), 0, across, margin.top()));
        edge(
                new Three(MarginBox.BOTTOM_LEFT, MarginBox.BOTTOM_CENTER, MarginBox.BOTTOM_RIGHT),
                rect(margin.left(), bottom, across, margin.bottom()));
        side(
                new Three(MarginBox.LEFT_TOP, MarginBox.LEFT_MIDDLE, MarginBox.LEFT_BOTTOM),
                rect(0, margin.top(), margin.left(), down));
        side(
                new Three(MarginBox.RIGHT_TOP, MarginBox.RIGHT_MIDDLE, MarginBox.RIGHT_BOTTOM),
                rect(right, margin.top(), margin.right(), down));
        return out;
    }

    private static Rect rect(long x, long y, long width, long height) {
        return new Rect(x, y, Math.max(0, width), Math.max(0, height));
    }

    private record Three(MarginBox first, MarginBox middle, MarginBox last) {}

    private void corner(MarginBox at, Rect area) {
        if (contents.containsKey(at)) {
            box(at, area);
        }
    }

    private void edge(Three boxes, Rect area) {
        Widths first = widths(boxes.first());
        Widths middle = widths(boxes.middle());
        Widths last = widths(boxes.last());
        if (contents.containsKey(boxes.middle())) {
            long least =
                    first.max() == 0 && last.max() == 0 ? area.width() : middle.fit(area.width());
            long side = Math.max(0, (area.width() - least) / 2);
            at(boxes.first(), new Rect(area.x(), area.y(), side, area.height()));
            at(
                    boxes.middle(),
                    new Rect(area.x() + side, area.y(), area.width() - 2 * side, area.height()));
            at(boxes.last(), new Rect(area.right() - side, area.y(), side, area.height()));
            return;
        }
        long left = area.width();
        if (contents.containsKey(boxes.last())) {
            left = contents.containsKey(boxes.first()) ? shared(first, last, area.width()) : 0;
        }
        at(boxes.first(), new Rect(area.x(), area.y(), left, area.height()));
        at(boxes.last(), new Rect(area.x() + left, area.y(), area.width() - left, area.height()));
    }

    /// The first box's part of an edge: what both have over is shared in proportion to what they
    /// ask for.
    private static long shared(Widths first, Widths last, long width) {
        long asked = Math.max(1, first.max() + last.max());
        if (asked <= width) {
            return first.max() + (width - asked) * first.max() / asked;
        }
        return Math.clamp(
                Math.round((double) width * first.max() / asked),
                Math.min(first.min(), width / 2),
                width);
    }

    private Widths widths(MarginBox at) {
        Widths widest = Widths.ZERO;
        List<Box> boxes = contents.get(at);
        if (boxes == null) {
            return widest;
        }
        for (Box box : boxes) {
            widest = widest.or(flow.widths(box));
        }
        BoxStyle own = styleOf(at).box();
        long sides = own.margin().resolve(0).horizontal() + Geometry.edges(own, 0).horizontal();
        long given = own.width().resolve(style.size().width(), -1);
        return given >= 0 ? new Widths(given + sides, given + sides) : widest.plus(sides);
    }

    private ComputedStyle styleOf(MarginBox at) {
        ComputedStyle own = style.marginBoxes().get(at);
        return own == null ? style.style() : own;
    }

    private void at(MarginBox at, Rect area) {
        if (contents.containsKey(at)) {
            box(at, area);
        }
    }

    private void side(Three boxes, Rect area) {
        List<MarginBox> present = new ArrayList<>(3);
        for (MarginBox at : List.of(boxes.first(), boxes.middle(), boxes.last())) {
            if (contents.containsKey(at)) {
                present.add(at);
            }
        }
        long each = present.isEmpty() ? 0 : area.height() / (present.size() == 1 ? 1 : 3);
        for (MarginBox at : present) {
            long y =
                    at == boxes.first() || present.size() == 1
                            ? area.y()
                            : at == boxes.middle() ? area.y() + each : area.y() + 2 * each;
            box(at, new Rect(area.x(), y, area.width(), each));
        }
    }

    private void box(MarginBox at, Rect area) {
        BoxStyle own = styleOf(at).box();
        Rect border = area.inset(own.margin().resolve(area.width()));
        Rect inner = border.inset(Geometry.edges(own, area.width()));
        flow.decoration(own).ifPresent(d -> d.paint(border, Cut.NONE, out));
        long height = 0;
        List<Slab> slabs = new ArrayList<>();
        List<Box> boxes = contents.get(at);
        for (Box box : boxes == null ? List.<Box>of() : boxes) {
            Strip strip = flow.set(box, inner.width());
            Slab slab = strip.slab(inner.width());
            slabs.add(slab);
            height += slab.height();
        }
        long free = inner.height() - height;
        long y =
                inner.y()
                        + switch (own.verticalAlign()) {
                            case TOP -> 0;
                            case BASELINE, MIDDLE -> free / 2;
                            case BOTTOM -> free;
                        };
        for (Slab slab : slabs) {
            new Shift(inner.x(), y).into(Artifacts.of(slab.matter().fragments()), out);
            y += slab.height();
        }
    }
}
