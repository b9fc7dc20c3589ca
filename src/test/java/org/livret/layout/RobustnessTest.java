package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.picture.Picture;
import org.livret.picture.PictureProblem;
import org.livret.picture.Resolution;

import java.util.List;

/// Input that fits nowhere: sensible pages, and a problem with its place.
class RobustnessTest {
    @Test
    void nothingIsOneBlankPage() {
        assertThat(Publication.of("", "").dump())
                .isEqualTo("page 1 ‘1’ 100×100\nstart page 1 node 2147483647 offset 0\n");
    }

    @Test
    void sixtyLevelsGiveUpTheirIndents() {
        Publication p =
                Publication.of(
                        "div { padding-left: 10pt }",
                        "<div>".repeat(60) + "deep" + "</div>".repeat(60));
        assertThat(p.lines())
                .as("50 of 80 points go to five levels; 30 are left to the text")
                .containsExactly("1:10 60 de", "1:20 60 ep");
        assertThat(p.codes()).containsExactly("LY104", "LY002");
    }

    @Test
    void fourHundredLevelsLoseNothing() {
        Publication p =
                Publication.of(
                        "", "<div>".repeat(400) + "<p>deep</p><p>text</p>" + "</div>".repeat(400));
        assertThat(p.lines()).containsExactly("1:10 10 deep", "1:20 10 text");
        assertThat(p.codes()).containsExactly("LY110");
    }

    @Test
    void aPageWithoutRoomGivesUpItsMargins() {
        Publication p = Publication.of("@page { margin: 60pt }", "<p>text</p>");
        assertThat(p.lines()).containsExactly("1:0 0 text");
        assertThat(p.codes()).containsExactly("LY106");
    }

    @Test
    void whatIsTallerThanThePageIsReported() {
        Publication p =
                Publication.of(
                        "span { display: inline-block; height: 200pt }",
                        "<p>a</p><p><span>b</span></p><p>c</p>");
        assertThat(p.lines()).hasSize(3);
        assertThat(p.codes()).containsExactly("LY103");
    }

    @Test
    void aCellTallerThanAPageInATableInACellIsSplit() {
        String inner = "<table><tr><td>" + "<p>a</p>".repeat(30) + "</td></tr></table>";
        Publication p = Publication.of("", "<table><tr><td>" + inner + "</td></tr></table>");
        assertThat(p.lines()).hasSize(30);
        assertThat(p.problems()).isEmpty();
    }

    @Test
    void aTallFlexRowIsSplit() {
        Publication p =
                Publication.of(
                        "div { display: flex } section { background: red }",
                        "<div><section>"
                                + "<p>a</p>".repeat(20)
                                + "</section><section>"
                                + "<p>b</p>".repeat(12)
                                + "</section></div>");
        assertThat(p.lines()).contains("1:10 10 a|b", "2:40 10 a|b", "2:50 10 a", "3:40 10 a");
        assertThat(p.problems()).isEmpty();
    }

    @Test
    void aTallFlexRowEndsWithItsLongestItem() {
        Publication p =
                Publication.of(
                        "div { display: flex } section { width: 20pt } .b { background: red }"
                                + " .a { line-height: 7pt }",
                        "<div><section>"
                                + "<p class='a'>a</p>".repeat(5)
                                + "</section><section class='b'>"
                                + "<p>b</p>".repeat(20)
                                + "</section></div>");
        assertThat(p.dump())
                .as("that the short lines gave way to the long ones makes nothing longer")
                .contains("page 3")
                .endsWith("start page 3 node 21 offset 0\n")
                .contains("fill 30,10 20×40 rgb(255,0,0)");
    }

    @Test
    void whatStandsBelowLinesThatGaveWayGivesWayToo() {
        Publication p =
                Publication.of(
                        "div { display: grid; grid-template-columns: 20pt 20pt } .s { grid-row:"
                                + " span 2 } .a p { line-height: 7pt }",
                        "<div><section class='s'>"
                                + "<p>s</p>".repeat(13)
                                + "</section><section class='a'>"
                                + "<p>a</p>".repeat(17)
                                + "</section><section>c</section></div>");
        List<String> lines = p.lines();
        assertThat(lines)
                .as("17 lines, each beside one of 10")
                .filteredOn(l -> l.contains("a"))
                .hasSize(17);
        assertThat(lines).last().asString().endsWith(" c");
        assertThat(p.problems()).isEmpty();
    }

    @Test
    void aTallFlexRowMayHoldWhatHasNoHeight() {
        Publication p =
                Publication.of(
                        "div { display: flex } .n { line-height: 0 }",
                        "<div><section><p class='n'>n</p>"
                                + "<p>a</p>".repeat(10)
                                + "</section><section>"
                                + "<p>b</p>".repeat(10)
                                + "<p class='n'>n</p></section></div>");
        assertThat(p.lines()).contains("1:80 10 a|b", "2:20 10 a|b");
    }

