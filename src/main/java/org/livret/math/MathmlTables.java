package org.livret.math;

import org.livret.math.Formula.Align;
import org.livret.math.Formula.Column;
import org.livret.math.Formula.Kind;
import org.livret.math.Formula.Length;
import org.livret.math.Formula.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads tables of MathML. Cells that span others stand in their first column and line.
final class MathmlTables {
    private final MathmlRows rows;

    MathmlTables(MathmlRows rows) {
        this.rows = rows;
    }

    Formula table(MathmlElement e) {
        List<Line> lines = new ArrayList<>();
        int count = 1;
        for (MathmlElement row : e.children()) {
            boolean labelled = row.name().equals("mlabeledtr");
            List<Formula> cells = new ArrayList<>();
            for (int i = labelled ? 1 : 0; i < row.children().size(); i++) {
                MathmlElement cell = row.child(i);
                cells.add(
                        cell.name().equals("mtd") ? rows.row(cell.children()) : rows.formula(cell));
            }
            if (cells.isEmpty()) {
                cells.add(Formula.NOTHING);
            }
            Optional<Formula> tag =
                    labelled ? Optional.of(rows.row(row.child(0).children())) : Optional.empty();
            lines.add(new Line(cells, Length.ZERO, false, false, tag));
            count = Math.max(count, cells.size());
        }
        boolean display = e.is("displaystyle", "true");
        return new Formula.Table(
                display ? Kind.ALIGNED : Kind.MATRIX, columns(e, count, lines.isEmpty()), lines);
    }

    private static List<Column> columns(MathmlElement e, int count, boolean none) {
        String[] aligns = e.attribute("columnalign").split("\\s+");
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < count && !none; i++) {
            String word = aligns[Math.min(i, aligns.length - 1)];
            columns.add(
                    Column.of(
                            switch (word) {
                                case "left" -> Align.LEFT;
                                case "right" -> Align.RIGHT;
                                default -> Align.CENTER;
                            }));
        }
        return columns;
    }
}
