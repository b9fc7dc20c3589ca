package org.livret.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is painted behind and around a box of 80 × 40 points whose upper left corner is at 10, 10.
class DecorationTest {
    private static String box(String css) {
        Publication publication =
                Publication.of(
                        "div { height: 40pt; box-sizing: border-box; " + css + " }", "<div/>");
        return publication.dump();
    }

    // ---- corners ----

    @Test
    void cornersAreQuartersOfEllipses() {
        assertThat(box("background: red; border-radius: 8pt 0 0 0 / 4pt"))
                .as("a corner's control points lie 0.447715 of a radius from it")
                .contains("[M18,10 L90,10 L90,50 L10,50 L10,14 C10,11.791 13.582,10 18,10 Z]");
    }

    @Test
    void cornersThatDoNotFitBecomeSmallerTogether() {
        assertThat(box("background: red; border-radius: 100pt 60pt 0 0"))
                .as("100 upright on 40: all are 0.4 of what they would be")
                .contains("[M50,10 L66,10 C");
        assertThat(box("background: red; border-radius: 50%"))
                .as("an ellipse as wide and as high as the box")
                .contains("[M50,10 C72.091,10 90,18.954 90,30 C90,41.046");
    }

    @Test
    void theInnerCurveIsWhatTheBordersLeave() {
        assertThat(box("border: solid red; border-width: 2pt 4pt; border-radius: 6pt"))
                .contains(
                        "fill even-odd [M16,10 L84,10", "M16,12 L84,12 C85.105,12 86,13.791 86,16");
        assertThat(box("border: 5pt solid red; border-radius: 3pt"))
                .as("square inside")
                .contains("Z M15,15 L85,15 L85,45 L15,45 Z]");
    }

    @Test
    void aPictureIsCutByTheInnerCurve() {
        String css = "img { display: block; border: 1pt solid red; border-radius: 5pt / 3pt }";
        assertThat(Publication.of(css, "<div><img src='20x10.svg' alt='a'/></div>").dump())
                .as("4 and 2 are left inside")
                .contains("image 11,11 20×10 ‘20x10.svg’ clip [M15,11 L27,11 C");
    }

    @Test
    void whatABoxHidesIsCutWithinItsBordersAndItsShadowIsNot() {
        String css =
                "div { overflow: hidden; border: 1pt solid blue; border-radius: 5pt; box-shadow: 0 0"
                        + " 2pt red } p { background: lime }";
        String cut =
                """
                shadow 10,10 80×12 round 5 5 5 5 blur 2 rgb(255,0,0) outside [M15,10\
                """;
        String group = "  group 11,11 78×10 map 1 0 0 1 10,10 clip [M5,1 L75,1 C";
        String dump = Publication.of(css, "<div><p>a</p></div>").dump();
        assertThat(dump).contains(cut, group, "    fill 1,1 78×10 rgb(0,255,0)");
        assertThat(dump.indexOf("fill even-odd")).isLessThan(dump.indexOf("  group "));
        assertThat(
                        Publication.of(
                                        css + " section { display: grid }",
                                        "<section><div><p>a</p></div></section>")
                                .dump())
                .contains(cut, group);
        assertThat(
                        Publication.of(
                                        "div { overflow: hidden } p { background: lime }",
                                        "<div><p>a</p></div>")
                                .dump())
                .as("a box as high as its content has nothing to hide but at round corners")
                .doesNotContain("group");
    }

    // ---- borders ----

    @Test
    void bordersOfOneColourAreOneShape() {
        assertThat(box("border: solid red; border-width: 1pt 2pt 3pt 4pt"))
                .contains(
                        "  fill even-odd [M10,10 L90,10 L90,50 L10,50 Z M14,11 L88,11 L88,47 L14,47"
                                + " Z] rgb(255,0,0) artifact\n");
        assertThat(box("border-bottom: 2pt solid red"))
                .contains("  fill 10,48 80×2 rgb(255,0,0) artifact\n");
    }

