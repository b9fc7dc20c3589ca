package org.livret.chart;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A chart: what its rows are called, and one or several series with a value for each row.
///
/// `corner` heads the column of the categories. Values are exact, so that they are shown with the
/// decimals that were written; null where a row has no value.
public record Chart(
        Kind kind,
        String title,
        String unit,
        String corner,
        List<String> categories,
        List<Series> series,
        Options options,
        NumberStyle numbers) {
    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (categories.isEmpty() || series.isEmpty()) {
            throw new IllegalArgumentException("a chart of nothing");
        }
        for (Series one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("values of ‘" + one.name() + "’");
            }
        }
    }

    /// The forms a chart can have.
    public enum Kind {
        /// Bars that lie, one row below another.
        BAR,
        /// Bars that stand.
        COLUMN,
        LINE,
        AREA,
        PIE,
        DONUT
    }

    /// Values under one name.
    public record Series(String name, List<@Nullable BigDecimal> values) {
        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        /// The value of a row, or 0 when there is none.
        double at(int row) {
            BigDecimal value = values.get(row);
            return value == null ? 0 : value.doubleValue();
        }

        /// The values that there are, the least first.
        public List<BigDecimal> known() {
            List<BigDecimal> known = new ArrayList<>(values.size());
            for (BigDecimal value : values) {
                if (value != null) {
                    known.add(value);
                }
            }
            Collections.sort(known);
            return known;
        }

        boolean has(int row) {
            return values.get(row) != null;
        }
    }

    /// What the author asked for. `stacked` sets series on one another; areas always stand so.
    /// `values` writes each value at its mark; when it is not given, that is done where there is
    /// room.
    public record Options(
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            boolean stacked,
            boolean legend,
            Optional<Boolean> values) {
        public static final Options NONE =
                new Options(Optional.empty(), Optional.empty(), false, true, Optional.empty());
    }

    /// The same chart with all its words changed, such as by the typography of its language.
    public Chart withWords(UnaryOperator<String> change) {
        List<Series> named = new ArrayList<>(series.size());
        for (Series one : series) {
            named.add(new Series(change.apply(one.name()), one.values()));
        }
        return new Chart(
                kind,
                change.apply(title),
                change.apply(unit),
                change.apply(corner),
                categories.stream().map(change).toList(),
                named,
                options,
                numbers);
    }

    public boolean isRound() {
        return kind == Kind.PIE || kind == Kind.DONUT;
    }

    /// How many looks it needs: pies have one for each row.
    public int looks() {
        return isRound() ? categories.size() : series.size();
    }

    /// A value with its unit, as it is read out.
    public String said(BigDecimal value) {
        return numbers.withUnit(numbers.format(value), unit);
    }

    /// A value as it is shown at its mark: short units stand at each value, longer ones once.
    String shown(BigDecimal value) {
        String number = numbers.format(value);
        return hasShortUnit() ? numbers.withUnit(number, unit) : number;
    }

    /// A value as it is shown at the scale: only signs are repeated there.
    String tick(BigDecimal value) {
        String number = numbers.format(value);
        return hasSign() ? numbers.withUnit(number, unit) : number;
    }

    boolean hasSign() {
        return unit.length() <= 1;
    }

    boolean hasShortUnit() {
        return unit.length() <= 3;
    }
}
