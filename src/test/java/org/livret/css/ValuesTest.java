package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livret.css.Css.element;
import static org.livret.css.Css.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.css.Styled.StyledElement;
import org.livret.geom.Sp;

/// Mathematical functions, units, `attr()` and `env()`, keywords of all properties, and
/// flow-relative names. The page is 200 by 400 points, an em 10 points, the container 100 points
/// wide.
class ValuesTest {
    private static final String BASE =
            "@page { size: 200pt 400pt } html { font-size: 10pt; line-height: 15pt }";

    private static String margin(String value) {
        Css css = Css.of(BASE + "p { margin-left: " + value + " }");
        long left = css.paragraph().box().margin().left().resolve(Sp.pt(100), -1);
        assertThat(css.codes()).isEmpty();
        return Sp.format(left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "min(3pt, 2pt, 4pt) | 2",
                "max(3pt, 10%) | 10",
                "min(50%, 30pt) | 30",
                "min(20%, 30pt) | 20",
                "clamp(5pt, 50%, 40pt) | 40",
                "clamp(60pt, 50%, 40pt) | 60",
                "clamp(none, 50%, 40pt) | 40",
                "clamp(10pt, 3pt, 20pt) | 10",
                "calc(2 * min(50%, 30pt) + 1pt) | 61",
                "calc(100% - max(10pt, 5%)) | 90",
                "calc(-1 * min(50%, 30pt)) | -30",
                "round(7pt, 5pt) | 5",
                "round(up, 6pt, 5pt) | 10",
                "round(down, 9pt, 5pt) | 5",
                "round(to-zero, -9pt, 5pt) | -5",
                "round(33%, 10pt) | 30",
                "mod(18pt, 5pt) | 3",
                "mod(-18pt, 5pt) | 2",
                "rem(-18pt, 5pt) | -3",
                "abs(-3pt) | 3",
                "calc(sign(-3pt) * 2pt) | -2",
                "calc(sin(30deg) * 10pt) | 5",
                "calc(cos(1.0471975512rad) * 10pt) | 5",
                "calc(tan(0.125turn) * 10pt) | 10",
                "calc(sqrt(9) * 1pt) | 3",
                "calc(pow(2, 3) * 1pt) | 8",
                "calc(log(8, 2) * 1pt) | 3",
                "calc(exp(0) * 1pt) | 1",
                "hypot(3pt, 4pt) | 5",
                "calc(atan2(1pt, 1pt) / 45deg * 1pt) | null",
                "calc(pi * 1pt) | 3.142",
                "calc(1pt / 0 * 0) | 0",
                "calc(round(2.5) * 1pt) | 3",
                "calc((1pt + 2pt) * 3) | 9"
            })
    void mathematics(String value, String expected) {
        if (expected.equals("null")) {
            Css css = Css.of("p { margin-left: " + value + " }");
            assertThat(css.codes()).containsExactly("CS003");
        } else {
            assertThat(margin(value)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1vw, 2",
        "1vh, 4",
        "10vmin, 20",
        "10vmax, 40",
        "5svw, 10",
        "5dvb, 20",
        "2ic, 20",
        "2rch, 10",
        "2cap, 14",
        "1rlh, 15",
        "4q, 2.835"
    })
    void unitsOfThePageAndOfLetters(String value, String points) {
        assertThat(margin(value)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "min(1pt, 2) ",
                "min() ",
                "clamp(1pt, 2pt) ",
                "round(1pt) ",
                "round(sideways, 1pt, 2pt) ",
                "calc(1pt * 2pt) ",
                "calc(30deg) ",
                "sin(1pt) ",
                "30deg "
            })
    void whatHasNoValueIsReported(String value) {
        assertThat(Css.of("p { margin-left: " + value + " }").codes()).containsExactly("CS003");
    }

    // ---- attributes and the environment ----

    private static StyledElement styled(String css, String... attributes) {
        Css read = Css.of(BASE + css);
        StyledElement body =
                read.style(
                        element(
                                "body",
                                element("p[" + String.join("][", attributes) + "]", text("x")),
                                element("p[data-w=9]", text("x"))));
        assertThat(read.codes()).isEmpty();
        return body;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attr(data-w pt) | data-w=7 | 7",
                "attr(data-w type(<length>)) | data-w=7pt | 7",
                "attr(data-w type(<length>), 3pt) | data-x=7pt | 3",
                "attr(data-w type(<length>), 3pt) | data-w=red | 0",
                "attr(data-w length, 3pt) | data-x=y | 3",
                "calc(attr(data-w type(<number>)) * 2pt) | data-w=4 | 8",
                "calc(attr(data-w number) * 2pt) | data-w=4 | 8",
                "calc(attr(data-w %) + 1pt) | data-w=5 | 6",
                "var(--w) | data-w=5 | 5",
                "env(safe-area-inset-left) | data-w=5 | 0",
                "env(titlebar-area-x, 2pt) | data-w=5 | 2"
            })
    void attributesAreValues(String value, String attribute, String points) {
        String css = "p { --w: attr(data-w pt); margin-left: " + value + " }";
        Css read = Css.of(BASE + css);
        StyledElement body =
                read.style(element("body", element("p[" + attribute + "]", text("x"))));
        Extent left = Css.first(body).style().box().margin().left();
        assertThat(Sp.format(left.resolve(Sp.pt(100), -1))).isEqualTo(points);
    }

