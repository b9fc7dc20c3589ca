package org.livret.layout.table;

import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.VerticalAlign;
import org.livret.geom.Insets;
import org.livret.geom.Rect;
import org.livret.layout.decoration.Decoration;
import org.livret.layout.flow.Flow;
import org.livret.layout.flow.Panel;
import org.livret.layout.flow.PanelRow;
import org.livret.layout.flow.Strip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sets rows that cells tie together, at known column widths (CSS 2.2, section 17.5.3).
final class RowSetter {
    private final Grid grid;
    private final CellEdges edges;
    private final long[] lefts;
    private final Flow flow;

    /// `lefts[c]` is where column c starts; `lefts[columns]` is where one more would.
    RowSetter(Grid grid, CellEdges edges, long[] lefts, Flow flow) {
        this.grid = grid;
        this.edges = edges;
        this.lefts = lefts;
        this.flow = flow;
    }

    private record SetCell(Grid.Cell cell, Flow.HeldContent held, Insets inset, long baseline) {
        Strip content() {
            return held.content();
        }

        long needed(long drop) {
            return inset.vertical() + drop + content().height();
        }
    }

    PanelRow rows(int from, int to) {
        List<SetCell> cells = new ArrayList<>();
        for (int r = from; r < to; r++) {
            for (Grid.Cell cell : grid.cells(r)) {
                cells.add(set(cell));
            }
        }
        long[] baselines = baselines(cells, from, to);
        long[] heights = heights(cells, baselines, from, to);
        long[] tops = new long[heights.length + 1];
        for (int i = 0; i < heights.length; i++) {
            tops[i + 1] = tops[i] + heights[i] + edges.spacing();
        }
        List<Panel> panels = new ArrayList<>();
        for (int r = from; r < to; r++) {
            ground(
                    r,
                    new Rect(
                            lefts[0],
                            tops[r - from],
                            width(0, grid.columns() - 1),
                            heights[r - from]),
                    panels);
        }
        for (SetCell cell : cells) {
            panels.add(panel(cell, baselines, tops, from));
        }
        long height = tops[heights.length] - edges.spacing();
        return new PanelRow(panels, 0, height, grid.row(from).span());
    }

    private void ground(int row, Rect area, List<Panel> panels) {
        // Rows' own borders are drawn only when collapsed, with the cells' (CSS 2.2, section
        // 17.6.1).
        Optional<Decoration> decoration =
                flow.decoration(grid.row(row).style().box().withBorders(BoxStyle.Borders.NONE));
        if (decoration.isPresent()) {
            panels.add(new Panel(area, Insets.NONE, Strip.EMPTY, decoration, List.of()));
        }
    }

    private long width(int firstColumn, int lastColumn) {
        return lefts[lastColumn + 1] - edges.spacing() - lefts[firstColumn];
    }

    private SetCell set(Grid.Cell cell) {
        Insets inset = edges.of(cell);
        long width = Math.max(0, width(cell.column, cell.lastColumn()) - inset.horizontal());
        Flow.HeldContent held = flow.held(cell.content, width);
        return new SetCell(cell, held, inset, held.content().slab(width).baseline());
    }

    private static boolean onBaseline(SetCell cell) {
        return cell.cell().style().verticalAlign() == VerticalAlign.BASELINE;
    }

    private static long[] baselines(List<SetCell> cells, int from, int to) {
        long[] baselines = new long[to - from];
        for (SetCell cell : cells) {
            if (onBaseline(cell) && !cell.content().pieces().isEmpty()) {
                int row = cell.cell().row - from;
                baselines[row] = Math.max(baselines[row], cell.inset().top() + cell.baseline());
            }
        }
        return baselines;
    }

    private static long drop(SetCell cell, long[] baselines, int from) {
        return onBaseline(cell) && !cell.content().pieces().isEmpty()
                ? Math.max(
                        0, baselines[cell.cell().row - from] - cell.inset().top() - cell.baseline())
                : 0;
    }

    private long[] heights(List<SetCell> cells, long[] baselines, int from, int to) {
        long[] heights = new long[to - from];
        for (int r = from; r < to; r++) {
            heights[r - from] = Math.max(0, grid.row(r).style().box().height().resolve(0, 0));
        }
        for (SetCell cell : cells) {
            if (cell.cell().rowSpan == 1) {
                int row = cell.cell().row - from;
                heights[row] = Math.max(heights[row], least(cell, drop(cell, baselines, from)));
            }
        }
        for (SetCell cell : cells) {
            if (cell.cell().rowSpan > 1) {
                int last = cell.cell().lastRow() - from;
                long have = edges.spacing() * (cell.cell().rowSpan - 1);
                for (int r = cell.cell().row - from; r <= last; r++) {
                    have += heights[r];
                }
                heights[last] += Math.max(0, least(cell, drop(cell, baselines, from)) - have);
            }
        }
        return heights;
    }

    private static long least(SetCell cell, long drop) {
        long given = cell.cell().style().height().resolve(0, 0);
        long less = cell.cell().style().borderBox() ? 0 : cell.inset().vertical();
        return Math.max(cell.needed(drop), given == 0 ? 0 : given + less);
    }

    private Panel panel(SetCell set, long[] baselines, long[] tops, int from) {
        Grid.Cell cell = set.cell();
        long top = tops[cell.row - from];
        long bottom = tops[cell.lastRow() - from + 1] - edges.spacing();
        long free = bottom - top - set.needed(0);
        long drop =
                switch (cell.style().verticalAlign()) {
                    case TOP -> 0;
                    case BASELINE -> drop(set, baselines, from);
                    case MIDDLE -> free / 2;
                    case BOTTOM -> free;
                };
        Insets over = edges.halves(cell);
        Rect area =
                new Rect(
                        lefts[cell.column] - over.left(),
                        top - over.top(),
                        width(cell.column, cell.lastColumn()) + over.horizontal(),
                        bottom - top + over.vertical());
        Insets inset = set.inset().plus(over);
        Panel panel =
                new Panel(area, inset, set.content(), edges.decoration(cell), cell.content.marks());
        return set.held().into(panel).placed(area, drop);
    }
}
