package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Where pictures and transformed boxes stand, on pages with a room of 80 × 80 points from 10, 10.
class PlacementTest {
    private static String ground(String css) {
        return Publication.of(
                        "div { height: 40pt; background: url(20x10.svg) center no-repeat; "
                                + css
                                + " }",
                        "<div/>")
                .dump();
    }

    @Test
    void aBackgroundStandsWhereItsPositionSays() {
        assertThat(ground("")).contains("image 40,25 20×10");
        assertThat(ground("background-position: right 5pt bottom")).contains("image 65,40 20×10");
        assertThat(ground("background-position: 0 25%; background-size: 40pt"))
                .contains("image 10,15 40×20");
        assertThat(ground("background-size: cover")).contains("image 10,10 80×40");
        assertThat(ground("background-size: auto 100%; background-position: left"))
                .contains("image 10,10 80×40");
    }

    @Test
    void aBackgroundIsRepeatedUpToTheEdges() {
        String across = ground("background-repeat: repeat-x; background-position: 5pt top");
        assertThat(across)
                .contains("image -5,10 20×10", "image 15,10 20×10", "image 75,10 20×10")
                .doesNotContain("image 95,10");
        assertThat(
                        ground("background-repeat: repeat; background-size: 40pt 20pt")
                                .split("image ", -1))
                .as("centred in 80 × 40: half tiles, a whole one, half tiles, twice and a half")
                .hasSize(1 + 9);
        assertThat(
                        ground("background-repeat: repeat; background-size: 0.1pt 0.1pt")
                                .split("image ", -1))
                .as("dust is not repeated")
                .hasSize(1 + 1);
    }

    @Test
    void aPictureStandsInItsBoxWhereItsPositionSays() {
        String css = "img { display: block; width: 40pt; height: 40pt; ";
        String body = "<div><img src='20x10.svg' alt='a'/></div>";
        assertThat(Publication.of(css + "object-fit: contain; object-position: top }", body).dump())
                .contains("image 10,10 40×20");
        assertThat(Publication.of(css + "object-fit: cover; object-position: right }", body).dump())
                .contains("image -30,10 80×40");
        assertThat(Publication.of(css + "object-fit: none; object-position: 0 100% }", body).dump())
                .contains("image 10,40 20×10");
        assertThat(Publication.of(css + "object-fit: scale-down }", body).dump())
                .contains("image 20,25 20×10");
    }

    @Test
    void aTransformedBoxMovesAndItsSurroundingsStay() {
        assertThat(
                        Publication.of(
                                        "div { width: 20pt; height: 20pt; background: red;"
                                                + " transform: translate(50%, 5pt) scale(2);"
                                                + " transform-origin: left top }",
                                        "<div/><p>a</p>")
                                .dump())
                .contains("group 20,15 40×40 map 2 0 0 2 20,15")
                .contains("10,38 ‘EmSquare’ 10 w 10 ‘a’");
    }

    @Test
    void cornersHaveRadiiOfTheirOwn() {
        assertThat(
                        Publication.of(
                                        "div { height: 20pt; background: red; border-radius: 4pt 0"
                                                + " }",
                                        "<div/>")
                                .dump())
                .contains("M14,10 L90,10 L90,26")
                .contains("L10,30 L10,14");
    }
}
