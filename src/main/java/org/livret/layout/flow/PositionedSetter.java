package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Positioning;
import org.livret.css.Extent;
import org.livret.geom.Insets;
import org.livret.geom.Rect;
import org.livret.layout.flow.Positioned.Placed;
import org.livret.layout.flow.Waiting.Away;
import org.livret.layout.flow.Waiting.Containing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Sets boxes out of the flow by the padding edges of the box around them (CSS Positioned Layout 3,
/// section 4).
final class PositionedSetter {
    private final Flow flow;
    private final Insets border;
    private final Containing around;
    private final long width;
    private final long height;

    PositionedSetter(Flow flow, BoxStyle style, Containing around) {
        this.flow = flow;
        this.border = Geometry.borderWidths(style.borders());
        this.around = around;
        this.width = Math.max(0, around.width() - border.horizontal());
        this.height = Math.max(0, around.height() - border.vertical());
    }

    Positioned set(List<Away> boxes) {
        List<Away> ordered = new ArrayList<>(boxes);
        ordered.sort(Comparator.comparingInt(away -> level(away)));
        List<Placed> placed = new ArrayList<>(boxes.size());
        for (Away away : ordered) {
            placed.add(placed(away));
        }
        return new Positioned(placed, border);
    }

    private static int level(Away away) {
        return away.box().style().box().positioning().level();
    }

    private Placed placed(Away away) {
        BoxStyle style = away.box().style().box();
        Positioning at = style.positioning();
        Insets margin = style.margin().resolve(width);
        Slab slab = slab(away.box(), margin);
        boolean below = at.level() < 0;
        if (at.top().isAuto() && !at.bottom().isAuto()) {
            Extent y = plus(at.bottom(), margin.bottom());
            return new Placed(slab, x(away, slab, margin), y, true, below);
        }
        Extent y = at.top().isAuto() ? Extent.fixed(inFlow(away)) : at.top();
        return new Placed(slab, x(away, slab, margin), plus(y, margin.top()), false, below);
    }

    private static Extent plus(Extent extent, long margin) {
        return extent instanceof Extent.Linear(long fixed, int share)
                ? new Extent.Linear(fixed + margin, share)
                : extent;
    }

    /// How far below the padding edge a box would stand in the flow.
    private long inFlow(Away away) {
        return away.strip() == around.strip()
                ? Math.max(0, away.y() - around.y() - border.top())
                : 0;
    }

    private long x(Away away, Slab slab, Insets margin) {
        BoxStyle style = away.box().style().box();
        Extent left = style.positioning().left();
        Extent right = style.positioning().right();
        if (left.isAuto() && right.isAuto()) {
            boolean same = away.strip() == around.strip();
            return margin.left() + (same ? Math.max(0, away.x() - around.x() - border.left()) : 0);
        }
        long start = left.resolve(width, 0) + margin.left();
        long end = width - right.resolve(width, 0) - margin.right() - slab.width();
        boolean centred = style.margin().left().isAuto() && style.margin().right().isAuto();
        return left.isAuto()
                ? end
                : !right.isAuto() && centred ? start + Math.max(0, end - start) / 2 : start;
    }

    // ---- setting ----

    private Slab slab(Box box, Insets margin) {
        BoxStyle style = box.style().box();
        Positioning at = style.positioning();
        long across =
                width
                        - at.left().resolve(width, 0)
                        - at.right().resolve(width, 0)
                        - margin.horizontal();
        boolean wide = !at.left().isAuto() && !at.right().isAuto();
        boolean high = !at.top().isAuto() && !at.bottom().isAuto() && style.height().isAuto();
        long down =
                high
                        ? height
                                - at.top().resolve(height, 0)
                                - at.bottom().resolve(height, 0)
                                - margin.vertical()
                        : 0;
        return switch (box) {
            case Box.Replaced _, Box.Table _ ->
                    flow.floating(box, new Flow.Frame(0, Math.max(0, across), room()));
            case Box.Block _, Box.Paragraph _ -> block(box, Math.max(0, across), wide, down);
        };
    }

    /// A share of the height of the box around, as far as a page goes.
    private long room() {
        return Math.min(flow.context().room(), Math.max(height, flow.context().room() / 4));
    }

    private Slab block(Box box, long available, boolean wide, long least) {
        BoxStyle style = box.style().box();
        Insets edges = Geometry.edges(style, width);
        long inner = Math.max(0, available - edges.horizontal());
        long auto = wide ? inner : flow.innerWidths(box).fit(inner);
        long used = Geometry.limited(style, auto, width, edges.horizontal());
        Waiting.Held<Strip> held = flow.waiting().holding(box, () -> flow.inside(box, used));
        long own = Math.max(given(style, edges.vertical()), least - edges.vertical());
        long tall = Math.max(held.set().height(), own) + edges.vertical();
        Rect area = new Rect(0, 0, used + edges.horizontal(), tall);
        List<Box.Mark> marks = box instanceof Box.Paragraph p ? p.marks() : List.of();
        Panel panel = new Panel(area, edges, held.set(), flow.decoration(style), marks);
        Containing inside = new Containing(new StripBuilder(), 0, 0, area.width(), tall);
        Panel whole = panel.with(Waiting.placed(flow, box, held.boxes(), inside));
        Slab slab = new PanelRow(List.of(whole), 0, tall, box.span()).slab();
        return Effects.of(style)
                .map(e -> e.apply(slab, new Flow.Frame(0, area.width(), tall)))
                .orElse(slab);
    }

    /// The height that the style gives, as a content height; percentages are those of the box
    /// around.
    private long given(BoxStyle style, long upright) {
        long less = style.borderBox() ? upright : 0;
        long asked = style.height().resolve(height, -1);
        long least = style.minHeight().resolve(height, -1);
        return Math.max(0, Math.max(asked, least) - less);
    }
}
