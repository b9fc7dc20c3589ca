package org.livret.chart;

import org.livret.chart.Mark.Anchor;
import org.livret.chart.Mark.At;
import org.livret.chart.Mark.Role;

import java.math.BigDecimal;
import java.util.List;

/// Bars that stand: a group for each category with a bar for each series, or one stacked bar.
/// Values stand above their bars when all of them have room there, else there is a scale.
final class Columns {
    private static final int MANY = 12;

    private final Sheet sheet;
    private final Chart chart;
    private final boolean stacked;

    Columns(Sheet sheet) {
        this.sheet = sheet;
        this.chart = sheet.chart;
        stacked = chart.options().stacked() && chart.series().size() > 1;
    }

    /// Whether the names of the categories can stand below their columns. Those of many columns may
    /// be left out in turn, so that they always can.
    boolean hasRoom() {
        if (chart.categories().size() > MANY) {
            return true;
        }
        Upright frame = new Upright(sheet, scale(), true, 0);
        return frame.fitsEvery(chart.categories(), frame.bands(chart.categories().size()));
    }

    private Scale scale() {
        double[] range = Range.of(chart, stacked);
        int ticks = Math.clamp(Upright.height(sheet) / sheet.em(3200), 2, 6);
        return Scale.of(range[0], range[1], ticks, chart.options());
    }

    // Without ticks the highest column reaches the top.
    private Scale exact() {
        double[] range = Range.of(chart, stacked);
        double low = chart.options().min().map(BigDecimal::doubleValue).orElse(range[0]);
        double high = chart.options().max().map(BigDecimal::doubleValue).orElse(range[1]);
        return new Scale(low, high > low ? high : low + 1, BigDecimal.ONE);
    }

    void draw() {
        boolean valued = isValued();
        sheet.unit(!valued);
        sheet.legend();
        Upright frame = new Upright(sheet, valued ? exact() : scale(), !valued, 0);
        int count = chart.categories().size();
        long[] at = frame.bands(count);
        long band = (frame.right - frame.left) / count;
        int bars = stacked ? 1 : chart.series().size();
        long one = Math.clamp(band * 7 / 10 / bars, 1, sheet.em(4000));
        frame.grid();
        for (int row = 0; row < count; row++) {
            long x = at[row] - one * bars / 2;
            if (stacked) {
                stack(frame, row, x, one);
            }
            for (int i = 0; i < bars && !stacked; i++) {
                column(frame, i, row, x + i * one, one, valued);
            }
        }
        frame.axis();
        frame.names(chart.categories(), at);
    }

    private boolean isValued() {
        if (stacked) {
            return false;
        }
        if (chart.options().values().isPresent()) {
            return chart.options().values().get();
        }
        int columns = chart.categories().size() * chart.series().size();
        long slot = sheet.width * 8 / 10 / columns;
        for (Chart.Series series : chart.series()) {
            for (BigDecimal value : series.values()) {
                if (value != null && sheet.width(chart.shown(value), Role.VALUE) > slot) {
                    return false;
                }
            }
        }
        return true;
    }

    private void column(Upright frame, int series, int row, long x, long width, boolean valued) {
        BigDecimal value = chart.series().get(series).values().get(row);
        if (value == null) {
            return;
        }
        long end = frame.y(value.doubleValue());
        long gap = Math.min(sheet.em(80), width / 8);
        long top = Math.min(end, frame.zero());
        sheet.add(
                new Mark.Bar(
                        series + 1, x + gap, top, width - 2 * gap, Math.abs(end - frame.zero())));
        if (valued) {
            long y = value.signum() < 0 ? end + sheet.em(1050) : end - sheet.em(350);
            sheet.set(chart.shown(value), Role.VALUE, new At(x + width / 2, y), Anchor.MIDDLE);
        }
    }

    private void stack(Upright frame, int row, long x, long width) {
        double above = 0;
        double below = 0;
        List<Chart.Series> all = chart.series();
        for (int i = 0; i < all.size(); i++) {
            double value = all.get(i).at(row);
            double from = value < 0 ? below : above;
            long start = frame.y(from);
            long end = frame.y(from + value);
            if (start != end) {
                sheet.add(
                        new Mark.Bar(
                                i + 1,
                                x,
                                Math.min(start, end) + (value > 0 ? sheet.em(70) : 0),
                                width,
                                Math.max(1, Math.abs(end - start) - sheet.em(70))));
            }
            above += Math.max(0, value);
            below += Math.min(0, value);
        }
    }
}
