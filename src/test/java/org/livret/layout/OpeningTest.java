package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// First letters and first lines, on pages with 80 points of room; characters are squares of 10
/// points, and capitals count as 7 points tall.
class OpeningTest {
    /// On lines of 10 points, a letter of two lines is 10 + 7 points tall, so that its size is 10 ×
    /// 17 / 7. Text keeps 10 / 6 points away from it.
    private static final String TWO = "p::first-letter { initial-letter: 2 }";

    @Test
    void aDropCapStandsOnTheSecondLineAndReachesAsHighAsTheFirst() {
        assertThat(Publication.of(TWO, "<p>Abc de fgh ij kl</p>").dump())
                .isEqualTo(
                        """
                        page 1 ‘1’ 100×100
                          glyphs 10,28 ‘EmSquare’ 24.286 w 24.286 ‘A’ #1.2
                          glyphs 35.952,18 ‘EmSquare’ 10 w 60 ‘bc de ’ #1.2
                          glyphs 35.952,28 ‘EmSquare’ 10 w 40 ‘fgh ’ #1.2
                          glyphs 10,38 ‘EmSquare’ 10 w 50 ‘ij kl’ #1.2
                        start page 1 node 0 offset 0
                        """);
    }

    @Test
    void aRaisedLetterStandsOnTheFirstLineAndMakesRoomAbove() {
        assertThat(
                        Publication.of(
                                        "p::first-letter { initial-letter: 2 raise }",
                                        "<p>Ab cd</p>")
                                .dump())
                .contains("glyphs 10,28 ‘EmSquare’ 24.286 w 24.286 ‘A’")
                .contains("glyphs 35.952,28 ‘EmSquare’ 10 w 40 ‘b cd’");
    }

    @Test
    void aShortParagraphLeavesRoomForItsLetter() {
        assertThat(Publication.of(TWO, "<p>Ab</p><div>cd</div>").lines())
                .containsExactly("1:10 35.952 b", "1:20 10 A", "1:30 10 cd");
    }

    @Test
    void linesBesideALetterKeepOnOnePage() {
        String above = "<div>x</div>".repeat(7);
        assertThat(Publication.of(TWO, above + "<p>Abc de fgh ij kl</p>").lines())
                .as("one line more would fit on page 1")
                .contains("1:70 10 x", "2:10 35.952 bc de", "2:20 10 A|fgh", "2:30 10 ij kl");
    }

    @Test
    void theLetterOfABlockIsThatOfItsFirstParagraph() {
        String css = "div::first-letter { initial-letter: 2 } section::first-letter { color: red }";
        assertThat(Publication.of(css, "<section><div><p>Ab</p><p>Cd</p></div></section>").lines())
                .containsExactly("1:10 35.952 b", "1:20 10 A", "1:30 10 Cd");
        assertThat(Publication.of(css, "<div><img src='20x10.svg'/><p>Ab</p></div>").lines())
                .as("what begins with a picture has no first letter")
                .containsExactly("1:22 10 Ab");
    }

    @Test
    void punctuationBelongsToTheLetter() {
        assertThat(Publication.of("@page { size: 200pt 100pt }" + TWO, "<p>«A», b</p>").dump())
                .contains("24.286 w 97.143 ‘«A»,’ #1.2")
                .contains("‘b’");
    }

    @Test
    void aLetterThatIsNotSetApartOnlyLooksDifferent() {
        assertThat(
                        Publication.of(
                                        "p::first-letter { color: red; text-transform: uppercase }",
                                        "<p>ab</p>")
                                .dump())
                .contains("glyphs 10,18 ‘EmSquare’ 10 w 10 rgb(255,0,0) ‘A’ #1.2")
                .contains("glyphs 20,18 ‘EmSquare’ 10 w 10 ‘b’ #1.2");
    }

    @Test
    void aFloatingLetterKeepsItsSize() {
        assertThat(
                        Publication.of(
                                        "p::first-letter { float: left; font-size: 20pt;"
                                                + " line-height: 15pt; margin-right: 3pt }",
                                        "<p>Abc de fgh ij kl</p>")
                                .lines())
                .as("15 points are two lines; 20 + 3 + 10 / 6 points are its room")
                .containsExactly(
                        "1:10 34.667 bc de", "1:15.5 10 A", "1:20 34.667 fgh", "1:30 10 ij kl");
    }

    @Test
    void aLetterThatIsTooWideStaysInTheText() {
        assertThat(
                        Publication.of(
                                        "p { width: 30pt } p::first-letter { initial-letter: 2 }",
                                        "<p>Ab c</p>")
                                .lines())
                .containsExactly("1:10 10 Ab", "1:20 10 c");
    }

    @Test
    void theFirstLineHasAStyleOfItsOwn() {
        assertThat(
                        Publication.of(
                                        "p { text-align: justify } p::first-line { color: red;"
                                                + " letter-spacing: 5pt; text-transform: uppercase }",
                                        "<p>ab cd ef gh ij</p>")
                                .dump())
                .as("five characters with 5 points after each, and a space that takes the rest")
                .contains("18 ‘EmSquare’ 10 w 80 rgb(255,0,0) ‘AB CD’")
                .contains("28 ‘EmSquare’ 10 w 80 ‘ef gh ij’ #1.2");
    }

    @Test
    void whatInlineTextHasOfItsOwnStaysInTheFirstLine() {
        assertThat(
                        Publication.of(
                                        "p::first-line { color: red } em { color: blue }",
                                        "<p>ab <em>cd</em> ef gh</p>")
                                .dump())
                .contains("rgb(0,0,255) ‘cd’")
                .contains("w 20 ‘gh’");
    }

    @Test
    void aParagraphOfOneLineIsAllFirstLine() {
        assertThat(Publication.of("p::first-line { color: red }", "<p>ab cd</p>").dump())
                .contains("rgb(255,0,0) ‘ab cd’");
    }
}
