package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Display;
import org.livret.css.BoxStyle.Justify;
import org.livret.geom.Insets;
import org.livret.geom.Rect;
import org.livret.layout.flow.Flow.Frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sets the children of flex containers and grids (CSS Flexbox 1; CSS Grid 1, as far as rows of
/// tracks go).
final class SideBySide {
    private final Flow flow;
    private final StripBuilder out;

    SideBySide(Flow flow, StripBuilder out) {
        this.flow = flow;
        this.out = out;
    }

    void set(Box.Block block, Frame frame) {
        List<Box> items = items(block);
        BoxStyle.Flow style = block.style().box().flow();
        if (block.style().box().display() == Display.GRID) {
            List<GridTracks.Row> rows = new GridTracks(flow, style, frame.width()).rows(items);
            for (int i = 0; i < rows.size(); i++) {
                row(block, rows.get(i), frame, i > 0);
            }
        } else if (style.column()) {
            column(block, items, frame);
        } else {
            List<FlexLine> lines = FlexLine.of(flow, style, items, frame.width());
            for (int i = 0; i < lines.size(); i++) {
                row(block, new GridTracks.Row(lines.get(i).place(style)), frame, i > 0);
            }
        }
    }

    /// Boxes that only carry marks, such as running elements, are no items.
    private List<Box> items(Box.Block block) {
        List<Box> items = new ArrayList<>(block.children().size());
        for (Box child : block.children()) {
            if (child instanceof Box.Block mark
                    && mark.children().isEmpty()
                    && mark.element() < 0
                    && !mark.marks().isEmpty()) {
                mark.marks().forEach(out::mark);
            } else {
                items.add(child);
            }
        }
        return items;
    }

    /// An item with its place along the row: the left edge and the width of its margin box.
    record Item(Box box, long left, long width) {}

    private void row(Box.Block block, GridTracks.Row row, Frame frame, boolean follows) {
        BoxStyle.Flow style = block.style().box().flow();
        List<Panel> panels = new ArrayList<>(row.items().size());
        long height = 0;
        for (Item item : row.items()) {
            Panel panel = panel(item);
            panels.add(panel);
            height = Math.max(height, panel.area().bottom() + marginBottom(item));
        }
        long room = flow.context().room();
        if (row.items().size() == block.children().size()) {
            height = Math.max(height, Geometry.minimumHeight(block.style().box(), room, 0));
        }
        List<Panel> aligned = new ArrayList<>(panels.size());
        for (int i = 0; i < panels.size(); i++) {
            aligned.add(
                    aligned(
                            panels.get(i),
                            style.align(),
                            height - marginBottom(row.items().get(i))));
        }
        if (follows) {
            out.space(style.rowGap().resolve(frame.width(), 0));
        }
        new PanelRow(aligned, frame.x(), height, block.span()).into(out, room);
    }

    private static long marginBottom(Item item) {
        return item.box().style().box().margin().resolve(item.width()).bottom();
    }

    /// The item as a panel at the top of its row.
    private Panel panel(Item item) {
        Box box = item.box();
        BoxStyle style = box.style().box();
        if (box instanceof Box.Replaced
                || box instanceof Box.Table
                || Effects.of(style).isPresent()) {
            Strip strip = flow.set(box, item.width());
            Rect area = new Rect(item.left(), 0, item.width(), strip.height());
            return new Panel(area, Insets.NONE, strip, Optional.empty(), List.of());
        }
        Insets margin = style.margin().resolve(item.width());
        Insets edges = Geometry.edges(style, item.width());
        long width = Math.max(0, item.width() - margin.horizontal() - edges.horizontal());
        Strip content = flow.inside(box, width);
        long least = Geometry.minimumHeight(style, flow.context().room(), edges.vertical());
        long height = Math.max(content.height(), least) + edges.vertical();
        Rect area =
                new Rect(
                        item.left() + margin.left(),
                        margin.top(),
                        width + edges.horizontal(),
                        height);
        List<Box.Mark> marks = box instanceof Box.Paragraph p ? p.marks() : List.of();
        return new Panel(area, edges, content, flow.decoration(style), marks);
    }

    private static Panel aligned(Panel panel, Justify align, long bottom) {
        Rect area = panel.area();
        long free = bottom - area.bottom();
        return switch (align) {
            case STRETCH ->
                    panel.placed(
                            new Rect(area.x(), area.y(), area.width(), area.height() + free), 0);
            case CENTER -> panel.placed(area.plus(0, free / 2), 0);
            case END -> panel.placed(area.plus(0, free), 0);
            case START, SPACE_BETWEEN, SPACE_AROUND -> panel;
        };
    }

    private void column(Box.Block block, List<Box> items, Frame frame) {
        BoxStyle style = block.style().box();
        long gap = style.flow().rowGap().resolve(frame.width(), 0);
        List<Strip> strips = new ArrayList<>(items.size());
        long total = gap * Math.max(0, items.size() - 1);
        for (Box item : items) {
            Strip strip = across(item, style.flow().align(), frame.width());
            strips.add(strip);
            total += strip.height();
        }
        Insets edges = Geometry.edges(style, frame.width());
        long wanted = Geometry.minimumHeight(style, flow.context().room(), edges.vertical());
        Spread spread =
                Spread.of(style.flow().justify(), Math.max(0, wanted - total), items.size());
        if (spread.before() > 0) {
            out.edge(spread.before(), block.span());
            out.penalise(Gap.FORBIDDEN);
        }
        for (int i = 0; i < strips.size(); i++) {
            if (i > 0) {
                out.space(gap + spread.between());
            }
            out.appendApart(strips.get(i), frame.x());
        }
    }

    /// An item of a column, as wide as the column or as its content, and placed across it.
    private Strip across(Box item, Justify align, long width) {
        if (align == Justify.STRETCH || !item.style().box().width().isAuto()) {
            return flow.set(item, width);
        }
        long fit = flow.widths(item).fit(width);
        long free = width - fit;
        long left = align == Justify.CENTER ? free / 2 : align == Justify.END ? free : 0;
        StripBuilder moved = new StripBuilder();
        moved.appendApart(flow.set(item, fit), left);
        return moved.finish(item.span());
    }

    /// How free room is shared along a row or a column (CSS Box Alignment 3, section 5.3).
    record Spread(long before, long between) {
        static Spread of(Justify justify, long free, int items) {
            return switch (justify) {
                case START, STRETCH -> new Spread(0, 0);
                case END -> new Spread(free, 0);
                case CENTER -> new Spread(free / 2, 0);
                case SPACE_BETWEEN -> new Spread(0, items > 1 ? free / (items - 1) : 0);
                case SPACE_AROUND -> new Spread(free / (2L * items), free / items);
            };
        }
    }
}