    @Test
    void aNoteThatIsCalledInASmallBoxOrAPageFloatIsThere() {
        String note = "<aside id='n'><p>note</p></aside>";
        String call = "<a class='noteref' href='#n'>1</a>";
        assertThat(
                        Publication.of(
                                        "span { display: inline-block }",
                                        "<p>a <span>b" + call + "</span></p>" + note)
                                .lines())
                .contains("1:80 10 note");
        assertThat(
                        Publication.of(
                                        "div { float: bottom }",
                                        "<div>b" + call + "</div><p>a</p>" + note)
                                .lines())
                .contains("1:80 10 note");
    }

    @Test
    void effectsOnWhatIsTallerThanAPageAreLeftOut() {
        Publication p =
                Publication.of(
                        "div { opacity: 0.5 }",
                        "<div>".repeat(30) + "<p>a</p>".repeat(20) + "</div>".repeat(30));
        assertThat(p.lines()).hasSize(20);
    }

    @Test
    void markersStandInTheTextWhereThePageHasNoMarginForThem() {
        String list = "<ol><li>a</li></ol>";
        String css = "ol { padding: 0; margin: 0 } @page { margin: 30pt }";
        assertThat(Publication.of(css, list).lines())
                .as("‘1.’ ends four points before the text: 30 − 24")
                .containsExactly("1:30 6 1.|a");
        assertThat(Publication.of("ol { padding: 0; margin: 0 }", list).lines())
                .as("there is a margin of 10 only")
                .containsExactly("1:10 10 1.|a");
    }

    @Test
    void theMarkerOfWhatGoesOnBelowAFloatIsNotBesideTheFloat() {
        Publication p =
                Publication.of(
                        ".f { float: left; width: 40pt } ol { padding-left: 30pt; margin: 0; width:"
                                + " 50pt }",
                        "<div class='f'>ff</div><ol><li>aaaa</li></ol>");
        assertThat(p.lines()).startsWith("1:10 10 ff").element(1).asString().contains("1.|aaa");
    }

    // ---- words ----

    @Test
    void aWordTooLongForItsColumnGoesOnInTheNextLineAndIsToldOfOnce() {
        Publication p =
                Publication.of(
                        "div { columns: 2; column-gap: 10pt; width: 70pt }",
                        "<div><p>abcdefgh</p><p>gh</p></div>");
        assertThat(p.lines()).containsExactly("1:10 10 abc|gh", "1:20 10 def|gh");
        assertThat(p.codes()).containsExactly("LY002");
        assertThat(p.problems().getFirst().message())
                .isEqualTo(
                        "The word ‘abcdefgh’ is wider than its line of 10.6 mm and is broken without"
                                + " a hyphen.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p { width: 40pt } | https://a/b/cccccccc",
                "p { width: 40pt; overflow-wrap: anywhere } | aaaaaaaa",
                "p { width: 40pt; hyphens: manual } | aaa&#xAD;aaa",
            })
    void wordsThatMayBeBrokenAreNot(String css, String word) {
        Publication p = Publication.of(css, "<p>" + word + "</p>");
        assertThat(p.lines()).hasSizeGreaterThan(1);
        assertThat(p.problems()).isEmpty();
    }

