package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livret.css.Css.element;
import static org.livret.css.Css.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.geom.Sp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `@media`, `@supports`, `@layer` and `@import`: which rules are used, in which order.
class ConditionsTest {
    private static String margin(Css css) {
        return Sp.format(css.paragraph().box().margin().left().resolve(0, 0));
    }

    private static boolean holds(String query) {
        String rule = "@media " + query + " { p { margin-left: 1pt } }";
        return margin(Css.of("@page { size: 100mm 150mm }" + rule)).equals("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "print | true",
                "screen, print | true",
                "not screen | true",
                "not print | false",
                "only print | true",
                "print and (color) | true",
                "print and (monochrome) | false",
                "(color) and (not (monochrome)) | true",
                "(monochrome) or (color) | true",
                "not (color) | false",
                "not print and (monochrome) | true",
                "print and (min-width: 100mm) | true",
                "(max-width: 99mm) | false",
                "(width: 10cm) | true",
                "(width >= 100mm) | true",
                "(width > 100mm) | false",
                "(80mm < width <= 100mm) | true",
                "(200mm > height) | true",
                "(calc(50mm * 2) <= width) | true",
                "(orientation: portrait) | true",
                "(orientation: landscape) | false",
                "(aspect-ratio: 2/3) | true",
                "(min-aspect-ratio: 1/1) | false",
                "(min-resolution: 300dpi) | true",
                "(prefers-color-scheme: dark) | false",
                "(prefers-color-scheme: light) | true",
                "(hover: none) | true",
                "(hover) | false",
                "(grid) | false",
                "(widht > 1mm) | false",
                "not (widht > 1mm) | false",
                "print and (color) or (color) | false"
            })
    void mediaQueriesAreThoseOfPaper(String query, boolean holds) {
        assertThat(holds(query)).isEqualTo(holds);
    }

