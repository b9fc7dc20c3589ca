package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Justify;
import org.livret.css.BreakStyle;
import org.livret.css.Extent;
import org.livret.css.GridStyle.Track;
import org.livret.geom.Insets;
import org.livret.layout.flow.Flow.Frame;
import org.livret.layout.flow.GridColumns.Placed;
import org.livret.layout.flow.GridPlaces.Cell;
import org.livret.layout.flow.ItemSetter.SetItem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Sets the items of a grid (CSS Grid 2): rows, one below another, between which pages may be
/// broken. Rows that an item spans stay together unless they are taller than a page.
final class GridSetter {
    private final Flow flow;
    private final StripBuilder out;
    private final Box.Block block;
    private final Frame frame;
    private final BoxStyle.Flow style;
    private final ItemSetter items;

    /// The height that the style gives the container, less than 0 for none.
    private final long height;

    /// What stands between rows.
    private long gap;

    GridSetter(Flow flow, StripBuilder out, Box.Block block, Frame frame) {
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

    /// An item that is set in its columns, and its cell.
    private record InCell(SetItem item, Cell cell) {
        int end() {
            return cell.row() + cell.rowSpan();
        }
    }

    void set(List<Box> boxes) {
        if (boxes.isEmpty()) {
            return;
        }
        GridColumns columns = GridColumns.of(flow, block, boxes, frame.width());
        gap = Math.max(style.rowGap().resolve(frame.width(), 0), columns.between());
        List<InCell> cells = new ArrayList<>(boxes.size());
        int rows = columns.rows().size();
        for (Placed placed : columns.placed()) {
            InCell cell = new InCell(item(placed, columns), placed.cell());
            cells.add(cell);
            rows = Math.max(rows, cell.end());
        }
        long[] heights = heights(cells, columns.rows().tracks(rows));
        rows(cells, heights);
    }

    /// An item in the area that its columns give it, across which it may stand.
    private SetItem item(Placed placed, GridColumns columns) {
        Box box = placed.box();
        long area = columns.width(placed.cell());
        long width = area;
        Justify own = box.style().box().flow().item().justifySelf();
        Justify justify = own == Justify.NORMAL ? style.alignment().justifyItems() : own;
        boolean stretches = justify == Justify.NORMAL || justify == Justify.STRETCH;
        BoxStyle boxStyle = box.style().box();
        boolean picture = box instanceof Box.Replaced;
        if (!picture && (!stretches || !boxStyle.width().isAuto() || isLimited(boxStyle))) {
            long sides =
                    boxStyle.margin().resolve(area).horizontal()
                            + Geometry.edges(boxStyle, area).horizontal();
            long auto = stretches ? area - sides : flow.widths(box).fit(area) - sides;
            long inner = Geometry.edges(boxStyle, area).horizontal();
            width = Math.min(area, Geometry.limited(boxStyle, auto, area, inner) + sides);
        }
        long free = area - width;
        boolean leftAuto = boxStyle.margin().left().isAuto();
        boolean rightAuto = boxStyle.margin().right().isAuto();
        long left = leftAuto ? rightAuto ? free / 2 : free : rightAuto ? 0 : shift(justify, free);
        boolean mirrored = block.style().paragraph().rightToLeft();
        long x = columns.left(placed.cell()) + left;
        return items.set(box, mirrored ? frame.width() - x - width : x, width);
    }

    private static boolean isLimited(BoxStyle style) {
        return style.maxWidth() instanceof Extent.Linear;
    }

    private static long shift(Justify justify, long free) {
        return switch (justify) {
            case CENTER -> free / 2;
            case END -> free;
            case NORMAL, START, STRETCH, BASELINE, SPACE_BETWEEN, SPACE_AROUND, SPACE_EVENLY -> 0;
        };
    }

    // ---- rows ----

    /// Rows of a given height grow when what stands in them is taller: nothing is cut.
    private long[] heights(List<InCell> cells, List<Track> tracks) {
        boolean known = !block.style().box().height().isAuto() && height >= 0;
        long[] natural = heights(cells, tracks, known ? height : -1);
        long sum = gap * (natural.length - 1);
        for (long each : natural) {
            sum += each;
        }
        return known || sum >= height ? natural : heights(cells, tracks, height);
    }

    private long[] heights(List<InCell> cells, List<Track> tracks, long available) {
        List<TrackSizes.Item> needs = new ArrayList<>(cells.size());
        for (InCell cell : cells) {
            long tall = cell.item().height();
            needs.add(
                    new TrackSizes.Item(
                            cell.cell().row(), cell.cell().rowSpan(), new Widths(tall, tall)));
        }
        List<Track> soft = new ArrayList<>(tracks.size());
        for (int i = 0; i < tracks.size(); i++) {
            long given = given(tracks.get(i), available);
            soft.add(given < 0 ? tracks.get(i) : Track.of(Extent.Keyword.MAX_CONTENT));
            if (given >= 0) {
                tooLow(i, given, cells);
                needs.add(new TrackSizes.Item(i, 1, new Widths(given, given)));
            }
        }
        Justify content = style.alignment().alignContent();
        boolean stretches = content == Justify.NORMAL || content == Justify.STRETCH;
        return TrackSizes.of(soft, needs, new TrackSizes.Room(available, gap, stretches));
    }

    /// The height that a track asks for whatever stands in it; less than 0 for none.
    private static long given(Track track, long available) {
        long most = length(track.most(), available);
        long least = length(track.least(), available);
        return most >= 0 && (available < 0 || least < 0) ? Math.max(most, least) : least;
    }

    private static long length(Extent extent, long available) {
        boolean unknown =
                available < 0
                        && extent instanceof Extent.Linear(long _, int perMille)
                        && perMille != 0;
        return unknown ? -1 : extent.resolve(Math.max(0, available), -1);
    }

    private void tooLow(int row, long given, List<InCell> cells) {
        for (InCell each : cells) {
            if (each.cell().row() == row && each.cell().rowSpan() == 1) {
                flow.taller(each.item().box().span(), given, each.item().height());
            }
        }
    }

    private void rows(List<InCell> cells, long[] heights) {
        long free = height - gap * (heights.length - 1);
        for (long each : heights) {
            free -= each;
        }
        Spread spread = Spread.of(style.alignment().alignContent(), free, heights.length);
        if (spread.before() > 0) {
            out.edge(spread.before(), block.span());
            out.penalise(Gap.FORBIDDEN);
        }
        List<List<InCell>> byRow = new ArrayList<>(heights.length);
        for (int i = 0; i < heights.length; i++) {
            byRow.add(new ArrayList<>(2));
        }
        cells.forEach(cell -> byRow.get(cell.cell().row()).add(cell));
        byRow.forEach(row -> row.sort(Comparator.comparingInt(cell -> cell.cell().column())));
        long between = gap + spread.between();
        int from = 0;
        while (from < heights.length) {
            int to = from + 1;
            for (int row = from; row < to; row++) {
                for (InCell cell : byRow.get(row)) {
                    to = Math.max(to, cell.end());
                }
            }
            if (from > 0) {
                out.space(between);
            }
            group(byRow.subList(from, to), new Group(heights, from, to, between));
            from = to;
        }
    }

    /// Rows from `from` up to and without `to` that items tie together.
    private record Group(long[] heights, int from, int to, long between) {
        long top(int row) {
            long top = 0;
            for (int i = from; i < row; i++) {
                top += heights[i] + between;
            }
            return top;
        }

        long bottom(int end) {
            return top(end) - between;
        }
    }

    private void group(List<List<InCell>> rows, Group group) {
        List<Panel> panels = new ArrayList<>();
        for (List<InCell> row : rows) {
            long baseline = baseline(row);
            for (InCell cell : row) {
                long top = group.top(cell.cell().row());
                long bottom = group.bottom(cell.end());
                Justify align = align(cell.item());
                panels.add(items.placed(cell.item(), align, top, bottom, baseline));
            }
        }
        if (panels.isEmpty()) {
            out.edge(group.bottom(group.to()), block.span());
            return;
        }
        // What begins a row is kept with the row above, what ends one with the row below; what
        // stands side by side is together anyway.
        breaks(rows.getFirst(), true);
        new PanelRow(panels, frame.x(), group.bottom(group.to()), block.span())
                .into(out, flow.context().room());
        breaks(rows.getLast(), false);
    }

    private void breaks(List<InCell> row, boolean before) {
        if (row.isEmpty()) {
            return;
        }
        InCell cell = before ? row.getFirst() : row.getLast();
        BreakStyle breaks = cell.item().box().style().breaks();
        if ((before ? breaks.before() : breaks.after()) == BreakStyle.Break.AVOID) {
            out.penalise(Gap.KEEP);
        }
    }

    private Justify align(SetItem item) {
        return ItemSetter.align(item.box(), style.alignment().alignItems());
    }

    private long baseline(List<InCell> row) {
        long baseline = 0;
        for (InCell cell : row) {
            if (align(cell.item()) == Justify.BASELINE) {
                baseline = Math.max(baseline, ItemSetter.baseline(cell.item()));
            }
        }
        return baseline;
    }
}
