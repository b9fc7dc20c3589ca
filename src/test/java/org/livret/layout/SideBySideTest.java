package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Flex rows, grids, columns and floats on pages of 140 × 100 points.
class SideBySideTest {
    private static Publication of(String css, String body) {
        return Publication.of("@page { size: 140pt 100pt } " + css, body);
    }

    @Test
    void flexItemsShareTheRoom() {
        assertThat(
                        of(
                                        "div { display: flex; column-gap: 20pt } p { flex: 1 }",
                                        "<div><p>aa aa aa</p><p>bb</p></div>")
                                .lines())
                .as("(120 − 20) / 2 = 50 each")
                .containsExactly("1:10 10 aa aa|bb", "1:20 10 aa");
    }

    @Test
    void flexItemsAreJustifiedAndAligned() {
        assertThat(
                        of(
                                        "div { display: flex; justify-content: space-between;"
                                                + " align-items: center }",
                                        "<div><p>a<br/>a<br/>a</p><p>b</p><p>c</p></div>")
                                .lines())
                .containsExactly("1:10 10 a", "1:20 10 a|b|c", "1:30 10 a");
    }

    @Test
    void flexRowsWrap() {
        assertThat(
                        of(
                                        "div { display: flex; flex-wrap: wrap; gap: 5pt } p {"
                                                + " width: 50pt }",
                                        "<div><p>a</p><p>b</p><p>c</p></div>")
                                .lines())
                .containsExactly("1:10 10 a|b", "1:25 10 c");
    }

    @Test
    void aFlexColumnIsJustifiedInItsHeight() {
        assertThat(
                        of(
                                        "div { display: flex; flex-direction: column; height: 80pt;"
                                                + " justify-content: center }",
                                        "<div><p>a</p><p>b</p></div>")
                                .lines())
                .containsExactly("1:40 10 a", "1:50 10 b");
    }

    @Test
    void gridTracksAreFixedAndShared() {
        assertThat(
                        of(
                                        "div { display: grid; grid-template-columns: 30pt 1fr 2fr;"
                                                + " column-gap: 15pt; row-gap: 5pt }",
                                        "<div><p>a</p><p>b</p><p>c</p><p>d</p></div>")
                                .dump())
                .as("90 of room less 30: 20 and 40 … after the gaps")
                .contains("glyphs 55,18 ‘EmSquare’ 10 w 10 ‘b’")
                .contains("glyphs 90,18 ‘EmSquare’ 10 w 10 ‘c’")
                .contains("glyphs 10,33 ‘EmSquare’ 10 w 10 ‘d’");
    }

    @Test
    void gridItemsSpanTracks() {
        assertThat(
                        of(
                                        "div { display: grid; grid-template-columns: 1fr 1fr } .s {"
                                                + " grid-column: span 2 }",
                                        "<div><p class='s'>aaaa aaaa</p><p>b</p><p>c</p></div>")
                                .lines())
                .containsExactly("1:10 10 aaaa aaaa", "1:20 10 b|c");
    }

    @Test
    void gridItemsStartAtTheirLine() {
        assertThat(
                        of(
                                        "dl { display: grid; grid-template-columns: 1fr 1fr } dt {"
                                                + " grid-column: 1 } dd { margin: 0; grid-column: 2 }",
                                        "<dl><dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt><dd>e</dd></dl>")
                                .lines())
                .containsExactly("1:10 10 a|b", "1:20 70 c", "1:30 10 d|e");
    }

    @Test
    void linesStandBesideAFloat() {
        assertThat(
                        of(
                                        ".f { float: left; width: 40pt }",
                                        "<div class='f'><p>ff</p><p>gg</p></div><p>aa bb cc dd ee"
                                                + " ff gg hh</p>")
                                .lines())
                .containsExactly("1:10 10 ff|aa bb cc", "1:20 10 gg|dd ee ff", "1:30 10 gg hh");
    }

    @Test
    void aFloatGoesOnBesideTheNextParagraph() {
        assertThat(
                        of(
                                        "img { float: right }",
                                        "<img src='40x15.png' alt=''/><p>aa</p><p>bb bb bb bb</p>")
                                .lines())
                .containsExactly("1:10 10 aa", "1:20 10 bb bb bb", "1:30 10 bb");
    }

    @Test
    void clearGoesBelowAFloat() {
        assertThat(
                        of(
                                        "img { float: left } h2 { clear: both }",
                                        "<img src='40x35.png' alt=''/><p>aa</p><h2>hh</h2>")
                                .lines())
                .containsExactly("1:10 50 aa", "1:45 10 hh");
    }

    @Test
    void aFloatKeepsWithTheLinesBesideIt() {
        String six = "<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p><p>6</p>";
        assertThat(
                        of(
                                        "img { float: left }",
                                        six
                                                + "<img src='40x30.png' alt=''/><p>aa aa aa aa aa"
                                                + " aa aa</p>")
                                .lines())
                .endsWith("1:60 10 6", "2:10 50 aa aa aa", "2:20 50 aa aa aa", "2:30 50 aa");
    }

