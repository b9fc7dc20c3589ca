package org.livret.chart;

import org.livret.chart.Mark.Anchor;
import org.livret.chart.Mark.At;
import org.livret.chart.Mark.Role;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The frame of charts whose values go up: the scale at the left with its grid, and the names of
/// the categories below.
final class Upright {
    private final Sheet sheet;
    private final Scale scale;
    private final List<BigDecimal> ticks;
    final long left;
    final long right;
    final long top;
    final long height;

    /// `reserved` is kept free at the right; a frame without a scale shows no ticks.
    Upright(Sheet sheet, Scale scale, boolean scaled, long reserved) {
        this.sheet = sheet;
        this.scale = scale;
        this.ticks = scaled ? scale.ticks() : List.of();
        long widest = sheet.widest(ticks.stream().map(sheet.chart::tick).toList(), Role.TICK);
        this.left = widest == 0 ? 0 : widest + sheet.em(600);
        sheet.need(left + sheet.em(4000) + reserved);
        this.right = sheet.width - reserved;
        this.top = sheet.bottom + sheet.em(scaled ? 500 : 1400);
        this.height = height(sheet);
    }

    static long height(Sheet sheet) {
        return Math.clamp(sheet.width * 9 / 20, sheet.em(9000), sheet.em(19000));
    }

    long y(double value) {
        return top + height - scale.at(value, height);
    }

    long foot() {
        return top + height;
    }

    long zero() {
        return y(0);
    }

    /// The lines of the scale, to be painted below the values.
    void grid() {
        for (BigDecimal tick : ticks) {
            long y = y(tick.doubleValue());
            if (y != zero()) {
                sheet.add(new Mark.Rule(Mark.Line.GRID, new At(left, y), new At(right, y)));
            }
            At at = new At(left - sheet.em(500), sheet.middle(y));
            sheet.set(sheet.chart.tick(tick), Role.TICK, at, Anchor.END);
        }
    }

    void axis() {
        sheet.add(new Mark.Rule(Mark.Line.AXIS, new At(left, zero()), new At(right, zero())));
        sheet.used(foot());
    }

    /// Names centred below places, each in its own room; when they do not fit, only every second or
    /// third of them and so on.
    void names(List<String> names, long[] at) {
        int every = 1;
        while (every < names.size() && !fit(names, at, every)) {
            every++;
        }
        long top = foot() + sheet.em(350);
        for (int i = 0; i < names.size(); i += every) {
            Name name = name(names, at, i, every);
            sheet.set(name.lines(), Role.LABEL, new At(name.middle(), top), Anchor.MIDDLE);
        }
    }

    /// A name in the lines that its room asks for. Those at the ends are moved into the sheet.
    private record Name(List<String> lines, long middle, long half) {}

    private Name name(List<String> names, long[] at, int i, int every) {
        List<String> lines = sheet.lines(names.get(i), Role.LABEL, room(at, i, every));
        long half = sheet.widest(lines, Role.LABEL) / 2;
        return new Name(lines, Math.clamp(at[i], half, Math.max(half, sheet.width - half)), half);
    }

    private boolean fit(List<String> names, long[] at, int every) {
        long end = Long.MIN_VALUE;
        for (int i = 0; i < names.size(); i += every) {
            long room = room(at, i, every);
            boolean fits =
                    every == 1
                            ? wholeWords(names.get(i), room)
                            : sheet.width(names.get(i), Role.LABEL) <= room;
            Name name = name(names, at, i, every);
            if (!fits || name.middle() - name.half() < end) {
                return false;
            }
            end = name.middle() + name.half() + sheet.em(300);
        }
        return true;
    }

    /// Whether a name can be broken into a few lines between its words.
    private boolean wholeWords(String name, long room) {
        for (String word : name.split(" ")) {
            if (sheet.width(word, Role.LABEL) > room) {
                return false;
            }
        }
        return sheet.lines(name, Role.LABEL, room).size() <= 3;
    }

    boolean fitsEvery(List<String> names, long[] at) {
        return fit(names, at, 1);
    }

    private long room(long[] at, int i, int every) {
        long before = i >= every ? at[i] - at[i - every] : Long.MAX_VALUE;
        long after = i + every < at.length ? at[i + every] - at[i] : Long.MAX_VALUE;
        long room = Math.min(before, after);
        return (room == Long.MAX_VALUE ? right - left : room) - sheet.em(500);
    }

    /// The middles of so many equal bands between left and right.
    long[] bands(int count) {
        long[] at = new long[count];
        for (int i = 0; i < count; i++) {
            at[i] = left + (right - left) * (2L * i + 1) / (2L * count);
        }
        return at;
    }

    /// Places for points: at the values of the names when these are rising whole numbers, such as
    /// years, else at equal distances.
    long[] points(List<String> names, long inset) {
        List<Long> numbers = new ArrayList<>();
        for (String name : names) {
            boolean digits = name.length() < 10 && name.chars().allMatch(c -> c >= '0' && c <= '9');
            long number = digits && !name.isEmpty() ? Long.parseLong(name) : -1;
            if (number < 0 || !numbers.isEmpty() && number <= numbers.getLast()) {
                numbers.clear();
                break;
            }
            numbers.add(number);
        }
        int count = names.size();
        boolean even = numbers.size() < 2;
        long from = even ? 0 : numbers.getFirst();
        long whole = even ? Math.max(1, count - 1) : numbers.getLast() - from;
        long[] at = new long[count];
        for (int i = 0; i < count; i++) {
            long share = even ? i : numbers.get(i) - from;
            at[i] = left + inset + (right - left - 2 * inset) * share / whole;
        }
        if (count == 1) {
            at[0] = (left + right) / 2;
        }
        return at;
    }
}
