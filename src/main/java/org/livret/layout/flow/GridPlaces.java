package org.livret.layout.flow;

import org.livret.layout.flow.GridAxis.Range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Gives the items of a grid their cells (CSS Grid 2, section 8.5). Rows are filled one after
/// another; whoever fills columns turns what goes in and what comes out.
final class GridPlaces {
    private final boolean dense;
    private final List<BitSet> rows = new ArrayList<>();
    private int columns;
    private int row;
    private int column;

    /// Rows before this one are full.
    private int open;

    private GridPlaces(int columns, boolean dense) {
        this.columns = columns;
        this.dense = dense;
    }

    /// What an item asks for.
    record Wanted(Range columns, Range rows) {}

    /// What it gets, counted from 0.
    record Cell(int column, int columnSpan, int row, int rowSpan) {
        Cell turned() {
            return new Cell(
                    /* column= */ row,
                    /* columnSpan= */ rowSpan,
                    /* row= */ column,
                    /* rowSpan= */ columnSpan);
        }
    }

    /// The cells of items in their order, in a grid with so many explicit columns.
    static List<Cell> of(List<Wanted> items, int explicit, boolean dense) {
        int most = Math.max(1, explicit);
        for (Wanted item : items) {
            Range wanted = item.columns();
            most = Math.max(most, Math.max(0, wanted.start()) + wanted.span());
        }
        GridPlaces places = new GridPlaces(most, dense);
        Cell[] cells = new Cell[items.size()];
        for (int i = 0; i < cells.length; i++) {
            Wanted item = items.get(i);
            if (!item.columns().isAuto() && !item.rows().isAuto()) {
                cells[i] = places.take(item.columns().start(), item.rows().start(), item);
            }
        }
        int[] next = new int[0];
        for (int i = 0; i < cells.length; i++) {
            Wanted item = items.get(i);
            if (item.columns().isAuto() && !item.rows().isAuto()) {
                int at = item.rows().start();
                next = next.length > at ? next : Arrays.copyOf(next, at + 1);
                cells[i] = places.inRow(item, dense ? 0 : next[at]);
                next[at] = cells[i].column() + cells[i].columnSpan();
            }
        }
        for (int i = 0; i < cells.length; i++) {
            if (items.get(i).rows().isAuto()) {
                cells[i] = places.next(items.get(i));
            }
        }
        return List.of(cells);
    }

    private Cell take(int atColumn, int atRow, Wanted item) {
        int wide = item.columns().span();
        int tall = item.rows().span();
        for (int r = atRow; r < atRow + tall; r++) {
            row(r).set(atColumn, atColumn + wide);
        }
        columns = Math.max(columns, atColumn + wide);
        return new Cell(atColumn, wide, atRow, tall);
    }

    private BitSet row(int index) {
        while (rows.size() <= index) {
            rows.add(new BitSet());
        }
        return rows.get(index);
    }

    private boolean isFree(int atColumn, int atRow, Wanted item) {
        int end = Math.min(rows.size(), atRow + item.rows().span());
        for (int r = atRow; r < end; r++) {
            int taken = rows.get(r).nextSetBit(atColumn);
            if (taken >= 0 && taken < atColumn + item.columns().span()) {
                return false;
            }
        }
        return true;
    }

    private Cell inRow(Wanted item, int from) {
        int at = from;
        while (!isFree(at, item.rows().start(), item)) {
            at++;
        }
        return take(at, item.rows().start(), item);
    }

    /// The next cell that is free: after the last one, or the first of all when dense.
    private Cell next(Wanted item) {
        if (dense) {
            while (open < rows.size() && rows.get(open).cardinality() >= columns) {
                open++;
            }
            row = open;
            column = 0;
        }
        return item.columns().isAuto() ? anywhere(item) : inColumn(item);
    }

    private Cell inColumn(Wanted item) {
        int at = item.columns().start();
        row += at < column ? 1 : 0;
        column = at;
        while (!isFree(column, row, item)) {
            row++;
        }
        return take(column, row, item);
    }

    private Cell anywhere(Wanted item) {
        while (column + item.columns().span() > columns || !isFree(column, row, item)) {
            column++;
            if (column + item.columns().span() > columns) {
                column = 0;
                row++;
            }
        }
        return take(column, row, item);
    }
}
