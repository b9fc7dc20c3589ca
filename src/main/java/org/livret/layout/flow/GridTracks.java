package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.Extent;
import org.livret.layout.flow.SideBySide.Item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The columns of a grid and its items in rows, placed one after another (CSS Grid 1, sections 8.5
/// and 12).
final class GridTracks {
    private final Flow flow;
    private final List<Extent> tracks;
    private final long gap;
    private final long width;

    GridTracks(Flow flow, BoxStyle.Flow style, long width) {
        this.flow = flow;
        this.tracks =
                style.tracks().isEmpty() ? List.of(new Extent.Fraction(1000)) : style.tracks();
        this.gap = style.columnGap().resolve(width, 0);
        this.width = width;
    }

    /// Items that stand side by side.
    record Row(List<Item> items) {}

    private record Cell(Box box, int track, int span) {}

    List<Row> rows(List<Box> items) {
        List<List<Cell>> placed = place(items);
        long[] widths = widths(placed);
        long[] lefts = new long[widths.length + 1];
        for (int i = 0; i < widths.length; i++) {
            lefts[i + 1] = lefts[i] + widths[i] + gap;
        }
        List<Row> rows = new ArrayList<>(placed.size());
        for (List<Cell> cells : placed) {
            List<Item> row = new ArrayList<>(cells.size());
            for (Cell cell : cells) {
                long left = lefts[cell.track()];
                row.add(new Item(cell.box(), left, lefts[cell.track() + cell.span()] - gap - left));
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    private List<List<Cell>> place(List<Box> items) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        int track = 0;
        for (Box item : items) {
            BoxStyle.GridColumn wanted = item.style().box().flow().place();
            int start = Math.min(wanted.start(), tracks.size()) - 1;
            int span = Math.clamp(wanted.span(), 1, tracks.size() - Math.max(0, start));
            // What is to start to the left of the last item starts in the next row.
            if (start >= 0 ? start < track : track + span > tracks.size()) {
                rows.add(row);
                row = new ArrayList<>();
                track = 0;
            }
            track = Math.max(track, start);
            row.add(new Cell(item, track, span));
            track += span;
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return rows;
    }

    private long[] widths(List<List<Cell>> rows) {
        long[] widths = new long[tracks.size()];
        long free = width - gap * (widths.length - 1);
        long shares = 0;
        Widths[] content = content(rows);
        boolean[] flexible = new boolean[widths.length];
        for (int i = 0; i < widths.length; i++) {
            switch (tracks.get(i)) {
                case Extent.Linear linear -> widths[i] = Math.max(0, linear.resolve(width, 0));
                case Extent.Fraction(int thousandths) -> shares += thousandths;
                case Extent.Keyword keyword -> {
                    widths[i] =
                            keyword == Extent.Keyword.MIN_CONTENT
                                    ? content[i].min()
                                    : content[i].max();
                    flexible[i] = true;
                }
            }
            free -= widths[i];
        }
        if (free < 0) {
            shrink(widths, flexible, -free);
        } else if (shares > 0) {
            for (int i = 0; i < widths.length; i++) {
                if (tracks.get(i) instanceof Extent.Fraction(int thousandths)) {
                    widths[i] = free * thousandths / Math.max(1000, shares);
                }
            }
        }
        return widths;
    }

    private Widths[] content(List<List<Cell>> rows) {
        Widths[] content = new Widths[tracks.size()];
        Arrays.fill(content, Widths.ZERO);
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                if (cell.span() == 1 && tracks.get(cell.track()) instanceof Extent.Keyword) {
                    content[cell.track()] = content[cell.track()].or(flow.widths(cell.box()));
                }
            }
        }
        return content;
    }

    /// Content-sized tracks give first, in proportion; when that is not enough, all do.
    private static void shrink(long[] widths, boolean[] flexible, long excess) {
        long soft = 0;
        long all = 0;
        for (int i = 0; i < widths.length; i++) {
            soft += flexible[i] ? widths[i] : 0;
            all += widths[i];
        }
        boolean enough = soft > excess;
        long base = enough ? soft : all;
        for (int i = 0; i < widths.length; i++) {
            if (base > 0 && (flexible[i] || !enough)) {
                widths[i] = Math.max(0, widths[i] - Math.round((double) excess * widths[i] / base));
            }
        }
    }
}
