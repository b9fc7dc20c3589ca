package org.livret.layout.table;

import org.livret.css.Extent;
import org.livret.layout.flow.Flow;
import org.livret.layout.flow.Widths;

import java.util.Arrays;
import java.util.List;

/// What columns ask for, and the widths they get (CSS 2.2, section 17.5.2.2). Widths are of grid
/// columns, half of collapsed borders included.
final class ColumnWidths {
    private final long[] min;
    private final long[] max;

    /// The share of the table's width that a column asks for, in thousandths; 0 is none.
    private final int[] share;

    /// Whether a column has a width of its own, which extra room leaves alone.
    private final boolean[] fixed;

    /// The share of what other columns leave that a column asks for, in thousandths of `fr`; 0 is
    /// none.
    private final int[] fraction;

    private ColumnWidths(int columns) {
        min = new long[columns];
        max = new long[columns];
        share = new int[columns];
        fixed = new boolean[columns];
        fraction = new int[columns];
    }

    static ColumnWidths of(Grid grid, CellEdges edges, Flow flow) {
        ColumnWidths widths = new ColumnWidths(grid.columns());
        boolean first = grid.table().style().box().tableFixed();
        for (int r = 0; r < (first ? Math.min(1, grid.size()) : grid.size()); r++) {
            for (Grid.Cell cell : grid.cells(r)) {
                if (cell.columnSpan == 1) {
                    widths.single(cell, wanted(cell, edges, flow, first));
                }
            }
        }
        for (int r = 0; r < (first ? 0 : grid.size()); r++) {
            for (Grid.Cell cell : grid.cells(r)) {
                if (cell.columnSpan > 1) {
                    widths.spanning(cell, wanted(cell, edges, flow, false), edges.spacing());
                }
            }
        }
        widths.given(grid.table().widths());
        return widths;
    }

    /// Takes over the widths that columns are given: they count more than those of cells, but no
    /// column is narrower than its longest word.
    private void given(List<Extent> given) {
        for (int c = 0; c < Math.min(given.size(), min.length); c++) {
            switch (given.get(c)) {
                case Extent.Linear(long _, int perMille) when perMille > 0 -> share[c] = perMille;
                case Extent.Linear(long width, int _) -> keep(c, Math.max(min[c], width));
                case Extent.Fraction(int thousandths) -> fraction[c] = thousandths;
                case Extent.Keyword.MIN_CONTENT -> keep(c, min[c]);
                case Extent.Keyword.MAX_CONTENT -> keep(c, max[c]);
                // What only the table's width decides is left to the content.
                case Extent.Computed _, Extent.Keyword _ -> {}
            }
        }
    }

    private void keep(int column, long width) {
        max[column] = width;
        fixed[column] = true;
        share[column] = 0;
    }

    /// Whether columns share what others leave: the table then takes all the room that it gets.
    boolean hasFractions() {
        return Arrays.stream(fraction).anyMatch(f -> f > 0);
    }

    /// What the other columns leave, for those with a fraction; one whose share is less than its
    /// min-content gets that (CSS Grid 1, section 12.7).
    private long[] shared(long[] wanted, long width) {
        long[] widths = wanted.clone();
        long left = width;
        long parts = 0;
        for (int c = 0; c < widths.length; c++) {
            left -= fraction[c] == 0 ? widths[c] : 0;
            parts += fraction[c];
        }
        boolean[] least = new boolean[widths.length];
        for (boolean again = true; again; ) {
            again = false;
            for (int c = 0; c < widths.length && !again; c++) {
                if (fraction[c] > 0 && !least[c] && share(left, fraction[c], parts) < min[c]) {
                    widths[c] = min[c];
                    least[c] = true;
                    left -= min[c];
                    parts -= fraction[c];
                    again = parts > 0;
                }
            }
        }
        for (int c = 0; c < widths.length; c++) {
            if (fraction[c] > 0 && !least[c]) {
                widths[c] = share(left, fraction[c], parts);
            }
        }
        return widths;
    }

    private static Widths wanted(Grid.Cell cell, CellEdges edges, Flow flow, boolean givenOnly) {
        long sides = edges.of(cell).horizontal();
        Widths content = givenOnly ? Widths.ZERO : flow.innerWidths(cell.content);
        if (cell.style().width() instanceof Extent.Linear(long width, int perMille)
                && perMille == 0) {
            long inner = Math.max(0, cell.style().borderBox() ? width - sides : width);
            content =
                    new Widths(
                            Math.max(content.min(), givenOnly ? inner : 0),
                            Math.max(content.min(), inner));
        }
        return content.plus(sides);
    }

