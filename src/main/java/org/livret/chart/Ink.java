package org.livret.chart;

import org.livret.chart.Mark.At;
import org.livret.geom.Path;
import org.livret.geom.Path.Segment;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A path and how it is inked: filled, or stroked with a line of so many scaled points. `group`
/// names what a style gives it its colour by: `grid`, `axis`, `leader`, `series-1` …, or `hatch`
/// for what is taken out of a series' colour.
///
/// @param width of the line in scaled points; 0 fills the path
/// @param dashes lengths on and off in turn; empty for a solid line
public record Ink(String group, Path path, long width, List<Long> dashes) {
    public Ink {
        dashes = List.copyOf(dashes);
    }

    /// The words of a chart's groups in painting order, the colours of its looks among them.
    public static List<String> groups(Chart chart) {
        List<String> out = new ArrayList<>(List.of("grid"));
        TreeSet<Integer> looks = new TreeSet<>();
        for (int look = 1; look <= chart.looks(); look++) {
            looks.add(colour(look));
        }
        looks.forEach(look -> out.add("series-" + look));
        out.addAll(List.of("hatch", "axis", "leader"));
        return out;
    }

    /// How many colours there are; with five hatchings, looks are told apart up to 32.
    private static final int COLOURS = 6;

    static int colour(int look) {
        return (look - 1) % COLOURS + 1;
    }

    private static String series(int look) {
        return "series-" + colour(look);
    }

    /// The ink of a mark; nothing for words. `em` is the size of letters.
    public static List<Ink> of(Mark mark, long em) {
        return switch (mark) {
            case Mark.Bar m -> bar(m, em);
            case Mark.Region m -> region(m, em);
            case Mark.Wedge m -> wedge(m, em);
            case Mark.Curve m ->
                    List.of(
                            new Ink(
                                    series(m.look()),
                                    line(m.points()),
                                    em * 150 / 1000,
                                    dashes(m.look(), em)));
            case Mark.Symbol m -> symbol(m, em);
            case Mark.Rule m -> List.of(rule(m, em));
            case Mark.Label _ -> List.of();
        };
    }

    // ---- grounds ----

    private static List<Ink> bar(Mark.Bar m, long em) {
        Rect rect = new Rect(m.x(), m.y(), m.width(), m.height());
        List<At> corners =
                List.of(
                        new At(rect.x(), rect.y()),
                        new At(rect.right(), rect.y()),
                        new At(rect.right(), rect.bottom()),
                        new At(rect.x(), rect.bottom()));
        return hatched(m.look(), corners, Shapes.rect(rect), em);
    }

    private static List<Ink> hatched(int look, List<At> outline, Path path, long em) {
        List<Ink> out = new ArrayList<>(4);
        out.add(new Ink(series(look), path, 0, List.of()));
        for (Hatching.Line line : Hatching.of(look, em)) {
            Path lines = line.within(outline);
            if (!lines.segments().isEmpty()) {
                out.add(new Ink("hatch", lines, line.width(), List.of()));
            }
        }
        return out;
    }

    // Neighbours that touch are kept apart by a thin line.
    private static Ink between(List<At> border, long em) {
        return new Ink("hatch", line(border), em * 90 / 1000, List.of());
    }

    private static List<Ink> region(Mark.Region m, long em) {
        List<Ink> out = hatched(m.look(), m.outline(), polygon(m.outline()), em);
        out.add(between(m.outline().subList(0, m.outline().size() / 2), em));
        return out;
    }

    private static List<Ink> wedge(Mark.Wedge m, long em) {
        List<At> outline = new ArrayList<>();
        boolean whole = m.to() - m.from() >= 360 - 1e-6;
        arc(outline, m, m.outer(), m.from(), m.to());
        if (m.inner() > 0) {
            arc(outline, m, m.inner(), m.to(), m.from());
        } else if (!whole) {
            outline.add(m.centre());
        }
        List<Ink> out = hatched(m.look(), outline, polygon(outline), em);
        if (!whole) {
            At inner = Round.at(m.centre(), m.inner(), m.from());
            out.add(between(List.of(inner, Round.at(m.centre(), m.outer(), m.from())), em));
        }
        return out;
    }

    // Corners every two degrees: nobody sees them, and hatching can be cut off at them.
    private static void arc(List<At> out, Mark.Wedge m, long radius, double from, double to) {
        int steps = Math.max(1, (int) Math.ceil(Math.abs(to - from) / 2));
        for (int i = 0; i <= steps; i++) {
            out.add(Round.at(m.centre(), radius, from + (to - from) * i / steps));
        }
    }

    // ---- lines ----

    private static Path line(List<At> points) {
        List<Segment> segments = new ArrayList<>(points.size());
        for (At at : points) {
            segments.add(
                    segments.isEmpty()
                            ? new Path.MoveTo(at.x(), at.y())
                            : new Path.LineTo(at.x(), at.y()));
        }
        return new Path(segments);
    }

    private static Path polygon(List<At> points) {
        List<Segment> segments = new ArrayList<>(line(points).segments());
        segments.add(new Path.Close());
        return new Path(segments);
    }

    private static List<Long> dashes(int look, long em) {
        long unit = em * 150 / 1000;
        return switch (look % 4) {
            case 2 -> List.of(4 * unit, 2 * unit);
            case 3 -> List.of(unit, unit * 3 / 2);
            case 0 -> List.of(6 * unit, 2 * unit, unit, 2 * unit);
            default -> List.of();
        };
    }

    private static Ink rule(Mark.Rule m, long em) {
        String group =
                switch (m.line()) {
                    case AXIS -> "axis";
                    case GRID -> "grid";
                    case LEADER -> "leader";
                };
        long width = em * (m.line() == Mark.Line.AXIS ? 100 : 55) / 1000;
        return new Ink(group, line(List.of(m.from(), m.to())), width, List.of());
    }

    // ---- symbols ----

    private static List<Ink> symbol(Mark.Symbol m, long em) {
        long r = em * 320 / 1000;
        long x = m.centre().x();
        long y = m.centre().y();
        Path path =
                switch (m.look() % 5) {
                    case 2 -> Shapes.rect(new Rect(x - r, y - r, 2 * r, 2 * r));
                    case 3 ->
                            Shapes.polygon(
                                    x, y - r * 5 / 4, x + r * 5 / 4, y + r, x - r * 5 / 4, y + r);
                    case 4 ->
                            Shapes.polygon(
                                    x,
                                    y - r * 3 / 2,
                                    x + r * 3 / 2,
                                    y,
                                    x,
                                    y + r * 3 / 2,
                                    x - r * 3 / 2,
                                    y);
                    case 0 ->
                            Shapes.polygon(
                                    x, y + r * 5 / 4, x + r * 5 / 4, y - r, x - r * 5 / 4, y - r);
                    default ->
                            Shapes.rounded(
                                    new Rect(x - r, y - r, 2 * r, 2 * r), Shapes.Corners.all(r));
                };
        return List.of(
                new Ink(series(m.look()), path, 0, List.of()),
                new Ink("hatch", path, em * 70 / 1000, List.of()));
    }
}
