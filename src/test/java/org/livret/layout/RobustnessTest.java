package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
        assertThat(p.codes()).containsExactly("LY104");
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
    void effectsOnWhatIsTallerThanAPageAreLeftOut() {
        Publication p =
                Publication.of(
                        "div { opacity: 0.5 }",
                        "<div>".repeat(30) + "<p>a</p>".repeat(20) + "</div>".repeat(30));
        assertThat(p.lines()).hasSize(20);
    }

    @Test
    void aWordTooLongForItsColumnGoesOnInTheNextLine() {
        Publication p =
                Publication.of(
                        "div { columns: 2; column-gap: 10pt; width: 70pt }",
                        "<div><p>abcdef</p><p>gh</p></div>");
        assertThat(p.lines()).containsExactly("1:10 10 abc|gh", "1:20 10 def");
    }

    @Test
    void aPictureLargerThanThePageIsMadeSmallerInItsProportions() {
        Publication p =
                Publication.of(
                        "img { width: 400pt; height: 300pt }",
                        "<p>a</p><p><img src='400x200.png'/></p>");
        assertThat(p.dump()).contains("image 10,20 80×60 ‘400x200.png’");
        assertThat(p.problems()).isEmpty();
    }

    @Test
    void aGridWithoutRoomForItsColumnsIsReported() {
        Publication p =
                Publication.of(
                        "div { display: grid; grid-template-columns: 60pt 60pt 1fr;"
                                + " column-gap: 10pt }",
                        "<div><p>ab</p><p>cd</p><p>ef</p></div>");
        assertThat(p.lines())
                .as("nothing is lost; what has no room sticks out by a letter")
                .containsExactly("1:10 10 ab|cd|e", "1:20 90 f");
        assertThat(p.codes()).containsExactly("LY001");
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
