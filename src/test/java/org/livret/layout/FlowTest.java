package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Boxes one below another on pages of 100 × 100 points with margins of 10; characters are squares
/// of 10 points.
class FlowTest {
    @Test
    void paragraphsStandOneBelowAnother() {
        assertThat(Publication.of("", "<p>aa bb cc</p><p>dd ee</p>").dump())
                .isEqualTo(
                        """
                        page 1 ‘1’ 100×100
                          glyphs 10,18 ‘EmSquare’ 10 w 80 ‘aa bb cc’ #1.2
                          glyphs 10,28 ‘EmSquare’ 10 w 50 ‘dd ee’ #3.4
                        start page 1 node 0 offset 0
                        """);
    }

    @Test
    void whatIsNotToBeWrappedStaysOnALine() {
        assertThat(
                        Publication.of(
                                        ".n { white-space: nowrap }",
                                        "<p>aaaa <span class='n'>bb cc-dd</span></p>")
                                .lines())
                .containsExactly("1:10 10 aaaa", "1:20 10 bb cc-dd");
    }

    @Test
    void marginsThatMeetCollapse() {
        assertThat(
                        Publication.of(
                                        "p { margin: 5pt 0 10pt } .n { margin-top: -2pt }",
                                        "<p>a</p><p>b</p><p class='n'>c</p><div><p>d</p></div>")
                                .lines())
                .as("5; max(10, 5); 10 − 2; through the block: max(10, 5)")
                .containsExactly("1:15 10 a", "1:35 10 b", "1:53 10 c", "1:73 10 d");
    }

    @Test
    void marginsCollapseThroughAnEmptyBlock() {
        assertThat(
                        Publication.of(
                                        ".e { margin: 20pt 0 5pt }",
                                        "<p>a</p><div class='e'/><p>b</p>")
                                .lines())
                .containsExactly("1:10 10 a", "1:40 10 b");
    }

    @Test
    void edgesKeepMarginsApart() {
        assertThat(
                        Publication.of(
                                        ".e { padding: 3pt 4pt; margin: 5pt 0 } p { margin: 10pt 0"
                                                + " }",
                                        "<div class='e'><p>a</p></div>")
                                .lines())
                .containsExactly("1:28 14 a");
    }

    @Test
    void aBoxOverTwoPagesIsOpenAtTheCut() {
        assertThat(
                        Publication.of(
                                        ".e { padding: 4pt; border: 1pt solid black; background:"
                                                + " red }",
                                        "<div class='e'><p>a</p><p>b</p><p>c</p><p>d</p><p>e</p><p>f</p><p>g</p><p>h</p></div>")
                                .dump())
                .contains(
                        """
                          fill 10,10 80×75 rgb(255,0,0) artifact
                          fill even-odd [M10,10 L90,10 L90,85 L10,85 Z M11,11 L89,11 L89,85 L11,85 Z] rgb(0,0,0) artifact
                        """)
                .contains(
                        """
                        page 2 ‘2’ 100×100
                          fill 10,10 80×15 rgb(255,0,0) artifact
                          fill even-odd [M10,10 L90,10 L90,25 L10,25 Z M11,10 L89,10 L89,24 L11,24 Z] rgb(0,0,0) artifact
                        """);
    }

    @Test
    void widthsAndAutoMarginsPlaceABlock() {
        assertThat(
                        Publication.of(
                                        "div { width: 40pt } .c { margin: 0 auto } .r {"
                                                + " margin-left: auto } .b { box-sizing: border-box;"
                                                + " width: 50%; padding: 5pt }",
                                        "<div class='c'>c</div><div class='r'>r</div><div"
                                                + " class='b'>abc d</div>")
                                .lines())
                .containsExactly("1:10 30 c", "1:20 50 r", "1:35 15 abc", "1:45 15 d");
    }

    @Test
    void aHeightIsFilled() {
        assertThat(
                        Publication.of(
                                        ".h { min-height: 30pt } .i { height: 50% }",
                                        "<div class='h'>a</div><div class='i'>b</div><p>c</p>")
                                .lines())
                .as("half of the page's room of 80 points")
                .containsExactly("1:10 10 a", "1:40 10 b", "1:80 10 c");
    }

