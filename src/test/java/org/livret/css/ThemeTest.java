package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livret.css.Css.element;
import static org.livret.css.Css.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.code.Token;
import org.livret.diag.CollectingReporter;
import org.livret.diag.ProblemText;
import org.livret.diag.SourceFile;
import org.livret.geom.Color;
import org.livret.xhtml.Content;
import org.livret.xhtml.ElementTree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What every theme that comes with Livret keeps to.
class ThemeTest {
    private static final Map<String, String> BRAND =
            Map.of(
                    "accent",
                    "#c8451f",
                    "secondary",
                    "#1f3a5f",
                    "ink",
                    "#1c1f2a",
                    "paper",
                    "#f6f1e7",
                    "title",
                    "\"Le choc\"");

    private final CollectingReporter reporter = new CollectingReporter();

    static SourceFile file(String name) {
        try (InputStream in = ThemeTest.class.getResourceAsStream("/org/livret/" + name)) {
            return new SourceFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<StyleSheet> sheets(String theme, CollectingReporter reporter) {
        StyleSheet sheet =
                CssReader.read(
                        file("styles/" + theme),
                        Origin.THEME,
                        (from, address) -> Optional.of(file("styles/" + address)),
                        reporter);
        return List.of(CssReader.builtIn(reporter), sheet);
    }

    private Cascade cascade(String theme, Map<String, String> values) {
        return Cascade.of(sheets(theme, reporter), Medium.PRINT, values, reporter);
    }

    private String faults() {
        StringBuilder out = new StringBuilder();
        reporter.problems().forEach(problem -> out.append(ProblemText.render(problem)));
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"brochure.css", "book.css", "report.css"})
    void isReadWithoutAnyWarning(String theme) {
        Cascade cascade = cascade(theme, BRAND);
        cascade.style(sample());
        for (String name : List.of("", "cover", "back-cover", "plain")) {
            cascade.page(new PageStyle.Context(name, 3, false, false, false));
            cascade.page(new PageStyle.Context(name, 4, true, false, false));
        }
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"brochure.css", "book.css", "report.css"})
    void declaresTheFontsThatStandInTheFontsFolder(String theme) {
        List<FontFaceRule> faces = cascade(theme, Map.of()).fontFaces();
        assertThat(faces).isNotEmpty();
        for (FontFaceRule face : faces) {
            assertThat(ThemeTest.class.getResource("/org/livret/" + face.sources().getFirst()))
                    .as(face.sources().getFirst())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"brochure.css", "book.css", "report.css"})
    void numbersPagesOnceButNotCovers(String theme) {
        Cascade cascade = cascade(theme, Map.of());
        PageStyle right = cascade.page(new PageStyle.Context("", 3, false, false, false));
        PageStyle left = cascade.page(new PageStyle.Context("", 4, true, false, false));
        assertThat(folios(right)).isEqualTo(1);
        assertThat(folios(left)).isEqualTo(1);
        assertThat(right.margin().left())
                .isEqualTo(left.margin().right())
                .isLessThanOrEqualTo(right.margin().right());
        for (String name : List.of("cover", "back-cover", "plain")) {
            PageStyle page = cascade.page(new PageStyle.Context(name, 1, false, true, false));
            assertThat(folios(page)).as(name).isZero();
        }
    }

    private static long folios(PageStyle page) {
        return page.marginBoxes().values().stream()
                .flatMap(box -> box.generated().content().orElseThrow().stream())
                .filter(item ->
                        item instanceof GeneratedStyle.Counter(String name, var _)
                                && name.equals("page"))
                .count();
    }

    /// WCAG 2.2, criterion 1.4.3, with the theme's own values and with a brand's.
    @ParameterizedTest
    @ValueSource(strings = {"brochure.css", "book.css", "report.css"})
    void isReadableEverywhere(String theme) {
        for (Map<String, String> values : List.of(Map.<String, String>of(), BRAND)) {
            Cascade cascade = cascade(theme, values);
            List<String> faint =
                    Contrast.faint(cascade.style(sample()), name -> ground(cascade, name));
            PageStyle page = cascade.page(new PageStyle.Context("", 3, false, false, false));
            for (ComputedStyle box : page.marginBoxes().values()) {
                Color color = box.text().color();
                assertThat(Contrast.isFaint(color, Color.WHITE))
                        .as(Contrast.said("margin box", color, Color.WHITE))
                        .isFalse();
            }
            assertThat(faint).isEmpty();
        }
    }

    private static Color ground(Cascade cascade, String page) {
        return cascade.page(new PageStyle.Context(page, 1, false, true, false))
                .style()
                .box()
                .background()
                .color();
    }

