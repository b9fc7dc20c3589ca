package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Justify;
import org.livret.geom.Insets;
import org.livret.layout.flow.Flow.Frame;
import org.livret.layout.flow.ItemSetter.SetItem;

import java.util.ArrayList;
import java.util.List;

/// Sets the items of a flex container (CSS Flexbox 1).
final class FlexSetter {
    private final Flow flow;
    private final StripBuilder out;
    private final Box.Block block;
    private final Frame frame;
    private final BoxStyle.Flow style;
    private final ItemSetter items;

    /// The height that the style gives the container, less than 0 for none.
    private final long height;

    FlexSetter(Flow flow, StripBuilder out, Box.Block block, Frame frame) {
        this.flow = flow;
        this.out = out;
        this.block = block;
        this.frame = frame;
        this.style = block.style().box().flow();
        this.items = new ItemSetter(flow);
        Insets edges = Geometry.edges(block.style().box(), frame.width());
        this.height =
                Geometry.minimumHeight(
                        block.style().box(), flow.context().room(), edges.vertical());
    }

    void set(List<Box> boxes) {
        if (boxes.isEmpty()) {
            return;
        }
        if (style.flex().column()) {
            column(style.flex().reverse() ? boxes.reversed() : boxes);
        } else {
            rows(boxes);
        }
    }

    // ---- rows ----

    private record Row(List<SetItem> items, long height) {}

