package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Justify;
import org.livret.geom.Insets;
import org.livret.geom.Rect;

import java.util.List;
import java.util.Optional;

/// Sets single items of flex containers and grids as panels, at the top of their row.
final class ItemSetter {
    private final Flow flow;

    ItemSetter(Flow flow) {
        this.flow = flow;
    }

    /// An item that is set; `below` is its margin below the panel.
    record SetItem(Box box, Panel panel, long below) {
        long height() {
            return panel.area().bottom() + below;
        }
    }

    /// An item whose margin box has a left edge and a width.
    SetItem set(Box box, long left, long width) {
        BoxStyle style = box.style().box();
        if (box instanceof Box.Replaced
                || box instanceof Box.Table
                || Effects.of(style).isPresent()) {
            Strip strip = flow.set(box, width);
            Rect area = new Rect(left, 0, width, strip.height());
            return new SetItem(
                    box, new Panel(area, Insets.NONE, strip, Optional.empty(), List.of()), 0);
        }
        if (Geometry.isSqueezed(style, width)) {
            flow.squeezed(box.span());
        }
        Geometry fitted = Geometry.of(style, width);
        Insets margin = fitted.margin();
        Insets edges = fitted.edges();
        long inner = Math.max(0, width - margin.horizontal() - edges.horizontal());
        long upright = edges.vertical() + margin.vertical();
        Waiting.Held<Strip> held =
                flow.waiting().holding(box, () -> flow.inside(box, inner, upright));
        Strip content = held.set();
        long least = Geometry.minimumHeight(style, flow.context().room(), edges.vertical());
        flow.grown(box, content.height(), edges.vertical());
        long height = Math.max(content.height(), least) + edges.vertical();
        Rect area =
                new Rect(left + margin.left(), margin.top(), inner + edges.horizontal(), height);
        List<Box.Mark> marks = box instanceof Box.Paragraph p ? p.marks() : List.of();
        Panel panel = new Panel(area, edges, content, flow.decoration(style), marks);
        Waiting.Containing size =
                new Waiting.Containing(new StripBuilder(), 0, 0, area.width(), height);
        Panel whole = panel.with(Waiting.placed(flow, box, held.boxes(), size));
        return new SetItem(box, whole, margin.bottom());
    }

    /// What an item says of itself, or else its container.
    static Justify wanted(Box box, Justify container) {
        Justify own = box.style().box().flow().item().alignSelf();
        return own == Justify.NORMAL ? container : own;
    }

    /// How an item stands across a row: one whose height is given is not stretched.
    static Justify align(Box box, Justify container) {
        Justify align = wanted(box, container);
        boolean stretches = align == Justify.NORMAL || align == Justify.STRETCH;
        return stretches && !box.style().box().height().isAuto() ? Justify.START : align;
    }

    /// The panel of an item in a row from `top` to `bottom`. `baseline` is that of the row's items
    /// that stand on one.
    Panel placed(SetItem item, Justify align, long top, long bottom, long baseline) {
        Panel panel = item.panel();
        Rect area = panel.area().plus(0, top);
        long free = Math.max(0, bottom - item.below() - area.bottom());
        return switch (align) {
            case NORMAL, STRETCH ->
                    panel.placed(
                            new Rect(area.x(), area.y(), area.width(), area.height() + free), 0);
            case CENTER -> panel.placed(area.plus(0, free / 2), 0);
            case END -> panel.placed(area.plus(0, free), 0);
            case BASELINE -> panel.placed(area.plus(0, Math.max(0, baseline - baseline(item))), 0);
            case START, SPACE_BETWEEN, SPACE_AROUND, SPACE_EVENLY -> panel.placed(area, 0);
        };
    }

    /// How far below the top of its row an item's first baseline is.
    static long baseline(SetItem item) {
        Panel panel = item.panel();
        Slab slab = panel.content().slab(panel.area().width());
        return panel.contentY() + slab.baseline();
    }
}
