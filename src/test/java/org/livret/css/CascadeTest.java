package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livret.css.Css.child;
import static org.livret.css.Css.element;
import static org.livret.css.Css.first;
import static org.livret.css.Css.text;

import org.junit.jupiter.api.Test;
import org.livret.css.Styled.StyledElement;
import org.livret.geom.Sp;
import org.livret.xhtml.Content;
import org.livret.xhtml.ElementTree;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

class CascadeTest {
    private static String margin(Css css) {
        return StyleDump.extent(css.paragraph().box().margin().left());
    }

    @Test
    void specificityThenOrderDecideWithinAnOrigin() {
        assertThat(
                        margin(
                                Css.of(
                                        "p { margin-left: 1pt } body p { margin-left: 2pt } p {"
                                                + " margin-left: 3pt }")))
                .isEqualTo("2");
        assertThat(margin(Css.of("p { margin-left: 1pt } p { margin-left: 3pt; margin: 4pt }")))
                .isEqualTo("4");
    }

    @Test
    void laterOriginsWinWhateverTheSelector() {
        Css css =
                new Css()
                        .and(Origin.USER, "p { margin-left: 3pt }")
                        .and(Origin.THEME, "body > p { margin-left: 2pt }");
        assertThat(margin(css)).isEqualTo("3");
    }

    @Test
    void importantWinsOverOriginsAndAmongItselfTheLatestOrigin() {
        assertThat(
                        margin(
                                new Css()
                                        .and(Origin.THEME, "p { margin-left: 2pt !important }")
                                        .and(Origin.USER, "body p { margin-left: 3pt }")))
                .isEqualTo("2");
        assertThat(
                        margin(
                                new Css()
                                        .and(
                                                Origin.THEME,
                                                "body p { margin-left: 2pt ! important }")
                                        .and(Origin.USER, "p { margin-left: 3pt !important }")))
                .isEqualTo("3");
    }

    @Test
    void keywordsOfAllProperties() {
        Css css =
                new Css()
                        .and(
                                Origin.THEME,
                                "body { margin-left: 7pt; color: red } p { margin-left: 2pt; color:"
                                        + " blue }")
                        .and(
                                Origin.USER,
                                "p { margin-left: inherit; color: revert; padding: initial } p {"
                                        + " orphans: unset }");
        ComputedStyle style = css.paragraph();
        assertThat(StyleDump.extent(style.box().margin().left())).isEqualTo("7");
        assertThat(StyleDump.color(style.text().color())).isEqualTo("#0000ff");
        assertThat(style.breaks().orphans()).isEqualTo(2);
    }

    @Test
    void currentColourFollowsTheElement() {
        StyledElement body =
                Css.of(
                                "body { color: red; border-top: 1pt solid } p { color:"
                                        + " currentcolor; border-top: inherit }")
                        .style(element("body", element("p")));
        assertThat(StyleDump.color(first(body).style().box().borders().top().color()))
                .isEqualTo("#ff0000");
    }

    @Test
    void decorationsRunOnThroughChildrenAndShiftsDoNot() {
        StyledElement body =
                Css.of(
                                "u { text-decoration: underline } s { text-decoration: line-through"
                                        + " } u { vertical-align: 2pt }")
                        .style(element("body", element("u", element("s", text("x")))));
        assertThat(first(first(body)).style().text().lines())
                .extracting(line -> line.kind().name())
                .containsExactly("UNDERLINE", "LINE_THROUGH");
        assertThat(first(first(body)).style().text().shift()).isZero();
    }

    @Test
    void groundsOfInlinesReachTheirInlines() {
        StyledElement body =
                Css.of("p { display: block; background: red } mark { background: yellow }")
                        .style(
                                element(
                                        "body",
                                        element("p", element("mark", element("em", text("x"))))));
        StyledElement p = first(body);
        assertThat(p.style().text().background().isTransparent()).isTrue();
        assertThat(StyleDump.color(first(first(p)).style().text().background()))
                .isEqualTo("#ffff00");
    }

