package org.livret.xhtml;

import org.livret.chart.Chart;
import org.livret.chart.Guess;
import org.livret.chart.Ink;
import org.livret.chart.Mark;
import org.livret.chart.Plot;
import org.livret.diag.Span;
import org.livret.doc.Node;
import org.livret.geom.Path;
import org.livret.geom.Sp;
import org.livret.resolve.Words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A chart as a drawing for the eye and a table for everybody else.
///
/// The drawing is an `svg` with a group for each thing that a style may colour, also for those that
/// this drawing does not need: print draws the chart anew for its column and may need them.
final class ChartElements {
    /// The drawing's letters are ten units high, and it is as wide as a phone shows well.
    private static final long EM = Sp.pt(10);

    private static final int WIDTH_EMS = 32;

    /// More values than these are not read out in an alternative text.
    private static final int MOST_SAID = 80;

    private final Words words;

    ChartElements(Words words) {
        this.words = words;
    }

    List<Content> of(Node.ChartBlock n) {
        return List.of(drawing(n), table(n.chart(), n.span()));
    }

    // ---- the drawing ----

    private Content drawing(Node.ChartBlock n) {
        Chart chart = n.chart();
        Span span = n.span();
        Plot plot = Plot.of(chart, new Plot.Frame(WIDTH_EMS * EM, EM, new Guess(EM)));
        String kind = words.of(kind(chart));
        List<Content> children = new ArrayList<>();
        children.add(text("title", chart.title().isEmpty() ? kind : chart.title(), span));
        children.add(text("desc", n.alternative().orElse(kind), span));
        for (String group : Ink.groups(chart)) {
            children.add(inks(group, plot, span));
        }
        for (Mark.Role role : Mark.Role.values()) {
            children.add(labels(role, plot, span));
        }
        children.add(new Content.Plotted(chart, alternative(n), span));
        return new Tag("svg")
                .meaning(new Meaning("", "img"))
                .set("xmlns", "http://www.w3.org/2000/svg")
                .set("viewBox", "0 0 " + number(plot.width()) + " " + number(plot.height()))
                .set("width", "100%")
                .of(span, children);
    }

    private static Content text(String name, String words, Span span) {
        return new Tag(name).of(span, new Content.Characters(words, span));
    }

    private static Content inks(String group, Plot plot, Span span) {
        List<Content> paths = new ArrayList<>();
        for (Mark mark : plot.marks()) {
            for (Ink ink : Ink.of(mark, EM)) {
                if (ink.group().equals(group)) {
                    paths.add(path(ink, span));
                }
            }
        }
        return new Tag("g").cls(group).of(span, paths);
    }

    private static Content path(Ink ink, Span span) {
        Tag path = new Tag("path").set("d", data(ink.path()));
        if (ink.width() == 0) {
            return path.set("stroke", "none").of(span);
        }
        path.set("fill", "none").set("stroke-width", number(ink.width()));
        if (!ink.dashes().isEmpty()) {
            path.set(
                    "stroke-dasharray",
                    String.join(" ", ink.dashes().stream().map(ChartElements::number).toList()));
        }
        return path.of(span);
    }

