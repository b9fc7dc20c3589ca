package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.page.Page;

/// Margin boxes, named strings, running elements, folios, grounds and bleed.
class FurnitureTest {
    private static final String THREE =
            "<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p><p>6</p><p>7</p><p>8</p>".repeat(3);

    @Test
    void marginBoxesStandAroundThePage() {
        String css =
                """
                @page { size: 200pt 100pt; margin: 20pt;
                  @top-left-corner { content: "a" } @top-left { content: "b" } @top-center { content: "c" }
                  @top-right { content: "d" } @bottom-right { content: "e" } @right-middle { content: "f" } @left-bottom { content: "g" } }
                @page :left { margin: 20pt }
                """;
        assertThat(Publication.of(css, "<p>x</p>").lines())
                .as(
                        "a ends at 20; c is in the middle; d ends at 180; f is in the middle of 20,"
                                + " halfway down; g at the foot")
                .containsExactly(
                        "1:5 10 a|b|c|d", "1:20 20 x", "1:45 185 f", "1:70 5 g", "1:85 170 e");
    }

    @Test
    void twoBoxesShareAnEdgeAsTheyNeed() {
        String css = "@page { @top-left { content: 'aaaaa' } @top-right { content: 'bb' } }";
        assertThat(Publication.of(css, "").lines()).containsExactly("1:0 10 aaaaa|bb");
    }

    @Test
    void marginBoxesHaveGroundsAndBorders() {
        String css =
                "@page { @top-center { content: ''; background: red; border-bottom: 1pt solid black"
                        + " } }";
        assertThat(Publication.of(css, "").dump())
                .contains("fill 10,0 80×10 rgb(255,0,0) artifact")
                .contains("fill 10,9 80×1 rgb(0,0,0) artifact");
    }

    @Test
    void namedStringsRunFromPageToPage() {
        String css =
                """
                @page { @top-left { content: string(t) } @top-right { content: string(t, last) } }
                @page :left { @top-left { content: string(t, start) } @top-right { content: string(t, first-except) } }
                h1 { string-set: t content(); margin: 0 }
                """;
        assertThat(Publication.of(css, "<h1>A</h1><p>x</p><h1>B</h1>" + THREE).lines())
                .contains("1:0 10 A|B", "2:0 10 B|B", "3:0 10 B|B");
    }

    /// Eight lines fill a page: the part `m` begins on page 4 and has pages 4 to 6.
    @Test
    void pagesAreChosenByTheirPlaceInAGroup() {
        String css =
                """
                @page :nth(3n + 2) { @top-left { content: 'all' } }
                @page :nth(2n of main) { @top-right { content: 'main' } }
                .m { page: main }
                """;
        assertThat(Publication.of(css, THREE + "<div class='m'>" + THREE + "</div>").lines())
                .contains("2:0 10 all", "5:0 10 all|main")
                .noneMatch(line -> line.matches("[1346]:0 .*"));
    }

    @Test
    void runningElementsAreSetInMarginBoxes() {
        String css =
                "@page { @top-left { content: element(head) } } .r { position: running(head) }"
                        + " .r::after { content: ' ' counter(page) }";
        assertThat(Publication.of(css, "<div class='r'>hd</div>" + THREE).lines())
                .contains("1:0 10 hd 1", "2:0 10 hd 2");
    }

    @Test
    void furnitureIsAnArtifact() {
        assertThat(Publication.of("@page { @top-left { content: 'x' } }", "").dump())
                .contains("‘x’ artifact");
    }

    @Test
    void foliosFollowTheCounterOfThePages() {
        String css =
                """
                @page front { @bottom-center { content: counter(page, lower-roman) } }
                @page main { @bottom-center { content: counter(page) } }
                .t { page: title } .f { page: front } .m { page: main; counter-reset: page 1 }
                """;
        assertThat(
                        Publication.of(
                                        css,
                                        "<div class='t'>t</div><div class='f'>"
                                                + THREE
                                                + "</div><div class='m'>"
                                                + THREE
                                                + "</div>")
                                .pages()
                                .pages())
                .extracting(Page::label)
                .as("the title page prints no number and is counted with what follows")
                .containsExactly("i", "ii", "iii", "iv", "1", "2", "3");
    }

    @Test
    void theNumberOfPagesIsKnownEverywhere() {
        assertThat(
                        Publication.of(
                                        "@page { @bottom-center { content: counter(page) '/'"
                                                + " counter(pages) } }",
                                        THREE)
                                .lines())
                .contains("1:90 35 1/3", "3:90 35 3/3");
    }

    @Test
    void theGroundOfAPageFillsItsBleed() {
        assertThat(Publication.of("@page { bleed: 9pt; marks: crop; background: red }", "").dump())
                .startsWith(
                        """
                        page 1 ‘1’ 100×100 bleed 9 crop
                          fill -9,-9 118×118 rgb(255,0,0) artifact
                        """);
    }

    @Test
    void whatReachesTheEdgeGoesOnIntoTheBleed() {
        String css =
                "@page { bleed: 5pt; margin: 0 } div { background: red; margin-right: 20pt } img {"
                        + " margin-top: 10pt }";
        assertThat(Publication.of(css, "<div>a</div><img src='100x50.png' alt='x'/>").dump())
                .contains("fill -5,-5 85×15 rgb(255,0,0) artifact")
                .as("110 wide and in proportion, clipped where it does not reach an edge")
                .contains("image -5,17.5 110×55 ‘100x50.png’ clip -5,20 110×50");
    }

    @Test
    void negativeMarginsReachTheEdgeToo() {
        assertThat(
                        Publication.of(
                                        "@page { bleed: 5pt } div { background: red; margin: 0"
                                                + " -10pt }",
                                        "<div>a</div>")
                                .dump())
                .contains("fill -5,10 110×10 rgb(255,0,0) artifact");
    }
}