    @Test
    void itemsOfFlexRowsAreBlocks() {
        StyledElement body =
                Css.of("p { display: flex }").style(element("body", element("p", element("span"))));
        assertThat(first(first(body)).style().box().display()).isEqualTo(BoxStyle.Display.BLOCK);
    }

    @Test
    void variablesAreInheritedAndFallBack() {
        assertThat(margin(Css.of("html { --a: 2pt } p { margin-left: var(--a) }"))).isEqualTo("2");
        assertThat(
                        margin(
                                Css.of(
                                        "html { --a: 2pt } body { --b: calc(var(--a) * 3) } p {"
                                                + " --a: 5pt; margin-left: var(--b) }")))
                .isEqualTo("6");
        assertThat(margin(Css.of("p { margin-left: var(--none, var(--nor, 4pt)) }")))
                .isEqualTo("4");
        assertThat(margin(Css.of("p { --e: 1pt 2pt; margin: var(--e) }"))).isEqualTo("2");
        assertThat(
                        StyleDump.color(
                                Css.of("p { --l: 1pt solid; border: var(--l) red }")
                                        .paragraph()
                                        .box()
                                        .borders()
                                        .left()
                                        .color()))
                .isEqualTo("#ff0000");
    }

    @Test
    void variablesThatReferToThemselvesHaveNoValue() {
        Css css = Css.of("p { --a: var(--b); --b: var(--a); margin-left: var(--a, 3pt) }");
        assertThat(margin(css)).isEqualTo("3");
        assertThat(css.codes()).containsOnly("CS009");
    }

    @Test
    void variablesThatGrowWithoutBoundAreCutOff() {
        StringBuilder sheet = new StringBuilder("p { --a0: 1pt 1pt; ");
        for (int i = 1; i < 40; i++) {
            sheet.append("--a")
                    .append(i)
                    .append(": var(--a")
                    .append(i - 1)
                    .append(") var(--a")
                    .append(i - 1)
                    .append("); ");
        }
        Css css = Css.of(sheet + "margin-left: var(--a39, 5pt) }");
        assertThat(margin(css)).isEqualTo("5");
    }

    @Test
    void unknownAndUnusableVariablesAreReported() {
        Css css =
                Css.of(
                        "html { --accent: red; --size: 3 } p { color: var(--acent); margin-left:"
                                + " var(--size) }");
        css.paragraph();
        assertThat(css.codes()).containsExactly("CS008", "CS015");
        assertThat(css.problems()).contains("Did you mean ‘--accent’?");
    }

    @Test
    void frontMatterWinsOverTheThemeButNotOverTheUser() {
        Css css =
                new Css()
                        .and(Origin.THEME, ":root { --m: 1pt } p { margin-left: var(--m) }")
                        .theme(Map.of("m", "2pt"));
        assertThat(margin(css)).isEqualTo("2");
        assertThat(margin(css.and(Origin.USER, ":root { --m: 3pt }"))).isEqualTo("3");
        assertThat(css.codes()).isEmpty();
    }

    @Test
    void frontMatterThatNothingUsesIsReported() {
        Css css =
                new Css()
                        .and(Origin.THEME, ":root { --accent: red }")
                        .theme(Map.of("acent", "blue"));
        css.cascade();
        assertThat(css.codes()).containsExactly("CS013");
        assertThat(css.problems()).contains("Did you mean ‘accent’?");
    }

    @Test
    void frontMatterOfAnotherKindThanTheThemesIsReportedOnceAndLeftOut() {
        Css css =
                new Css()
                        .and(
                                Origin.THEME,
                                ":root { --a: red; --m: 2pt; --f: serif; --page: A5 } p { color:"
                                        + " var(--a); border-top: 1pt solid var(--a); margin: var(--m)"
                                        + " } @page { size: var(--page) }")
                        .theme(Map.of("a", "rouge", "m", "big"));
        assertThat(margin(css)).isEqualTo("2");
        assertThat(css.codes()).containsOnly("CS016").hasSize(2);
        Css good =
                new Css()
                        .and(Origin.THEME, ":root { --a: red; --f: serif; --page: A5 }")
                        .theme(
                                Map.of(
                                        "a",
                                        "var(--b, blue)",
                                        "f",
                                        "\"X\", serif",
                                        "page",
                                        "1in 2in"));
        good.cascade();
        assertThat(good.codes()).isEmpty();
    }