    @Test
    void columnsAreBalanced() {
        assertThat(
                        of(
                                        ".c { columns: 2; column-gap: 20pt }",
                                        "<p>before</p><div"
                                                + " class='c'><p>1</p><p>2</p><p>3</p><p>4</p><p>5</p></div><p>after</p>")
                                .lines())
                .containsExactly(
                        "1:10 10 before",
                        "1:20 10 1|4",
                        "1:30 10 2|5",
                        "1:40 10 3",
                        "1:50 10 after");
    }

    @Test
    void columnsGoOnOverPages() {
        String eight = "<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p><p>6</p><p>7</p><p>8</p>";
        assertThat(
                        of(
                                        ".c { columns: 2; column-gap: 20pt }",
                                        "<div class='c'>"
                                                + eight
                                                + eight
                                                + "<p>u</p><p>v</p><p>x</p><p>y</p></div>")
                                .lines())
                .contains("1:10 10 1|1", "1:80 10 8|8", "2:10 10 u|x", "2:20 10 v|y");
    }

    @Test
    void aHeadingSpansColumns() {
        assertThat(
                        of(
                                        ".c { columns: 2; column-gap: 20pt } h2 { column-span: all"
                                                + " }",
                                        "<div class='c'><p>1</p><p>2</p><h2>head</h2><p>3</p><p>4</p></div>")
                                .lines())
                .containsExactly("1:10 10 1|2", "1:20 10 head", "1:30 10 3|4");
    }

    @Test
    void columnsHaveNotesGroundsAndRules() {
        assertThat(
                        of(
                                        ".c { columns: 2; column-gap: 20pt; column-rule: 2pt solid"
                                                + " black } .g { background: red }",
                                        "<div class='c'><div"
                                                + " class='g'><p>1</p><p>2</p><p>3</p></div><p>4<a"
                                                + " class='noteref' href='#n'>n</a></p></div><aside"
                                                + " id='n'><p>note</p></aside>")
                                .dump())
                .contains("fill 10,10 50×20 rgb(255,0,0) artifact")
                .contains("fill 80,10 50×10 rgb(255,0,0) artifact")
                .contains("fill 69,10 2×20 rgb(0,0,0) artifact")
                .contains("glyphs 10,88 ‘EmSquare’ 10 w 40 ‘note’");
    }

    @Test
    void aColumnBreakIsMade() {
        assertThat(
                        of(
                                        ".c { columns: 3; column-gap: 0 } .b { break-before: column"
                                                + " }",
                                        "<div class='c'><p>1</p><p"
                                                + " class='b'>2</p><p>3</p><p>4</p></div>")
                                .lines())
                .containsExactly("1:10 10 1|2|4", "1:20 50 3");
        assertThat(
                        of(
                                        ".c { columns: 2; column-gap: 0 } .b { break-before: page"
                                                + " }",
                                        "<div class='c'><p>1</p><p>2</p><p"
                                                + " class='b'>3</p><p>4</p></div>")
                                .lines())
                .containsExactly("1:10 10 1|2", "2:10 10 3|4");
    }

    @Test
    void columnsInColumnsAreReported() {
        Publication p =
                of(
                        ".c { columns: 2; column-gap: 0 }",
                        "<div class='c'><div class='c'><p>1</p></div></div>");
        assertThat(p.lines()).containsExactly("1:10 10 1");
        assertThat(p.codes()).containsExactly("LY105");
    }

    @Test
    void pageFloatsStandAtTheTopOrTheFoot() {
        assertThat(
                        of(
                                        "figure { float: top } .b { float: bottom }",
                                        "<p>a</p><figure><p>top</p></figure><p>b</p><figure"
                                                + " class='b'><p>foot</p></figure>")
                                .lines())
                .containsExactly("1:10 10 top", "1:20 10 a", "1:30 10 b", "1:80 10 foot");
    }

    @Test
    void aPageFloatThatDoesNotFitStandsOnTheNextPage() {
        Publication p =
                of(
                        "figure { float: top }",
                        "<p>1</p><p>2</p><p>3</p><p>4</p><p>5</p><figure><img src='40x50.png'"
                                + " alt='x'/></figure><p>6</p><p>7</p><p>8</p><p>9</p>");
        assertThat(p.lines()).contains("1:60 10 6", "1:80 10 8", "2:60 10 9");
        assertThat(p.problems()).isEmpty();
    }

    @Test
    void whatSpansColumnsMayBeNested() {
        assertThat(
                        Publication.of(
                                        ".c { columns: 2; column-gap: 10pt } h2 { column-span: all"
                                                + " }",
                                        "<div class='c'><p>a</p><p>b</p><section><h2>h</h2><p>c</p><p>d</p></section></div><p>e</p>")
                                .lines())
                .containsExactly("1:10 10 a|b", "1:20 10 h", "1:30 10 c|d", "1:40 10 e");
    }
}
