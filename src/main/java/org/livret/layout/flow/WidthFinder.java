package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Positioning;
import org.livret.css.Extent;
import org.livret.geom.Insets;
import org.livret.geom.Sp;

import java.util.List;

/// Works out intrinsic widths (CSS Sizing 3, section 5). Percentages count as nothing here, since
/// there is no container yet.
final class WidthFinder {
    private final Flow flow;

    WidthFinder(Flow flow) {
        this.flow = flow;
    }

    /// Of the margin box.
    Widths of(Box box) {
        BoxStyle style = box.style().box();
        Insets margin = style.margin().resolve(0);
        if (box instanceof Box.Table table) {
            return flow.innerWidths(table).plus(margin.horizontal());
        }
        long sides = Geometry.edges(style, 0).horizontal();
        return limited(style, flow.innerWidths(box), sides).plus(sides + margin.horizontal());
    }

    private static Widths limited(BoxStyle style, Widths content, long sides) {
        long less = style.borderBox() ? sides : 0;
        if (style.width() instanceof Extent.Linear(long fixed, int perMille) && perMille == 0) {
            long width = Math.max(0, fixed - less);
            return new Widths(width, width);
        }
        long most =
                style.maxWidth() instanceof Extent.Linear(long fixed, int share) && share == 0
                        ? fixed - less
                        : Long.MAX_VALUE;
        long least =
                style.minWidth() instanceof Extent.Linear(long fixed, int share) && share == 0
                        ? fixed - less
                        : 0;
        return new Widths(
                Math.max(least, Math.min(most, content.min())),
                Math.max(least, Math.min(most, content.max())));
    }

    Widths inside(Box box) {
        return switch (box) {
            case Box.Paragraph paragraph ->
                    flow.context().lines().widths(paragraph, flow.context().facts());
            case Box.Replaced replaced -> {
                long width = replaced.picture().natural().width();
                // A picture may always be made smaller.
                yield new Widths(Math.min(width, Sp.pt(24)), width);
            }
            case Box.Table table -> flow.context().tables().widths(table, flow);
            case Box.Block block -> block(block);
        };
    }

    private Widths block(Box.Block block) {
        BoxStyle.Flow style = block.style().box().flow();
        return switch (block.style().box().display()) {
            case GRID -> GridColumns.needed(flow, block, SideBySide.items(block));
            case FLEX ->
                    style.flex().column()
                            ? stacked(block.children())
                            : row(SideBySide.items(block), style);
            case NONE,
                    INLINE,
                    INLINE_BLOCK,
                    BLOCK,
                    LIST_ITEM,
                    TABLE,
                    TABLE_CAPTION,
                    TABLE_HEADER_GROUP,
                    TABLE_ROW_GROUP,
                    TABLE_FOOTER_GROUP,
                    TABLE_ROW,
                    TABLE_CELL,
                    CONTENTS ->
                    stacked(block.children());
        };
    }

    private Widths stacked(List<Box> children) {
        Widths widths = Widths.ZERO;
        for (Box child : children) {
            // What is taken out of the flow asks for no width.
            boolean away = child.style().box().positioning().kind() == Positioning.Kind.ABSOLUTE;
            widths = away ? widths : widths.or(of(child));
        }
        return widths;
    }

    private Widths row(List<Box> items, BoxStyle.Flow style) {
        long gaps = style.columnGap().resolve(0, 0) * Math.max(0, items.size() - 1);
        Widths all = stacked(items);
        long min = gaps;
        long max = gaps;
        for (Box item : items) {
            Widths one = of(item);
            min += one.min();
            max += one.max();
        }
        return new Widths(style.flex().wrap() ? all.min() : min, max);
    }
}
