package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.css.Background.Area;
import org.livret.css.Background.Gradient;
import org.livret.css.Background.Layer;
import org.livret.css.Background.Reach;
import org.livret.css.Background.Repeat;
import org.livret.css.Background.Stop;
import org.livret.css.Background.Tiling;
import org.livret.css.BoxStyle.Border.Line;
import org.livret.css.BoxStyle.Position;
import org.livret.css.BoxStyle.Radius;
import org.livret.css.BoxStyle.Shadow;
import org.livret.geom.Color;
import org.livret.geom.Sp;

import java.util.List;

/// Values of what is painted behind and around a paragraph of 10 pt.
class DecorationPropertiesTest {
    private static final Color RED = new Color.Rgb(255, 0, 0, 1000);
    private static final Extent HALF = new Extent.Linear(0, 500);

    private static BoxStyle style(String declarations) {
        Css css = Css.of("html { font-size: 10pt } p { " + declarations + " }");
        BoxStyle style = css.paragraph().box();
        assertThat(css.problems()).isEmpty();
        return style;
    }

    private static Background ground(String declarations) {
        return style(declarations).background();
    }

    private static Extent pt(double points) {
        return Extent.fixed(Sp.pt(points));
    }

    // ---- layers ----

    @Test
    void theShorthandHasLayersAndOneColour() {
        Background ground =
                ground(
                        "background: url(a.png) no-repeat center / cover, linear-gradient(red,"
                                + " blue) 2pt 50% content-box padding-box, red");
        assertThat(ground.color()).isEqualTo(RED);
        assertThat(ground.clip()).as("that of the last layer").isEqualTo(Area.BORDER);
        assertThat(ground.layers()).hasSize(2);
        Layer first = ground.layers().getFirst();
        assertThat(first.image()).isEqualTo(new Background.Url("a.png"));
        assertThat(first.placement())
                .isEqualTo(
                        new Background.Placement(
                                Background.Fill.COVER,
                                new Position(HALF, HALF),
                                new Repeat(Tiling.ONCE, Tiling.ONCE),
                                Area.PADDING,
                                Area.BORDER));
        Layer second = ground.layers().getLast();
        assertThat(second.image()).isInstanceOf(Gradient.class);
        assertThat(second.placement())
                .isEqualTo(
                        new Background.Placement(
                                Background.Given.AUTO,
                                new Position(pt(2), HALF),
                                new Repeat(Tiling.REPEAT, Tiling.REPEAT),
                                Area.CONTENT,
                                Area.PADDING));
    }

    @Test
    void oneBoxIsOriginAndClip() {
        Background.Placement placement =
                ground("background: url(a.png) content-box").layers().getFirst().placement();
        assertThat(placement.origin()).isEqualTo(Area.CONTENT);
        assertThat(placement.clip()).isEqualTo(Area.CONTENT);
    }

    @Test
    void shorterListsBeginAgain() {
        List<Layer> layers =
                ground(
                                "background-image: url(a.png), none, url(c.png);"
                                        + " background-repeat: round, space no-repeat;"
                                        + " background-size: 10pt, 20pt 30pt;"
                                        + " background-origin: border-box")
                        .layers();
        assertThat(layers).as("without the one that is no image").hasSize(2);
        assertThat(layers.getLast().placement().repeat())
                .as("the third layer has the first entry again")
                .isEqualTo(new Repeat(Tiling.ROUND, Tiling.ROUND));
        assertThat(layers.getLast().placement().size())
                .isEqualTo(new Background.Given(pt(10), Extent.AUTO));
        assertThat(layers.getLast().placement().origin()).isEqualTo(Area.BORDER);
    }

    @Test
    void theColourIsClippedAsTheLastLayerIs() {
        assertThat(ground("background-color: red; background-clip: content-box").clip())
                .isEqualTo(Area.CONTENT);
        assertThat(
                        ground(
                                        "background-color: red; background-image: none, url(a.png);"
                                                + " background-clip: content-box, padding-box")
                                .clip())
                .isEqualTo(Area.PADDING);
    }

    // ---- gradients ----