    // ---- pictures ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "width: 400pt | 80×40 | LY003 141.1 mm wide, but its place has only 28.2 mm",
                "height: 100pt | 80×40 | LY003 35.3 mm high, but its place has only 14.1 mm",
                "width: 150% | 80×40 | LY003 42.3 mm wide",
                "width: 100%; margin-left: 20pt | 60×30 | ''",
                "width: 90pt; max-width: 60pt | 60×30 | ''",
                "width: auto | 80×40 | ''"
            })
    void aPictureThatCannotBeAsLargeAsAskedForIsToldOf(String css, String size, String told) {
        for (String display : new String[] {"block", "inline"}) {
            Publication p =
                    Publication.of(
                            "img { display: " + display + "; " + css + " }",
                            "<p>a</p><p><img src='400x200.png'/></p>");
            assertThat(p.dump()).as(display).contains(size + " ‘400x200.png’");
            assertThat(p.problems())
                    .as(display)
                    .hasSize(told.isEmpty() ? 0 : 1)
                    .allMatch(problem ->
                            told.startsWith(problem.code().id())
                                    && problem.message().contains(told.substring(6)));
        }
    }

    @Test
    void aPictureTallerThanItsPageIsMadeSmallerInItsProportions() {
        Publication p =
                Publication.of("img { display: block; height: 200pt }", "<img src='200x200.png'/>");
        assertThat(p.dump()).contains("image 10,10 80×80 ‘200x200.png’");
        assertThat(p.codes()).containsExactly("LY003");
    }

    @Test
    void aPictureInAPaddedItemLeavesRoomForThePadding() {
        Publication p =
                Publication.of(
                        "div { display: grid } figure { padding: 15pt 0 } img { display: block }",
                        "<div><figure><img src='80x200.png'/></figure></div>");
        assertThat(p.dump()).as("80 of the page less 30").contains("image 40,25 20×50");
        assertThat(p.problems()).isEmpty();
    }

    @Test
    void aPictureForWhichHardlyAnyRoomIsLeftIsToldOf() {
        String cells = "<td>aaaaa</td><td><p><img src='100x50.png'/></p></td>";
        Publication p =
                Publication.of(
                        "table { width: 74pt; table-layout: fixed } td + td { width: 24pt }",
                        "<table><tr>" + cells + "</tr></table>");
        assertThat(p.dump()).contains("24×12 ‘100x50.png’");
        assertThat(p.codes()).containsExactly("LY004");
    }

    @ParameterizedTest
    @CsvSource({"72, PX005", "160, PX006", "230, ''"})
    void aPictureOfTooFewPixelsIsToldOf(int perInch, String code) {
        Picture.Raster raster =
                new Picture.Raster(
                        "a.png",
                        Picture.Format.PNG,
                        new byte[0],
                        perInch * 2,
                        perInch,
                        false,
                        new Size(Sp.pt(144), Sp.pt(72)));
        Size printed = new Size(Sp.pt(144), Sp.pt(72));
        Resolution resolution = Resolution.of(raster, printed);
        assertThat(resolution.perInch()).isEqualTo(perInch);
        assertThat(resolution.isEnough()).isEqualTo(code.isEmpty());
        if (!code.isEmpty()) {
            PictureProblem problem = resolution.problem(Span.of(SourceFile.unread("a.md")));
            assertThat(problem.code().id()).isEqualTo(code);
            assertThat(problem.message())
                    .startsWith(
                            "The picture ‘a.png’ is printed with " + perInch + " pixels an inch");
            assertThat(problem.hints().getFirst()).startsWith("With 600 × 300 pixels it would be");
        }
    }

    @Test
    void theLargestPrintOfAPictureCounts() {
        Publication p =
                Publication.of(
                        "@page { size: 400pt } .l { width: 320pt } .s { width: 40pt }",
                        "<p><img class='s' src='40x20.png'/></p>"
                                + "<p><img class='l' src='40x20.png'/></p>");
        p.pages();
        assertThat(p.codes()).as("300 pixels an inch, and 37").containsExactly("PX005");
        assertThat(p.problems().getFirst().message()).contains("with 37 pixels an inch");
    }

    // ---- boxes ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "width: 200pt | 1:10 10 aaaaaaaa | LY116 70.6 mm wide, but there are only 28.2 mm",
                "min-width: 100pt | 1:10 10 aaaaaaaa | LY116 35.3 mm wide",
                "height: 200pt | 1:10 10 aaaaaaaa | LY116 70.6 mm high, but there are only 28.2 mm",
                "height: 5pt | 1:10 10 aaaaaaaa | LY117 1.8 mm high, but what stands in it needs 3.5"
                        + " mm",
                "max-height: 5pt | 1:10 10 aaaaaaaa | LY117 1.8 mm high",
                "min-height: 5pt; width: 100% | 1:10 10 aaaaaaaa | ''",
                "width: 100pt; margin: 0 -10pt | 1:10 0 aaaaaaaa | ''",
                "width: 100pt; margin-left: -10pt | 1:10 0 aaaaaaaa | ''",
                "float: left; width: 200pt | 1:10 10 aaaaaaaa | LY116 70.6 mm wide",
            })
    void aBoxThatCannotBeAsItsStyleSaysIsToldOf(String css, String line, String told) {
        Publication p =
                Publication.of("div { background: red; " + css + " }", "<div>aaaaaaaa</div>");
        assertThat(p.lines()).containsExactly(line);
        if (told.isEmpty()) {
            assertThat(p.problems()).isEmpty();
        } else {
            assertThat(p.problems())
                    .filteredOn(problem -> problem.code().id().equals(told.substring(0, 5)))
                    .singleElement()
                    .satisfies(
                            problem -> assertThat(problem.message()).contains(told.substring(6)));
        }
    }

    @Test
    void aFloatThatLeavesNoRoomStandsByItselfAndIsToldOf() {
        Publication wide =
                Publication.of("div { float: left; width: 70pt }", "<div>aa</div><p>bb</p>");
        assertThat(wide.lines()).containsExactly("1:10 10 aa", "1:20 10 bb");
        assertThat(wide.codes()).containsExactly("LY119");
        Publication tall =
                Publication.of(
                        "div { float: right }", "<div>" + "<p>a</p>".repeat(6) + "</div><p>bb</p>");
        assertThat(tall.lines()).endsWith("1:60 10 a", "1:70 10 bb");
        assertThat(tall.codes()).containsExactly("LY119");
    }

    @Test
    void linesOfANarrowBoxGoOnBelowAFloatThatLeavesThemNoRoom() {
        Publication p =
                Publication.of(
                        ".f { float: left; width: 40pt } .n { width: 50pt }",
                        "<div class='f'>ff</div><p class='n'>aaaa</p><p>bb</p>");
        assertThat(p.lines()).containsExactly("1:10 10 ff", "1:20 10 aaaa", "1:30 10 bb");
        assertThat(p.problems()).isEmpty();
    }

    @Test
    void whatShouldStayWholeButIsTallerThanAPageIsToldOfOnce() {
        Publication p =
                Publication.of(
                        "section, div { break-inside: avoid }",
                        "<section><div>" + "<p>a</p>".repeat(12) + "</div></section>");
        assertThat(p.lines()).hasSize(12).contains("1:80 10 a", "2:10 10 a");
        assertThat(p.codes()).containsExactly("LY118");
        assertThat(p.problems().getFirst().message())
                .contains("needs 42.3 mm where a page has 28.2 mm");
    }

    // ---- side by side ----

    @Test
    void aGridWithoutRoomForItsColumnsHasFewer() {
        Publication p =
                Publication.of(
                        "div { display: grid; grid-template-columns: 60pt 60pt 1fr;"
                                + " column-gap: 10pt }",
                        "<div><p>ab</p><p>cd</p><p>ef</p></div>");
        assertThat(p.lines())
                .as("as far apart as the columns were to be")
                .containsExactly("1:10 10 ab", "1:30 10 cd", "1:50 10 ef");
        assertThat(p.codes()).containsExactly("LY113");
    }

    @Test
    void aFlexRowWithoutRoomIsSetInSeveral() {
        Publication p =
                Publication.of(
                        "div { display: flex; gap: 10pt }",
                        "<div><p>aaa</p><p>bbb</p><p>ccc</p><p>ddd</p></div>");
        assertThat(p.lines())
                .as("4 × 30 + 3 × 10 = 150 for 80: two of 30 and a gap")
                .containsExactly("1:10 10 aaa|bbb", "1:30 10 ccc|ddd");
        assertThat(p.codes()).containsExactly("LY114");
        assertThat(p.problems().getFirst().message())
                .isEqualTo(
                        "This row needs 52.9 mm for its 4 items, but has 28.2 mm; it is set in 2"
                                + " rows.");
    }

    @Test
    void columnsWithoutRoomAreFewer() {
        Publication p =
                Publication.of(
                        "div { columns: 3; column-gap: 20pt }",
                        "<div><p>a</p><p>b</p><p>c</p><p>d</p></div>");
        assertThat(p.lines())
                .as("three would be 13 wide, two are 30")
                .containsExactly("1:10 10 a|c", "1:20 10 b|d");
        assertThat(p.codes()).containsExactly("LY115");
    }

    @Test
    void aMissingNoteIsReported() {
        Publication p = Publication.of("", "<p>a<a class='noteref' href='#nowhere'>1</a></p>");
        assertThat(p.lines()).containsExactly("1:10 10 a|1");
    }

    @Test
    void sectionsInParallelMakeTheSamePages() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            body.append("<h1 id='h")
                    .append(i)
                    .append("'>h</h1><p>")
                    .append("word ".repeat(10 + 7 * i))
                    .append("<a href='#h")
                    .append((i * 5) % 12)
                    .append("'>s</a></p>");
        }
        String css =
                "h1 { break-before: page } a::after { content: target-counter(attr(href), page) }"
                        + " @page { @top-left { content: counter(page) } }";
        String one = Publication.of(css, body.toString()).dump();
        assertThat(Publication.of(css, body.toString()).threads(2).dump()).isEqualTo(one);
        assertThat(Publication.of(css, body.toString()).threads(4).dump()).isEqualTo(one);
    }

    @Test
    void thousandsOfLinesWithoutHeightStandOnOnePage() {
        Publication p = Publication.of("p { line-height: 0 }", "<p>a</p>".repeat(8000));
        assertThat(p.pages().pages()).hasSize(1);
        Publication thin = Publication.of("p { line-height: 0.01pt }", "<p>a</p>".repeat(12_000));
        assertThat(thin.pages().pages()).as("8000 lines a page").hasSize(2);
    }
}
