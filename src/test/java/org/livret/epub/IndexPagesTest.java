package org.livret.epub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.xhtml.Content;
import org.livret.xhtml.Content.Element;
import org.livret.xhtml.ElementTree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Four texts on the pages iv, 1 and 2: `a` and the start of `b`, the rest of `b` with `c`, and
/// `d`.
class IndexPagesTest {
    private static final Span SPAN = Span.of(SourceFile.unread("in.md"));
    private static final List<EpubInput.PageStart> STARTS =
            List.of(
                    new EpubInput.PageStart("iv", 0, 0),
                    new EpubInput.PageStart("1", 1, 3),
                    new EpubInput.PageStart("2", 3, 0));

    private static Element element(String name, Map<String, String> attributes, Content... all) {
        return new Element(name, new LinkedHashMap<>(attributes), List.of(all), SPAN);
    }

    private static Element text(String id, String text) {
        return element("p", Map.of("id", id), new Content.Characters(text, SPAN));
    }

    private static ElementTree tree() {
        Element call =
                element(
                        "a",
                        Map.of("role", "doc-noteref", "href", "#fn-1"),
                        new Content.Characters("1", SPAN));
        Element body =
                element(
                        "body",
                        Map.of(),
                        element("div", Map.of("id", "ab"), text("a", "aaaaa"), text("b", "bbbbb")),
                        text("c", "ccccc"),
                        element("p", Map.of("id", "d"), call));
        SequencedMap<String, Element> notes = new LinkedHashMap<>();
        notes.put("fn-1", element("aside", Map.of("id", "fn-1"), text("n", "note")));
        return new ElementTree(body, notes);
    }

    /// What an entry says that leads to some places; a range has a dash behind its id.
    private static String said(List<EpubInput.PageStart> starts, String... places) {
        List<Content> children = new ArrayList<>();
        for (String place : places) {
            if (!children.isEmpty()) {
                children.add(new Content.Characters(", ", SPAN));
            }
            String id = place.replace("-", "");
            children.add(
                    element(
                            "a",
                            Map.of("href", "#" + id),
                            new Content.Locator(id, place.endsWith("-"), false, "–", SPAN)));
        }
        Element locators = element("span", Map.of(), children.toArray(Content[]::new));
        assertThat(IndexPages.isLocators(locators)).isTrue();
        return Contents.words(List.of(new IndexPages(tree(), starts).said(locators)));
    }

    @Test
    void placesAreCalledByThePrintedPages() {
        assertThat(said(STARTS, "a", "c", "d")).isEqualTo("iv, 1, 2");
        assertThat(said(STARTS, "b")).isEqualTo("iv");
    }

    @Test
    void aRangeReachesToThePageOfItsLastText() {
        assertThat(said(STARTS, "ab-")).isEqualTo("iv–1");
        assertThat(said(STARTS, "c-")).isEqualTo("1");
    }

    @Test
    void aNoteStandsWhereItIsCalledAndPagesStandInOrder() {
        assertThat(said(STARTS, "n", "a")).isEqualTo("iv, 2");
    }

    @Test
    void onePageIsSaidOnce() {
        assertThat(said(STARTS, "a", "b", "d", "n")).isEqualTo("iv, 2");
    }

    @Test
    void withoutPagesPlacesAreCounted() {
        assertThat(said(List.of(), "a", "b", "ab-")).isEqualTo("1, 2, 3");
    }
}
