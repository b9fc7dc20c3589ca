package org.livret.transform;

import org.jspecify.annotations.Nullable;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Finds columns of numbers with unequally many decimals, so that they can be aligned on the
/// decimal sign: those that the manuscript aligns on the right and that hold numbers alone, and
/// signs for what is not known.
final class DecimalColumns {
    private final char sign;

    DecimalColumns(char sign) {
        this.sign = sign;
    }

    /// The table with the class `decimal-comma` or `decimal-point` on the cells of such columns.
    Node.Table marked(Node.Table table) {
        List<Integer> columns = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            if (table.columns().get(c) == Node.Column.RIGHT && isUneven(table, c)) {
                columns.add(c);
            }
        }
        return columns.isEmpty()
                ? table
                : new Node.Table(
                        table.columns(),
                        table.head(),
                        rows(table.body(), columns),
                        rows(table.foot(), columns),
                        table.caption(),
                        table.span(),
                        table.attributes());
    }

    private boolean isUneven(Node.Table table, int column) {
        int least = Integer.MAX_VALUE;
        int most = -1;
        List<Node.Row> rows = new ArrayList<>(table.body());
        rows.addAll(table.foot());
        for (Node.Row row : rows) {
            if (!isPlain(row) || column >= row.cells().size()) {
                return false;
            }
            String text = text(row.cells().get(column));
            OptionalInt decimals = decimals(text);
            if (decimals.isPresent()) {
                least = Math.min(least, decimals.getAsInt());
                most = Math.max(most, decimals.getAsInt());
            } else if (text == null || text.chars().anyMatch(Character::isDigit)) {
                return false;
            }
        }
        return most > least;
    }

    private static boolean isPlain(Node.Row row) {
        return row.cells().stream().allMatch(c -> c.columnSpan() == 1 && c.rowSpan() == 1);
    }

    /// The text of a cell that holds nothing but text.
    private static @Nullable String text(Node.Cell cell) {
        StringBuilder out = new StringBuilder();
        for (Block block : cell.blocks()) {
            if (!(block instanceof Node.Plain plain)) {
                return null;
            }
            for (Inline inline : plain.content()) {
                if (!(inline instanceof Node.Text text)) {
                    return null;
                }
                out.append(text.text());
            }
        }
        return out.toString().strip();
    }

    /// How many digits stand behind the decimal sign of a number; empty when this is none. Digits
    /// before it may be in groups.
    private OptionalInt decimals(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return OptionalInt.empty();
        }
        int from = "+-−±".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        int cut = text.indexOf(sign);
        int whole = cut < 0 ? text.length() : cut;
        boolean digits = whole > from && Character.isDigit(text.charAt(whole - 1));
        for (int i = from; i < whole && digits; i++) {
            char c = text.charAt(i);
            digits = Character.isDigit(c) || " \u00A0\u202F'’".indexOf(c) >= 0 || c == other();
        }
        for (int i = whole + 1; i < text.length() && digits; i++) {
            digits = Character.isDigit(text.charAt(i));
        }
        return digits ? OptionalInt.of(cut < 0 ? 0 : text.length() - cut - 1) : OptionalInt.empty();
    }

    /// What parts groups where the decimal sign does not.
    private char other() {
        return sign == ',' ? '.' : ',';
    }

    private List<Node.Row> rows(List<Node.Row> rows, List<Integer> columns) {
        List<Node.Row> out = new ArrayList<>(rows.size());
        for (Node.Row row : rows) {
            List<Node.Cell> cells = new ArrayList<>(row.cells());
            for (int c : columns) {
                Node.Cell cell = cells.get(c);
                cells.set(
                        c,
                        new Node.Cell(
                                cell.columnSpan(),
                                cell.rowSpan(),
                                cell.blocks(),
                                cell.span(),
                                cell.attributes()
                                        .withClass(
                                                sign == ',' ? "decimal-comma" : "decimal-point")));
            }
            out.add(new Node.Row(cells, row.span(), row.attributes()));
        }
        return out;
    }
}
