package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livret.css.Css.element;
import static org.livret.css.Css.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.css.Styled.StyledElement;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;
import org.livret.geom.Sp;
import org.livret.xhtml.Content;

import java.util.List;
import java.util.Map;

/// CSS Nesting 1, for the PDF and, written out, for e-readers.
class NestedRulesTest {
    private static Content.Element body() {
        return element(
                "body",
                element(
                        "aside.card.open",
                        element("h2", text("x")),
                        element("p.lead", element("em", text("x"))),
                        element("p", text("x"))),
                element("p", text("x")));
    }

    /// The left margins, in points, of the elements in order: aside, h2, p.lead, em, p, last p.
    private static String margins(String css) {
        StyledElement aside = Css.first(Css.of(css).style(body()));
        StyledElement body = Css.of(css).style(body());
        StyledElement lead = Css.child(aside, 1);
        return List.of(
                        aside,
                        Css.child(aside, 0),
                        lead,
                        Css.first(lead),
                        Css.child(aside, 2),
                        Css.child(body, 1))
                .stream()
                .map(NestedRulesTest::margin)
                .reduce("", (a, b) -> a + b);
    }

    private static String margin(StyledElement e) {
        return Sp.format(e.style().box().margin().left().resolve(0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".card { & p { margin-left: 1pt } } | 001010",
                ".card { p { margin-left: 1pt } } | 001010",
                ".card { > p { margin-left: 1pt } } | 001010",
                ".card { + p { margin-left: 1pt } } | 000001",
                ".card { &.open { margin-left: 1pt } } | 100000",
                ".card { &.shut { margin-left: 1pt } } | 000000",
                "p { .card & { margin-left: 1pt } } | 001010",
                "p { & + & { margin-left: 1pt } } | 000010",
                ".card { h2, .lead { em, & { margin-left: 1pt } } } | 011100",
                ".card { .lead { em { margin-left: 1pt } } } | 000100",
                "h2, .lead { &:is(p) { margin-left: 1pt } } | 001000",
                ".card { margin-left: 1pt; p { margin-left: 2pt } margin-left: 3pt } | 302020",
                ".card { @media print { margin-left: 1pt; p { margin-left: 2pt } } } | 102020",
                ".card { @media epub { margin-left: 1pt } } | 000000",
                ".card { @supports (display: grid) { > h2 { margin-left: 4pt } } } | 040000",
                ".card { @layer low { margin-left: 1pt } } .card { @layer top { margin-left: 2pt } }"
                        + " | 200000",
                "em { :not(&) { margin-left: 1pt } } | 111011",
                ".card { :has(> &) { margin-left: 1pt } } | 000000",
                "p { &:has(em) { margin-left: 1pt } } | 001000",
                "& { margin-left: 1pt } & p { margin-left: 2pt } | 002022",
                ".card { a:hover { margin-left: 9pt } margin-left: 1pt } | 100000",
                "@media print { .card { h2 { margin-left: 1pt } } } | 010000"
            })
    void choose(String css, String margins) {
        Css read = Css.of(css);
        assertThat(margins(css)).isEqualTo(margins);
        assertThat(read.codes()).isEmpty();
    }

    /// `&` is as specific as the most specific selector of its list (CSS Nesting 1, section 3.2).
    @Test
    void aParentCountsAsItsMostSpecificSelector() {
        assertThat(
                        margins(
                                "#none, .card { p { margin-left: 1pt } } .card p.lead { margin-left: 2pt }"))
                .isEqualTo("001010");
        assertThat(margins(".card { p { margin-left: 1pt } } .card p.lead { margin-left: 2pt }"))
                .isEqualTo("002010");
    }

    @Test
    void placesAreThoseOfTheText() {
        String css =
                ".card {\n  color: red;\n  & b {\n    colour: red;\n  }\n  margin: 1pt red;\n"
                        + "  @media print { & > : { color: bleu } }\n  @page { size: A9 }\n}\n";
        CollectingReporter reporter = new CollectingReporter();
        CssReader.read(new SourceFile("x.css", css), Origin.USER, reporter);
        assertThat(reporter.problems())
                .extracting(p -> p.span().file().position(p.span().start()) + " " + p.message())
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .contains("line=4, column=5", "no property ‘colour’"),
                        second -> assertThat(second).contains("line=6, column=3", "‘margin’"),
                        third -> assertThat(third).contains("line=7, column=18", "The selector"),
                        fourth -> assertThat(fourth).contains("line=8, column=11", "‘size’"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".a { color: red; b { top: 0 } left: 0 } | .a {color: #ff0000;}.a b {top: 0;}.a"
                        + " {left: 0;}",
                ".a, .b { & c { top: 0 } } | .a c, .b c {top: 0;}",
                ".a { &.x, > i { top: 0 } } | .a.x, .a > i {top: 0;}",
                ".a, .b { & + & { top: 0 } } | .a + .a, .a + .b, .b + .a, .b + .b {top: 0;}",
                ".a .b { .c & { top: 0 } } | .c :is(.a .b) {top: 0;}",
                "p { .c& { top: 0 } } | .c:is(p) {top: 0;}",
                ".a { @media (min-width: 9em) { top: 0; i { left: 0 } } } | @media (min-width: 9em)"
                        + " {.a {top: 0;}.a i {left: 0;}}",
                ".a { .b { .c { top: 0 } } } | .a .b .c {top: 0;}",
                "p:has(em), q { top: 0 } | q {top: 0;}p:has(em) {top: 0;}",
                "p::before { i & { top: 0 } } | ''"
            })
    void eReadersGetPlainRules(String css, String expected) {
        StyleSheet sheet = CssReader.read(new SourceFile("x.css", css), Origin.USER, p -> {});
        String written = EpubCss.write(List.of(sheet), Map.of());
        String rules = written.substring(written.indexOf('\n') + 1);
        int dark = rules.indexOf("\n@media (prefers");
        assertThat((dark < 0 ? rules : rules.substring(0, dark)).replaceAll("\n *", ""))
                .isEqualTo(expected);
    }

    /// A few lines that would ask for millions of tests on one element.
    @Test
    void whatGrowsWithoutEndIsRefused() {
        String css = "p { ".repeat(1) + "& & & { ".repeat(20) + "top: 0" + " }".repeat(21);
        Css read = Css.of(css);
        assertThat(read.codes()).containsOnly("CS005");
        assertThat(read.problems()).contains("it is too complicated");
    }
}
