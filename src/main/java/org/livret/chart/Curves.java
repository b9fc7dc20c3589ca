package org.livret.chart;

import org.livret.chart.Mark.Anchor;
import org.livret.chart.Mark.At;
import org.livret.chart.Mark.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lines, and areas set on one another. Each series has its name at its right end; lines stop where
/// a value is missing.
final class Curves {
    private static final int MOST_SYMBOLS = 24;

    private final Sheet sheet;
    private final Chart chart;
    private final boolean areas;

    Curves(Sheet sheet) {
        this.sheet = sheet;
        this.chart = sheet.chart;
        areas = chart.kind() == Chart.Kind.AREA;
    }

    void draw() {
        boolean named = chart.series().size() > 1 && chart.options().legend();
        long nameRoom = Math.min(sheet.widest(sheet.names(), Role.NAME), sheet.width * 3 / 10);
        sheet.unit(true);
        Upright frame =
                new Upright(sheet, scale(), true, named ? nameRoom + sheet.em(900) : sheet.em(800));
        long[] at = frame.points(chart.categories(), areas ? 0 : sheet.em(600));
        frame.grid();
        long[] ends = areas ? areas(frame, at) : lines(frame, at);
        frame.axis();
        if (named) {
            names(frame, ends, nameRoom);
        }
        frame.names(chart.categories(), at);
    }

    private Scale scale() {
        double[] range = areas ? Range.of(chart, true) : Range.ofValues(chart);
        double low = range[0];
        // A line that comes near to nothing anyway begins there.
        if (low > 0 && low < range[1] / 2) {
            low = 0;
        }
        int ticks = Math.clamp(Upright.height(sheet) / sheet.em(3200), 2, 6);
        return Scale.of(low, Math.max(range[1], low), ticks, chart.options());
    }

    // ---- lines ----

    private long[] lines(Upright frame, long[] at) {
        int count = chart.series().size();
        long[] ends = new long[count];
        boolean symbols = at.length <= MOST_SYMBOLS;
        for (int i = 0; i < count; i++) {
            Chart.Series series = chart.series().get(i);
            ends[i] = frame.foot();
            List<At> run = new ArrayList<>();
            List<At> points = new ArrayList<>();
            for (int row = 0; row < at.length; row++) {
                if (series.has(row)) {
                    At point = new At(at[row], frame.y(series.at(row)));
                    run.add(point);
                    points.add(point);
                    ends[i] = point.y();
                } else {
                    curve(i + 1, run);
                    run.clear();
                }
            }
            curve(i + 1, run);
            for (At point : symbols ? points : ends(points)) {
                sheet.add(new Mark.Symbol(i + 1, point));
            }
        }
        return ends;
    }

    private void curve(int look, List<At> points) {
        if (points.size() > 1) {
            sheet.add(new Mark.Curve(look, points));
        }
    }

    private static List<At> ends(List<At> points) {
        return points.isEmpty() ? List.of() : List.of(points.getLast());
    }

    // ---- areas ----

    private long[] areas(Upright frame, long[] at) {
        int count = chart.series().size();
        long[] ends = new long[count];
        double[] below = new double[at.length];
        for (int i = 0; i < count; i++) {
            Chart.Series series = chart.series().get(i);
            List<At> outline = new ArrayList<>();
            double[] above = below.clone();
            for (int row = 0; row < at.length; row++) {
                above[row] += Math.max(0, series.at(row));
                outline.add(new At(at[row], frame.y(above[row])));
            }
            for (int row = at.length - 1; row >= 0; row--) {
                outline.add(new At(at[row], frame.y(below[row])));
            }
            sheet.add(new Mark.Region(i + 1, outline));
            int last = at.length - 1;
            ends[i] = (frame.y(above[last]) + frame.y(below[last])) / 2;
            below = above;
        }
        return ends;
    }

    // ---- names ----

    private record End(int series, long y, List<String> lines) {}

    private void names(Upright frame, long[] at, long room) {
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            ends.add(new End(i, at[i], sheet.lines(chart.series().get(i).name(), Role.NAME, room)));
        }
        ends.sort(Comparator.comparingLong(End::y).thenComparingInt(End::series));
        long[] wanted = new long[at.length];
        long[] gaps = new long[at.length];
        for (int i = 0; i < wanted.length; i++) {
            long tall = ends.get(i).lines().size() * sheet.leading();
            wanted[i] = ends.get(i).y() - tall / 2;
            gaps[i] = tall;
        }
        long last = frame.foot() - gaps[gaps.length - 1] + sheet.em(400);
        long[] placed = Sheet.apart(wanted, gaps, Math.min(0, frame.top), last);
        for (int i = 0; i < placed.length; i++) {
            At top = new At(frame.right + sheet.em(700), placed[i]);
            sheet.set(ends.get(i).lines(), Role.NAME, top, Anchor.START);
            leader(frame, ends.get(i), placed[i] + gaps[i] / 2);
        }
    }

    // A name that had to give way is joined to its line's end.
    private void leader(Upright frame, End end, long middle) {
        if (Math.abs(middle - end.y()) > sheet.em(700)) {
            At from = new At(frame.right - sheet.em(100), end.y());
            At to = new At(frame.right + sheet.em(550), middle);
            sheet.add(new Mark.Rule(Mark.Line.LEADER, from, to));
        }
    }
}