    @Test
    void anOutsideMarkerEndsBeforeItsLine() {
        assertThat(
                        Publication.of(
                                        "ol { padding-left: 40pt; list-style: decimal }",
                                        "<ol><li>aa</li><li><p>bb</p></li></ol>")
                                .lines())
                .as("the marker of 2 characters ends 4 points before the text")
                .containsExactly("1:10 26 1.|aa", "1:20 26 2.|bb");
    }

    @Test
    void numbersStandBelowEachOtherByTheirPoints() {
        assertThat(
                        Publication.of(
                                        "ol { padding-left: 40pt; list-style: decimal }",
                                        "<ol start='9'><li>aa</li><li>bb</li></ol>")
                                .dump())
                .contains("glyphs 26,18 ‘EmSquare’ 10 w 20 ‘9.’")
                .contains("glyphs 16,28 ‘EmSquare’ 10 w 30 ‘10.’");
    }

    @Test
    void everyLevelHasItsMarker() {
        String deep =
                "<ol><li>a<ol><li>b<ol><li>c<ol><li>d</li></ol></li></ol></li></ol></li></ol>";
        assertThat(
                        Publication.of("ol { padding-left: 20pt }", deep).lines().stream()
                                .map(line -> line.substring(line.lastIndexOf(' ') + 1)))
                .containsExactly("1.|a", "a.|b", "i.|c", "1.|d");
        assertThat(
                        Publication.of(
                                        "ol { padding-left: 40pt }",
                                        "<ol type='I' start='4'><li>a</li></ol>")
                                .lines())
                .containsExactly("1:10 16 IV.|a");
    }

    @Test
    void anInsideMarkerBeginsTheLine() {
        assertThat(
                        Publication.of(
                                        "ul { padding-left: 0; list-style: '-' inside }",
                                        "<ul><li>aa</li></ul>")
                                .lines())
                .containsExactly("1:10 10 -|aa");
    }

    @Test
    void anEmptyItemHasItsMarker() {
        assertThat(
                        Publication.of(
                                        "ul { padding-left: 20pt; list-style: '-' }",
                                        "<ul><li></li></ul><p>x</p>")
                                .lines())
                .containsExactly("1:10 16 -", "1:20 10 x");
    }

    @Test
    void aPictureIsMadeToFitAndKeepsItsProportions() {
        assertThat(
                        Publication.of(
                                        "",
                                        "<figure><img src='160x40.png'"
                                                + " alt='x'/></figure><figure><img src='40x160.png'"
                                                + " alt='x'/></figure>")
                                .dump())
                .as("80 wide; on the next page 80 high, centred by the built-in sheet")
                .contains("image 10,10 80×20 ‘160x40.png’")
                .contains("image 40,10 20×80 ‘40x160.png’");
    }

    @Test
    void aTallPictureLeavesRoomForItsCaption() {
        assertThat(
                        Publication.of(
                                        "figcaption { font-size: 10pt; margin-top: 5pt }",
                                        "<figure><img src='40x160.png'"
                                                + " alt='x'/><figcaption>cap</figcaption></figure>")
                                .dump())
                .as("80 − 5 − 10 = 65 high")
                .contains("image 41.875,10 16.25×65 ‘40x160.png’")
                .contains("glyphs 10,88 ‘EmSquare’ 10 w 30 ‘cap’");
    }

    @Test
    void opacityAndRotationMakeGroups() {
        assertThat(
                        Publication.of(
                                        ".o { opacity: 0.5 } .r { transform: rotate(90deg); width:"
                                                + " 20pt }",
                                        "<div class='o'>a</div><div class='r'>bb</div>")
                                .dump())
                .contains(
                        """
                          group 10,10 80×10 map 1 0 0 1 10,10 opacity 500
                            glyphs 0,8 ‘EmSquare’ 10 w 10 ‘a’ #2.3
                        """)
                .as("a quarter turn about (20, 25)")
                .contains("group 15,15 10×20 map 0 1 -1 0 25,15");
    }
}
