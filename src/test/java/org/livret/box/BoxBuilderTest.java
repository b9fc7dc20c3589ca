package org.livret.box;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.css.Cascade;
import org.livret.css.CssReader;
import org.livret.css.Medium;
import org.livret.css.Origin;
import org.livret.css.StyleSheet;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.xhtml.Content;
import org.livret.xhtml.ElementTree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What elements become when they are boxed, as dumps.
class BoxBuilderTest {
    private static final Span NOWHERE = Span.of(SourceFile.unread("test"));

    private static Content text(String words) {
        return new Content.Characters(words, NOWHERE);
    }

    private static Content.Element element(String name, Content... children) {
        return element(name, "", children);
    }

    /// An element with attributes written as `key=value`, separated by `;`.
    private static Content.Element element(String name, String attributes, Content... children) {
        SequencedMap<String, String> map = new LinkedHashMap<>();
        for (String pair : attributes.split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                map.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return new Content.Element(name, map, List.of(children), NOWHERE);
    }

    private static String boxes(String css, Content.Element... body) {
        return boxes(css, new LinkedHashMap<>(), body);
    }

    private static String boxes(
            String css, SequencedMap<String, Content.Element> notes, Content.Element... body) {
        CollectingReporter reporter = new CollectingReporter();
        List<StyleSheet> sheets =
                List.of(
                        CssReader.builtIn(reporter),
                        CssReader.read(new SourceFile("test.css", css), Origin.USER, reporter));
        Cascade cascade = Cascade.of(sheets, Medium.PRINT, Map.of(), reporter);
        ElementTree tree = new ElementTree(element("body", body), notes);
        BoxTree boxes = BoxBuilder.build(cascade.style(tree), (_, _) -> Optional.empty());
        assertThat(reporter.problems()).isEmpty();
        return BoxDump.of(boxes);
    }

    @Test
    void collapsesWhiteSpaceAcrossInlines() {
        String dump =
                boxes(
                        "",
                        element(
                                "p",
                                text("  un \n "),
                                element("em", text(" deux ")),
                                text(" trois ")));
        assertThat(dump).contains("text ‘un ’ 1.2", "text ‘deux ’ 1.3", "text ‘trois’ 1.4");
    }

    @Test
    void keepsWhiteSpaceOfCode() {
        String dump = boxes("", element("pre", element("code", text("a  b\n c\n"))));
        assertThat(dump).contains("text ‘a  b⏎ c⏎’");
    }

    @Test
    void putsInlinesBesideBlocksIntoParagraphs() {
        String dump =
                boxes("", element("div", text("avant"), element("p", text("dans")), text("après")));
        assertThat(dump)
                .startsWith(
                        """
                        block #0
                          block #1
                            paragraph
                              text ‘avant’ 2.3
                            paragraph #4
                              text ‘dans’ 4.5
                            paragraph
                              text ‘après’ 6.7
                        """);
    }

    @Test
    void readsANoteRightAfterTheParagraphThatCallsIt() {
        SequencedMap<String, Content.Element> notes = new LinkedHashMap<>();
        notes.put(
                "fn-1", element("aside", "id=fn-1;class=footnote", element("p", text("La note."))));
        String dump =
                boxes(
                        "",
                        notes,
                        element(
                                "p",
                                text("Un mot"),
                                element("a", "class=noteref;href=#fn-1", text("1")),
                                text(".")),
                        element("p", text("Suite.")));
        assertThat(dump).contains("call fn-1", "note fn-1");
        assertThat(dump)
                .contains(
                        """
                        structure
                          Document #0
                            P #1
                              Reference #3
                                Link #4
                            Note #7
                              P #8
                            P #10
                        """);
    }

    @Test
    void numbersListItemsAndLabelsThem() {
        String dump =
                boxes(
                        "",
                        element(
                                "ol",
                                "start=3",
                                element("li", text("trois")),
                                element("li", text("quatre"))));
        assertThat(dump)
                .contains(
                        "text ‘3.’",
                        "text ‘4.’",
                        "L #1 numbering=DECIMAL",
                        "LI #2",
                        "Lbl #3",
                        "LBody #5");
    }

    @Test
    void pairsTermsWithTheirMeanings() {
        String dump =
                boxes(
                        "",
                        element(
                                "dl",
                                element("dt", text("a")),
                                element("dd", text("b")),
                                element("dt", text("c")),
                                element("dd", text("d"))));
        assertThat(dump)
                .contains(
                        """
                            L #1
                              LI #2
                                Lbl #3
                                LBody #5
                              LI #7
                                Lbl #8
                                LBody #10
                        """);
    }

    @Test
    void placesCellsAroundThoseThatSpanRows() {
        String dump =
                boxes(
                        "",
                        element(
                                "table",
                                element(
                                        "tr",
                                        element("td", "rowspan=2", text("a")),
                                        element("td", text("b"))),
                                element("tr", element("td", text("c")))));
        assertThat(dump).contains("columns=2", "cell 0 spans 1×2", "cell 1 spans 1×1");
        assertThat(dump.lines().filter(line -> line.contains("cell 1"))).hasSize(2);
    }

    @Test
    void captionsTheContents() {
        String dump =
                boxes(
                        "",
                        element(
                                "nav",
                                element("p", text("Sommaire")),
                                element("ol", element("li", element("a", "href=#x", text("Un"))))));
        assertThat(dump)
                .contains(
                        """
                            TOC #1
                              Caption #2
                              TOCI #4
                                Reference #5
                                  Link #6
                        """);
    }

    @Test
    void raisesHeadingsThatSkipALevel() {
        String dump = boxes("", element("h1", text("Un")), element("h4", "id=x", text("Quatre")));
        assertThat(dump).contains("H1 #1", "H2 #3", "Quatre → x");
    }

    @Test
    void writesGeneratedContentAndCounters() {
        String dump =
                boxes(
                        "body { counter-reset: part } h2 { counter-increment: part } h2::before {"
                                + " content: counter(part, upper-roman) \". \" }",
                        element("h2", text("Un")),
                        element("h2", text("Deux")));
        assertThat(dump).contains("text ‘I’", "text ‘II’", "text ‘. ’");
    }

    @Test
    void saysTheAlternativeTextOfAMissingPicture() {
        String dump = boxes("", element("p", element("img", "src=x.png;alt=Un chat")));
        assertThat(dump).contains("text ‘Un chat’");
    }
}
