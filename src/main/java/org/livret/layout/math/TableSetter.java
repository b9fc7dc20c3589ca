package org.livret.layout.math;

import org.livret.font.MathTable.Constant;
import org.livret.layout.math.MathSetter.Look;
import org.livret.math.Formula;
import org.livret.math.Formula.Align;
import org.livret.math.Formula.Kind;

import java.util.ArrayList;
import java.util.List;

/// Sets tables, their middle on the axis. Lines are as far apart as those of LaTeX's arrays and
/// aligned formulas.
final class TableSetter {
    // In thousandths of an em: a strut, \arraycolsep, \jot, the gap between aligned pairs.
    private static final int STRUT_HEIGHT = 840;
    private static final int STRUT_DEPTH = 360;
    private static final int COLUMN_SIDE = 500;
    private static final int SMALL_GAP = 280;
    private static final int JOT = 300;
    private static final int PAIR_GAP = 2_000;

    private final MathSetter setter;
    private final MathFont font;

    TableSetter(MathSetter setter) {
        this.setter = setter;
        this.font = setter.font;
    }

    /// A table whose cells are set.
    private record Cells(
            Formula.Table table, List<List<MathBox>> lines, long[] widths, Look look) {}

    MathBox table(Formula.Table f, Look outer) {
        Look look =
                switch (f.kind()) {
                    case ALIGNED, GATHERED, MULTLINE, DISPLAY_CASES ->
                            outer.in(new MathStyle(Formula.Level.DISPLAY, false));
                    case SMALL -> outer.in(outer.style().at(Formula.Level.SCRIPT));
                    case ARRAY, MATRIX, CASES ->
                            outer.style().isDisplay()
                                    ? outer.in(outer.style().at(Formula.Level.TEXT))
                                    : outer;
                };
        long[] widths = new long[Math.max(1, f.columns().size())];
        List<List<MathBox>> lines = new ArrayList<>();
        for (Formula.Line line : f.lines()) {
            List<MathBox> cells = new ArrayList<>();
            for (int i = 0; i < line.cells().size() && i < widths.length; i++) {
                MathBox cell = setter.box(line.cells().get(i), look);
                widths[i] = Math.max(widths[i], cell.width());
                cells.add(cell);
            }
            lines.add(cells);
        }
        return placed(new Cells(f, lines, widths, look), outer);
    }

    private long em(int thousandths, Look look) {
        return font.size(look.style()) * thousandths / 1000;
    }

    private MathBox placed(Cells c, Look outer) {
        Kind kind = c.table.kind();
        long[] lefts = lefts(c);
        long width = lefts[lefts.length - 1];
        boolean aligned = kind == Kind.ALIGNED || kind == Kind.GATHERED || kind == Kind.MULTLINE;
        long jot = aligned ? em(JOT, c.look) : 0;
        long strutUp = kind == Kind.SMALL ? em(700, c.look) : em(STRUT_HEIGHT, c.look);
        long strutDown = kind == Kind.SMALL ? em(200, c.look) : em(STRUT_DEPTH, c.look);
        boolean cases = kind == Kind.CASES || kind == Kind.DISPLAY_CASES;
        strutUp = cases ? strutUp * 6 / 5 : strutUp;
        strutDown = cases ? strutDown * 6 / 5 : strutDown;
        long rule = setter.value(Constant.FRACTION_RULE_THICKNESS, c.look);
        MathBox.Builder out = new MathBox.Builder();
        List<MathBox.Rule> rules = new ArrayList<>();
        long y = 0;
        for (int i = 0; i < c.lines.size(); i++) {
            Formula.Line line = c.table.lines().get(i);
            if (line.ruleAbove()) {
                rules.add(new MathBox.Rule(0, -y - rule, width, rule, c.look.color()));
                y += rule;
            }
            long up = strutUp;
            long down = strutDown;
            for (MathBox cell : c.lines.get(i)) {
                up = Math.max(up, cell.height() + em(100, c.look));
                down = Math.max(down, cell.depth() + em(100, c.look));
            }
            y += up;
            for (int k = 0; k < c.lines.get(i).size(); k++) {
                MathBox cell = c.lines.get(i).get(k);
                out.add(cell, lefts[k] + shift(c, i, k, cell), -y);
            }
            if (line.tag().isPresent()) {
                MathBox tag = setter.box(line.tag().get(), c.look);
                out.add(tag, width + em(PAIR_GAP, c.look), -y);
            }
            boolean last = i + 1 == c.lines.size();
            y += down + (last ? 0 : jot + font.length(line.after(), c.look.style()));
            if (line.ruleBelow()) {
                rules.add(new MathBox.Rule(0, -y - rule, width, rule, c.look.color()));
                y += rule;
            }
        }
        rules.forEach(out::rule);
        verticals(c, lefts, y, out);
        MathBox table = out.build(tagged(c, width)).sized(tagged(c, width), 0, y);
        long raise = y / 2 + font.axis(outer.style());
        return new MathBox.Builder().add(table, 0, raise).build(table.width());
    }

    private long tagged(Cells c, long width) {
        long widest = 0;
        for (Formula.Line line : c.table.lines()) {
            if (line.tag().isPresent()) {
                long tag = setter.box(line.tag().get(), c.look).width();
                widest = Math.max(widest, tag + em(PAIR_GAP, c.look));
            }
        }
        return width + widest;
    }

    private static long shift(Cells c, int line, int column, MathBox cell) {
        long room = c.widths[column] - cell.width();
        Align align = c.table.columns().get(column).align();
        if (c.table.kind() == Kind.MULTLINE) {
            int last = c.lines.size() - 1;
            align = line == 0 ? Align.LEFT : line == last ? Align.RIGHT : Align.CENTER;
        }
        return switch (align) {
            case LEFT -> 0;
            case CENTER -> room / 2;
            case RIGHT -> room;
        };
    }

    /// Where each column begins, and the width of all at the end.
    private long[] lefts(Cells c) {
        Kind kind = c.table.kind();
        int count = c.widths.length;
        long[] lefts = new long[count + 1];
        long x = kind == Kind.ARRAY ? em(COLUMN_SIDE, c.look) : 0;
        for (int i = 0; i < count; i++) {
            lefts[i] = x;
            long gap =
                    switch (kind) {
                        case ALIGNED -> i % 2 == 0 ? 0 : em(PAIR_GAP, c.look);
                        case SMALL -> em(SMALL_GAP, c.look);
                        case ARRAY, MATRIX, CASES, DISPLAY_CASES, GATHERED, MULTLINE ->
                                2 * em(COLUMN_SIDE, c.look);
                    };
            x += c.widths[i] + (i + 1 < count ? gap : 0);
        }
        lefts[count] = x + (kind == Kind.ARRAY ? em(COLUMN_SIDE, c.look) : 0);
        return lefts;
    }

    private void verticals(Cells c, long[] lefts, long tall, MathBox.Builder out) {
        long rule = setter.value(Constant.FRACTION_RULE_THICKNESS, c.look);
        long side = em(COLUMN_SIDE, c.look);
        for (int i = 0; i < c.table.columns().size() && i < c.widths.length; i++) {
            Formula.Column column = c.table.columns().get(i);
            if (column.ruleBefore()) {
                out.rule(
                        new MathBox.Rule(
                                lefts[i] - side - rule / 2, -tall, rule, tall, c.look.color()));
            }
            if (column.ruleAfter()) {
                long x = lefts[i] + c.widths[i] + side - rule / 2;
                out.rule(new MathBox.Rule(x, -tall, rule, tall, c.look.color()));
            }
        }
    }
}
