package org.livret.chart;

import org.livret.chart.Mark.Anchor;
import org.livret.chart.Mark.At;
import org.livret.chart.Mark.Role;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Pies and rings of the first series' values, with the name, the value and the share of each slice
/// beside it.
final class Round {
    private final Sheet sheet;
    private final Chart chart;
    private final Chart.Series series;
    private final double total;
    private final long radius;
    private final long side;
    private final List<Slice> slices;

    Round(Sheet sheet) {
        this.sheet = sheet;
        this.chart = sheet.chart;
        this.series = chart.series().getFirst();
        double sum = 0;
        for (int row = 0; row < chart.categories().size(); row++) {
            sum += Math.max(0, series.at(row));
        }
        this.total = sum;
        this.radius = Math.clamp(sheet.width / 5, sheet.em(3000), sheet.em(7500));
        long widest = 0;
        for (BigDecimal value : series.values()) {
            if (value != null) {
                widest = Math.max(widest, sheet.width(value(value), Role.VALUE));
            }
        }
        sheet.need(2 * (radius + sheet.em(1500) + widest));
        this.side = sheet.width / 2 - radius - sheet.em(1500);
        this.slices = slices();
    }

    private record Slice(int look, double from, double to, List<String> name, String value) {
        double middle() {
            return (from + to) / 2;
        }
    }

    void draw() {
        sheet.unit(false);
        List<Slice> right = new ArrayList<>();
        List<Slice> left = new ArrayList<>();
        for (Slice slice : slices) {
            if (slice.middle() < 180) {
                right.add(slice);
            } else {
                left.addFirst(slice);
            }
        }
        long tall = Math.max(2 * radius + sheet.em(1200), Math.max(tall(left), tall(right)));
        At centre = new At(sheet.width / 2, sheet.bottom + tall / 2);
        long inner = chart.kind() == Chart.Kind.DONUT ? radius * 58 / 100 : 0;
        for (Slice slice : slices) {
            sheet.add(
                    new Mark.Wedge(slice.look(), centre, radius, inner, slice.from(), slice.to()));
        }
        words(right, centre, tall, true);
        words(left, centre, tall, false);
        sheet.used(centre.y() + tall / 2);
    }

    private List<Slice> slices() {
        List<Slice> out = new ArrayList<>();
        double at = 0;
        for (int row = 0; row < chart.categories().size(); row++) {
            BigDecimal value = series.values().get(row);
            if (value == null || value.signum() <= 0) {
                continue;
            }
            double share = value.doubleValue() / total;
            double to = Math.min(360, at + share * 360);
            out.add(
                    new Slice(
                            row + 1,
                            at,
                            to,
                            sheet.lines(chart.categories().get(row), Role.LABEL, side),
                            value(value)));
            at = to;
        }
        return out;
    }

    // Values that are shares of a hundred already need no second one.
    private String value(BigDecimal value) {
        String shown = chart.shown(value);
        if (chart.unit().equals("%") || Math.abs(total - 100) < 0.5) {
            return shown;
        }
        BigDecimal percent =
                BigDecimal.valueOf(value.doubleValue() / total * 100)
                        .setScale(0, RoundingMode.HALF_UP);
        return shown
                + "\u00A0("
                + chart.numbers().withUnit(chart.numbers().format(percent), "%")
                + ")";
    }

    private long tall(Slice slice) {
        return (slice.name().size() + 1) * sheet.leading() + sheet.em(350);
    }

    private long tall(List<Slice> slices) {
        long sum = 0;
        for (Slice slice : slices) {
            sum += tall(slice);
        }
        return sum;
    }

    private void words(List<Slice> slices, At centre, long tall, boolean right) {
        if (slices.isEmpty()) {
            return;
        }
        long[] wanted = new long[slices.size()];
        long[] gaps = new long[slices.size()];
        for (int i = 0; i < wanted.length; i++) {
            gaps[i] = tall(slices.get(i));
            wanted[i] = at(centre, radius, slices.get(i).middle()).y() - gaps[i] / 2;
        }
        long top = centre.y() - tall / 2;
        long[] placed = Sheet.apart(wanted, gaps, top, top + tall - gaps[gaps.length - 1]);
        long x = centre.x() + (radius + sheet.em(1500)) * (right ? 1 : -1);
        Anchor anchor = right ? Anchor.START : Anchor.END;
        for (int i = 0; i < placed.length; i++) {
            Slice slice = slices.get(i);
            sheet.set(slice.name(), Role.LABEL, new At(x, placed[i]), anchor);
            long below = placed[i] + slice.name().size() * sheet.leading();
            sheet.set(List.of(slice.value()), Role.VALUE, new At(x, below), anchor);
            leader(slice, centre, new At(x, placed[i] + sheet.em(600)), right);
        }
    }

    private void leader(Slice slice, At centre, At words, boolean right) {
        At edge = at(centre, radius + sheet.em(200), slice.middle());
        long end = words.x() - sheet.em(right ? 350 : -350);
        sheet.add(new Mark.Rule(Mark.Line.LEADER, edge, new At(end, words.y())));
    }

    /// The place at an angle from a centre, clockwise from the top.
    static At at(At centre, long radius, double degrees) {
        double angle = StrictMath.toRadians(degrees);
        return new At(
                centre.x() + Math.round(radius * StrictMath.sin(angle)),
                centre.y() - Math.round(radius * StrictMath.cos(angle)));
    }
}