    @Test
    void otherBordersAreMitred() {
        assertThat(box("border: 2pt solid red; border-top: 4pt solid blue"))
                .contains(
                        "fill [M10,10 L90,10 L88,14 L12,14 Z] rgb(0,0,255)",
                        "fill [M90,10 L88,14 L88,48 L90,50 Z] rgb(255,0,0)");
        assertThat(box("border: 2pt solid red; border-top-color: blue; border-radius: 10pt"))
                .as("a side of a ring, parted as deep as its curve goes")
                .contains(
                        "group 10,10 80×40 clip [M10,10 L90,10 L80,20 L20,20 Z]\n    fill even-odd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "double | 10,10 80×1 rgb(90,120,150) | 10,12 80×1 rgb(90,120,150)",
                "groove | 10,10 80×1.5 rgb(60,80,100) | 10,11.5 80×1.5 rgb(90,120,150)",
                "ridge | 10,10 80×1.5 rgb(90,120,150) | 10,11.5 80×1.5 rgb(60,80,100)",
            })
    void bandsOfABorder(String line, String outer, String inner) {
        assertThat(box("border-top: 3pt " + line + " rgb(90 120 150)"))
                .contains("fill " + outer + " artifact\n  fill " + inner + " artifact\n");
    }

    @Test
    void insetBordersAreDarkAboveAndOutsetOnesBelow() {
        assertThat(box("border: 1pt inset rgb(90 120 150)"))
                .contains(
                        "fill [M10,10 L90,10 L89,11 L11,11 Z] rgb(60,80,100)",
                        "fill [M10,50 L90,50 L89,49 L11,49 Z] rgb(90,120,150)");
        assertThat(box("border: 1pt outset rgb(30 40 50)"))
                .as("very dark colours become lighter instead")
                .contains(
                        "fill [M10,10 L90,10 L89,11 L11,11 Z] rgb(142,147,152)",
                        "fill [M10,50 L90,50 L89,49 L11,49 Z] rgb(30,40,50)");
    }

    @Test
    void dashesAndDotsEndAsTheyBegin() {
        assertThat(box("border-top: 2pt dashed red"))
                .as("80 are 7 times 5 parts and 3")
                .contains("stroke [M10,11 L90,11] w 2 rgb(255,0,0) dashed 6.316,4.21");
        assertThat(box("border-top: 2pt dotted red"))
                .as("the dots at the ends lie inside: 78 are 20 times 3.9")
                .contains("stroke [M11,11 L89,11] w 2 rgb(255,0,0) dashed 0,3.9");
        assertThat(box("border: 2pt dotted red; border-radius: 50%; width: 40pt"))
                .as("around a circle of radius 19: not quite 119.381 are 30 times 3.978")
                .contains("w 2 rgb(255,0,0) dashed 0,3.978");
    }

    // ---- grounds ----

    @Test
    void layersAreStackedAboveOneColour() {
        assertThat(box("background: url(20x10.svg) no-repeat, linear-gradient(red, blue), lime"))
                .contains(
                        """
                          fill 10,10 80×40 rgb(0,255,0) artifact
                          fill 10,10 80×40 gradient 50,10 to 50,50 0 rgb(255,0,0) 1000 rgb(0,0,255) artifact
                          image 10,10 20×10 ‘20x10.svg’ clip 10,10 80×40 artifact
                        """);
    }

    @Test
    void groundsKeepToTheirBoxes() {
        String css = "border: 2pt solid; padding: 3pt; border-radius: 4pt; ";
        assertThat(box(css + "background: red content-box")).contains("fill 15,15 70×30 rgb");
        assertThat(box(css + "background: red padding-box"))
                .as("with the inner curve")
                .contains("fill [M14,12 L86,12 C");
        assertThat(
                        box(
                                css
                                        + "background: url(20x10.svg) no-repeat 100% 100%;"
                                        + " background-origin: content-box"))
                .contains("image 65,35 20×10");
        assertThat(box(css + "background: url(20x10.svg) no-repeat 100% 100%"))
                .as("a picture stands within the borders and is seen below them")
                .contains("image 68,38 20×10 ‘20x10.svg’ clip [M14,10 L86,10");
    }

    @Test
    void tilesFitOrAreSpaced() {
        assertThat(box("background: url(20x10.svg) repeat-x; background-size: 30pt 10pt"))
                .contains("image 10,10 30×10", "image 40,10 30×10", "image 70,10 30×10");
        assertThat(box("background: url(20x10.svg) round no-repeat; background-size: 30pt auto"))
                .as("three of a third, their height in proportion")
                .contains("image 10,10 26.667×13.333", "image 63.333,10 26.667×13.333");
        assertThat(box("background: url(20x10.svg) space; background-size: 30pt 20pt"))
                .as("two with 20 between them, twice")
                .contains("image 10,10 30×20", "image 60,10 30×20", "image 60,30 30×20");
        assertThat(box("background: url(20x10.svg) space; background-size: 50pt 40pt"))
                .as("there is room for one only")
                .contains("image 10,10 50×40")
                .doesNotContain("image 60");
    }