    @Test
    void conditionsThatNeverHoldAreTold() {
        assertThat(Css.of("@media tv, print { p { orphans: 2 } }").codes())
                .containsExactly("CS010");
        Css misspelt = Css.of("@media (widht > 1mm) { p { color: red } }");
        assertThat(misspelt.codes()).containsExactly("CS018");
        assertThat(misspelt.problems()).contains("Did you mean ‘width’?");
        assertThat(Css.of("@supports (a { p { color: red } }").codes()).contains("CS019");
        assertThat(Css.of("@supports { p { color: red } }").codes()).containsExactly("CS019");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(display: grid) | true",
                "(display: masonry) | false",
                "(flavour: mild) | false",
                "not (flavour: mild) | true",
                "(display: grid) and (float: footnote) | true",
                "(display: grid) and (flavour: mild) | false",
                "((flavour: mild) or (display: grid)) and (--x: y) | true",
                "selector(a > b:has(c)) | true",
                "selector(a::glow) | false",
                "font-format(truetype) | true",
                "font-tech(color-svg) | false"
            })
    void supportsIsAnsweredByWhatLivretReads(String condition, boolean holds) {
        Css css = Css.of("@supports " + condition + " { p { margin-left: 1pt } }");
        assertThat(margin(css)).isEqualTo(holds ? "1" : "0");
        assertThat(css.codes()).isEmpty();
    }

    @Test
    void whatAnAlternativeHoldsIsNotComplainedAbout() {
        assertThat(Css.of("@supports (flavour: mild) { p { flavour: mild } }").codes()).isEmpty();
        assertThat(Css.of("@media epub { p { flavour: mild } }").codes()).isEmpty();
        assertThat(Css.of("@media (monochrome) { p { flavour: mild } }").codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Layers rank as they are first named; what is in none wins, however weak.
                "@layer a { p.x, p { margin-left: 1pt } } @layer b { p { margin-left: 2pt } } | 2",
                "@layer b, a; @layer a { p { margin-left: 1pt } } @layer b { body p { margin-left:"
                        + " 2pt } } | 1",
                "@layer a { body > p { margin-left: 1pt } } p { margin-left: 2pt } | 2",
                "p { margin-left: 2pt } @layer a { body > p { margin-left: 1pt } } | 2",
                // Within a layer its own rules win over those of its layers.
                "@layer a { p { margin-left: 1pt } @layer b { body p { margin-left: 2pt } } } | 1",
                "@layer a.b { p { margin-left: 1pt } } @layer a { @layer c { p { margin-left: 2pt }"
                        + " } } | 2",
                "@layer { p { margin-left: 1pt } } @layer { p { margin-left: 2pt } } | 2",
                // Importance turns the order round.
                "@layer a { p { margin-left: 1pt !important } } @layer b { p { margin-left: 2pt"
                        + " !important } } p { margin-left: 3pt !important } | 1",
                "@layer a { p { margin-left: 1pt } } @layer b { p { margin-left: 2pt } p {"
                        + " margin-left: revert-layer } } | 1",
                "@layer a { p { margin-left: 1pt } } p { margin-left: revert } | 0"
            })
    void layersRankTheCascade(String css, String margin) {
        Css read = Css.of(css);
        assertThat(margin(read)).isEqualTo(margin);
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void layersOfPagesRankToo() {
        Css css =
                Css.of(
                        "@layer a, b; @layer b { @page { margin-left: 2pt } } @layer a { @page"
                                + " { margin-left: 1pt } }");
        PageStyle page = css.cascade().page(new PageStyle.Context("", 3, false, false, false));
        assertThat(page.margin().left()).isEqualTo(Sp.pt(2));
    }

    @Test
    void unusableLayersAreTold() {
        assertThat(Css.of("@layer; @layer 1a { } @layer a, b { }").codes())
                .containsExactly("CS020", "CS020", "CS020");
    }

    @Test
    void eReadersGetLayersInTheirOrder() {
        StyleSheet sheet =
                CssReader.read(
                        new SourceFile(
                                "x.css",
                                "i { top: 0 } @layer b, a; @layer a { p { top: 1em } } @media"
                                        + " (color) { @layer b { p { top: 2em } } }"),
                        Origin.USER,
                        problem -> {});
        String written = EpubCss.write(List.of(sheet), Map.of());
        assertThat(written.substring(written.indexOf('\n') + 1).replaceAll("\n *", ""))
                .isEqualTo("@media (color) {p {top: 2em;}}p {top: 1em;}i {top: 0;}");
    }

    @Test
    void importsTakeMediaLayersAndConditions() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.css", "p { margin-left: 1pt }");
        files.put("b.css", "body p { margin-left: 2pt }");
        files.put("c.css", "body > p { margin-left: 3pt }");
        files.put("d.css", "body > p { margin-left: 4pt }");
        List<String> opened = new ArrayList<>();
        Imports imports =
                (from, address) -> {
                    opened.add(address);
                    return Optional.ofNullable(files.get(address))
                            .map(text -> new SourceFile(address, text));
                };
        CollectingReporter reporter = new CollectingReporter();
        StyleSheet sheet =
                CssReader.read(
                        new SourceFile(
                                "x.css",
                                "@charset \"utf-8\"; @layer low; @import url( 'a.css' );"
                                        + " @import \"b.css\" layer(low) print;"
                                        + " @import url(c.css) supports(flavour: mild);"
                                        + " @import 'd.css' layer supports(display: grid) screen;"
                                        + " @namespace epub 'x';"),
                        Origin.USER,
                        imports,
                        reporter);
        assertThat(opened).containsExactly("a.css", "b.css", "d.css");
        assertThat(reporter.problems()).extracting(Problem::message).isEmpty();
        Cascade cascade = Cascade.of(List.of(sheet), Medium.PRINT, Map.of(), reporter);
        ComputedStyle style =
                Css.first(
                                cascade.style(
                                                new org.livret.xhtml.ElementTree(
                                                        element("body", element("p", text("x"))),
                                                        new LinkedHashMap<>()))
                                        .body())
                        .style();
        assertThat(style.box().margin().left()).isEqualTo(Extent.fixed(Sp.pt(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@container (width > 9em) { p { orphans: 2 } } | Pages have fixed sizes",
                "@scope (.a) { p { orphans: 2 } } | nested rules",
                "@keyframes x { from { orphans: 2 } } | Nothing moves",
                "@property --x { syntax: '*' } | :root"
            })
    void rulesOfNoUseAreToldWithAnother(String css, String hint) {
        Css read = Css.of(css);
        assertThat(read.codes()).containsExactly("CS004");
        assertThat(read.problems()).contains(hint);
    }
}