    private static Gradient gradient(String value) {
        return (Gradient) ground("background-image: " + value).layers().getFirst().image();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linear-gradient(red, blue) | Across[angle=180000]",
                "linear-gradient(to right, red, blue) | Across[angle=90000]",
                "linear-gradient(-0.25turn, red, blue) | Across[angle=270000]",
                "linear-gradient(to left bottom, red, blue) | IntoCorner[east=-1, north=-1]",
                "conic-gradient(from 90deg, red, blue) | Around[angle=90000",
                "radial-gradient(red, blue) | Outwards[circle=false, radius=FARTHEST_CORNER",
                "radial-gradient(closest-side circle, red, blue) | Outwards[circle=true,"
                        + " radius=CLOSEST_SIDE",
                "radial-gradient(5pt, red, blue) | Outwards[circle=true, radius=Radii[",
                "radial-gradient(5pt 20%, red, blue) | Outwards[circle=false, radius=Radii[",
            })
    void lines(String value, String line) {
        assertThat(gradient(value).line().toString()).startsWith(line);
    }

    @Test
    void centres() {
        assertThat(gradient("radial-gradient(farthest-side at 2pt top, red, blue)").line())
                .isEqualTo(
                        new Background.Outwards(
                                false, Reach.FARTHEST_SIDE, new Position(pt(2), Extent.ZERO)));
        assertThat(gradient("conic-gradient(at 50% 2pt, red, blue)").line())
                .isEqualTo(new Background.Around(0, new Position(HALF, pt(2))));
    }

    @Test
    void stopsHavePlacesInTwosAndHints() {
        Gradient gradient =
                gradient(
                        "repeating-linear-gradient(red, 30%, red 1mm 2mm, rgb(255 0 0) calc(1pt + 50%))");
        assertThat(gradient.repeats()).isTrue();
        assertThat(gradient.stops())
                .extracting(Stop::at)
                .containsExactly(
                        Extent.AUTO,
                        new Extent.Linear(0, 300),
                        Extent.fixed(Sp.mm(1)),
                        Extent.fixed(Sp.mm(2)),
                        new Extent.Linear(Sp.pt(1), 500));
        assertThat(gradient.stops())
                .extracting(stop -> stop.color().isPresent())
                .containsExactly(true, false, true, true, true);
    }

    @Test
    void stopsAroundACentreStandAtAngles() {
        assertThat(gradient("conic-gradient(red 0 90deg, blue 0.5turn 75%)").stops())
                .extracting(Stop::at)
                .containsExactly(
                        Extent.ZERO,
                        Extent.fixed(90_000),
                        Extent.fixed(180_000),
                        new Extent.Linear(0, 750));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "background-image: linear-gradient(red)",
                "background-image: linear-gradient(20%, red, blue)",
                "background-image: linear-gradient(red, 20%, 30%, blue)",
                "background-image: linear-gradient(red, blue, 20%)",
                "background-image: linear-gradient(to top bottom top, red 5)",
                "background-image: radial-gradient(circle 5pt 6pt, red, blue)",
                "background-image: radial-gradient(ellipse 5pt, red, blue)",
                "background-image: radial-gradient(-5pt, red, blue)",
                "background-image: radial-gradient(circle red, blue)",
                "background-image: conic-gradient(from 3pt, red, blue)",
                "background-image: cross-fade(red, blue)",
                "background: red, url(a.png)",
                "background: url(a.png) / cover",
                "background: url(a.png) url(b.png)",
                "background-attachment: fixed",
                "background-clip: text",
                "box-shadow: 1pt",
                "box-shadow: 1pt 1pt -1pt",
                "box-shadow: 1pt 1pt red blue",
                "box-shadow: none, 1pt 1pt",
                "outline-style: hidden-ish",
                "border-style: wavy",
                "border-radius: 1pt / 2pt 3pt 4pt 5pt 6pt",
                "border-top-left-radius: 1pt 2pt 3pt"
            })
    void whatCannotBeUsedIsReported(String declaration) {
        Css css = Css.of("p { " + declaration + " }");
        css.paragraph();
        assertThat(css.codes()).containsExactly("CS003");
    }

    // ---- corners, shadows, outlines ----

    @Test
    void radiiOfLevelAndUprightSides() {
        BoxStyle.Radii radii = style("border-radius: 1pt 2pt 3pt / 10% 20%").borders().radii();
        assertThat(radii)
                .isEqualTo(
                        new BoxStyle.Radii(
                                new Radius(pt(1), new Extent.Linear(0, 100)),
                                new Radius(pt(2), new Extent.Linear(0, 200)),
                                new Radius(pt(3), new Extent.Linear(0, 100)),
                                new Radius(pt(2), new Extent.Linear(0, 200))));
        assertThat(style("border-bottom-left-radius: 1pt 2pt").borders().radii().bottomLeft())
                .isEqualTo(new Radius(pt(1), pt(2)));
    }

    @Test
    void shadowsAreAList() {
        BoxStyle style =
                style("color: red; box-shadow: 1pt 2pt, blue inset 0 -1pt 3pt 4pt, 0 0 2pt -1pt");
        assertThat(style.around().shadows())
                .containsExactly(
                        new Shadow(Sp.pt(1), Sp.pt(2), 0, 0, false, RED),
                        new Shadow(
                                0,
                                -Sp.pt(1),
                                Sp.pt(3),
                                Sp.pt(4),
                                true,
                                new Color.Rgb(0, 0, 255, 1000)),
                        new Shadow(0, 0, Sp.pt(2), -Sp.pt(1), false, RED));
        assertThat(style("box-shadow: none").around()).isEqualTo(BoxStyle.Around.NONE);
    }

    @Test
    void anOutlineIsALineAtADistance() {
        BoxStyle.Around around = style("outline: 2pt dashed red; outline-offset: -1pt").around();
        assertThat(around.outline()).isEqualTo(new BoxStyle.Border(Sp.pt(2), Line.DASHED, RED));
        assertThat(around.offset()).isEqualTo(-Sp.pt(1));
        assertThat(style("outline: auto").around().outline().line()).isEqualTo(Line.SOLID);
        assertThat(style("outline: none").around()).isEqualTo(BoxStyle.Around.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mix-blend-mode: multiply",
                "background-blend-mode: screen",
                "filter: blur(2px)",
                "backdrop-filter: blur(2px)",
                "mask-image: url(a.png)",
                "clip-path: circle()",
                "border-image: url(a.png) 30",
                "border-image-slice: 3",
                "text-shadow: 1pt 1pt gray",
                "box-decoration-break: clone",
                "writing-mode: vertical-rl",
                "text-emphasis: dot",
                "-prince-caption-page: first"
            })
    void whatIsNotDrawnIsToldWithWhatToDoInstead(String declaration) {
        Css css = Css.of("p { " + declaration + " }");
        assertThat(css.codes()).containsExactly("CS025");
        assertThat(css.problems())
                .contains("The PDF does without ‘" + declaration.split(":", 2)[0] + "’.")
                .contains("hint: ");
    }

    @Test
    void whatWouldDoNothingIsNotTold() {
        assertThat(
                        Css.of(
                                        "p { filter: none; mix-blend-mode: normal; text-shadow:"
                                                + " inherit; box-decoration-break: slice } @media"
                                                + " epub { p { text-shadow: 1px 1px gray } }")
                                .codes())
                .isEmpty();
    }
}
