package org.livret.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.livret.diag.SourceFile;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Walk;

import java.util.ArrayList;
import java.util.List;

/// The examples of the specifications, the measure of the reader.
class CommonMarkTest {
    private static final List<Example> COMMONMARK =
            ExampleReader.readExamples(TestResources.getSpec());

    @Test
    void everyExampleOfCommonMarkPasses() {
        assertThat(COMMONMARK).hasSize(652);
        assertThat(failures(COMMONMARK, Dialect.COMMONMARK)).isEmpty();
    }

    /// What is raw HTML, or braces, notes and the like to the dialect, is not CommonMark's to
    /// judge.
    @Test
    void theDialectReadsCommonMarkAlikeWhereItAddsNothing() {
        List<Example> plain = new ArrayList<>();
        for (Example example : COMMONMARK) {
            String html = example.getHtml();
            boolean raw = holdsRawHtml(example) || example.getSource().contains("www.");
            boolean footnote = example.getSource().contains("[^") || html.contains("<p><img");
            boolean address = example.getSource().matches("(?s).*(https?://|@).*");
            if (!raw && !footnote && !address) {
                plain.add(example);
            }
        }
        assertThat(plain).hasSizeGreaterThan(480);
        assertThat(failures(plain, Dialect.LIVRET)).isEmpty();
    }

    /// GitHub's own examples, but for tags that it forbids: the dialect leaves out all but a few.
    @Test
    void everyExtensionExampleOfGitHubPasses() {
        List<Example> examples = new ArrayList<>();
        for (Example example : ExampleReader.readExamples(TestResources.getGfmSpec())) {
            String info = example.getInfo();
            if (!info.isEmpty() && !info.equals("tagfilter")) {
                examples.add(example);
            }
        }
        assertThat(examples).hasSize(23);
        assertThat(failures(examples, Dialect.LIVRET)).isEmpty();
    }

    @Test
    void everyNodeOfEveryExampleStandsWhereItSays() {
        List<String> faults = new ArrayList<>();
        for (Dialect dialect : Dialect.values()) {
            for (Example example : COMMONMARK) {
                SourceFile file = new SourceFile("spec.md", example.getSource());
                faults.addAll(Spans.faults(read(file, dialect), file));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noTwoTextsStandSideBySide() {
        for (Example example : COMMONMARK) {
            SourceFile file = new SourceFile("spec.md", example.getSource());
            Walk.each(
                    read(file, Dialect.LIVRET),
                    node -> {
                        boolean before = false;
                        for (Node child : Walk.children(node)) {
                            assertThat(before && child instanceof Node.Text)
                                    .as(example.toString())
                                    .isFalse();
                            before = child instanceof Node.Text;
                        }
                    });
        }
    }

    private static boolean holdsRawHtml(Example example) {
        SourceFile file = new SourceFile("spec.md", example.getSource());
        List<Node> raw = new ArrayList<>();
        Walk.each(
                read(file, Dialect.COMMONMARK),
                node -> {
                    if (node instanceof Node.CodeBlock code
                                    && code.language().filter("=html"::equals).isPresent()
                            || node instanceof Node.CodeSpan span
                                    && span.attributes().hasClass("=html")) {
                        raw.add(node);
                    }
                });
        return !raw.isEmpty();
    }

    private static List<String> failures(List<Example> examples, Dialect dialect) {
        List<String> failures = new ArrayList<>();
        for (Example example : examples) {
            SourceFile file = new SourceFile("spec.md", example.getSource());
            String html = html(read(file, dialect));
            String wanted = example.getHtml().replace('→', '\t');
            if (!html.equals(wanted)) {
                failures.add(
                        example
                                + "\n"
                                + example.getSource()
                                + "--- wanted\n"
                                + wanted
                                + "--- got\n"
                                + html);
            }
        }
        return failures;
    }

    private static String html(List<Block> blocks) {
        try {
            return ReferenceHtml.of(blocks);
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static List<Block> read(SourceFile file, Dialect dialect) {
        return MarkdownReader.readText(file, Defaults.of("en").withDialect(dialect), _ -> {});
    }
}
