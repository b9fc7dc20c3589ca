package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Text on a grid of 10 points from the top of each page's content, which begins at 10; what stands
/// between lines is as tall as it is.
class LineGridTest {
    private static final String GRID = "html { line-snap: baseline } ";

    private static List<String> lines(String css, String body) {
        return Publication.of(GRID + css, body).lines();
    }

    @Test
    void textReturnsToTheGridBelowAPicture() {
        Publication set =
                Publication.of(
                        GRID + "img { display: block }",
                        "<p>a</p><figure><img src='20x13.svg' alt=''/></figure><p>b</p>");
        assertThat(set.lines()).containsExactly("1:10 10 a", "1:40 10 b");
        assertThat(set.dump())
                .as("the 7 points that are left are shared above and below")
                .contains("image 40,23.5 20×13");
    }

    @Test
    void withoutAGridTextStandsWhereItComes() {
        assertThat(
                        Publication.of(
                                        "img { display: block }",
                                        "<p>a</p><figure><img src='20x13.svg'"
                                                + " alt=''/></figure><p>b</p>")
                                .lines())
                .containsExactly("1:10 10 a", "1:33 10 b");
    }

    @Test
    void aHeadingGoesWithItsText() {
        assertThat(
                        lines(
                                "h2 { margin: 6pt 0 2pt; break-after: avoid }",
                                "<p>a</p><h2>h</h2><p>b</p>"))
                .as("6 + 10 + 2 points are 2 less than two lines: the heading takes them above")
                .containsExactly("1:10 10 a", "1:28 10 h", "1:40 10 b");
    }

    @Test
    void theTopOfAPageStaysWhereItIs() {
        assertThat(
                        lines(
                                "h2 { margin: 0 0 2pt; break-after: avoid }",
                                "<h2>h</h2><p>b</p><p>c</p>"))
                .containsExactly("1:10 10 h", "1:30 10 b", "1:40 10 c");
    }

    @Test
    void aBoxWithEdgesIsSetAsOneThing() {
        assertThat(lines("div { padding: 3pt 0 }", "<p>a</p><div><p>b</p><p>c</p></div><p>d</p>"))
                .as("26 points in a room of 30")
                .containsExactly("1:10 10 a", "1:25 10 b", "1:35 10 c", "1:50 10 d");
    }

    @Test
    void linesOfAnotherHeightStandWhereTheyCome() {
        assertThat(lines(".s { line-height: 8pt }", "<p>a</p><p class='s'>b</p><p>c</p>"))
                .containsExactly("1:10 10 a", "1:20 10 b", "1:30 10 c");
    }

    @Test
    void marginsAreRoundedUpToWholeLines() {
        assertThat(lines("p { margin: 4pt 0 }", "<p>a</p><p>b</p><div>c</div>"))
                .as("the first one keeps its margin above, which brings it to the second line")
                .containsExactly("1:20 10 a", "1:40 10 b", "1:60 10 c");
    }

    @Test
    void everyPageBeginsTheGridAnew() {
        String body =
                "<p>a</p>".repeat(7)
                        + "<figure><img src='20x13.svg' alt=''/></figure>"
                        + "<p>b</p>";
        assertThat(lines("img { display: block }", body))
                .as("the figure fits page 2 only; 13 points are two lines there")
                .contains("1:70 10 a", "2:30 10 b");
    }

    @Test
    void textBesideAndBelowFloatsIsOnTheGrid() {
        assertThat(
                        lines(
                                "div { float: top } figure { float: left; width: 20pt }",
                                "<div><img src='20x13.svg' alt=''/></div><p>a b c d</p>"))
                .as("the picture's line is 15 points tall, for which two lines are left")
                .containsExactly("1:30 10 a b c d");
    }

    @Test
    void columnsBeginAndGoOnOnTheGrid() {
        assertThat(
                        lines(
                                "h2 { margin: 3pt 0 1pt; break-after: avoid } div { columns: 2;"
                                        + " column-gap: 10pt }",
                                "<h2>x</h2><div><p>a</p><p>b</p><h2>h</h2><p>c</p><p>d</p></div><p>e</p>"))
                .containsExactly(
                        "1:13 10 x",
                        "1:30 10 a|h",
                        "1:40 10 b",
                        "1:50 55 c",
                        "1:60 55 d",
                        "1:70 10 e");
    }

    @Test
    void feetAreEvenedOutByWholeLines() {
        String kept = "p { margin: 10pt 0; break-inside: avoid } @page { size: 40pt 120pt }";
        String paragraph = "<p>aa bb</p>";
        assertThat(Publication.of(kept, paragraph.repeat(5)).lines())
                .as("without a grid, two gaps of 10 points share the 10 that are left")
                .contains("1:20 10 aa", "1:55 10 aa", "1:90 10 aa");
        assertThat(lines(kept, paragraph.repeat(5)))
                .as("with a grid, one line goes to one of them")
                .contains("1:20 10 aa", "1:50 10 aa", "1:90 10 aa");
    }
}