    private static String data(Path path) {
        StringBuilder out = new StringBuilder();
        for (Path.Segment segment : path.segments()) {
            switch (segment) {
                case Path.MoveTo(long x, long y) -> points(out.append('M'), x, y);
                case Path.LineTo(long x, long y) -> points(out.append('L'), x, y);
                case Path.CurveTo c ->
                        points(out.append('C'), c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
                case Path.Close _ -> out.append('Z');
            }
        }
        return out.toString();
    }

    private static void points(StringBuilder out, long... at) {
        for (int i = 0; i < at.length; i++) {
            out.append(i == 0 ? "" : " ").append(number(at[i]));
        }
    }

    /// A length in the drawing's units with at most two decimals.
    private static String number(long sp) {
        return Sp.format(Math.round(sp / (Sp.PER_PT / 100.0)) * Sp.PER_PT / 100);
    }

    // Letters take the colour of the text, so that they can be read in night mode.
    private static Content labels(Mark.Role role, Plot plot, Span span) {
        List<Content> texts = new ArrayList<>();
        for (Mark mark : plot.marks()) {
            if (mark instanceof Mark.Label label && label.role() == role) {
                Tag text =
                        new Tag("text")
                                .set("x", number(label.at().x()))
                                .set("y", number(label.at().y()));
                switch (label.anchor()) {
                    case START -> {}
                    case MIDDLE -> text.set("text-anchor", "middle");
                    case END -> text.set("text-anchor", "end");
                }
                texts.add(text.of(span, new Content.Characters(label.text(), span)));
            }
        }
        return new Tag("g")
                .cls(role.name().toLowerCase(Locale.ROOT))
                .set("font-size", "10")
                .set("fill", "currentColor")
                .of(span, texts);
    }

    // ---- the table ----

    private static Content table(Chart chart, Span span) {
        List<Content> head = new ArrayList<>();
        head.add(cell(chart.corner().isEmpty() ? "td" : "th", "col", chart.corner(), span));
        for (Chart.Series series : chart.series()) {
            head.add(cell("th", "col", series.name(), span));
        }
        List<Content> rows = new ArrayList<>();
        for (int row = 0; row < chart.categories().size(); row++) {
            List<Content> cells = new ArrayList<>();
            cells.add(cell("th", "row", chart.categories().get(row), span));
            for (Chart.Series series : chart.series()) {
                BigDecimal value = series.values().get(row);
                cells.add(cell("td", "", value == null ? "" : chart.said(value), span));
            }
            rows.add(new Tag("tr").of(span, cells));
        }
        Content table =
                new Tag("table")
                        .of(
                                span,
                                new Tag("thead").of(span, new Tag("tr").of(span, head)),
                                new Tag("tbody").of(span, rows));
        return new Tag("div").cls("chart-data").of(span, table);
    }

    private static Content cell(String name, String scope, String words, Span span) {
        boolean head = name.equals("th") && !words.isEmpty();
        Tag tag = new Tag(head ? "th" : "td");
        if (head) {
            tag.set("scope", scope);
        }
        return tag.of(span, new Content.Characters(words, span));
    }

    // ---- words ----

    private static Words.Key kind(Chart chart) {
        return switch (chart.kind()) {
            case BAR, COLUMN -> Words.Key.BAR_CHART;
            case LINE -> Words.Key.LINE_CHART;
            case AREA -> Words.Key.AREA_CHART;
            case PIE, DONUT -> Words.Key.PIE_CHART;
        };
    }

    /// What the chart says, for those who cannot see it: its form, what its author says of it, and
    /// its data, or their beginning, end and extremes when there are many.
    private String alternative(Node.ChartBlock n) {
        Chart chart = n.chart();
        StringBuilder out = new StringBuilder(words.of(kind(chart)));
        if (!chart.title().isEmpty()) {
            out.append(words.of(Words.Key.COLON)).append(chart.title());
        }
        out.append('.');
        n.alternative().ifPresent(said -> out.append(' ').append(said.strip()));
        int values = chart.categories().size() * chart.series().size();
        if (values <= MOST_SAID) {
            rows(chart, out);
        } else {
            extremes(chart, out);
        }
        return out.append('.').toString();
    }

    private void rows(Chart chart, StringBuilder out) {
        boolean named = chart.series().size() > 1;
        for (int row = 0; row < chart.categories().size(); row++) {
            out.append(row == 0 ? " " : "; ").append(chart.categories().get(row));
            String before = words.of(Words.Key.COLON);
            for (Chart.Series series : chart.series()) {
                BigDecimal value = series.values().get(row);
                out.append(before).append(named ? series.name() + " " : "");
                out.append(value == null ? "–" : chart.said(value));
                before = ", ";
            }
        }
    }

    private void extremes(Chart chart, StringBuilder out) {
        int last = chart.categories().size() - 1;
        String before = " ";
        for (Chart.Series series : chart.series()) {
            List<BigDecimal> known = series.known();
            if (known.isEmpty()) {
                continue;
            }
            out.append(before).append(series.name()).append(words.of(Words.Key.COLON));
            out.append(chart.categories().getFirst()).append(" … ");
            out.append(chart.categories().get(last)).append(", ");
            out.append(chart.said(known.getFirst())).append(" … ");
            out.append(chart.said(known.getLast()));
            before = "; ";
        }
    }
}
