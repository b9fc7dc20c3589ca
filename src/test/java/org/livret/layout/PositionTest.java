package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.regex.Pattern;

/// Positions, computed by hand: characters are squares of 10 points, the page's text begins at (10,
/// 10) and is 80 points wide.
class PositionTest {
    /// A box of 80 by 40 points with a border of 1 and a padding of 4: its padding edge is at (11,
    /// 11) and is 78 by 38 points, its text at (15, 15).
    private static final String CARD =
            "div { position: relative; border: 1pt solid; padding: 4pt; height: 30pt }"
                    + " b { position: absolute; font-weight: normal; ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "top: 2pt; left: 3pt | 13 14",
                "top: 0; right: 0 | 11 79",
                "bottom: 0; left: 0 | 39 11",
                "bottom: 1pt; right: 2pt | 38 77",
                "top: 50%; left: 50% | 30 50",
                "inset: 5pt auto auto 6pt | 16 17",
                "inset-block-start: 1pt; inset-inline-end: 1pt | 12 78",
                "top: -5pt; left: -6pt | 6 5",
                "top: 1pt; left: 1pt; margin: 2pt | 14 14",
                "left: 0; right: 0; width: 10pt; margin: 0 auto; top: 0 | 11 45",
                "left: 0; right: 0; text-align: center; top: 0 | 11 45",
                "top: calc(100% - 10pt); left: 0 | 39 11"
            })
    void boxesStandByTheEdgesAroundThem(String declarations, String place) {
        Publication p = Publication.of(CARD + declarations + " }", "<div><b>x</b>ab</div>");
        assertThat(p.lines()).containsExactlyInAnyOrder("1:15 15 ab", "1:" + place + " x");
        assertThat(p.problems()).isEmpty();
    }

    @Test
    void whatStandsAmongWordsPartsNoLine() {
        Publication p =
                Publication.of(
                        "p { position: relative } b { position: absolute; top: 0; right: 0 }",
                        "<p>ab <b>x</b>cd</p><p>ef</p>");
        assertThat(p.lines()).containsExactly("1:10 10 ab|cd|x", "1:20 10 ef");
    }

    @Test
    void whatIsGivenNoPlaceStandsWhereItWouldInTheFlow() {
        assertThat(
                        Publication.of(
                                        "div { position: relative } i { position: absolute }",
                                        "<div><p>ab</p><i>x</i><p>cd</p></div>")
                                .lines())
                .containsExactly("1:10 10 ab", "1:20 10 cd|x");
    }

    @Test
    void bothEdgesStretchABox() {
        String dump =
                Publication.of(
                                CARD + "inset: 2pt 3pt; background: red; z-index: -1 }",
                                "<div><b></b>ab</div>")
                        .dump();
        assertThat(dump).contains("fill 14,13 72×34 rgb(255,0,0) artifact");
        assertThat(dump.indexOf("fill 14,13")).isLessThan(dump.indexOf("‘ab’"));
    }

    @Test
    void levelsSayWhatIsPaintedAboveWhat() {
        String dump =
                Publication.of(
                                CARD
                                        + "top: 0; left: 0 } .u { z-index: -1 } .o { z-index: 2 }"
                                        + " .m { z-index: 1 }",
                                "<div><b class='o'>o</b><b class='m'>m</b><b>z</b><b"
                                        + " class='u'>u</b>ab</div>")
                        .dump();
        assertThat(
                        Pattern.compile("‘([a-z])b?’")
                                .matcher(dump)
                                .results()
                                .map(found -> found.group(1))
                                .toList())
                .containsExactly("u", "a", "z", "m", "o");
    }

    /// Of a box over two pages the first holds what is placed from the top, the last what is placed
    /// from the bottom.
    @Test
    void aBoxOverPagesHoldsWhatItsPartsHold() {
        String twelve = "<p>a</p>".repeat(12);
        assertThat(
                        Publication.of(
                                        "div { position: relative } b { position: absolute; right: 0"
                                                + " } .t { top: 0 } .f { bottom: 0 }",
                                        "<div><b class='t'>t</b><b class='f'>f</b>"
                                                + twelve
                                                + "</div>")
                                .lines())
                .contains("1:10 10 a|t", "2:40 10 a|f")
                .hasSize(12);
    }

    @Test
    void itemsAndCellsPlaceBoxesToo() {
        String css =
                ".row { display: flex } .row > div { width: 40pt; position: relative; height: 30pt }"
                        + " b { position: absolute; bottom: 0; right: 0; font-weight: normal }"
                        + " table { border-collapse: collapse } td { position: relative; width:"
                        + " 40pt; height: 30pt; vertical-align: top }";
        assertThat(
                        Publication.of(
                                        css,
                                        "<div class='row'><div>a<b>x</b></div><div>c<b>y</b></div>"
                                                + "</div><table><tbody><tr><td>e<b>z</b></td>"
                                                + "<td>g</td></tr></tbody></table>")
                                .lines())
                .containsExactly("1:10 10 a|c", "1:30 40 x|y", "1:40 10 e|g", "1:60 40 z");
    }

    @Test
    void relativePositionsMoveWhatIsSet() {
        assertThat(
                        Publication.of(
                                        "h2 { position: relative; top: 3pt; left: -4pt; font-weight:"
                                                + " normal }",
                                        "<h2>ab</h2><p>cd</p>")
                                .lines())
                .containsExactly("1:13 6 ab", "1:20 10 cd");
        assertThat(
                        Publication.of(
                                        "sup { position: relative; top: -4pt; font-size: 10pt;"
                                                + " vertical-align: baseline; line-height: 0 }",
                                        "<p>ab<sup>x</sup></p>")
                                .dump())
                .contains("‘x’");
    }

    @Test
    void whatNothingPlacesIsTold() {
        Publication alone = Publication.of("b { position: absolute; top: 0 }", "<p>a</p><b>x</b>");
        assertThat(alone.lines()).containsExactly("1:10 10 a", "1:20 10 x");
        assertThat(alone.problems().getFirst().message())
                .contains("Nothing around this is positioned");
        Publication fixed = Publication.of("b { position: fixed; top: 0 }", "<b>x</b>");
        assertThat(fixed.lines()).containsExactly("1:10 10 x");
        assertThat(fixed.problems().getFirst().message())
                .contains("A fixed position means nothing");
    }
}
