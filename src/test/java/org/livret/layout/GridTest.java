package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Grids on pages of 140 × 100 points, whose content area is 120 × 80 from (10, 10); letters are
/// squares of 10 points.
class GridTest {
    private static Publication of(String css, String body) {
        return Publication.of("@page { size: 140pt 100pt } div { display: grid } " + css, body);
    }

    private static List<String> lines(String css, String body) {
        Publication p = of(css, body);
        List<String> lines = p.lines();
        assertThat(p.problems()).isEmpty();
        return lines;
    }

    private static final String FOUR = "<div><p>a</p><p>b</p><p>c</p><p>d</p></div>";

    // ---- tracks ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40pt 1fr 1fr | 10 50 90",
                "1fr 2fr 1fr | 10 40 100",
                "repeat(2, 20pt) 1fr | 10 30 50",
                "auto auto auto | 10 50 90",
                "min-content min-content min-content | 10 20 30",
                "minmax(50pt, 1fr) 1fr 2fr | 10 60 83",
                "minmax(10pt, 30pt) minmax(10pt, 30pt) 1fr | 10 40 70",
                "fit-content(50pt) fit-content(5pt) 1fr | 10 20 30",
                "25% 25% 25% | 10 40 70",
                "0.25fr 0.25fr 0.25fr | 10 40 70",
                "repeat(auto-fill, 30pt) | 10 40 70",
                "20pt repeat(auto-fill, minmax(30pt, 1fr)) | 10 30 63",
                "repeat(auto-fit, minmax(25pt, 1fr)) | 10 50 90"
            })
    void threeLettersStandInTheirTracks(String tracks, String lefts) {
        assertThat(
                        lines(
                                "div { grid-template-columns: " + tracks + " }",
                                "<div><p>a</p><p>b</p><p>c</p></div>"))
                .as(tracks)
                .first()
                .asString()
                .isEqualTo("1:10 " + lefts.split(" ")[0] + " a|b|c");
        String dump =
                of(
                                "div { grid-template-columns: " + tracks + " }",
                                "<div><p>a</p><p>b</p><p>c</p></div>")
                        .dump();
        String[] all = lefts.split(" ");
        assertThat(dump)
                .as(tracks)
                .containsPattern("glyphs " + all[1] + "(\\.\\d+)?,18 ‘EmSquare’ 10 w 10 ‘b’")
                .containsPattern("glyphs " + all[2] + "(\\.\\d+)?,18 ‘EmSquare’ 10 w 10 ‘c’");
    }

    @Test
    void aTrackIsNoNarrowerThanItsLongestWord() {
        assertThat(
                        lines(
                                "div { grid-template-columns: 1fr 1fr 1fr }",
                                "<div><p>aaaaaa</p><p>b</p><p>c</p></div>"))
                .as("60 for the word, 30 for each of the others")
                .containsExactly("1:10 10 aaaaaa|b|c");
        assertThat(
                        of(
                                        "div { grid-template-columns: 1fr 1fr 1fr }",
                                        "<div><p>aaaaaa</p><p>b</p><p>c</p></div>")
                                .dump())
                .contains("glyphs 70,18 ‘EmSquare’ 10 w 10 ‘b’")
                .contains("glyphs 100,18 ‘EmSquare’ 10 w 10 ‘c’");
    }

    @Test
    void whatSpansTracksWidensThoseThatAreOpen() {
        assertThat(
                        of(
                                        "div { grid-template-columns: 10pt auto 1fr } .s {"
                                                + " grid-column: 1 / 3 } ",
                                        "<div><p class='s'>aaaaa</p><p>b</p><p>c</p><p>d</p></div>")
                                .dump())
                .as("50 for the word: 10 of the first track, 40 of the second")
                .contains("glyphs 60,18 ‘EmSquare’ 10 w 10 ‘b’")
                .contains("glyphs 20,28 ‘EmSquare’ 10 w 10 ‘d’");
    }

    @Test
    void rowsHaveTheHeightsOfTheirTemplate() {
        assertThat(
                        lines(
                                "div { grid-template-columns: 1fr 1fr; grid-template-rows: 30pt;"
                                        + " grid-auto-rows: 15pt 20pt; row-gap: 5pt }",
                                "<div><p>a</p><p>b</p><p>c</p><p>d</p><p>e</p></div>"))
                .as("30, gap 5, 15, gap 5")
                .containsExactly("1:10 10 a|b", "1:45 10 c|d", "1:65 10 e");
    }

    @Test
    void rowsShareAHeight() {
        assertThat(
                        lines(
                                "div { height: 80pt; grid-template-rows: 1fr 3fr }",
                                "<div><p>a</p><p>b</p></div>"))
                .containsExactly("1:10 10 a", "1:30 10 b");
        assertThat(lines("div { height: 60pt }", "<div><p>a</p><p>b</p></div>"))
                .as("rows that are ‘auto’ take equal parts of what is left")
                .containsExactly("1:10 10 a", "1:40 10 b");
        assertThat(
                        lines(
                                "div { grid-template-rows: 1fr 1fr }",
                                "<div><p>a<br/>a<br/>a</p><p>b</p></div>"))
                .as("without a height, each is as high as the higher one asks for")
                .containsExactly("1:10 10 a", "1:20 10 a", "1:30 10 a", "1:40 10 b");
    }

    // ---- places ----

    @Test
    void itemsStandAtTheirLines() {
        assertThat(
                        lines(
                                "div { grid-template-columns: repeat(4, 30pt) } .a { grid-column: 1"
                                        + " / -1 } .b { grid-column: -2 } .c { grid-column: 2 / span"
                                        + " 2; grid-row: 2 } .d { grid-row: 3; grid-column: 4 / 2 }",
                                "<div><p class='a'>aaaaaaaaaaaa</p><p class='b'>b</p><p"
                                        + " class='c'>cccccc</p><p class='d'>dddddd</p></div>"))
                .containsExactly("1:10 10 aaaaaaaaaaaa", "1:20 40 cccccc|b", "1:30 40 dddddd");
    }

    @Test
    void itemsSpanRows() {
        assertThat(
                        lines(
                                "div { grid-template-columns: 1fr 1fr } .s { grid-row: span 2 }",
                                "<div><p class='s'>s<br/>s<br/>s<br/>s</p><p>a</p><p>b</p></div>"))
                .as("four lines for two rows: 20 each")
                .containsExactly("1:10 10 s|a", "1:20 10 s", "1:30 10 s|b", "1:40 10 s");
    }

    @Test
    void areasHaveNames() {
        assertThat(
                        lines(
                                "div { grid-template: 'head head' 20pt 'side text' auto / 40pt 1fr }"
                                        + " .h { grid-area: head } .t { grid-area: text } .s {"
                                        + " grid-area: side }",
                                "<div><p class='t'>tt</p><p class='s'>ss</p><p"
                                        + " class='h'>hhhhhhhhhhhh</p></div>"))
                .containsExactly("1:10 10 hhhhhhhhhhhh", "1:30 10 ss|tt");
        assertThat(
                        of(
                                        "div { grid-template: 'a b' / 40pt 1fr } p { grid-column: b }",
                                        "<div><p>x</p></div>")
                                .dump())
                .contains("glyphs 50,18");
    }

    @Test
    void linesHaveNames() {
        assertThat(
                        of(
                                        "div { grid-template-columns: [out] 20pt [in] 1fr [in] 20pt"
                                                + " [out] } p { grid-column: in / 2 in } h2 {"
                                                + " grid-column: out / out 2 }",
                                        "<div><p>x</p><h2>hhhhhhhhhhhh</h2></div>")
                                .lines())
                .containsExactly("1:10 30 x", "1:20 10 hhhhhhhhhhhh");
    }

    @Test
    void aNameThatIsNotThereIsToldWithTheNearestOne() {
        Publication p =
                of(
                        "div { grid-template: 'side text' / 1fr 1fr } p { grid-area: sied }",
                        "<div><p>x</p></div>");
        assertThat(p.lines()).containsExactly("1:10 10 x");
        assertThat(p.codes()).containsExactly("LY120");
        assertThat(p.problems().getFirst().message()).contains("no area or line ‘sied’");
        assertThat(p.problems().getFirst().hints()).containsExactly("Did you mean ‘side’?");
    }

    @Test
    void itemsGoOnAfterTheLastOneUnlessTheyAreDense() {
        String body =
                "<div><p class='w'>aaaaaaaa</p><p class='w'>bbbbbbbb</p><p>c</p><p>d</p></div>";
        String css = "div { grid-template-columns: repeat(3, 40pt) } .w { grid-column: span 2 }";
        assertThat(lines(css, body))
                .as("c stands beside b, d in a row of its own")
                .containsExactly("1:10 10 aaaaaaaa", "1:20 10 bbbbbbbb|c", "1:30 10 d");
        assertThat(lines(css + "div { grid-auto-flow: dense }", body))
                .as("c fills the hole beside a")
                .containsExactly("1:10 10 aaaaaaaa|c", "1:20 10 bbbbbbbb|d");
    }

    @Test
    void itemsFillColumns() {
        assertThat(
                        lines(
                                "div { grid-auto-flow: column; grid-template-rows: auto auto;"
                                        + " grid-auto-columns: 30pt }",
                                "<div><p>a</p><p>b</p><p>c</p><p>d</p><p>e</p></div>"))
                .containsExactly("1:10 10 a|c|e", "1:20 10 b|d");
    }

    @Test
    void orderComesBeforePlace() {
        assertThat(
                        lines(
                                "div { grid-template-columns: repeat(4, 1fr) } .l { order: 1 } .f {"
                                        + " order: -1 }",
                                "<div><p class='l'>l</p><p>a</p><p class='f'>f</p><p>b</p></div>"))
                .containsExactly("1:10 10 f|a|b|l");
    }

    @Test
    void tracksOfAutoFitThatStayEmptyVanish() {
        assertThat(
                        of(
                                        "div { grid-template-columns: repeat(auto-fit, minmax(20pt,"
                                                + " 1fr)); column-gap: 10pt }",
                                        "<div><p>a</p><p>b</p></div>")
                                .dump())
                .as("(120 − 10) / 2 = 55 each")
                .contains("glyphs 75,18 ‘EmSquare’ 10 w 10 ‘b’");
    }

    // ---- alignment ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "justify-content: end | 90 110",
                "justify-content: center | 50 70",
                "justify-content: space-between | 10 110",
                "justify-content: space-around | 30 90",
                "justify-content: space-evenly | 36 83",
                "justify-items: end | 20 40",
                "justify-items: center | 15 35"
            })
    void itemsAndTracksStandAcross(String css, String lefts) {
        String dump =
                of(
                                "div { grid-template-columns: 20pt 20pt; " + css + " }",
                                "<div><p>a</p><p>b</p></div>")
                        .dump();
        String[] all = lefts.split(" ");
        assertThat(dump)
                .containsPattern("glyphs " + all[0] + "(\\.\\d+)?,18 .* ‘a’")
                .containsPattern("glyphs " + all[1] + "(\\.\\d+)?,18 .* ‘b’");
    }

    @Test
    void oneItemStandsOtherwise() {
        String dump =
                of(
                                "div { grid-template-columns: 60pt 60pt } .e { justify-self: end;"
                                        + " align-self: end } .m { margin-left: auto; width: 20pt }",
                                "<div><p>a<br/>a<br/>a</p><p class='e'>e</p><p class='m'>m</p></div>")
                        .dump();
        assertThat(dump)
                .contains("glyphs 120,38 ‘EmSquare’ 10 w 10 ‘e’")
                .contains("glyphs 50,48 ‘EmSquare’ 10 w 10 ‘m’");
    }

    @ParameterizedTest
    @CsvSource({
        "start, 10 20",
        "end, 70 80",
        "center, 40 50",
        "space-between, 10 80",
        "space-around, 25 65",
        "space-evenly, 30 60"
    })
    void rowsStandInAHeight(String value, String tops) {
        String[] all = tops.split(" ");
        assertThat(
                        lines(
                                "div { height: 80pt; align-content: " + value + " }",
                                "<div><p>a</p><p>b</p></div>"))
                .containsExactly("1:" + all[0] + " 10 a", "1:" + all[1] + " 10 b");
    }

    @Test
    void itemsStandOnOneBaseline() {
        assertThat(
                        lines(
                                "div { grid-template-columns: 1fr 1fr; align-items: baseline } .p {"
                                        + " padding-top: 15pt }",
                                "<div><p>a</p><p class='p'>b</p></div>"))
                .containsExactly("1:25 10 a|b");
    }

    @Test
    void aGroundFillsItsAreaUnlessTheItemHasAHeight() {
        String dump =
                of(
                                "div { grid-template-columns: 1fr 1fr } section { background: red }"
                                        + " .h { height: 20pt; background: blue }",
                                "<div><p>a<br/>a<br/>a</p><section>b</section><p>c<br/>c<br/>c</p>"
                                        + "<section class='h'>d</section></div>")
                        .dump();
        assertThat(dump)
                .contains("fill 70,10 60×30 rgb(255,0,0)")
                .contains("fill 70,40 60×20 rgb(0,0,255)");
    }

    // ---- pages ----

    @Test
    void pagesAreBrokenBetweenRows() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            items.append("<p>a<br/>b</p>");
        }
        assertThat(
                        lines(
                                "div { grid-template-columns: 1fr 1fr; row-gap: 5pt }",
                                "<div>" + items + "</div>"))
                .as("three rows of 20 with gaps of 5 on a page of 80")
                .containsExactly(
                        "1:10 10 a|a",
                        "1:20 10 b|b",
                        "1:35 10 a|a",
                        "1:45 10 b|b",
                        "1:60 10 a|a",
                        "1:70 10 b|b",
                        "2:10 10 a|a",
                        "2:20 10 b|b",
                        "2:35 10 a|a",
                        "2:45 10 b|b");
    }

    @Test
    void rowsThatAnItemSpansStayTogether() {
        assertThat(
                        lines(
                                "div { grid-template-columns: 1fr 1fr } .s { grid-row: span 3 }",
                                "<p>1<br/>2<br/>3<br/>4<br/>5<br/>6</p><div><p"
                                        + " class='s'>s</p><p>a</p><p>b</p><p>c</p></div>"))
                .contains("2:10 10 s|a", "2:20 70 b", "2:30 70 c");
    }

    @Test
    void aRowTallerThanAPageIsSplit() {
        assertThat(
                        lines(
                                "div { grid-template-columns: 1fr 1fr } .s { grid-row: span 2 }",
                                "<div><p class='s'>"
                                        + "s<br/>".repeat(11)
                                        + "s</p><p>a</p><p>b</p></div>"))
                .contains("1:10 10 s|a", "1:70 10 s|b", "1:80 10 s", "2:10 10 s", "2:40 10 s");
    }

    @Test
    void aRowIsNotPartedFromTheOneThatItMustStayWith() {
        assertThat(
                        lines(
                                "div { grid-template-columns: 1fr } .k { break-after: avoid }",
                                "<p>1<br/>2<br/>3<br/>4<br/>5<br/>6<br/>7</p><div><p"
                                        + " class='k'>k</p><p>a</p></div>"))
                .contains("2:10 10 k", "2:20 10 a");
    }

    // ---- no room ----

    @Test
    void columnsWithoutRoomStandInMoreRows() {
        Publication p = of("div { grid-template-columns: repeat(4, 50pt); gap: 10pt }", FOUR);
        assertThat(p.lines())
                .as("4 × 50 + 3 × 10 = 230 for 120: two columns of 50 and a gap")
                .containsExactly("1:10 10 a|b", "1:30 10 c|d");
        assertThat(p.codes()).containsExactly("LY113");
        assertThat(p.problems().getFirst().message())
                .isEqualTo(
                        "This grid needs 81.1 mm for its 4 columns, but has 42.3 mm; it is set in"
                                + " 2.");
    }

    @Test
    void wordsThatHaveNoRoomSideBySideStandInMoreRows() {
        Publication p =
                of(
                        "div { grid-template-columns: 1fr 1fr 1fr }",
                        "<div><p>aaaaaaa</p><p>bbbbbbb</p><p>cc</p></div>");
        assertThat(p.lines())
                .as("70 + 70 + 20 for 120, and not even two of 70")
                .containsExactly("1:10 10 aaaaaaa", "1:20 10 bbbbbbb", "1:30 10 cc");
        assertThat(p.codes()).containsExactly("LY113");
    }

    @Test
    void whatHasAPlaceIsReadInTheOrderOfItsRows() {
        Publication p =
                of(
                        "div { grid-template-columns: 80pt 1fr } dt, dd { margin: 0 } .k {"
                                + " grid-column: 1 } .v { grid-column: 2 }",
                        "<div><p class='v'>vvvvv</p><p class='k'>k</p><p class='v'>w</p></div>");
        assertThat(p.lines()).containsExactly("1:10 10 vvvvv", "1:20 10 k", "1:30 10 w");
        assertThat(p.codes()).containsExactly("LY113");
    }

    @Test
    void aWordWiderThanTheWholeGridDoesNotCostTheOthersTheirColumns() {
        Publication p =
                of(
                        "div { grid-template-columns: 1fr 1fr }",
                        "<div><p>aaaaaaaaaaaaaaa</p><p>b</p></div>");
        assertThat(p.lines()).containsExactly("1:10 10 aaaaaa|b", "1:20 10 aaaaaa", "1:30 10 aaa");
        assertThat(p.codes()).containsExactly("LY002");
    }

    @Test
    void aRowThatIsTooLowGrows() {
        Publication p =
                of(
                        "div { grid-template-rows: 15pt 15pt }",
                        "<div><p>a<br/>a<br/>a</p><p>b</p></div>");
        assertThat(p.lines()).containsExactly("1:10 10 a", "1:20 10 a", "1:30 10 a", "1:40 10 b");
        assertThat(p.codes()).containsExactly("LY117");
    }
}
