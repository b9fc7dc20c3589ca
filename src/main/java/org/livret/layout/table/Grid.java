package org.livret.layout.table;

import org.jspecify.annotations.Nullable;
import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Border;
import org.livret.css.BoxStyle.Borders;

import java.util.ArrayList;
import java.util.List;

/// The rows of a table from head to foot, with every cell's place and its used borders. Columns are
/// counted from the left; the first of a table that runs from right to left is the last.
final class Grid {
    private final Box.Table table;
    private final List<Box.Row> rows = new ArrayList<>();
    private final List<List<Cell>> cells = new ArrayList<>();
    private final List<Cell[]> taken = new ArrayList<>();
    private final int columns;

    /// A cell; `rowSpan` ends with its group of rows.
    static final class Cell {
        final Box.Block content;
        final int row;
        final int column;
        final int rowSpan;
        final int columnSpan;
        Borders borders;

        Cell(Box.Block content, int row, int rowSpan, int column, int columnSpan) {
            this.content = content;
            this.row = row;
            this.rowSpan = rowSpan;
            this.column = column;
            this.columnSpan = columnSpan;
            this.borders = content.style().box().borders();
        }

        BoxStyle style() {
            return content.style().box();
        }

        int lastColumn() {
            return column + columnSpan - 1;
        }

        int lastRow() {
            return row + rowSpan - 1;
        }
    }

    Grid(Box.Table table) {
        this.table = table;
        int widest = Math.max(1, table.columns());
        this.columns = widest;
        place(table.head());
        place(table.body());
        place(table.foot());
        if (table.style().box().collapse()) {
            collapse();
        }
    }

    private void place(List<Box.Row> group) {
        int start = rows.size();
        int end = start + group.size();
        for (int r = start; r < end; r++) {
            rows.add(group.get(r - start));
            cells.add(new ArrayList<>());
            taken.add(new Cell[columns]);
        }
        for (int r = start; r < end; r++) {
            for (Box.Cell cell : rows.get(r).cells()) {
                int first = Math.min(cell.column(), columns - 1);
                int columnSpan = Math.clamp(cell.columnSpan(), 1, columns - first);
                boolean rightToLeft = table.style().paragraph().rightToLeft();
                int column = rightToLeft ? columns - first - columnSpan : first;
                int rowSpan = Math.clamp(cell.rowSpan(), 1, end - r);
                Cell placed = new Cell(cell.content(), r, rowSpan, column, columnSpan);
                cells.get(r).add(placed);
                for (int y = r; y < r + rowSpan; y++) {
                    for (int x = column; x < column + columnSpan; x++) {
                        taken.get(y)[x] = placed;
                    }
                }
            }
        }
    }

    Box.Table table() {
        return table;
    }

    int columns() {
        return columns;
    }

    int size() {
        return rows.size();
    }

    int headEnd() {
        return table.head().size();
    }

    /// Where the foot begins, or the end of the rows when there is none.
    int bodyEnd() {
        return rows.size() - table.foot().size();
    }

    Box.Row row(int index) {
        return rows.get(index);
    }

    List<Cell> cells(int row) {
        return cells.get(row);
    }

    /// The end of the rows that cells tie to the row.
    int tiedTo(int row) {
        int end = row + 1;
        for (int r = row; r < end; r++) {
            for (Cell cell : cells.get(r)) {
                end = Math.max(end, cell.row + cell.rowSpan);
            }
        }
        return end;
    }

    /// Of borders that meet, the widest is drawn; of equal ones, that of the cell above or before
    /// (CSS 2.2, section 17.6.2.1, shortened).
    private void collapse() {
        for (List<Cell> row : cells) {
            for (Cell cell : row) {
                Borders own = cell.style().borders();
                cell.borders =
                        new Borders(
                                meeting(own.top(), cell, Side.TOP),
                                meeting(own.right(), cell, Side.RIGHT),
                                meeting(own.bottom(), cell, Side.BOTTOM),
                                meeting(own.left(), cell, Side.LEFT),
                                BoxStyle.Radii.NONE);
            }
        }
    }

    private enum Side {
        TOP,
        RIGHT,
        BOTTOM,
        LEFT
    }

    private Border meeting(Border own, Cell cell, Side side) {
        Borders outer = table.style().box().borders();
        return switch (side) {
            case TOP ->
                    cell.row == 0
                            ? wider(outer.top(), own, rows.getFirst().style().box().borders().top())
                            : above(own, cell);
            case BOTTOM ->
                    cell.lastRow() == rows.size() - 1
                            ? wider(
                                    own,
                                    outer.bottom(),
                                    rows.getLast().style().box().borders().bottom())
                            : below(own, cell);
            case LEFT ->
                    cell.column == 0
                            ? wider(outer.left(), own)
                            : beside(own, taken.get(cell.row)[cell.column - 1], true);
            case RIGHT ->
                    cell.lastColumn() == columns - 1
                            ? wider(own, outer.right())
                            : beside(own, taken.get(cell.row)[cell.lastColumn() + 1], false);
        };
    }

    private Border above(Border own, Cell cell) {
        Border rule = rows.get(cell.row - 1).style().box().borders().bottom();
        Border mine = rows.get(cell.row).style().box().borders().top();
        Cell neighbour = taken.get(cell.row - 1)[cell.column];
        return wider(
                neighbour == null ? rule : neighbour.style().borders().bottom(), own, rule, mine);
    }

    private Border below(Border own, Cell cell) {
        Border rule = rows.get(cell.lastRow() + 1).style().box().borders().top();
        Border mine = rows.get(cell.lastRow()).style().box().borders().bottom();
        Cell neighbour = taken.get(cell.lastRow() + 1)[cell.column];
        return wider(own, neighbour == null ? rule : neighbour.style().borders().top(), mine, rule);
    }

    private static Border beside(Border own, @Nullable Cell neighbour, boolean left) {
        if (neighbour == null) {
            return own;
        }
        Borders theirs = neighbour.style().borders();
        return left ? wider(theirs.right(), own) : wider(own, theirs.left());
    }

    private static Border wider(Border... borders) {
        Border widest = borders[0];
        for (Border border : borders) {
            if (border.width() > widest.width()) {
                widest = border;
            }
        }
        return widest;
    }
}
