package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.diag.CollectingReporter;
import org.livret.geom.Color;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All that the themes colour can be read by day, and what they draw can be seen by night, whatever
/// colours a reader chooses for the page and its text. Text gets the reader's own colour at night.
class EpubColorsTest {
    /// WCAG 2.2, success criteria 1.4.3 and 1.4.11.
    private static final double TEXT = 4.5;

    private static final double DRAWING = 3;

    /// For any colour on any panel, which are more pairs than there are in books.
    private static final double ANY_PAIR = 4.4;

    private static final String NO_TINT = "rgba(0, 0, 0, 0)";

    /// The ground of a page and its text.
    enum Page {
        DAY("#ffffff", "#000000"),
        NIGHT("#121212", "#d8d8d8");

        private final Color.Rgb ground;
        private final Color.Rgb text;

        Page(String ground, String text) {
            this.ground = rgb(ground);
            this.text = rgb(text);
        }
    }

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern LINE = Pattern.compile("([a-z-]+): ([^;]+);");
    private static final Pattern MIXED =
            Pattern.compile(
                    "color-mix\\(in srgb, currentcolor (\\d+)%, (#[0-9a-f]{6})\\)|(#[0-9a-f]{6})");
    private static final Pattern TINT =
            Pattern.compile("rgba\\((\\d+), (\\d+), (\\d+), ([0-9.]+)\\)");

    private static List<Rule> rules(String theme) throws Exception {
        String css = EpubCss.write(ThemeTest.sheets(theme, new CollectingReporter()), Map.of());
        List<Rule> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(css.substring(0, css.indexOf("@media (prefers")));
        while (rule.find()) {
            Map<String, String> lines = new TreeMap<>();
            Matcher line = LINE.matcher(rule.group(2));
            while (line.find()) {
                lines.put(line.group(1), line.group(2));
            }
            // A theme says otherwise what the built-in sheet says.
            rules.removeIf(earlier ->
                    earlier.selectors().equals(rule.group(1).strip())
                            && earlier.lines().keySet().equals(lines.keySet()));
            rules.add(new Rule(rule.group(1).strip(), lines));
        }
        assertThat(rules).hasSizeGreaterThan(100);
        return rules;
    }

    /// What wins of each property.
    private record Rule(String selectors, Map<String, String> lines) {
        Stream<String> grounds() {
            return lines.entrySet().stream()
                    .filter(line -> line.getKey().startsWith("background"))
                    .map(Map.Entry::getValue);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"brochure.css", "book.css", "report.css"})
    void groundsLetThePageThrough(String theme) throws Exception {
        for (Rule rule : rules(theme)) {
            assertThat(rule.grounds())
                    .as(rule.selectors())
                    .allMatch(ground ->
                            Set.of("transparent", "none", "inherit").contains(ground)
                                    || TINT.matcher(ground).matches());
        }
    }

    /// On every ground of the theme.
    @ParameterizedTest
    @ValueSource(strings = {"brochure.css", "book.css", "report.css"})
    void textCanBeReadByDay(String theme) throws Exception {
        Set<String> colors = new TreeSet<>();
        Set<String> tints = new TreeSet<>(Set.of(NO_TINT));
        for (Rule rule : rules(theme)) {
            String color = rule.lines().getOrDefault("color", "inherit");
            if (!Set.of("inherit", "currentcolor").contains(color)) {
                colors.add(color);
            }
            rule.grounds().filter(ground -> TINT.matcher(ground).matches()).forEach(tints::add);
        }
        assertThat(colors).hasSizeGreaterThan(2);
        assertThat(tints).hasSizeGreaterThan(1);
        List<String> faults = new ArrayList<>();
        for (String color : colors) {
            for (String tint : tints) {
                double contrast = Screens.contrast(rgb(color), over(tint, Page.DAY.ground));
                if (contrast < (tint.equals(NO_TINT) ? TEXT : ANY_PAIR)) {
                    faults.add(color + " on " + tint + ": " + contrast);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"brochure.css", "book.css", "report.css"})
    void chartsCanBeSeenByNight(String theme) throws Exception {
        Set<String> series = new TreeSet<>();
        for (Rule rule : rules(theme)) {
            if (rule.selectors().contains(".series-")) {
                series.add(rule.lines().get("fill"));
                series.add(rule.lines().get("stroke"));
            }
        }
        assertThat(series).hasSizeGreaterThanOrEqualTo(6);
        assertThat(series)
                .allSatisfy(color -> {
                    Page page = Page.NIGHT;
                    assertThat(Screens.contrast(shown(color, page.text), page.ground))
                            .as(color)
                            .isGreaterThanOrEqualTo(DRAWING);
                });
    }

    // ---- what a browser computes ----

    private static Color.Rgb shown(String color, Color.Rgb text) {
        Matcher mixed = MIXED.matcher(color);
        assertThat(mixed.matches()).as(color).isTrue();
        if (mixed.group(3) != null) {
            return rgb(mixed.group(3));
        }
        return mix(text, rgb(mixed.group(2)), Integer.parseInt(mixed.group(1)) / 100.0);
    }

    private static Color.Rgb over(String tint, Color.Rgb ground) {
        Matcher parts = TINT.matcher(tint);
        assertThat(parts.matches()).as(tint).isTrue();
        Color.Rgb color =
                new Color.Rgb(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        1000);
        return mix(color, ground, Double.parseDouble(parts.group(4)));
    }

    private static Color.Rgb mix(Color.Rgb one, Color.Rgb other, double share) {
        return new Color.Rgb(
                (int) Math.round(one.red() * share + other.red() * (1 - share)),
                (int) Math.round(one.green() * share + other.green() * (1 - share)),
                (int) Math.round(one.blue() * share + other.blue() * (1 - share)),
                1000);
    }

    private static Color.Rgb rgb(String hex) {
        int value = Integer.parseInt(hex.substring(1), 16);
        return new Color.Rgb(value >> 16, value >> 8 & 0xff, value & 0xff, 1000);
    }
}
