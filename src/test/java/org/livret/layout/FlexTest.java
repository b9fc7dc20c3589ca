package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Flex containers on pages of 140 × 100 points, whose content area is 120 × 80 from (10, 10);
/// letters are squares of 10 points.
class FlexTest {
    private static Publication of(String css, String body) {
        return Publication.of("@page { size: 140pt 100pt } div { display: flex } " + css, body);
    }

    private static List<String> lines(String css, String body) {
        Publication p = of(css, body);
        List<String> lines = p.lines();
        assertThat(p.problems()).isEmpty();
        return lines;
    }

    // ---- rows ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Contents are 10, 20 and 30 wide; 60 are free.
                "'' | '' | '' | 10 20 40",
                "flex: 1 | flex: 1 | flex: 1 | 10 50 90",
                "flex: 1 1 auto | flex: 1 1 auto | flex: 1 1 auto | 10 40 80",
                "flex-grow: 1 | '' | flex-grow: 2 | 10 40 60",
                "flex-grow: 0.25 | '' | '' | 10 35 55",
                "flex: 1; max-width: 20pt | flex: 1 | '' | 10 30 100",
                "flex: 0 0 50pt | '' | '' | 10 60 80",
                "flex: 1 | flex: 1; min-width: 80pt | '' | 10 20 100",
                "width: 50% | '' | '' | 10 70 90",
                "margin-right: auto | '' | '' | 10 80 100",
                "'' | margin: 0 auto | '' | 10 50 100",
                "order: 2 | '' | order: 1 | 60 10 30",
            })
    void itemsShareTheirRow(String a, String b, String c, String lefts) {
        String dump =
                of(
                                ".a { " + a + " } .b { " + b + " } .c { " + c + " }",
                                "<div><p class='a'>a</p><p class='b'>bb</p><p"
                                        + " class='c'>ccc</p></div>")
                        .dump();
        String[] all = lefts.split(" ");
        assertThat(dump)
                .contains("glyphs " + all[0] + ",18 ‘EmSquare’ 10 w 10 ‘a’")
                .contains("glyphs " + all[1] + ",18 ‘EmSquare’ 10 w 20 ‘bb’")
                .contains("glyphs " + all[2] + ",18 ‘EmSquare’ 10 w 30 ‘ccc’");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Bases of 100 and 80 in a row of 120: 60 too many.
                "'' | '' | 10 76",
                "flex-shrink: 0 | '' | 10 110",
                "flex-shrink: 3 | '' | 10 62",
                "min-width: 90pt | '' | 10 100",
            })
    void itemsShrinkByTheirFactorsAndBases(String a, String b, String lefts) {
        Publication p =
                of(
                        "p { width: 80pt } p.a { width: 100pt; " + a + " } .b { " + b + " }",
                        "<div><p class='a'>a</p><p class='b'>b</p></div>");
        String[] all = lefts.split(" ");
        assertThat(p.dump())
                .containsPattern("glyphs " + all[0] + "(\\.\\d+)?,18 .* ‘a’")
                .containsPattern("glyphs " + all[1] + "(\\.\\d+)?,18 .* ‘b’");
        assertThat(p.problems()).isEmpty();
    }

    @Test
    void anItemIsNoNarrowerThanItsLongestWord() {
        assertThat(of("p { flex: 1 }", "<div><p>aaaaaaaa</p><p>b</p><p>c</p></div>").dump())
                .as("80 for the word, 20 for each of the others")
                .contains("glyphs 90,18 ‘EmSquare’ 10 w 10 ‘b’")
                .contains("glyphs 110,18 ‘EmSquare’ 10 w 10 ‘c’");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "justify-content: end | 90 110",
                "justify-content: center | 50 70",
                "justify-content: space-between | 10 110",
                "justify-content: space-around | 30 90",
                "justify-content: space-evenly | 36 83",
                "flex-direction: row-reverse | 110 90",
                "flex-direction: row-reverse; justify-content: end | 30 10",
                "direction: rtl | 110 90"
            })
    void itemsStandAlongTheirRow(String css, String lefts) {
        String dump =
                of(
                                "div { " + css + " } p { width: 20pt; text-align: left }",
                                "<div><p>a</p><p>b</p></div>")
                        .dump();
        String[] all = lefts.split(" ");
        assertThat(dump)
                .containsPattern("glyphs " + all[0] + "(\\.\\d+)?,18 .* ‘a’")
                .containsPattern("glyphs " + all[1] + "(\\.\\d+)?,18 .* ‘b’");
    }

    @Test
    void itemsStandAcrossTheirRow() {
        assertThat(
                        lines(
                                "div { align-items: center } .e { align-self: end } .s { align-self:"
                                        + " start }",
                                "<div><p>a<br/>a<br/>a</p><p>b</p><p class='e'>e</p><p"
                                        + " class='s'>s</p></div>"))
                .containsExactly("1:10 10 a|s", "1:20 10 a|b", "1:30 10 a|e");
        assertThat(
                        lines(
                                "div { align-items: baseline } .p { padding-top: 15pt }",
                                "<div><p>a<br/>a</p><p class='p'>b</p></div>"))
                .containsExactly("1:25 10 a|b", "1:35 10 a");
        assertThat(lines("div { height: 40pt; align-items: end }", "<div><p>a</p></div>"))
                .as("the row is as high as its container")
                .containsExactly("1:40 10 a");
    }

    @Test
    void anItemWithAHeightIsNotStretched() {
        assertThat(
                        of(
                                        "section { background: red } .h { height: 15pt; background:"
                                                + " blue }",
                                        "<div><section>a<br/>a</section><section class='h'>b</section></div>")
                                .dump())
                .contains("fill 10,10 10×20 rgb(255,0,0)")
                .contains("fill 20,10 10×15 rgb(0,0,255)");
    }

    @ParameterizedTest
    @CsvSource({
        "start, 10 20",
        "end, 70 80",
        "center, 40 50",
        "space-between, 10 80",
        "space-evenly, 30 60",
        "stretch, 10 50"
    })
    void linesStandInAHeight(String value, String tops) {
        String[] all = tops.split(" ");
        assertThat(
                        lines(
                                "div { flex-wrap: wrap; height: 80pt; align-content: "
                                        + value
                                        + " } p { width: 70pt }",
                                "<div><p>a</p><p>b</p></div>"))
                .containsExactly("1:" + all[0] + " 10 a", "1:" + all[1] + " 10 b");
    }

    @Test
    void itemsWrap() {
        assertThat(
                        lines(
                                "div { flex-wrap: wrap; gap: 5pt 10pt } p { flex: 1 0 50pt }",
                                "<div><p>a</p><p>b</p><p>c</p></div>"))
                .as("two of 55, then one of 120")
                .containsExactly("1:10 10 a|b", "1:25 10 c");
    }

    @Test
    void pagesAreBrokenBetweenLines() {
        assertThat(
                        lines(
                                "div { flex-wrap: wrap } p { width: 60pt }",
                                "<div>" + "<p>a<br/>b<br/>c</p>".repeat(6) + "</div>"))
                .contains("1:40 10 a|a", "1:60 10 c|c", "2:10 10 a|a");
    }

    // ---- columns ----

    @Test
    void aColumnGrowsAndIsJustified() {
        assertThat(
                        lines(
                                "div { flex-direction: column; height: 80pt } .g { flex-grow: 1;"
                                        + " display: flex; align-items: end }",
                                "<div><p>a</p><section class='g'><p>b</p></section><p>c</p></div>"))
                .as("60 for the one in the middle, whose text stands at its foot")
                .contains("1:10 10 a", "1:80 10 c");
        assertThat(
                        lines(
                                "div { flex-direction: column; height: 80pt; justify-content:"
                                        + " space-evenly }",
                                "<div><p>a</p><p>b</p></div>"))
                .containsExactly("1:30 10 a", "1:60 10 b");
        assertThat(
                        lines(
                                "div { flex-direction: column-reverse; height: 80pt }",
                                "<div><p>a</p><p>b</p></div>"))
                .containsExactly("1:70 10 b", "1:80 10 a");
    }

    @Test
    void itemsStandAcrossAColumn() {
        assertThat(
                        lines(
                                "div { flex-direction: column; align-items: center } .e {"
                                        + " align-self: end } .s { align-self: stretch }",
                                "<div><p>aa</p><p class='e'>b</p><p class='s'>c</p></div>"))
                .containsExactly("1:10 60 aa", "1:20 120 b", "1:30 10 c");
    }

    @Test
    void aBasisIsAHeightInAColumn() {
        assertThat(
                        lines(
                                "div { flex-direction: column; row-gap: 5pt } .b { flex-basis: 30pt }",
                                "<div><p class='b'>a</p><p>b</p></div>"))
                .containsExactly("1:10 10 a", "1:45 10 b");
    }

    @Test
    void aColumnGoesOnOverPages() {
        assertThat(
                        lines(
                                "div { flex-direction: column }",
                                "<div>" + "<p>a<br/>b<br/>c</p>".repeat(4) + "</div>"))
                .contains("1:80 10 b", "2:10 10 c", "2:20 10 a");
    }
}