    /// Elements that match the same rules share a style only when the attributes are alike.
    @Test
    void stylesAreSharedByAttributes() {
        StyledElement body = styled("p { margin-left: attr(data-w pt) }", "data-w=7");
        assertThat(Css.child(body, 0).style().box().margin().left())
                .isEqualTo(Extent.fixed(Sp.pt(7)));
        assertThat(Css.child(body, 1).style().box().margin().left())
                .isEqualTo(Extent.fixed(Sp.pt(9)));
        StyledElement same = styled("p { margin-left: attr(data-w pt) }", "data-w=9");
        assertThat(Css.child(same, 0).style()).isSameAs(Css.child(same, 1).style());
    }

    @Test
    void whatPaperDoesNotTellIsReported() {
        Css css = Css.of("p { margin-left: env(keyboard-inset-height) }");
        css.paragraph();
        assertThat(css.codes()).containsExactly("CS021");
    }

    // ---- keywords of all properties ----

    @Test
    void allSetsEveryPropertyButDirections() {
        String css =
                "body { color: red; direction: rtl } p { margin-left: 5pt; orphans: 4; color: blue;"
                        + " direction: ltr; all: ";
        ComputedStyle unset = Css.of(css + "unset }").paragraph();
        assertThat(unset.box().margin().left()).isEqualTo(Extent.ZERO);
        assertThat(StyleDump.color(unset.text().color())).isEqualTo("#ff0000");
        assertThat(unset.paragraph().rightToLeft()).isFalse();
        ComputedStyle initial = Css.of(css + "initial }").paragraph();
        assertThat(StyleDump.color(initial.text().color())).isEqualTo("#000000");
        ComputedStyle after = Css.of(css + "inherit; margin-left: 2pt }").paragraph();
        assertThat(after.box().margin().left()).isEqualTo(Extent.fixed(Sp.pt(2)));
        assertThat(Css.of("p { all: 3pt }").codes()).containsExactly("CS003");
    }

    // ---- flow-relative names ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "border-inline: 2pt solid red | 0 2 0 2 | 0 2 0 2",
                "border-inline-start: 2pt solid red | 0 0 0 2 | 0 2 0 0",
                "border-block: 2pt solid red | 2 0 2 0 | 2 0 2 0",
                "border: solid; border-inline-width: 1pt 2pt | 2.25 2 2.25 1 | 2.25 1 2.25 2",
                "border: solid; border-block-width: 1pt 2pt | 1 2.25 2 2.25 | 1 2.25 2 2.25",
                "border: solid; border-block-start-width: 1pt | 1 2.25 2.25 2.25 | 1 2.25 2.25"
                        + " 2.25"
            })
    void bordersFollowTheLines(String declarations, String leftToRight, String rightToLeft) {
        assertThat(borders(declarations)).isEqualTo(leftToRight);
        assertThat(borders(declarations + "; direction: rtl")).isEqualTo(rightToLeft);
    }

    private static String borders(String declarations) {
        BoxStyle.Borders b = Css.of("p { " + declarations + " }").paragraph().box().borders();
        return Sp.format(b.top().width())
                + " "
                + Sp.format(b.right().width())
                + " "
                + Sp.format(b.bottom().width())
                + " "
                + Sp.format(b.left().width());
    }

    @Test
    void cornersAndFloatsFollowTheLines() {
        String css = "p { border-start-start-radius: 3pt; float: inline-start; clear: inline-end }";
        BoxStyle.Radius round = new BoxStyle.Radius(Extent.fixed(Sp.pt(3)), Extent.fixed(Sp.pt(3)));
        BoxStyle left = Css.of(css).paragraph().box();
        assertThat(left.borders().radii().topLeft()).isEqualTo(round);
        assertThat(left.floating()).isEqualTo(BoxStyle.FloatSide.LEFT);
        assertThat(left.clear()).isEqualTo(BoxStyle.Clear.RIGHT);
        BoxStyle right = Css.of("body, p { direction: rtl }" + css).paragraph().box();
        assertThat(right.borders().radii().topRight()).isEqualTo(round);
        assertThat(right.floating()).isEqualTo(BoxStyle.FloatSide.RIGHT);
        assertThat(right.clear()).isEqualTo(BoxStyle.Clear.LEFT);
    }

    @Test
    void limitsHaveFlowRelativeNames() {
        BoxStyle box = Css.of("p { min-inline-size: 3pt; max-block-size: 4pt }").paragraph().box();
        assertThat(box.minWidth()).isEqualTo(Extent.fixed(Sp.pt(3)));
        assertThat(box.maxHeight()).isEqualTo(Extent.fixed(Sp.pt(4)));
    }
}
