package org.livret.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.livret.geom.Path;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Plots laid out in units: letters are 1000 units high and, but for the random test, as wide.
class PlotTest {
    private static final long EM = 1000;
    private static final Measure SQUARES = (text, role) -> EM * text.length();

    private static Chart chart(Chart.Kind kind, String rows, Chart.Options options) {
        List<String> lines = rows.lines().toList();
        List<String> head = List.of(lines.getFirst().split(","));
        List<String> categories = new ArrayList<>();
        List<List<BigDecimal>> values = new ArrayList<>();
        head.forEach(name -> values.add(new ArrayList<>()));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            categories.add(cells[0]);
            for (int i = 1; i < cells.length; i++) {
                values.get(i).add(cells[i].isEmpty() ? null : new BigDecimal(cells[i]));
            }
        }
        List<Chart.Series> series = new ArrayList<>();
        for (int i = 1; i < head.size(); i++) {
            series.add(new Chart.Series(head.get(i), values.get(i)));
        }
        return new Chart(
                kind, "", "", head.getFirst(), categories, series, options, NumberStyle.of("en"));
    }

    private static Plot plot(Chart.Kind kind, String rows) {
        return Plot.of(chart(kind, rows, Chart.Options.NONE), new Plot.Frame(30 * EM, EM, SQUARES));
    }

    private static <T extends Mark> List<T> all(Plot plot, Class<T> kind) {
        return plot.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void barsAreAsLongAsTheirValues() {
        Plot plot = plot(Chart.Kind.BAR, "x,y\nab,1\nc,4\n");

        // Names take 2000, the gap 600; at the right a value of 1000 with its gap of 450.
        assertThat(all(plot, Mark.Bar.class))
                .containsExactly(
                        new Mark.Bar(1, 2600, 0, 6488, 1250),
                        new Mark.Bar(1, 2600, 1800, 25950, 1250));
        assertThat(all(plot, Mark.Label.class))
                .extracting(Mark.Label::text)
                .containsExactly("ab", "1", "c", "4");
    }

    @Test
    void negativeBarsGoTheOtherWay() {
        List<Mark.Bar> bars = all(plot(Chart.Kind.BAR, "x,y\na,-2\nb,2\n"), Mark.Bar.class);
        assertThat(bars.get(0).x() + bars.get(0).width()).isEqualTo(bars.get(1).x());
        assertThat(bars.get(0).width()).isEqualTo(bars.get(1).width());
    }

    @Test
    void ticksStandAtRoundValues() {
        assertThat(Scale.of(0, 43, 5, Chart.Options.NONE).ticks())
                .extracting(BigDecimal::toPlainString)
                .containsExactly("0", "10", "20", "30", "40", "50");
        assertThat(Scale.of(0, 0.9, 4, Chart.Options.NONE).ticks())
                .extracting(BigDecimal::toPlainString)
                .containsExactly("0.00", "0.25", "0.50", "0.75", "1.00");
        assertThat(Scale.of(-3, 12, 3, Chart.Options.NONE).ticks())
                .extracting(BigDecimal::toPlainString)
                .containsExactly("-5", "0", "5", "10", "15");
    }

    @Test
    void aLineStopsWhereAValueIsMissing() {
        Plot plot = plot(Chart.Kind.LINE, "x,y\na,1\nb,2\nc,\nd,3\ne,4\n");
        assertThat(all(plot, Mark.Curve.class)).hasSize(2);
        assertThat(all(plot, Mark.Symbol.class)).hasSize(4);
    }

    @Test
    void yearsStandAtTheirDistances() {
        List<Mark.Symbol> points =
                all(plot(Chart.Kind.LINE, "x,y\n2000,1\n2010,2\n2015,1\n"), Mark.Symbol.class);
        long first = points.get(1).centre().x() - points.get(0).centre().x();
        long second = points.get(2).centre().x() - points.get(1).centre().x();
        assertThat(first).isEqualTo(2 * second);
    }

    @Test
    void slicesShareTheCircle() {
        List<Mark.Wedge> slices =
                all(plot(Chart.Kind.PIE, "x,y\na,1\nb,3\nc,0\n"), Mark.Wedge.class);
        assertThat(slices).extracting(Mark.Wedge::to).containsExactly(90.0, 360.0);
        assertThat(slices).extracting(Mark.Wedge::look).containsExactly(1, 2);
    }

    @Test
    void columnsWhoseNamesHaveNoRoomLieDown() {
        String rows = "x,y\nsome very long name,1\nanother such name,2\nand a third name,3\n";
        Mark.Bar bar = all(plot(Chart.Kind.COLUMN, rows), Mark.Bar.class).getLast();
        assertThat(bar.width()).isGreaterThan(bar.height());
    }

    @Test
    void looksDifferInColourOrHatching() {
        Set<String> looks = new TreeSet<>();
        for (int look = 1; look <= 24; look++) {
            List<Ink> inks = Ink.of(new Mark.Bar(look, 0, 0, 9000, 9000), EM);
            looks.add(inks.getFirst().group() + Hatching.of(look, EM));
        }
        assertThat(looks).hasSize(24);
    }

    @Test
    void hatchingStaysInsideItsOutline() {
        Mark.Wedge ring = new Mark.Wedge(3, new Mark.At(8000, 8000), 6000, 3000, 20, 200);
        Ink hatch = Ink.of(ring, EM).get(1);
        assertThat(hatch.path().segments()).hasSizeGreaterThan(10);
        for (Path.Segment segment : hatch.path().segments()) {
            long[] at =
                    switch (segment) {
                        case Path.MoveTo(long x, long y) -> new long[] {x, y};
                        case Path.LineTo(long x, long y) -> new long[] {x, y};
                        case Path.CurveTo _, Path.Close _ -> throw new AssertionError(segment);
                    };
            assertThat(Math.hypot(at[0] - 8000, at[1] - 8000)).isBetween(2990.0, 6002.0);
        }
    }

    /// Whatever the data are, no mark leaves the sheet and no two words stand on each other.
    @ParameterizedTest
    @EnumSource(Chart.Kind.class)
    void nothingLeavesTheSheet(Chart.Kind kind) {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Chart chart = random(kind, random);
            long width = EM * (12 + random.nextInt(50));
            Plot plot = Plot.of(chart, new Plot.Frame(width, EM, new Guess(EM)));
            for (Mark mark : plot.marks()) {
                check(mark, plot, kind + " of seed " + seed);
            }
        }
    }

    private static void check(Mark mark, Plot plot, String what) {
        for (Ink ink : Ink.of(mark, EM)) {
            var box = ink.path().bounds();
            assertThat(box.x()).as(what + mark).isBetween(-EM / 2, plot.width() + EM / 2);
            assertThat(box.right()).as(what + mark).isBetween(-EM / 2, plot.width() + EM / 2);
            assertThat(box.y()).as(what + mark).isBetween(-EM / 2, plot.height() + EM / 2);
            assertThat(box.bottom()).as(what + mark).isBetween(-EM / 2, plot.height() + EM / 2);
        }
        if (mark instanceof Mark.Label label) {
            long width = new Guess(EM).width(label.text(), label.role());
            long left =
                    switch (label.anchor()) {
                        case START -> label.at().x();
                        case MIDDLE -> label.at().x() - width / 2;
                        case END -> label.at().x() - width;
                    };
            assertThat(left).as(what + label).isGreaterThanOrEqualTo(-EM / 4);
            assertThat(left + width).as(what + label).isLessThanOrEqualTo(plot.width() + EM / 4);
            assertThat(label.at().y()).as(what + label).isBetween(EM / 2, plot.height());
        }
    }

    private static Chart random(Chart.Kind kind, Random random) {
        int rows = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 9);
        int count = kind == Chart.Kind.PIE || kind == Chart.Kind.DONUT ? 1 : 1 + random.nextInt(5);
        List<String> categories = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            categories.add(words(random));
        }
        List<Chart.Series> series = new ArrayList<>();
        double size = Math.pow(10, random.nextInt(9) - 3);
        for (int i = 0; i < count; i++) {
            List<BigDecimal> values = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                int negative = kind == Chart.Kind.BAR ? random.nextInt(2) * 3 : 0;
                values.add(
                        random.nextInt(9) == 0
                                ? null
                                : BigDecimal.valueOf(
                                                Math.round(
                                                        (random.nextInt(1000) - 200 * negative)
                                                                * size))
                                        .movePointLeft(2));
            }
            series.add(new Chart.Series(words(random), values));
        }
        Chart.Options options =
                new Chart.Options(
                        Chart.Options.NONE.min(),
                        Chart.Options.NONE.max(),
                        random.nextBoolean(),
                        random.nextInt(5) > 0,
                        Chart.Options.NONE.values());
        String unit = random.nextBoolean() ? "%" : words(random);
        NumberStyle numbers = NumberStyle.of(random.nextBoolean() ? "fr" : "en");
        return new Chart(kind, "", unit, "", categories, series, options, numbers);
    }

    private static String words(Random random) {
        StringBuilder out = new StringBuilder();
        int count = 1 + random.nextInt(random.nextInt(8) == 0 ? 20 : 3);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ");
            int letters = random.nextInt(20) == 0 ? 60 : 1 + random.nextInt(9);
            for (int k = 0; k < letters; k++) {
                out.append((char) ('a' + random.nextInt(26)));
            }
        }
        return out.toString();
    }
}
