package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.css.BoxStyle.Border;
import org.livret.css.TextStyle.Feature;
import org.livret.geom.Sp;

/// Values as they are computed on a paragraph in a body whose font size is 10 pt and whose line
/// height is 15 pt.
class PropertiesTest {
    private static final String BASE = "html { font-size: 10pt; line-height: 15pt; --gap: 3pt }";

    private static ComputedStyle style(String declarations) {
        Css css = Css.of(BASE + "p { " + declarations + " }");
        ComputedStyle style = css.paragraph();
        assertThat(css.problems()).isEmpty();
        return style;
    }

    @ParameterizedTest
    @CsvSource({
        "1pt, 1",
        "2px, 1.5",
        "1pc, 12",
        "1in, 72",
        "25.4mm, 72",
        "2.54cm, 72",
        "101.6Q, 72",
        "2em, 20",
        "2rem, 20",
        "2ex, 10",
        "4ch, 20",
        "1lh, 15",
        "0, 0",
        "-3pt, -3",
        "50%, 50%",
        "calc(50% - 2 * 1em), 50%+-20",
        "calc((1pt + 2pt) * 2 / 3), 2",
        "calc(var(--gap) * 2), 6",
        "auto, auto"
    })
    void lengthsAreAbsoluteButForPercentages(String value, String expected) {
        assertThat(StyleDump.extent(style("margin-left: " + value).box().margin().left()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "red | #ff0000",
                "#abc | #aabbcc",
                "#11223380 | #112233/502",
                "rgb(1, 2, 3) | #010203",
                "rgb(10% 20% 30% / 50%) | #1a334d/500",
                "rgba(1,2,3,.25) | #010203/250",
                "hsl(120, 100%, 25%) | #008000",
                "hsl(0.5turn 100% 50%) | #00ffff",
                "device-cmyk(0 0.5 1 0.1) | cmyk(0 500 1000 100)",
                "device-cmyk(10% 20% 30% 40%) | cmyk(100 200 300 400)",
                "transparent | #000000/0",
                "color-mix(in srgb, #000 25%, white) | #bfbfbf",
                "color-mix(in srgb, device-cmyk(0 1 0 0) 10%, white) | cmyk(0 100 0 0)",
                "RebeccaPurple | #663399"
            })
    void coloursOfAllNotations(String value, String expected) {
        assertThat(StyleDump.color(style("color: " + value).text().color())).isEqualTo(expected);
    }

    @Test
    void relativeSizesReferToTheParent() {
        assertThat(style("font-size: 120%").text().fontSize()).isEqualTo(Sp.pt(12));
        assertThat(style("font-size: 1.2em; margin-left: 1em").box().margin().left())
                .isEqualTo(Extent.fixed(Sp.pt(12)));
        assertThat(style("font-size: smaller").text().fontSize()).isEqualTo(Sp.pt(10 / 1.2));
        assertThat(style("font-weight: bolder").text().weight()).isEqualTo(700);
    }

    @Test
    void lineHeightsWithoutUnitFollowTheFontSize() {
        assertThat(style("font-size: 20pt").paragraph().lineHeight()).isEqualTo(Sp.pt(15));
        assertThat(style("font-size: 20pt; line-height: 1.5").paragraph().lineHeight())
                .isEqualTo(Sp.pt(30));
        assertThat(style("font-size: 20pt; line-height: 150%").paragraph().lineHeight())
                .isEqualTo(Sp.pt(30));
    }

    @Test
    void bordersTakeTheTextsColourAndNoWidthWithoutLine() {
        BoxStyle.Borders borders =
                style("color: red; border-top: 2pt solid; border-left: 3pt none").box().borders();
        assertThat(borders.top().width()).isEqualTo(Sp.pt(2));
        assertThat(StyleDump.color(borders.top().color())).isEqualTo("#ff0000");
        assertThat(borders.left()).isEqualTo(Border.NONE);
    }

    @Test
    void shorthandsSetTheirLonghandsAndResetTheOthers() {
        assertThat(style("margin: 1pt 2pt 3pt").box().margin())
                .isEqualTo(
                        new Edges(
                                Extent.fixed(Sp.pt(1)),
                                Extent.fixed(Sp.pt(2)),
                                Extent.fixed(Sp.pt(3)),
                                Extent.fixed(Sp.pt(2))));
        TextStyle text = style("font-weight: bold; font: italic 8pt/10pt \"A B\", serif").text();
        assertThat(text.families()).containsExactly("A B", "serif");
        assertThat(text.weight()).isEqualTo(400);
        assertThat(text.italic()).isTrue();
        assertThat(style("flex: 2").box().flow().item().grow()).isEqualTo(2000);
        assertThat(style("flex: 1 1 20%").box().flow().item().basis())
                .isEqualTo(new Extent.Linear(0, 200));
        assertThat(style("columns: 2 40mm; column-rule: 1pt solid").box().columns().count())
                .isEqualTo(2);
        assertThat(style("list-style: none inside").generated().markerInside()).isTrue();
        assertThat(style("text-decoration: underline red").text().lines()).hasSize(1);
        assertThat(
                        style("text-decoration: wavy underline 2pt; text-underline-offset: 3pt")
                                .text()
                                .lines()
                                .getFirst()
                                .stroke())
                .isEqualTo(
                        new TextStyle.DecorationLine.Stroke(
                                TextStyle.DecorationLine.Line.WAVY, Sp.pt(2), Sp.pt(3)));
        assertThat(style("page-break-before: always").breaks().before())
                .isEqualTo(BreakStyle.Break.PAGE);
        assertThat(style("margin-inline: 2pt").box().margin().right())
                .isEqualTo(Extent.fixed(Sp.pt(2)));
    }

    @Test
    void fontVariantsAreFeaturesInOrder() {
        assertThat(
                        style(
                                        "font-variant: small-caps oldstyle-nums;"
                                                + " font-feature-settings: \"onum\" off, \"ss01\"")
                                .text()
                                .features())
                .containsExactly(
                        new Feature("smcp", 1), new Feature("onum", 0), new Feature("ss01", 1));
        assertThat(style("font-variant-ligatures: none").text().features())
                .extracting(f -> f.tag() + f.value())
                .containsExactly("liga0", "clig0", "dlig0", "hlig0", "calt0");
        assertThat(style("font-kerning: none").text().kerning()).isFalse();
    }

    /// CSS Fonts 4, section 7.2: letters that stand apart lose what ties them, unless low-level
    /// settings say otherwise.
    @Test
    void letterSpacingComesBetweenVariantsAndSettings() {
        String spaced = "letter-spacing: 1pt; font-variant-ligatures: common-ligatures";
        assertThat(style(spaced).text().features()).isEmpty();
        assertThat(style(spaced + "; font-feature-settings: 'liga'").text().features())
                .containsExactly(new Feature("liga", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "font-stretch: 87.5% | 400 87.5% ",
                "font-width: condensed; font-weight: 350 | 350 75% ",
                "font: italic 600 expanded 10pt X | 600 125% italic ",
                "font-style: oblique 8deg | 400 oblique 8deg ",
                "font: oblique 10pt X | 400 oblique 14deg ",
                "font-optical-sizing: none | 400 of no optical size ",
                "font-variation-settings: 'GRAD' 5, 'wght' 300, 'GRAD' 7.5 | 400 wght=300"
                        + " GRAD=7.5 ",
                "font-stretch: condensed; font: 10pt X | 400 ",
            })
    void cutsOfFonts(String css, String cut) {
        TextStyle text = style(css).text();
        assertThat((text.weight() + " " + StyleDump.cut(text.cut())).strip()).isEqualTo(cut);
    }

    @Test
    void contentIsAListOfItems() {
        var items =
                style(
                                "content: \"p. \" counter(page, lower-roman) leader('.')"
                                        + " target-counter(attr(href url), page) string(chapter, last)"
                                        + " element(head) attr(title) url(x.png)")
                        .generated()
                        .content()
                        .orElseThrow();
        assertThat(items)
                .containsExactly(
                        new GeneratedStyle.Literal("p. "),
                        new GeneratedStyle.Counter(
                                "page", CounterStyle.named("lower-roman").orElseThrow()),
                        new GeneratedStyle.Leader("."),
                        new GeneratedStyle.TargetCounter("href", "", "page", CounterStyle.DECIMAL),
                        new GeneratedStyle.NamedString("chapter", GeneratedStyle.When.LAST),
                        new GeneratedStyle.RunningElement("head", GeneratedStyle.When.FIRST),
                        new GeneratedStyle.Attribute("title"),
                        new GeneratedStyle.Picture("x.png"));
        assertThat(style("content: none").generated().content())
                .hasValueSatisfying(none -> assertThat(none).isEmpty());
        assertThat(style("string-set: a content(), b \"x\" attr(id)").generated().stringSet())
                .hasSize(2);
        assertThat(style("counter-reset: a b 3").generated().counterReset())
                .containsExactly(
                        new GeneratedStyle.CounterChange("a", 0),
                        new GeneratedStyle.CounterChange("b", 3));
        assertThat(style("position: running(head)").generated().running()).contains("head");
        assertThat(style("list-style-type: '–'").generated().listMarker()).contains("–");
    }

    @Test
    void restOfTheBox() {
        ComputedStyle style =
                style(
                        "opacity: 40%; transform: rotate(-90deg); overflow: hidden; float:"
                                + " footnote; width: 50%; box-sizing: border-box;grid-column: 1 / -1;"
                                + " object-fit: cover; vertical-align: middle; caption-side: bottom;"
                                + " text-indent: 2em hanging;hyphenate-limit-chars: 6 3 2;"
                                + " hyphenate-limit-lines: 2; bookmark-level: none; border-radius: 2pt"
                                + " 3pt");
        assertThat(style.box().opacity()).isEqualTo(400);
        assertThat(style.box().transform().steps())
                .containsExactly(new BoxStyle.Transform.Rotate(270_000));
        assertThat(style.box().clip()).isTrue();
        assertThat(style.box().floating()).isEqualTo(BoxStyle.FloatSide.FOOTNOTE);
        assertThat(style.box().display()).isEqualTo(BoxStyle.Display.BLOCK);
        assertThat(style.box().flow().item().place().columnEnd())
                .isEqualTo(new GridStyle.At(-1, ""));
        assertThat(style.box().verticalAlign()).isEqualTo(BoxStyle.VerticalAlign.MIDDLE);
        assertThat(style.box().captionBelow()).isTrue();
        assertThat(style.paragraph().indentHanging()).isTrue();
        assertThat(style.paragraph().limits())
                .isEqualTo(new ParagraphStyle.HyphenateLimits(6, 3, 2, 2));
        assertThat(style.generated().bookmark()).isFalse();
        Extent two = Extent.fixed(Sp.pt(2));
        Extent three = Extent.fixed(Sp.pt(3));
        assertThat(style.box().borders().radii())
                .isEqualTo(
                        new BoxStyle.Radii(
                                new BoxStyle.Radius(two, two),
                                new BoxStyle.Radius(three, three),
                                new BoxStyle.Radius(two, two),
                                new BoxStyle.Radius(three, three)));
    }

    @Test
    void placesOfPictures() {
        assertThat(placed("right 5mm bottom 25%"))
                .isEqualTo(
                        new BoxStyle.Position(
                                new Extent.Linear(-Sp.mm(5), 1000), new Extent.Linear(0, 750)));
        assertThat(placed("top left")).isEqualTo(new BoxStyle.Position(Extent.ZERO, Extent.ZERO));
        assertThat(placed("bottom"))
                .isEqualTo(
                        new BoxStyle.Position(
                                new Extent.Linear(0, 500), new Extent.Linear(0, 1000)));
        assertThat(placed("left 2pt"))
                .isEqualTo(new BoxStyle.Position(Extent.ZERO, Extent.fixed(Sp.pt(2))));
        assertThat(Css.of("p { object-position: left left; background-repeat: often }").codes())
                .containsExactly("CS003", "CS003");
    }

    private static BoxStyle.Position placed(String position) {
        return style("object-position: " + position).box().fitting().position();
    }

    @Test
    void transformsAreStepsAboutAnOrigin() {
        BoxStyle.Transform transform =
                style(
                                "transform: translate(-50%, 2pt) scale(2) rotate(0.25turn);"
                                        + " transform-origin: left top")
                        .box()
                        .transform();
        assertThat(transform.steps())
                .containsExactly(
                        new BoxStyle.Transform.Translate(
                                new Extent.Linear(0, -500), Extent.fixed(Sp.pt(2))),
                        new BoxStyle.Transform.Scale(2000, 2000),
                        new BoxStyle.Transform.Rotate(90_000));
        assertThat(transform.origin()).isEqualTo(new BoxStyle.Position(Extent.ZERO, Extent.ZERO));
        assertThat(Css.of("p { transform: skew(3deg) }").codes()).containsExactly("CS003");
    }

    @Test
    void initialLetters() {
        assertThat(initial("3")).isEqualTo(new BoxStyle.InitialLetter(3000, 3));
        assertThat(initial("2.5 1")).isEqualTo(new BoxStyle.InitialLetter(2500, 1));
        assertThat(initial("3 raise")).isEqualTo(new BoxStyle.InitialLetter(3000, 1));
        assertThat(initial("normal")).isEqualTo(BoxStyle.InitialLetter.NONE);
        assertThat(Css.of("p::first-letter { initial-letter: 0.5 }").codes())
                .containsExactly("CS003");
    }

    private static BoxStyle.InitialLetter initial(String value) {
        return style("initial-letter: " + value).box().initialLetter();
    }

    @Test
    void inlineShiftsAddToTheLine() {
        assertThat(style("display: inline; vertical-align: 2pt").text().shift())
                .isEqualTo(Sp.pt(2));
        assertThat(style("display: inline; vertical-align: sub").text().shift()).isNegative();
        assertThat(style("display: block; vertical-align: 2pt").text().shift()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "margin-left | red",
                "padding | -1pt",
                "width | 10",
                "color | bleu",
                "color | #12345",
                "font-weight | 1200",
                "break-before | column-ish",
                "display | run-in",
                "content | counter()",
                "grid-template-columns | repeat(0, 1fr)",
                "columns | -1",
                "border-radius | 1pt / -2pt",
                "transform | skew(1deg)",
                "font | bold",
                "margin | 1pt 2pt 3pt 4pt 5pt",
                "calc | x",
                "line-height | calc(1 + 1pt)"
            })
    void whatCannotBeUsedIsReportedAndLeftOut(String property, String value) {
        Css css = Css.of("p { " + property + ": " + value + " }");
        css.paragraph();
        assertThat(css.codes()).containsExactly(property.equals("calc") ? "CS002" : "CS003");
    }

    @Test
    void whatOnlyReadersKnowIsAcceptedSilently() {
        Css css =
                Css.of(
                        "p { -webkit-hyphens: auto; -epub-hyphens: auto; color-scheme: dark;"
                                + " speak-as: digits } @media epub { p { box-shadow: none; gap: x } }");
        css.paragraph();
        assertThat(css.codes()).isEmpty();
    }
}
