package org.livret.xhtml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.doc.Document;
import org.livret.markdown.Defaults;
import org.livret.markdown.MarkdownReader;
import org.livret.resolve.Resolver;
import org.livret.transform.Passes;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

/// Each folder of `cases` holds a manuscript and its elements as XHTML, notes at the end.
/// `-Dgolden.update` rewrites what differs, and fails all the same.
class ElementsTest {
    private static final Path CASES = Path.of("src/test/resources/org/livret/xhtml/cases");

    @ParameterizedTest
    @ValueSource(strings = {"everything", "front", "index", "lists", "tables"})
    void elementsAreAsRecorded(String name) throws Exception {
        CollectingReporter reporter = new CollectingReporter();
        String actual = written(Files.readString(CASES.resolve(name).resolve("in.md")), reporter);
        assertThat(reporter.problems().stream().map(Problem::message)).isEmpty();

        Path golden = CASES.resolve(name).resolve("out.xhtml");
        String recorded = Files.exists(golden) ? Files.readString(golden) : "";
        if (System.getProperty("golden.update") != null && !recorded.equals(actual)) {
            Files.writeString(golden, actual, StandardCharsets.UTF_8);
            fail("rewrote " + golden + "; look at the difference before it is committed");
        }
        assertThat(actual).isEqualTo(recorded);
    }

    @Test
    void aLineFeedBetweenIdeographsIsNoSpace() throws Exception {
        CollectingReporter reporter = new CollectingReporter();
        assertThat(written("吾輩は\n猫である。\n", reporter)).contains("<p>吾輩は猫である。</p>");
        assertThat(written("吾輩は\ncat\n", reporter)).contains("<p>吾輩は\ncat</p>");
    }

    @Test
    void aDirectionIsSaidWhereItTurns() throws Exception {
        CollectingReporter reporter = new CollectingReporter();
        assertThat(
                        written(
                                "a [b]{lang=he} [c]{lang=fr} [d]{lang=he dir=ltr}"
                                        + " ^[[e]{lang=fa}]\n",
                                reporter))
                .contains("<span lang=\"he\" xml:lang=\"he\" dir=\"rtl\">b</span>")
                .contains("<span lang=\"fr\" xml:lang=\"fr\">c</span>")
                .contains("<span lang=\"he\" xml:lang=\"he\" dir=\"ltr\">d</span>")
                .contains("<span lang=\"fa\" xml:lang=\"fa\" dir=\"rtl\">e</span>");
        assertThat(written("---\nlang: ar\n---\n\n[b]{lang=fa} [c]{lang=fr}\n", reporter))
                .contains("<span lang=\"fa\" xml:lang=\"fa\">b</span>")
                .contains("<span lang=\"fr\" xml:lang=\"fr\" dir=\"ltr\">c</span>");
    }

    @Test
    void idsAreUniqueAndLinksWithinLeadSomewhere() throws Exception {
        String text =
                written(
                        Files.readString(CASES.resolve("everything/in.md")),
                        new CollectingReporter());
        Set<String> ids = new HashSet<>();
        List<String> targets = new ArrayList<>();
        NodeList all = parsed(text).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as(element.getAttribute("id"))
                        .isTrue();
            }
            if (element.getAttribute("href").startsWith("#")) {
                targets.add(element.getAttribute("href").substring(1));
            }
        }
        assertThat(targets).hasSizeGreaterThan(10);
        assertThat(ids).containsAll(targets);
    }

    @Test
    void anIdIsWrittenOnceEvenWhenGivenTwice() throws Exception {
        String text = written("[a]{#x} [b]{#x}\n", new CollectingReporter());

        assertThat(text).contains("<span id=\"x\">a</span> <span>b</span>");
    }

    @Test
    void linksDoNotNest() throws Exception {
        String text =
                written(
                        "# A {#a}\n\n[voir ![](#b)[](#a) et <https://a.b>](https://c.d)\n",
                        new CollectingReporter());
        Element link = (Element) parsed(text).getElementsByTagName("a").item(0);

        assertThat(link.getElementsByTagName("a").getLength()).isZero();
    }

    private static Element parsed(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static String written(String markdown, CollectingReporter reporter) {
        SourceFile file = new SourceFile("in.md", markdown);
        Document read = MarkdownReader.read(file, Defaults.of("fr"), reporter);
        Document set = Passes.apply(read, (_, _) -> Optional.empty(), reporter);
        ElementTree tree = Elements.of(Resolver.resolve(set, reporter));
        StringBuilder out =
                new StringBuilder(
                        "<html xmlns=\"http://www.w3.org/1999/xhtml\""
                                + " xmlns:epub=\"http://www.idpf.org/2007/ops\">\n");
        XhtmlWriter writer = new XhtmlWriter(out);
        writer.write(tree.body());
        writer.write(tree.notes().values());
        return out.append("</html>\n").toString();
    }
}