    @Test
    void manyTilesAreAPattern() {
        assertThat(box("background: linear-gradient(red, blue) 1pt 0 / 10pt 5pt"))
                .contains(
                        """
                          fill 10,10 80×40 pattern 1,10 10×5 every 10,5 artifact
                            fill 0,0 10×5 gradient 5,0 to 5,5 0 rgb(255,0,0) 1000 rgb(0,0,255) artifact
                        """);
    }

    @Test
    void aGradientThatIsNoGroundAllOverIsCut() {
        assertThat(box("background: linear-gradient(red, blue) no-repeat 70pt 30pt / 20pt 20pt"))
                .contains("fill 80,40 10×10 gradient 90,40 to 90,60 0");
        assertThat(
                        box(
                                "border-radius: 5pt; background: linear-gradient(red, blue)"
                                        + " no-repeat 0 0 / 20pt 20pt"))
                .contains("group 10,10 20×20 clip [M15,10", "    fill 10,10 20×20 gradient");
    }

    @Test
    void aGroundBehindWordsIsCutWhereTheLineEnds() {
        String dump =
                Publication.of(
                                "b { font-weight: 400; background: linear-gradient(red, blue);"
                                        + " border-radius: 2pt }",
                                "<p>aaa <b>bbb ccc</b></p>")
                        .dump();
        assertThat(dump).contains("fill [M52,10 L80,10 L80,20 L52,20", "gradient 65,10 to 65,20 0");
        assertThat(dump).contains("fill [M10,20 L38,20 C", "gradient 25,20 to 25,30 0");
    }

    // ---- gradients ----

    private static String gradient(String value) {
        return box("background: " + value);
    }

    @Test
    void aGradientIntoACornerSharesItsMiddleWithTheOthers() {
        assertThat(gradient("linear-gradient(to top right, red, blue)"))
                .as("across the diagonal of 80 × 40, that is along 40 : 80")
                .contains("gradient 34,62 to 66,-2 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "circle closest-side at 20pt 10pt | 30,20 to 10×10",
                "circle farthest-side at 20pt 10pt | 30,20 to 60×60",
                "circle closest-corner at 30pt 40pt | 40,50 to 30×30",
                "circle farthest-corner at 50pt 0 | 60,10 to 64.031×64.031",
                "closest-side at 20pt 10pt | 30,20 to 20×10",
                "at center | 50,30 to 56.569×28.284",
                "5pt at left | 10,30 to 5×5",
                "10% 50% at 100% 100% | 90,50 to 8×20",
            })
    void radialGradientsReachSidesAndCorners(String shape, String expected) {
        assertThat(gradient("radial-gradient(" + shape + ", red, blue)"))
                .contains("radial " + expected + " 0 rgb(255,0,0) 1000 rgb(0,0,255)");
    }

    @Test
    void aGradientWithoutALineIsItsLastColour() {
        assertThat(gradient("radial-gradient(circle 0, red, blue)"))
                .contains("fill 10,10 80×40 rgb(0,0,255)");
        assertThat(gradient("radial-gradient(closest-side at left, red, blue)"))
                .contains("fill 10,10 80×40 rgb(0,0,255)");
    }

    @Test
    void conicGradientsTurnFromAnAngle() {
        assertThat(gradient("conic-gradient(from 45deg at 25% 50%, red 90deg, blue 75%)"))
                .contains("conic 30,30 from 45 250 rgb(255,0,0) 750 rgb(0,0,255)");
    }

    @Test
    void stopsAreSpreadAndNeverGoBack() {
        assertThat(gradient("linear-gradient(to right, red, lime, blue 50%, black)"))
                .contains(
                        "to 90,30 0 rgb(255,0,0) 250 rgb(0,255,0) 500 rgb(0,0,255) 1000"
                                + " rgb(0,0,0)");
        assertThat(gradient("linear-gradient(to right, red 40pt, blue 20pt 60pt)"))
                .as("lengths of a line of 80")
                .contains("500 rgb(255,0,0) 500 rgb(0,0,255) 750 rgb(0,0,255) artifact");
        assertThat(gradient("linear-gradient(to right, red -8pt, blue calc(100% + 8pt))"))
                .contains("-100 rgb(255,0,0) 1100 rgb(0,0,255)");
        assertThat(gradient("linear-gradient(to right, red, 20pt, blue)"))
                .as("a hint at a quarter of the way")
                .contains("0 rgb(255,0,0) middle 250 1000 rgb(0,0,255)");
    }

