package org.livret.layout.table;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.diag.Reporter;
import org.livret.geom.Insets;
import org.livret.layout.flow.Flow;
import org.livret.layout.flow.Gap;
import org.livret.layout.flow.Geometry;
import org.livret.layout.flow.PageProblem;
import org.livret.layout.flow.Strip;
import org.livret.layout.flow.StripBuilder;
import org.livret.layout.flow.TableSetter;
import org.livret.layout.flow.Widths;

import java.util.Optional;

/// Sets tables.
public final class TableLayout implements TableSetter {
    /// A table is not made smaller than this, in thousandths of its size.
    private static final int SMALLEST = 700;

    /// Columns that need less than this part of the room with their words hyphenated, in
    /// thousandths, have room for words that are whole.
    private static final int LOOSE = 750;

    @Override
    public Widths widths(Box.Table table, Flow flow) {
        Draft draft = Draft.of(table, flow);
        long given = Math.max(0, table.style().box().width().resolve(0, 0));
        return new Widths(
                Math.max(given, draft.needed()),
                Math.max(given, draft.columns().max() + draft.sides()));
    }

    /// Sets a table. One that is too wide as its style wants it gets its words hyphenated, then is
    /// set smaller, and at last gets its words broken anywhere.
    @Override
    public SetTable set(Box.Table table, long available, Flow flow) {
        Draft draft = Draft.of(table, flow);
        if (draft.needed() > available) {
            draft = Draft.of(Eased.hyphenated(table), flow);
        }
        boolean broken = false;
        if (Scale.of(draft.needed(), available).isTooSmall()) {
            draft = Draft.of(Eased.broken(table), flow);
            broken = true;
        }
        Scale scale = Scale.of(draft.needed(), available);
        report(table, scale, broken, flow);
        return captioned(table, draft.set(scale, available), available, flow);
    }

    private static void report(Box.Table table, Scale scale, boolean broken, Flow flow) {
        Reporter reporter = flow.context().reporter();
        if (scale.isTooSmall()) {
            reporter.report(new PageProblem.TableTooWide(table.span(), table.columns()));
        } else if (broken) {
            reporter.report(new PageProblem.TableBroken(table.span()));
        } else if (scale.thousandths() < 1000) {
            reporter.report(new PageProblem.TableShrunk(table.span(), scale.thousandths() / 10));
        }
    }

    /// Whether a table reads well enough in a room: set smaller with its words whole, or else with
    /// no more of them hyphenated than a part of the room takes.
    public static boolean suits(Box.Table table, long available, Flow flow) {
        return flow.innerWidths(table).min() * SMALLEST / 1000 <= available
                || Draft.of(Eased.hyphenated(table), flow).needed() <= available * LOOSE / 1000;
    }

    /// A table whose columns are measured but not set.
    private record Draft(
            Grid grid, CellEdges edges, ColumnWidths columns, Insets outer, Flow flow) {
        static Draft of(Box.Table wanted, Flow flow) {
            Box.Table table = Aligned.of(wanted, flow);
            Grid grid = new Grid(table);
            BoxStyle style = table.style().box();
            CellEdges edges = CellEdges.of(style, flow);
            ColumnWidths columns = ColumnWidths.of(grid, edges, flow);
            return new Draft(grid, edges, columns, around(grid, style), flow);
        }

        long sides() {
            return outer.horizontal() + edges.spacing() * (grid.columns() + 1);
        }

        long needed() {
            return columns.min() + sides();
        }

        SetTable set(Scale scale, long available) {
            BoxStyle style = grid.table().style().box();
            long width = inside(style, columns, sides(), scale.up(available));
            long[] widths =
                    columns.assign(
                            Math.max(0, width - sides()),
                            style.tableFixed() && !style.width().isAuto());
            long[] lefts = new long[widths.length + 1];
            lefts[0] = outer.left() + edges.spacing();
            for (int c = 0; c < widths.length; c++) {
                lefts[c + 1] = lefts[c] + widths[c] + edges.spacing();
            }
            TableRows setting =
                    new TableRows(
                            grid, edges, new RowSetter(grid, edges, lefts, flow), outer, flow);
            Strip strip = setting.rows(scale.up(flow.context().room()));
            long used = lefts[widths.length] + outer.right();
            Strip scaled = scale.down(setting.framed(strip, used), used);
            return new SetTable(scaled, scale.down(used));
        }
    }

    /// How much smaller than its size a table is set.
    private record Scale(int thousandths, boolean isTooSmall) {
        static Scale of(long needed, long available) {
            if (needed <= available || needed <= 0) {
                return new Scale(1000, false);
            }
            int exact = (int) (available * 1000.0 / needed);
            return new Scale(Math.max(SMALLEST, exact), exact < SMALLEST);
        }

        long up(long length) {
            return Math.round(length * 1000.0 / thousandths);
        }

        long down(long length) {
            return Math.round(length * (thousandths / 1000.0));
        }

        Strip down(Strip strip, long width) {
            return thousandths == 1000 ? strip : new ScaledStrip(thousandths, width).of(strip);
        }
    }

    /// The table's used width: its own, or as wide as its columns ask for.
    private static long inside(BoxStyle style, ColumnWidths columns, long sides, long available) {
        long least = Math.min(available, columns.min() + sides);
        long most = style.maxWidth().resolve(available, available);
        long auto = columns.hasFractions() ? available : columns.max() + sides;
        long wanted = style.width().resolve(available, auto);
        return Math.max(least, Math.min(available, Math.min(most, wanted)));
    }

    /// What the table's own borders and padding take; when collapsed, the outer halves of the
    /// outermost cells' borders.
    private static Insets around(Grid grid, BoxStyle style) {
        if (!style.collapse()) {
            return Geometry.edges(style, 0);
        }
        long left = 0;
        long right = 0;
        for (int r = 0; r < grid.size(); r++) {
            for (Grid.Cell cell : grid.cells(r)) {
                left = cell.column == 0 ? Math.max(left, cell.borders.left().width()) : left;
                right =
                        cell.lastColumn() == grid.columns() - 1
                                ? Math.max(right, cell.borders.right().width())
                                : right;
            }
        }
        return new Insets(0, right - right / 2, 0, left - left / 2);
    }

    private static SetTable captioned(Box.Table table, SetTable set, long available, Flow flow) {
        Optional<Box> caption = table.caption();
        if (caption.isEmpty()) {
            return set;
        }
        long width = Math.min(available, Math.max(set.width(), available / 2));
        Strip words = flow.set(caption.get(), width);
        StripBuilder out = new StripBuilder();
        boolean below = table.style().box().captionBelow();
        out.append(below ? set.strip() : words, 0);
        out.penalise(Gap.FORBIDDEN);
        out.append(below ? words : set.strip(), 0);
        return new SetTable(out.finish(table.span()), Math.max(width, set.width()));
    }
}
