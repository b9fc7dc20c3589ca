package org.livret.chart;

import org.livret.chart.Mark.Anchor;
import org.livret.chart.Mark.At;
import org.livret.chart.Mark.Role;

import java.util.ArrayList;
import java.util.List;

/// A plot in the making: its frame, its marks so far, and the words that any form of chart sets.
final class Sheet {
    final Chart chart;

    /// What the plot may take; more only where not even the shortest words have room.
    long width;

    final long em;
    final Measure measure;
    final List<Mark> marks = new ArrayList<>();

    /// How far down the sheet is used.
    long bottom;

    Sheet(Chart chart, Plot.Frame frame) {
        this.chart = chart;
        this.width = frame.width();
        this.em = frame.em();
        this.measure = frame.measure();
    }

    /// A share of the letters' size, in thousandths.
    long em(long thousandths) {
        return em * thousandths / 1000;
    }

    /// From one line of words to the next.
    long leading() {
        return em(1250);
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    void used(long to) {
        bottom = Math.max(bottom, to);
    }

    // ---- words ----

    long width(String text, Role role) {
        return measure.width(text, role);
    }

    /// The greatest width of any of the texts.
    long widest(List<String> texts, Role role) {
        long most = 0;
        for (String text : texts) {
            most = Math.max(most, width(text, role));
        }
        return most;
    }

    /// Words in lines no wider than `room`.
    List<String> lines(String text, Role role, long room) {
        return new Lines(measure, role, room).of(text);
    }

    /// Sets lines below one another, the first with its top at `top`.
    void set(List<String> lines, Role role, At top, Anchor anchor) {
        long y = top.y() + em(950);
        for (String line : lines) {
            set(line, role, new At(top.x(), y), anchor);
            y += leading();
        }
    }

    /// Sets one line with its baseline at a place.
    void set(String line, Role role, At at, Anchor anchor) {
        if (!line.isBlank()) {
            add(new Mark.Label(role, line, at, anchor));
            used(at.y() + em(300));
        }
    }

    /// The baseline of a line of words whose middle is at `y`.
    long middle(long y) {
        return y + em(350);
    }

    // ---- legend ----

    /// Sets the names of all series in rows with their swatches, below what is used; nothing when
    /// there is one only, or the author wants none.
    void legend() {
        List<String> names = names();
        if (names.size() < 2 || !chart.options().legend()) {
            return;
        }
        long x = 0;
        long y = bottom;
        for (int i = 0; i < names.size(); i++) {
            long swatch = em(1000);
            String name = lines(names.get(i), Role.NAME, width - swatch - em(500)).getFirst();
            long room = swatch + em(400) + width(name, Role.NAME);
            if (x > 0 && x + room > width) {
                x = 0;
                y += em(1500);
            }
            add(new Mark.Bar(i + 1, x, y + em(150), swatch, em(850)));
            set(name, Role.NAME, new At(x + swatch + em(400), y + em(950)), Anchor.START);
            x += room + em(1500);
        }
        used(y + em(1500));
        bottom += em(500);
    }

    List<String> names() {
        return chart.series().stream().map(Chart.Series::name).toList();
    }

    /// Makes the sheet so wide at least. It is scaled down later, which is better than words on
    /// words.
    void need(long least) {
        width = Math.max(width, least);
    }

    /// The unit above all else, when it is too long to stand at each value, or at each tick.
    void unit(boolean scaled) {
        if (!(scaled ? chart.hasSign() : chart.hasShortUnit())) {
            set(lines(chart.unit(), Role.TICK, width), Role.TICK, new At(0, bottom), Anchor.START);
            bottom += em(400);
        }
    }

    /// Moves places apart that are nearer than `gap`, in their order, within `from` and `to` as far
    /// as they have room there; `wanted` must ascend.
    static long[] apart(long[] wanted, long[] gaps, long from, long to) {
        long[] at = wanted.clone();
        for (int i = 0; i < at.length; i++) {
            long least = i == 0 ? from : at[i - 1] + gaps[i - 1];
            at[i] = Math.max(at[i], least);
        }
        long most = to;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], most);
            most = at[i] - (i == 0 ? 0 : gaps[i - 1]);
        }
        for (int i = 0; i < at.length; i++) {
            long least = i == 0 ? from : at[i - 1] + gaps[i - 1];
            at[i] = Math.max(at[i], least);
        }
        return at;
    }
}