    /// A line of every kind of word, plain and made to stand out.
    private static Content code() {
        List<Content> lines = new ArrayList<>();
        for (String line : List.of("span.line", "span.line.highlight")) {
            List<Content> words = new ArrayList<>(List.of(text("t")));
            for (Token.Kind kind : Token.Kind.values()) {
                words.add(element("span." + kind.className(), text("t")));
            }
            lines.add(element(line, words.toArray(Content[]::new)));
        }
        return element(
                "figure.listing",
                element("p.title", text("t")),
                element("pre.numbered", element("code", lines.toArray(Content[]::new))));
    }

    /// One of everything that the themes style.
    static ElementTree sample() {
        List<Content> blocks = new ArrayList<>();
        blocks.add(element("div.cover", element("p", text("t"))));
        blocks.add(
                element(
                        "section.title-page",
                        element("p.title", text("t")),
                        element("p.subtitle", text("t")),
                        element("p.author", text("t")),
                        element("p.date", text("t"))));
        blocks.add(
                element("section.colophon", element("p", element("strong", text("t")), text("t"))));
        blocks.add(
                element(
                        "section.level1",
                        element(
                                "h1",
                                element("span.label", text("t"), element("span.number", text("1"))),
                                element("span.separator", text("–")),
                                text("t")),
                        element("div.lead", element("p", text("t"))),
                        element(
                                "p",
                                text("t"),
                                element("em", text("t")),
                                element("strong", text("t")),
                                element("a[href=https://a.b]", text("t")),
                                element("mark", text("t")),
                                element("code", text("t")),
                                element("a.noteref[epub:type=noteref][href=#n]", text("1")),
                                element("span.source", text("s"))),
                        element(
                                "section.level2",
                                element("h2", text("t")),
                                element(
                                        "section.level3",
                                        element("h3", text("t")),
                                        element("p", text("t"))))));
        for (String name :
                List.of(
                        "note",
                        "tip",
                        "important",
                        "warning",
                        "caution",
                        "definition",
                        "example",
                        "sidebar",
                        "pull-quote")) {
            blocks.add(
                    element(
                            "aside." + name,
                            element("p.title", text("t")),
                            element(
                                    "p",
                                    text("t"),
                                    element("a[href=https://a.b]", text("t")),
                                    element("code", text("t")),
                                    element("a.noteref[epub:type=noteref][href=#n]", text("1"))),
                            element("ol", element("li", text("t"))),
                            element("pre", element("code", text("t")))));
        }
        blocks.add(
                element(
                        "div.key-figures",
                        element(
                                "div.key-figure",
                                element("p", element("strong", text("1"))),
                                element("p", text("t")))));
        blocks.add(
                element(
                        "div.timeline",
                        element("dl", element("dt", text("t")), element("dd", text("t")))));
        blocks.add(
                element(
                        "div.steps",
                        element("ol", element("li", element("strong", text("t")), text("t")))));
        blocks.add(
                element(
                        "section.faq",
                        element(
                                "section.level2",
                                element("h2", text("t")),
                                element("section.level3", element("h3", text("t"))))));
        blocks.add(
                element(
                        "section.glossary",
                        element(
                                "dl",
                                element("dt", element("dfn", text("t"))),
                                element("dd", text("t")))));
        blocks.add(
                element(
                        "table",
                        element("caption", element("span.label", text("t")), text("t")),
                        element("thead", element("tr", element("th", text("t")))),
                        element(
                                "tbody",
                                element(
                                        "tr",
                                        element("th", text("t")),
                                        element("td", text("t"))))));
        blocks.add(
                element(
                        "figure",
                        element("img[alt=x]"),
                        element("figcaption", element("span.label", text("t")), text("t"))));
        blocks.add(
                element(
                        "nav.toc",
                        element("p.title", text("t")),
                        element(
                                "ol",
                                element(
                                        "li",
                                        element(
                                                "a[href=#x]",
                                                element("span.label", text("t")),
                                                text("t")),
                                        element(
                                                "ol",
                                                element(
                                                        "li",
                                                        element(
                                                                "a[href=#x]",
                                                                element("span.number", text("1")),
                                                                text("t"))))))));
        blocks.add(code());
        blocks.add(element("ul", element("li.task", element("span.task", text("☐")), text("t"))));
        blocks.add(
                element(
                        "div.back-cover",
                        element("p", element("strong", text("t")), element("em", text("t")))));
        SequencedMap<String, Content.Element> notes = new LinkedHashMap<>();
        notes.put(
                "n",
                element(
                        "aside#n.footnote[epub:type=footnote]",
                        element("p", element("a.backlink[href=#m]", text("1")), text("t"))));
        return new ElementTree(element("body[lang=fr]", blocks.toArray(Content[]::new)), notes);
    }
}
