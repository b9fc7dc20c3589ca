package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.doc.Node.Cell;
import org.livret.doc.Node.Row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Cells that hold `^^` alone go on from the cell above, as in MultiMarkdown: that one spans one
/// row more. It must begin in the same column and be as wide; else the cell stays, empty, and is
/// reported.
final class RowSpans {
    private final Reading reading;
    private final Set<Cell> marks = Collections.newSetFromMap(new IdentityHashMap<>());

    RowSpans(Reading reading) {
        this.reading = reading;
    }

    /// Notes that a cell goes on from above.
    void mark(Cell cell) {
        marks.add(cell);
    }

    /// A cell in its column, with the rows that it spans so far.
    private static final class Placed {
        final Cell cell;
        final int column;
        int rows = 1;

        Placed(Cell cell, int column) {
            this.cell = cell;
            this.column = column;
        }

        Cell finished() {
            return rows == 1
                    ? cell
                    : new Cell(
                            cell.columnSpan(), rows, cell.blocks(), cell.span(), cell.attributes());
        }
    }

    /// The rows of a head, a body or a foot with their marks resolved.
    List<Row> resolve(List<Row> rows) {
        if (marks.isEmpty()) {
            return rows;
        }
        List<List<Placed>> placed = new ArrayList<>();
        List<Placed> above = List.of();
        for (Row row : rows) {
            List<Placed> own = new ArrayList<>();
            List<Placed> here = new ArrayList<>();
            int column = 0;
            for (Cell cell : row.cells()) {
                Placed reaching = marks.contains(cell) ? at(above, column, cell) : null;
                if (reaching != null) {
                    reaching.rows++;
                    here.add(reaching);
                } else {
                    Placed begun = new Placed(cell, column);
                    own.add(begun);
                    here.add(begun);
                    if (marks.contains(cell)) {
                        reading.report(new MarkdownProblem.NothingAbove(cell.span()));
                    }
                }
                column += cell.columnSpan();
            }
            placed.add(own);
            above = here;
        }
        List<Row> out = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> cells = placed.get(i).stream().map(Placed::finished).toList();
            out.add(new Row(cells, rows.get(i).span(), rows.get(i).attributes()));
        }
        return out;
    }

    private static @Nullable Placed at(List<Placed> above, int column, Cell cell) {
        for (Placed placed : above) {
            if (placed.column == column && placed.cell.columnSpan() == cell.columnSpan()) {
                return placed;
            }
        }
        return null;
    }
}
