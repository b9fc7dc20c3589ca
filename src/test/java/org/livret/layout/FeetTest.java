package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Even page feet, on pages with room for eight lines of 10 points.
class FeetTest {
    private static final String CSS = "p { break-inside: avoid } .far { margin-top: 20pt } ";

    /// A paragraph of lines of its own, which no page break splits.
    private static String block(String attributes, String lines) {
        return "<p" + attributes + ">" + lines.replace(" ", "<br/>") + "</p>";
    }

    @Test
    void theRoomBetweenBlocksGrowsUntilThePageIsFull() {
        assertThat(
                        Publication.of(
                                        CSS,
                                        block("", "a b c")
                                                + block(" class='far'", "d e")
                                                + block("", "f g"))
                                .lines())
                .as("7 lines and the gap take 70 of 80; the gap takes the other 10")
                .containsExactly(
                        "1:10 10 a",
                        "1:20 10 b",
                        "1:30 10 c",
                        "1:70 10 d",
                        "1:80 10 e",
                        "2:10 10 f",
                        "2:20 10 g");
    }

    @Test
    void whatTheGapsShareGoesByTheirSize() {
        assertThat(
                        Publication.of(
                                        CSS + ".near { margin-top: 5pt } .far { margin-top: 15pt }",
                                        block("", "a")
                                                + block(" class='near'", "b c")
                                                + block(" class='far'", "d e")
                                                + block("", "f g"))
                                .lines())
                .as("50 and gaps of 5 and 15 leave 10: 2.5 and 7.5")
                .contains("1:27.5 10 b", "1:70 10 d", "1:80 10 e");
    }

    @Test
    void aPageThatIsMuchTooShortIsLeftAsItIs() {
        assertThat(
                        Publication.of(
                                        CSS,
                                        block("", "a b")
                                                + block(" class='far'", "c d")
                                                + block("", "e f g"))
                                .lines())
                .as("20 are missing, three quarters of the gap are 15")
                .contains("1:50 10 c", "1:60 10 d", "2:10 10 e");
    }

    @Test
    void theRoomBelowAHeadingAndTheLastPageDoNotGrow() {
        assertThat(
                        Publication.of(
                                        CSS + "h1 { margin-bottom: 20pt; break-after: avoid }",
                                        "<h1>h</h1>"
                                                + block("", "a b c d")
                                                + block("", "e f")
                                                + block(" class='far'", "g h"))
                                .lines())
                .contains("1:10 10 h", "1:40 10 a", "2:10 10 e", "2:50 10 g");
    }
}