    @Test
    void whatFadesOutKeepsItsColour() {
        assertThat(gradient("linear-gradient(red, transparent 50%, blue)"))
                .contains(
                        "0 rgb(255,0,0) 500 rgb(255,0,0)/0 500 rgb(0,0,255)/0 1000"
                                + " rgb(0,0,255)");
        assertThat(gradient("linear-gradient(transparent 50%, red 0 60%, transparent 0)"))
                .as("where it ends suddenly, too")
                .contains(
                        "500 rgb(255,0,0)/0 500 rgb(255,0,0) 600 rgb(255,0,0) 600 rgb(255,0,0)/0"
                                + " artifact");
        assertThat(gradient("linear-gradient(rgb(255 0 0 / 80%), rgb(0 0 255 / 20%))"))
                .as("colours are mixed by their opacities: half way 4 parts to 1")
                .contains(" 500 rgb(204,0,51)/500 ");
    }

    @Test
    void aGradientRepeatsUntilItCannotBeSeen() {
        assertThat(gradient("repeating-linear-gradient(to right, red 0 2pt, blue 2pt 4pt)"))
                .contains(
                        "gradient 10,30 to 90,30 repeating 0 rgb(255,0,0) 25 rgb(255,0,0) 25"
                                + " rgb(0,0,255) 50 rgb(0,0,255)");
        assertThat(gradient("repeating-linear-gradient(to right, red, blue 0.01pt)"))
                .contains("fill 10,10 80×40 rgb(128,0,128)");
        assertThat(gradient("repeating-linear-gradient(red 5pt, blue 5pt)"))
                .as("no length at all")
                .contains("fill 10,10 80×40 rgb(0,0,255)");
    }

    // ---- shadows and outlines ----

    @Test
    void shadowsLieAroundTheBoxTheFirstUppermost() {
        assertThat(box("background: white; box-shadow: 1pt 2pt 3pt 4pt red, 0 0 1pt blue"))
                .contains(
                        """
                          shadow 10,10 80×40 blur 1 rgb(0,0,255) outside 10,10 80×40 artifact
                          shadow 7,8 88×48 blur 3 rgb(255,0,0) outside 10,10 80×40 artifact
                          fill 10,10 80×40 rgb(255,255,255) artifact
                        """);
    }

    @Test
    void aShadowHasTheCornersOfItsBox() {
        assertThat(box("border-radius: 4pt 2pt; box-shadow: 0 0 0 4pt red"))
                .as("a corner sharper than the spread gets less of it: 2 + 4 (1 - 1/8)")
                .contains("shadow 6,6 88×48 round 8 5.5 8 5.5 rgb(255,0,0) outside [M14,10");
        assertThat(box("border-radius: 4pt; box-shadow: 0 0 0 -3pt red"))
                .contains("shadow 13,13 74×34 round 1 1 1 1 rgb(255,0,0)");
        assertThat(box("box-shadow: 0 0 0 -30pt red")).doesNotContain("shadow");
    }

    @Test
    void shadowsInsideLieUponTheGroundWithinTheBorders() {
        assertThat(
                        box(
                                "background: white; border: 2pt solid blue; border-radius: 5pt;"
                                        + " box-shadow: inset 1pt 0 3pt 2pt red"))
                .contains(
                        "rgb(255,255,255) artifact\n  shadow 15,14 72×32 round 1 1 1 1 blur 3 rgb(255,0,0) inside [M15,12")
                .containsPattern("shadow .*\n  fill even-odd .* rgb\\(0,0,255\\)");
    }

    @Test
    void aBoxOverTwoPagesHasNoShadowAtTheCut() {
        String dump =
                Publication.of(
                                "div { height: 40pt; box-shadow: 0 0 2pt red } p { height: 30pt }",
                                "<div><p>a</p><p>b</p><p>c</p></div>")
                        .dump();
        assertThat(dump)
                .as("the first page has 60 of it; the shadow goes on for 3, the reach of its blur")
                .contains("group 7,7 86×63 clip 7,7 86×63\n    shadow 10,10 80×63 blur 2")
                .contains("group 7,10 86×33 clip 7,10 86×33\n    shadow 10,7 80×33 blur 2");
    }

    @Test
    void anOutlineLiesOutsideAndTakesNoRoom() {
        assertThat(box("outline: 1pt solid red; outline-offset: 2pt"))
                .contains(
                        "fill even-odd [M7,7 L93,7 L93,53 L7,53 Z M8,8 L92,8 L92,52 L8,52 Z]"
                                + " rgb(255,0,0)");
        assertThat(box("border: 2pt solid blue; outline: 1pt dashed red; outline-offset: -3pt"))
                .contains("stroke [M12,12.5 L88,12.5] w 1 rgb(255,0,0) dashed");
    }
}
