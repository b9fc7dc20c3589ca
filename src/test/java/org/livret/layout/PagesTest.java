package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.geom.Sp;
import org.livret.layout.flow.PageProblem;

/// Where pages end: 8 lines of 8 characters fit on one.
class PagesTest {
    private static final String SIX = "<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p><p>6</p>";

    @Test
    void aHeadingGoesWithItsText() {
        assertThat(Publication.of("", SIX + "<p>7</p><h2>Head</h2><p>text</p>").lines())
                .endsWith("1:70 10 7", "2:10 10 Head", "2:20 10 text");
    }

    @Test
    void widowsAndOrphansAreKept() {
        assertThat(
                        Publication.of(
                                        "p { orphans: 2; widows: 2 }",
                                        SIX + "<p>7</p><p>aa aa aa aa aa aa</p>")
                                .lines())
                .as("one line would fit, but two must stand together")
                .endsWith("1:70 10 7", "2:10 10 aa aa aa", "2:20 10 aa aa aa");
        assertThat(
                        Publication.of(
                                        "p { orphans: 2; widows: 2 }",
                                        SIX + "<p>aa aa aa aa aa aa aa aa aa</p>")
                                .lines())
                .as("two lines would fit, but one would be left")
                .endsWith("1:60 10 6", "2:10 10 aa aa aa", "2:20 10 aa aa aa", "2:30 10 aa aa aa");
    }

    @Test
    void whatShouldStayWholeDoes() {
        assertThat(
                        Publication.of(
                                        "div { break-inside: avoid }",
                                        SIX + "<div><p>a</p><p>b</p><p>c</p></div>")
                                .lines())
                .endsWith("1:60 10 6", "2:10 10 a", "2:20 10 b", "2:30 10 c");
    }

    @Test
    void whatIsTallerThanAPageIsSplitAllTheSame() {
        Publication p =
                Publication.of("div { break-inside: avoid }", "<div>" + SIX + SIX + "</div>");
        assertThat(p.lines()).hasSize(12).contains("1:80 10 2", "2:10 10 3");
        assertThat(p.problems()).hasExactlyElementsOfTypes(PageProblem.KeptSplit.class);
    }

    @Test
    void marginsVanishAtAPageTurnAndStayAfterAForcedOne() {
        assertThat(
                        Publication.of(
                                        "p { margin-top: 10pt } .b { break-before: page }",
                                        "<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p><p"
                                                + " class='b'>6</p>")
                                .lines())
                .containsExactly(
                        "1:20 10 1",
                        "1:40 10 2",
                        "1:60 10 3",
                        "1:80 10 4",
                        "2:10 10 5",
                        "3:20 10 6");
    }

    @Test
    void aRectoBreakLeavesABlankPage() {
        String css =
                "@page { @bottom-center { content: counter(page) } } @page :blank { @bottom-center"
                        + " { content: none } } .r { break-before: recto }";
        assertThat(Publication.of(css, "<p>a</p><p class='r'>b</p>").dump())
                .contains("page 2 ‘2’ 100×100\npage 3 ‘3’ 100×100");
    }

    @Test
    void aVersoBreakAtTheBeginningDoesToo() {
        assertThat(Publication.of("p { break-before: left }", "<p>a</p>").lines())
                .containsExactly("2:10 10 a");
    }

    @Test
    void aBreakInsideNestedBlocksCutsThem() {
        assertThat(
                        Publication.of(
                                        "section { padding: 0 10pt } h1 { break-before: page } .l {"
                                                + " break-after: page }",
                                        "<section><p>a</p><div><h1>b</h1><p"
                                                + " class='l'>c</p></div><p>d</p></section>")
                                .lines())
                .containsExactly("1:10 20 a", "2:10 20 b", "2:20 20 c", "3:10 20 d");
    }

    @Test
    void aBreakBeforeTheFirstChildTakesItsBlockAlong() {
        assertThat(
                        Publication.of(
                                        "section { padding-top: 5pt } h1 { break-before: page }",
                                        "<p>a</p><section><h1>b</h1></section>")
                                .lines())
                .containsExactly("1:10 10 a", "2:15 10 b");
    }

    @Test
    void anotherPageNameBeginsAPageOfItsOwnSize() {
        String css = "@page wide { size: 200pt 60pt } .w { page: wide }";
        assertThat(
                        Publication.of(css, "<p>a</p><p class='w'>aaaa aaaa aaaa aaaa</p><p>b</p>")
                                .dump())
                .contains("page 2 ‘2’ 200×60")
                .contains("‘aaaa aaaa aaaa ’")
                .contains("page 3 ‘3’ 100×100");
    }

    @Test
    void theFirstPageMayHaveOtherMargins() {
        String css = "@page :first { margin-top: 70pt }";
        assertThat(Publication.of(css, "<p>a</p><p>b</p><p>c</p>").lines())
                .containsExactly("1:70 10 a", "1:80 10 b", "2:10 10 c");
    }

    @Test
    void aGroupOfPagesHasAFirstPage() {
        String css =
                "@page c { @top-left { content: 'h' } } @page c:first { @top-left { content: none }"
                        + " } .c { page: c; break-before: page }";
        assertThat(
                        Publication.of(
                                        css,
                                        "<div class='c'>"
                                                + SIX
                                                + SIX
                                                + "</div><div class='c'>x</div>")
                                .lines())
                .contains("2:0 10 h")
                .doesNotContain("1:0 10 h", "3:0 10 h");
    }

    @Test
    void everyPageIsReportedOn() {
        Publication p = Publication.of("", SIX + "<p>7</p><h2>Head</h2><p>text</p>");
        LaidOut laidOut = p.laidOut();
        assertThat(laidOut.quality())
                .isEqualTo(
                        new LaidOut.Quality(
                                2,
                                0,
                                0,
                                0,
                                0,
                                new LaidOut.Rows(0, 0),
                                new LaidOut.Hyphens(0, 0),
                                0,
                                new LaidOut.Notes(0, 0, 0)));
        assertThat(laidOut.reports().getFirst().used()).isEqualTo(Sp.pt(70));
    }

    @Test
    void aPageOneLineShortIsFilledByALongerParagraph() {
        String css = "@page { size: 320pt 120pt } html { orphans: 3; widows: 3 }";
        String first = "aa bb cc dd ee ff gg hh ii ".repeat(6);
        String second = "<p>" + "kk ll mm nn oo pp qq rr ss tt ".repeat(6) + "</p>";
        assertThat(Publication.of(css, "<p>" + first + "jjj</p>" + second).lines())
                .as("six lines and three of six make nine of ten")
                .contains(
                        "1:60 10 aa bb cc dd ee ff gg hh ii",
                        "1:70 10 jjj",
                        "1:100 10 kk ll mm nn oo pp qq rr ss tt")
                .hasSize(13);
        assertThat(Publication.of(css, "<p>" + first + "jj</p>" + second).lines())
                .as("two letters make no line")
                .contains("1:90 10 kk ll mm nn oo pp qq rr ss tt")
                .hasSize(12);
    }
}
