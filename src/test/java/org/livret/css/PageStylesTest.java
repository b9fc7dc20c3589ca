package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.css.PageStyle.Context;
import org.livret.css.PageStyle.MarginBox;
import org.livret.geom.Sp;

class PageStylesTest {
    private static final Context RIGHT = new Context("", 3, false, false, false);
    private static final Context LEFT = new Context("", 4, true, false, false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A4 | 595.276 841.89",
                "A5 landscape | 595.276 419.528",
                "A5 landscape landscape | 595.276 419.528",
                "200pt 100pt portrait landscape | 200 100",
                "landscape | 595.276 419.528",
                "100pt 200pt landscape | 200 100",
                "100pt 200pt portrait | 100 200",
                "portrait letter | 612 792",
                "100mm 50mm | 283.465 141.732",
                "10cm | 283.465 283.465",
                "auto | 419.528 595.276"
            })
    void sizes(String value, String expected) {
        PageStyle page = Css.of("@page { size: " + value + " }").cascade().page(RIGHT);
        assertThat(Sp.format(page.size().width()) + " " + Sp.format(page.size().height()))
                .isEqualTo(expected);
    }

    @Test
    void selectorsByNameFirstBlankAndSide() {
        Cascade cascade =
                Css.of(
                                "@page { margin-left: 1pt } @page chapter { margin-left: 2pt }"
                                        + " @page :first { margin-left: 3pt } @page :left {"
                                        + " margin-left: 4pt }@page :blank { margin-left: 5pt } @page"
                                        + " chapter:left { margin-left: 6pt } @page a, b:right {"
                                        + " margin-left: 7pt }")
                        .cascade();
        assertThat(left(cascade, RIGHT)).isEqualTo("1");
        assertThat(left(cascade, LEFT)).isEqualTo("4");
        assertThat(left(cascade, new Context("", 1, false, true, false))).isEqualTo("3");
        assertThat(left(cascade, new Context("", 2, true, false, true))).isEqualTo("5");
        assertThat(left(cascade, new Context("chapter", 3, false, true, false))).isEqualTo("2");
        assertThat(left(cascade, new Context("chapter", 4, true, false, false))).isEqualTo("6");
        assertThat(left(cascade, new Context("a", 4, true, false, false))).isEqualTo("7");
        assertThat(left(cascade, new Context("b", 4, true, false, false))).isEqualTo("4");
    }

    /// CSS GCPM 3, section 3.2: of all pages, or of a group of pages with one name.
    @Test
    void pagesAreCounted() {
        Cascade cascade =
                Css.of(
                                "@page { margin-left: 1pt } @page :nth(3n + 2) { margin-left: 2pt }"
                                        + " @page :nth(2 of chapter) { margin-left: 3pt } @page"
                                        + " chapter:nth(even):left { margin-left: 4pt }")
                        .cascade();
        assertThat(left(cascade, new Context("", 4, true, false, false))).isEqualTo("1");
        assertThat(left(cascade, new Context("", 5, false, false, false))).isEqualTo("2");
        assertThat(left(cascade, new Context("chapter", 7, 2, false, false, false))).isEqualTo("3");
        assertThat(left(cascade, new Context("chapter", 9, 3, false, false, false))).isEqualTo("1");
        assertThat(left(cascade, new Context("chapter", 6, 1, true, false, false))).isEqualTo("4");
    }

    @Test
    void unusablePageSelectorsAreTold() {
        Css css =
                Css.of(
                        "@page :nth(x) { size: A4 } @page a b { size: A4 } @page :odd, :left {"
                                + " size: A4 }");
        assertThat(css.codes()).containsExactly("CS011", "CS011", "CS011");
    }

    private static String left(Cascade cascade, Context context) {
        return Sp.format(cascade.page(context).margin().left());
    }

    @Test
    void percentagesReferToThePage() {
        PageStyle page = Css.of("@page { size: 100pt 200pt; margin: 10% }").cascade().page(RIGHT);
        assertThat(page.margin().left()).isEqualTo(Sp.pt(10));
        assertThat(page.margin().top()).isEqualTo(Sp.pt(20));
    }

    @Test
    void marginBoxesWithContentInheritFromThePageAndThePageFromTheRoot() {
        Css css =
                Css.of(
                        "html { color: red; --t: 'Title' } @page { font-size: 8pt; counter-reset:"
                                + " page 4; @top-left { content: string(a) var(--t) } @top-right {"
                                + " color: blue } @bottom-center { content: counter(page) } @footnote {"
                                + " border-top: 1pt solid; margin-top: 1em } } @page :left {"
                                + " @bottom-center { content: none } }");
        PageStyle right = css.cascade().page(RIGHT);
        assertThat(right.marginBoxes())
                .containsOnlyKeys(MarginBox.TOP_LEFT, MarginBox.BOTTOM_CENTER);
        ComputedStyle box = right.marginBoxes().get(MarginBox.TOP_LEFT);
        assertThat(box.text().fontSize()).isEqualTo(Sp.pt(8));
        assertThat(StyleDump.color(box.text().color())).isEqualTo("#ff0000");
        assertThat(box.generated().content().orElseThrow()).hasSize(2);
        assertThat(right.noteArea().box().borders().top().width()).isEqualTo(Sp.pt(1));
        assertThat(right.noteArea().box().margin().top()).isEqualTo(Extent.fixed(Sp.pt(8)));
        assertThat(right.counterResets())
                .containsExactly(new GeneratedStyle.CounterChange("page", 4));
        assertThat(css.cascade().page(LEFT).marginBoxes()).containsOnlyKeys(MarginBox.TOP_LEFT);
        assertThat(css.codes()).isEmpty();
    }

    @Test
    void bleedAndMarks() {
        PageStyle page = Css.of("@page { marks: crop cross }").cascade().page(RIGHT);
        assertThat(page.bleed()).isEqualTo(Sp.pt(6));
        assertThat(page.cropMarks()).isTrue();
        assertThat(page.registrationMarks()).isTrue();
        assertThat(Css.of("@page { bleed: 3mm }").cascade().page(RIGHT).bleed())
                .isEqualTo(Sp.mm(3));
        assertThat(Css.of("@page { margin: 0 }").cascade().page(RIGHT).bleed()).isZero();
    }

    @Test
    void pagesThatMatchTheSameRulesShareAStyle() {
        Cascade cascade = Css.of("@page :left { margin: 1pt }").cascade();
        assertThat(cascade.page(RIGHT))
                .isSameAs(cascade.page(new Context("", 5, false, false, false)));
        assertThat(cascade.page(RIGHT)).isNotSameAs(cascade.page(LEFT));
    }
}
