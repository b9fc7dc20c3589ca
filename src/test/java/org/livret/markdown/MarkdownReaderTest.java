package org.livret.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import org.junit.jupiter.api.Test;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.TreeDump;

import java.util.List;
import java.util.stream.IntStream;

class MarkdownReaderTest {
    private final CollectingReporter reporter = new CollectingReporter();

    @Test
    void placesAreExactInUtf16() {
        String text = "# 😀 *é*\n\n> - a `b`\n>   c\n";
        List<Block> blocks = read(text).blocks();
        assertThat(TreeDump.withSpans(blocks))
                .isEqualTo(
                        """
                        Heading 1 @0..8
                          Text "😀 " @2..5
                          Emphasis @5..8
                            Text "é" @6..7
                        BlockQuote @10..25
                          ListBlock bullets tight @12..25
                            ListItem @12..25
                              Plain @14..25
                                Text "a " @14..16
                                CodeSpan "b" @16..19
                                SoftBreak @19..20
                                Text "c" @24..25
                        """);
    }

    @Test
    void placesCountFromTheFilesStartBelowFrontMatter() {
        Document document = read("---\ntitle: T\n---\nword\n");
        assertThat(document.blocks().getFirst().span()).isEqualTo(span(document, 17, 21));
        assertThat(document.metadata().place("title")).isEqualTo(span(document, 11, 12));
        assertThat(document.metadata().place("date")).isEqualTo(document.metadata().span());
    }

    @Test
    void titleOfTheFrontMatterBeatsThatOfAHeading() {
        assertThat(read("---\ntitle: Front\n---\n# Heading\n").metadata().title())
                .isEqualTo("Front");
        assertThat(read("## Lower\n\n# *Head*ing `x`\n").metadata().title()).isEqualTo("Heading x");
        assertThat(read("text").metadata().title()).isEqualTo("book.fr");
    }

    @Test
    void languageComesFromTheDefaultsWhenTheFrontMatterHasNone() {
        assertThat(read("text").metadata().language()).isEqualTo("en");
        assertThat(read("---\nlang: fr\n---\n").metadata().language()).isEqualTo("fr");
        assertThat(read("---\nlang: x_y\n---\n").metadata().language()).isEqualTo("en");
    }

    @Test
    void frontMatterOfAnIncludedFileHasNoEffect() {
        SourceFile file = new SourceFile("part.md", "---\ntitle: T\nauthor: A\n---\ntext\n");
        List<Block> blocks = MarkdownReader.readPart(file, Defaults.of("en"), reporter);
        assertThat(TreeDump.of(blocks)).isEqualTo("Paragraph\n  Text \"text\"\n");
        assertThat(reporter.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "The key ‘title’ in the front matter of an included file has no effect.",
                        "The key ‘author’ in the front matter of an included file has no effect.");
    }

    @Test
    void includesAreListedInOrderWithoutReports() {
        String text =
                "---\n"
                        + "chapters: [c.md, d.md]\n"
                        + "---\n"
                        + "!include(a.md)\n\n"
                        + "> !include(b.md)\n\n"
                        + "```\n"
                        + "!include(no.md)\n"
                        + "```\n";
        assertThat(Includes.of(new SourceFile("book.md", text)))
                .containsExactly("a.md", "b.md", "c.md", "d.md");
        assertThat(Includes.of(new SourceFile("book.md", "---\nchapters: c.md\n---\ntext")))
                .containsExactly("c.md");
        assertThat(Includes.of(new SourceFile("book.md", "text"))).isEmpty();
    }

    @Test
    void frontMatterIsReadAloneForItsChapters() {
        SourceFile file = new SourceFile("book.md", "---\nchapters: [one.md]\n---\n# Title\n");
        FrontMatter front = FrontMatter.of(file, Defaults.of("en"), reporter);
        assertThat(front.chapters()).extracting(Node.Include::path).containsExactly("one.md");
        assertThat(front.metadata().title()).isEmpty();
        assertThat(file.text().substring(front.bodyStart())).isEqualTo("# Title\n");
    }

    @Test
    void blockOfAnUnknownKindIsReportedAndNotDroppedInSilence() {
        SourceFile file = new SourceFile("a.md", "<b>one</b>\n");
        com.vladsch.flexmark.util.ast.Document tree =
                BlockStarts.parse(file.text(), Dialect.LIVRET);
        tree.appendChild(new HtmlBlock(BasedSequence.of(file.text()).subSequence(0, 10)));
        Reading reading = new Reading(file, file.text(), Defaults.of("en"), reporter);
        BlockReader.read(reading, 0, tree);
        assertThat(reporter.problems())
                .singleElement()
                .isEqualTo(new MarkdownProblem.NotRendered("HtmlBlock", new Span(file, 0, 10)));
    }

    @Test
    void sameTextReadTwiceGivesEqualTrees() {
        SourceFile file = new SourceFile("a.md", "# A\n\n[x]{.y} *z*[^1]\n\n[^1]: n\n");
        Defaults defaults = Defaults.of("en");
        assertThat(MarkdownReader.read(file, defaults, reporter))
                .isEqualTo(MarkdownReader.read(file, defaults, reporter));
    }

    @Test
    void manyFilesMayBeReadAtOnce() {
        List<String> texts =
                IntStream.range(0, 200)
                        .mapToObj(i -> "# H" + i + "\n\n- *a*\n- [b]\n\n[b]: u" + i + "\n")
                        .toList();
        List<String> alone = texts.stream().map(text -> TreeDump.of(read(text))).toList();
        List<String> together =
                texts.parallelStream().map(text -> TreeDump.of(read(text))).toList();
        assertThat(together).isEqualTo(alone);
    }

    private Document read(String text) {
        return MarkdownReader.read(
                new SourceFile("source/book.fr.md", text), Defaults.of("en"), reporter);
    }

    private static Span span(Document document, int start, int end) {
        return new Span(document.metadata().span().file(), start, end);
    }
}