    private void rows(List<Box> boxes) {
        List<FlexLine> lines = FlexLine.of(flow, style, boxes, frame.width());
        long gap = style.rowGap().resolve(frame.width(), 0);
        if (lines.size() == 1 && lines.getFirst().needed() > frame.width()) {
            lines = apart(lines.getFirst());
            gap = Math.max(gap, style.columnGap().resolve(frame.width(), 0));
        }
        boolean mirrored = block.style().paragraph().rightToLeft() != style.flex().reverse();
        List<Row> rows = new ArrayList<>(lines.size());
        long total = 0;
        for (FlexLine line : lines) {
            Row row = row(line.place(style, mirrored));
            rows.add(row);
            total += row.height();
        }
        long free = height - total - gap * (rows.size() - 1);
        Justify content = style.alignment().alignContent();
        boolean stretches =
                !style.flex().wrap() || content == Justify.NORMAL || content == Justify.STRETCH;
        long taller = stretches ? Math.max(0, free) / rows.size() : 0;
        Spread spread = stretches ? Spread.NONE : Spread.of(content, free, rows.size());
        before(spread.before());
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                out.space(gap + spread.between());
            }
            panels(rows.get(i), rows.get(i).height() + taller);
        }
    }

    /// Items that have no room side by side stand in several rows.
    private List<FlexLine> apart(FlexLine line) {
        List<FlexLine> lines = line.size() == 1 ? List.of(line) : line.apart();
        if (lines.size() > 1) {
            PageProblem.Room room = new PageProblem.Room(line.size(), line.needed(), frame.width());
            flow.context()
                    .reporter()
                    .report(new PageProblem.RowNarrow(block.span(), room, lines.size()));
        }
        return lines;
    }

    private void before(long room) {
        if (room > 0) {
            out.edge(room, block.span());
            out.penalise(Gap.FORBIDDEN);
        }
    }

    private Row row(List<FlexLine.Item> line) {
        List<SetItem> set = new ArrayList<>(line.size());
        long tallest = 0;
        long above = 0;
        long below = 0;
        for (FlexLine.Item item : line) {
            SetItem each = items.set(item.box(), item.left(), item.width());
            set.add(each);
            if (align(each) == Justify.BASELINE) {
                long baseline = ItemSetter.baseline(each);
                above = Math.max(above, baseline);
                below = Math.max(below, each.height() - baseline);
            } else {
                tallest = Math.max(tallest, each.height());
            }
        }
        return new Row(set, Math.max(tallest, above + below));
    }

    private Justify align(SetItem item) {
        return ItemSetter.align(item.box(), style.alignment().alignItems());
    }

    private void panels(Row row, long rowHeight) {
        long baseline = 0;
        for (SetItem item : row.items()) {
            baseline =
                    align(item) == Justify.BASELINE
                            ? Math.max(baseline, ItemSetter.baseline(item))
                            : baseline;
        }
        List<Panel> panels = new ArrayList<>(row.items().size());
        for (SetItem item : row.items()) {
            panels.add(items.placed(item, align(item), 0, rowHeight, baseline));
        }
        new PanelRow(panels, frame.x(), rowHeight, block.span()).into(out, flow.context().room());
    }

    // ---- columns ----

    private void column(List<Box> boxes) {
        long gap = style.rowGap().resolve(frame.width(), 0);
        List<Strip> strips = new ArrayList<>(boxes.size());
        long total = gap * Math.max(0, boxes.size() - 1);
        for (Box item : boxes) {
            Strip strip = across(item);
            long basis = item.style().box().flow().item().basis().resolve(Math.max(0, height), 0);
            strips.add(strip.height() < basis ? taller(item, basis) : strip);
            total += strips.getLast().height();
        }
        long left = grown(boxes, strips, Math.max(0, height - total));
        Justify justify = style.alignment().justifyContent();
        Spread spread = Spread.of(turned(justify), left, strips.size());
        before(spread.before());
        for (int i = 0; i < strips.size(); i++) {
            if (i > 0) {
                out.space(gap + spread.between());
            }
            out.appendApart(strips.get(i), frame.x());
        }
    }

    private Justify turned(Justify justify) {
        boolean atStart = justify == Justify.START || justify == Justify.NORMAL;
        return !style.flex().reverse()
                ? justify
                : atStart ? Justify.END : justify == Justify.END ? Justify.START : justify;
    }

    /// Lets items grow by their shares of the height that is free; returns what is left of it.
    private long grown(List<Box> boxes, List<Strip> strips, long free) {
        long factors = 0;
        for (Box box : boxes) {
            factors += box.style().box().flow().item().grow();
        }
        if (factors == 0 || free <= 0) {
            return free;
        }
        long dealt = 0;
        for (int i = 0; i < boxes.size(); i++) {
            int grow = boxes.get(i).style().box().flow().item().grow();
            long more = free * grow / Math.max(1000, factors);
            if (more > 0) {
                strips.set(i, taller(boxes.get(i), strips.get(i).height() + more));
                dealt += more;
            }
        }
        return free - dealt;
    }

    /// An item that is made so high.
    private Strip taller(Box box, long tall) {
        FlexLine.Item place = place(box);
        SetItem item = items.set(box, place.left(), place.width());
        StripBuilder one = new StripBuilder();
        long row = Math.max(tall, item.height());
        Panel panel = items.placed(item, Justify.STRETCH, 0, row, 0);
        new PanelRow(List.of(panel), 0, row, box.span()).into(one, flow.context().room());
        return one.finish(box.span());
    }

    /// An item of a column, as wide as the column or as its content, and placed across it.
    private Strip across(Box box) {
        FlexLine.Item place = place(box);
        StripBuilder moved = new StripBuilder();
        moved.appendApart(flow.set(box, place.width()), place.left());
        return moved.finish(box.span());
    }

    private FlexLine.Item place(Box box) {
        long width = frame.width();
        Justify align = ItemSetter.wanted(box, style.alignment().alignItems());
        boolean stretches = align == Justify.NORMAL || align == Justify.STRETCH;
        if (stretches || !box.style().box().width().isAuto()) {
            return new FlexLine.Item(box, 0, width);
        }
        long fit = Math.min(width, flow.widths(box).fit(width));
        long free = width - fit;
        long left = align == Justify.CENTER ? free / 2 : align == Justify.END ? free : 0;
        return new FlexLine.Item(box, left, fit);
    }
}
