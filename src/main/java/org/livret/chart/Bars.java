package org.livret.chart;

import org.livret.chart.Mark.Anchor;
import org.livret.chart.Mark.At;
import org.livret.chart.Mark.Role;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Bars that lie: a row for each category, its name before it, and in the row a bar for each series
/// with its value at its end. Stacked series share one bar and have a scale below.
final class Bars {
    private static final int MOST_WITH_VALUES = 60;

    private final Sheet sheet;
    private final Chart chart;
    private final boolean stacked;
    private boolean valued;
    private long labels;
    private long left;
    private long room;
    private Scale scale = new Scale(0, 1, BigDecimal.ONE);

    Bars(Sheet sheet) {
        this.sheet = sheet;
        this.chart = sheet.chart;
        int count = chart.categories().size() * chart.series().size();
        stacked = chart.options().stacked() && chart.series().size() > 1;
        boolean wanted = chart.options().values().orElse(count <= MOST_WITH_VALUES);
        valued = !stacked && wanted && valueRoom(false) + valueRoom(true) < sheet.width / 3;
    }

    void draw() {
        sheet.unit(!valued);
        sheet.legend();
        frame();
        List<BigDecimal> ticks = valued ? List.of() : scale.ticks();
        int gridAt = sheet.marks.size();
        long top = sheet.bottom;
        long y = top;
        for (int row = 0; row < chart.categories().size(); row++) {
            y = row(row, y) + sheet.em(550);
        }
        long end = y - sheet.em(550) + sheet.em(valued ? 0 : 400);
        sheet.marks.addAll(gridAt, grid(ticks, top, end));
        sheet.add(
                new Mark.Rule(
                        Mark.Line.AXIS, new At(zero(), top - sheet.em(100)), new At(zero(), end)));
        sheet.used(end);
        ticks(ticks, end);
    }

    // Names take what they need, up to two fifths of the width; values need room beyond the bars'
    // ends.
    private void frame() {
        long widest = sheet.widest(chart.categories(), Role.LABEL);
        labels = Math.min(widest, sheet.width * 2 / 5);
        double[] range = range();
        long before = valued && range[0] < 0 ? valueRoom(true) : 0;
        long after = valued ? valueRoom(false) : sheet.em(900);
        left = labels + sheet.em(600) + before;
        sheet.need(left + sheet.em(3000) + after);
        room = sheet.width - left - after;
        int ticks = Math.clamp(room / sheet.em(4500), 2, 8);
        scale =
                valued
                        ? new Scale(range[0], range[1], BigDecimal.ONE)
                        : Scale.of(range[0], range[1], ticks, chart.options());
    }

    private double[] range() {
        double[] range = Range.of(chart, stacked);
        double high = chart.options().max().map(BigDecimal::doubleValue).orElse(range[1]);
        double low = chart.options().min().map(BigDecimal::doubleValue).orElse(range[0]);
        return new double[] {low, high > low ? high : low + 1};
    }

    private long valueRoom(boolean negative) {
        long most = 0;
        for (Chart.Series series : chart.series()) {
            for (BigDecimal value : series.values()) {
                if (value != null && value.signum() < 0 == negative) {
                    most = Math.max(most, sheet.width(chart.shown(value), Role.VALUE));
                }
            }
        }
        return most == 0 ? 0 : most + sheet.em(450);
    }

    private long zero() {
        return left + scale.at(0, room);
    }

    private long row(int row, long y) {
        List<String> name = sheet.lines(chart.categories().get(row), Role.LABEL, labels);
        int bars = stacked ? 1 : chart.series().size();
        long thickness = sheet.em(bars == 1 ? 1250 : 950);
        long tall = bars * thickness + (bars - 1) * sheet.em(120);
        long height = Math.max(tall, name.size() * sheet.leading());
        long nameTop = y + (height - name.size() * sheet.leading()) / 2;
        sheet.set(name, Role.LABEL, new At(labels, nameTop), Anchor.END);
        long at = y + (height - tall) / 2;
        if (stacked) {
            stack(row, at, thickness);
        } else {
            for (int i = 0; i < bars; i++) {
                bar(i, row, at + i * (thickness + sheet.em(120)), thickness);
            }
        }
        return y + height;
    }

    private void bar(int series, int row, long y, long thickness) {
        BigDecimal value = chart.series().get(series).values().get(row);
        if (value == null) {
            return;
        }
        long end = left + scale.at(value.doubleValue(), room);
        long from = Math.min(zero(), end);
        long length = Math.max(zero(), end) - from;
        sheet.add(new Mark.Bar(series + 1, from, y, length, thickness));
        if (valued) {
            boolean negative = value.signum() < 0;
            At at = new At(end + sheet.em(negative ? -350 : 350), sheet.middle(y + thickness / 2));
            sheet.set(chart.shown(value), Role.VALUE, at, negative ? Anchor.END : Anchor.START);
        }
    }

    private void stack(int row, long y, long thickness) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < chart.series().size(); i++) {
            double value = chart.series().get(i).at(row);
            double from = value < 0 ? below : above;
            long start = left + scale.at(from, room);
            long end = left + scale.at(from + value, room);
            if (start != end) {
                sheet.add(
                        new Mark.Bar(
                                i + 1,
                                Math.min(start, end),
                                y,
                                Math.max(1, Math.abs(end - start) - sheet.em(70)),
                                thickness));
            }
            above += Math.max(0, value);
            below += Math.min(0, value);
        }
    }

    private List<Mark> grid(List<BigDecimal> ticks, long top, long end) {
        List<Mark> out = new ArrayList<>();
        for (BigDecimal tick : ticks) {
            long x = left + scale.at(tick.doubleValue(), room);
            if (tick.signum() != 0) {
                out.add(
                        new Mark.Rule(
                                Mark.Line.GRID, new At(x, top - sheet.em(100)), new At(x, end)));
            }
        }
        return out;
    }

    // A tick that has no room beside the one before has no words.
    private void ticks(List<BigDecimal> ticks, long y) {
        long end = 0;
        for (BigDecimal tick : ticks) {
            long x = left + scale.at(tick.doubleValue(), room);
            String text = chart.tick(tick);
            long half = sheet.width(text, Role.TICK) / 2;
            long centre = Math.clamp(x, half, Math.max(half, sheet.width - half));
            if (centre - half >= end) {
                sheet.set(text, Role.TICK, new At(centre, y + sheet.em(1200)), Anchor.MIDDLE);
                end = centre + half + sheet.em(400);
            }
        }
    }
}