    private void single(Grid.Cell cell, Widths wanted) {
        int c = cell.column;
        min[c] = Math.max(min[c], wanted.min());
        if (cell.style().width() instanceof Extent.Linear(long width, int perMille)) {
            if (perMille > 0 && width == 0) {
                share[c] = Math.max(share[c], perMille);
            } else {
                max[c] = fixed[c] ? Math.max(max[c], wanted.max()) : wanted.max();
                fixed[c] = true;
            }
        }
        if (!fixed[c]) {
            max[c] = Math.max(max[c], wanted.max());
        }
        max[c] = Math.max(max[c], min[c]);
    }

    /// What a cell needs beyond its columns is shared among them in proportion to what they ask
    /// for.
    private void spanning(Grid.Cell cell, Widths wanted, long spacing) {
        long gaps = spacing * (cell.columnSpan - 1);
        widen(min, cell, wanted.min() - gaps);
        widen(max, cell, wanted.max() - gaps);
        for (int c = cell.column; c <= cell.lastColumn(); c++) {
            max[c] = Math.max(max[c], min[c]);
        }
    }

    private void widen(long[] widths, Grid.Cell cell, long wanted) {
        long have = 0;
        long base = 0;
        for (int c = cell.column; c <= cell.lastColumn(); c++) {
            have += widths[c];
            base += max[c];
        }
        long missing = wanted - have;
        if (missing <= 0) {
            return;
        }
        for (int c = cell.column; c <= cell.lastColumn(); c++) {
            widths[c] += base == 0 ? missing / cell.columnSpan : share(missing, max[c], base);
        }
    }

    private static long share(long amount, long part, long whole) {
        return Math.round((double) amount * part / whole);
    }

    long min() {
        return sum(min);
    }

    long max() {
        long plain = sum(max);
        for (int c = 0; c < max.length; c++) {
            if (share[c] > 0) {
                plain = Math.max(plain, max[c] * 1000 / share[c]);
            }
        }
        return plain;
    }

    /// The columns of a table whose columns are to be `width` wide together; no column gets less
    /// than its min-content unless all together need more.
    long[] assign(long width, boolean equal) {
        long least = min();
        if (equal) {
            return equal(width);
        }
        if (width <= least) {
            long[] squeezed = new long[min.length];
            for (int c = 0; c < min.length; c++) {
                squeezed[c] = least == 0 ? width / min.length : share(width, min[c], least);
            }
            return squeezed;
        }
        long[] wanted = wanted(width);
        long sum = sum(wanted);
        if (hasFractions() && sum <= width) {
            return shared(wanted, width);
        }
        return sum <= width ? widened(wanted, width - sum) : narrowed(wanted, width);
    }

    private long[] wanted(long width) {
        long[] wanted = max.clone();
        for (int c = 0; c < wanted.length; c++) {
            if (share[c] > 0) {
                wanted[c] = Math.max(min[c], share(width, share[c], 1000));
            } else if (fraction[c] > 0) {
                wanted[c] = min[c];
            }
        }
        return wanted;
    }

    /// Between min-content and what is wanted, every column gets the same part of what it wants
    /// beyond its min-content.
    private long[] narrowed(long[] wanted, long width) {
        long least = min();
        long beyond = sum(wanted) - least;
        long[] widths = new long[wanted.length];
        for (int c = 0; c < widths.length; c++) {
            widths[c] =
                    min[c] + (beyond == 0 ? 0 : share(width - least, wanted[c] - min[c], beyond));
        }
        return widths;
    }

    private long[] widened(long[] wanted, long extra) {
        long base = 0;
        for (int c = 0; c < wanted.length; c++) {
            base += isFlexible(c) ? Math.max(1, wanted[c]) : 0;
        }
        long[] widths = wanted.clone();
        for (int c = 0; c < widths.length; c++) {
            if (base == 0) {
                widths[c] += extra / widths.length;
            } else if (isFlexible(c)) {
                widths[c] += share(extra, Math.max(1, wanted[c]), base);
            }
        }
        return widths;
    }

    private boolean isFlexible(int column) {
        return !fixed[column] && share[column] == 0;
    }

    /// `table-layout: fixed`: given widths, and equal parts of the rest.
    private long[] equal(long width) {
        long[] widths = new long[min.length];
        long rest = width;
        int open = 0;
        for (int c = 0; c < widths.length; c++) {
            if (share[c] > 0) {
                widths[c] = share(width, share[c], 1000);
            } else if (fixed[c]) {
                widths[c] = max[c];
            } else {
                open++;
            }
            rest -= widths[c];
        }
        if (rest < 0 || open == 0) {
            long sum = Math.max(1, sum(widths));
            for (int c = 0; c < widths.length; c++) {
                widths[c] = share(width, widths[c], sum);
            }
            return widths;
        }
        for (int c = 0; c < widths.length; c++) {
            if (isFlexible(c)) {
                widths[c] = rest / open;
            }
        }
        return widths;
    }

    private static long sum(long[] widths) {
        return Arrays.stream(widths).sum();
    }
}
