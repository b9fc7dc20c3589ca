package org.livret.transform;

import org.jspecify.annotations.Nullable;
import org.livret.chart.Chart;
import org.livret.chart.NumberStyle;
import org.livret.diag.Reporter;
import org.livret.transform.ChartSheet.Cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes a chart of a sheet's keys and rows. What cannot be used is reported at its cell, and the
/// chart is made of the rest.
final class ChartReader {
    private static final Set<String> KEYS =
            Set.of(
                    "type", "title", "unit", "source", "alt", "src", "min", "max", "stacked",
                    "legend", "values");
    private static final Set<String> SWITCHES = Set.of("stacked", "legend", "values");
    private static final String STACKED = "stacked-";

    /// More rows than these nobody can tell apart: of a pie's slices, of bars, of a line.
    private static final int MOST_SLICES = 24;

    private static final int MOST_BARS = 100;
    private static final int MOST_POINTS = 2_000;
    private static final int MOST_SERIES = 12;

    private final ChartSheet head;
    private final NumberStyle numbers;
    private final Reporter reporter;

    ChartReader(ChartSheet head, String language, Reporter reporter) {
        this.head = head;
        this.numbers = NumberStyle.of(language);
        this.reporter = reporter;
    }

    String key(String name) {
        Cell cell = head.keys().get(name);
        return cell == null ? "" : cell.text();
    }

    /// The chart of a sheet's rows, the first of which names the series; empty when there is no
    /// value.
    Optional<Chart> of(ChartSheet data) {
        List<List<Cell>> rows = data.rows();
        for (ChartSheet.Fault fault : data.faults()) {
            reporter.report(new TransformProblem.DataQuote(fault.kind(), fault.span()));
        }
        for (Map.Entry<String, Cell> entry : head.keys().entrySet()) {
            if (!KEYS.contains(entry.getKey())) {
                reporter.report(
                        new TransformProblem.ChartKey(entry.getKey(), entry.getValue().span()));
            }
        }
        if (rows.size() < 2 || rows.getFirst().size() < 2) {
            return Optional.empty();
        }
        Chart.Kind kind = kind();
        List<Cell> names = series(kind, rows.getFirst());
        List<List<Cell>> lines = lines(kind, rows.subList(1, rows.size()));
        List<String> categories = lines.stream().map(line -> line.getFirst().text()).toList();
        List<Chart.Series> series = new ArrayList<>();
        boolean any = false;
        for (int i = 1; i < names.size(); i++) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (List<Cell> line : lines) {
                BigDecimal value = i < line.size() ? value(line.get(i), kind) : null;
                any |= value != null;
                values.add(value);
            }
            series.add(new Chart.Series(names.get(i).text(), values));
        }
        lines.forEach(line -> cells(line, rows.getFirst().size()));
        return any
                ? Optional.of(
                        new Chart(
                                kind,
                                key("title"),
                                key("unit"),
                                names.getFirst().text(),
                                categories,
                                series,
                                options(),
                                numbers))
                : Optional.empty();
    }

    // ---- keys ----

    private Chart.Kind kind() {
        Cell type = head.keys().get("type");
        String word = type == null ? "" : type.text();
        String plain = word.startsWith(STACKED) ? word.substring(STACKED.length()) : word;
        return switch (plain) {
            case "bar", "" -> Chart.Kind.BAR;
            case "column" -> Chart.Kind.COLUMN;
            case "line" -> Chart.Kind.LINE;
            case "area" -> Chart.Kind.AREA;
            case "pie" -> Chart.Kind.PIE;
            case "donut" -> Chart.Kind.DONUT;
            default -> {
                if (type != null) {
                    reporter.report(new TransformProblem.UnknownChart(word, type.span()));
                }
                yield Chart.Kind.BAR;
            }
        };
    }

    private Chart.Options options() {
        Optional<Boolean> stacked = flag("stacked");
        return new Chart.Options(
                limit("min"),
                limit("max"),
                stacked.orElse(key("type").startsWith(STACKED)),
                flag("legend").orElse(true),
                flag("values"));
    }

    private Optional<BigDecimal> limit(String name) {
        Cell cell = head.keys().get(name);
        if (cell == null) {
            return Optional.empty();
        }
        BigDecimal value = numbers.parse(cell.text());
        if (value == null) {
            bad(name, cell, "a number such as 0 or 12.5");
        }
        return Optional.ofNullable(value);
    }

    private Optional<Boolean> flag(String name) {
        Cell cell = head.keys().get(name);
        if (cell == null || !SWITCHES.contains(name)) {
            return Optional.empty();
        }
        return switch (cell.text()) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no", "none" -> Optional.of(false);
            default -> {
                bad(name, cell, "true, false");
                yield Optional.empty();
            }
        };
    }

    private void bad(String name, Cell cell, String expected) {
        reporter.report(new TransformProblem.BadOption(name, cell.text(), expected, cell.span()));
    }

    // ---- cells ----

    private List<Cell> series(Chart.Kind kind, List<Cell> names) {
        boolean round = kind == Chart.Kind.PIE || kind == Chart.Kind.DONUT;
        int most = round ? 2 : MOST_SERIES + 1;
        if (names.size() <= most) {
            return names;
        }
        reporter.report(
                new TransformProblem.ChartTooLarge("series", most - 1, names.get(most).span()));
        return names.subList(0, most);
    }

    private List<List<Cell>> lines(Chart.Kind kind, List<List<Cell>> lines) {
        int most =
                switch (kind) {
                    case PIE, DONUT -> MOST_SLICES;
                    case BAR -> MOST_BARS;
                    case COLUMN, LINE, AREA -> MOST_POINTS;
                };
        if (lines.size() <= most) {
            return lines;
        }
        reporter.report(
                new TransformProblem.ChartTooLarge(
                        "lines", most, lines.get(most).getFirst().span()));
        return lines.subList(0, most);
    }

    private void cells(List<Cell> line, int wanted) {
        if (line.size() != wanted) {
            reporter.report(
                    new TransformProblem.ChartCells(
                            line.size(), wanted, line.getFirst().span().to(line.getLast().span())));
        }
    }

    private @Nullable BigDecimal value(Cell cell, Chart.Kind kind) {
        if (isUnknown(cell.text())) {
            return null;
        }
        BigDecimal value = numbers.parse(cell.text());
        if (value == null) {
            reporter.report(new TransformProblem.ChartValue(cell.text(), cell.span()));
            return null;
        }
        boolean round = kind == Chart.Kind.PIE || kind == Chart.Kind.DONUT;
        if (value.signum() < 0 && (round || kind == Chart.Kind.AREA)) {
            reporter.report(new TransformProblem.ChartNegative(cell.text(), cell.span()));
            return null;
        }
        return value;
    }

    /// A dash says that a value is not known.
    private static boolean isUnknown(String text) {
        return text.equals("-") || text.equals("–") || text.equals("—");
    }
}