    @Test
    void mediaChooseTheOutput() {
        String sheet =
                "@media print { p { margin-left: 1pt } } @media epub, speech { p { margin-left: 2pt"
                        + " } } @media all { p { margin-right: 3pt } } @media print and (monochrome) { p {"
                        + " margin-left: 9pt } }";
        assertThat(margin(Css.of(sheet))).isEqualTo("1");
        assertThat(margin(Css.of(sheet).medium(Medium.EPUB))).isEqualTo("2");
    }

    @Test
    void pseudoElementsThatMakeContentAreThere() {
        StyledElement body =
                Css.of(
                                "p::before { content: '–'; color: red } p::after { content: none }"
                                        + " em::after { color: red } p:first-letter { font-size: 3em }"
                                        + " li::marker { color: red }")
                        .style(element("body", element("p", element("em")), element("li")));
        Styled.Pseudo pseudo = first(body).pseudo();
        assertThat(pseudo.before())
                .hasValueSatisfying(style ->
                        assertThat(StyleDump.color(style.text().color())).isEqualTo("#ff0000"));
        assertThat(pseudo.after()).isEmpty();
        assertThat(pseudo.firstLetter())
                .hasValueSatisfying(
                        style -> assertThat(style.text().fontSize()).isEqualTo(Sp.pt(36)));
        assertThat(first(first(body)).pseudo()).isEqualTo(Styled.Pseudo.NONE);
        assertThat(child(body, 1).pseudo().marker()).isPresent();
    }

    @Test
    void namedPagesHoldForDescendants() {
        StyledElement body =
                Css.of("section { page: wide } em { page: auto }")
                        .style(element("body", element("section", element("p", element("em")))));
        assertThat(first(first(first(body))).style().breaks().page()).isEqualTo("wide");
    }

    @Test
    void languagesComeFromAttributes() {
        StyledElement body =
                new Css()
                        .style(
                                element(
                                        "body[lang=fr]",
                                        element("p", element("em[lang=en]")),
                                        element("p")));
        assertThat(first(body).style().text().language()).isEqualTo("fr");
        assertThat(first(first(body)).style().text().language()).isEqualTo("en");
    }

    @Test
    void styleAttributesWin() {
        StyledElement body =
                Css.of("img { width: 10% !x }  img { width: 20% }")
                        .style(element("body", element("img[style=width:50%;height:3mm]")));
        assertThat(StyleDump.extent(first(body).style().box().width())).isEqualTo("50%");
    }

    @Test
    void tenThousandParagraphsShareTheirStyles() {
        Content[] paragraphs = new Content[10_000];
        for (int i = 0; i < paragraphs.length; i++) {
            paragraphs[i] = element("p", text("a"), element("em", text("b")));
        }
        StyledElement body =
                new Css()
                        .builtIn()
                        .and(
                                Origin.USER,
                                "p + p { text-indent: 1em } p:nth-of-type(3n) { color: red }")
                        .style(element("body", paragraphs));
        Set<ComputedStyle> styles = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Styled child : body.children()) {
            styles.add(((StyledElement) child).style());
            styles.add(first((StyledElement) child).style());
        }
        assertThat(styles).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void notesAreChildrenOfTheBody() {
        LinkedHashMap<String, Content.Element> notes = new LinkedHashMap<>();
        notes.put("n1", element("aside#n1"));
        StyledTree tree =
                Css.of("body { color: red } body > aside { margin-left: 1pt }")
                        .cascade()
                        .style(new ElementTree(element("body"), notes));
        ComputedStyle style = tree.notes().get("n1").style();
        assertThat(StyleDump.color(style.text().color())).isEqualTo("#ff0000");
        assertThat(StyleDump.extent(style.box().margin().left())).isEqualTo("1");
    }
}
