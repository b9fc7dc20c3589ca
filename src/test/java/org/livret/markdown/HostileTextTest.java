package org.livret.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.Walk;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/// No text makes reading fail, run out of stack, or go deeper than the limits.
class HostileTextTest {
    private static final int MANY = 8_000;

    /// A chain of blocks, inlines in it, elements of raw HTML in those.
    private static final int DEEPEST = 3 * Limits.BLOCK_DEPTH + 2 * Limits.INLINE_DEPTH;

    static List<String> repeated() {
        return List.of(
                "_",
                "*a **b ",
                "**a ",
                "> ",
                "- ",
                "1. ",
                "  - a\n",
                "[",
                "![",
                "^[",
                "[a](",
                "[a](<b",
                "[^a]: ",
                "[^a",
                "]{.x}",
                "`",
                "``` ",
                "<a ",
                "<!-- ",
                "<u>",
                "<x>a</x>",
                "<div>\n\n",
                "</div>",
                "<pre>",
                "&a",
                "{.a ",
                "`a`{#",
                "{.a}\n",
                "www.",
                "http://",
                "a@b.",
                "@fig:",
                "^a",
                "~~a",
                ":::\n",
                "::: a\n",
                ": a\n",
                "a\n: b\n\n",
                "|a|\n|-|\n",
                "| ",
                "-|-\n",
                "```\n",
                "\\",
                "[a]: b\n",
                "*[a]: b\n",
                "[a]: b\n===\n",
                "# ",
                "#",
                "!include(a)\n",
                "Table: a\n\n",
                "> [!NOTE]\n",
                "[TOC]\n\n",
                "\t",
                " ",
                "\r",
                "\0",
                "\uD800",
                "\uFFFE",
                "é\u0301",
                "---\n",
                "...\n",
                "- [ ] a\n");
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void aMarkRepeatedThousandsOfTimesIsRead(String mark) {
        for (String text :
                List.of(
                        mark.repeat(MANY),
                        mark.repeat(MANY) + "a",
                        "---\na: " + mark.repeat(MANY) + "\n---\n")) {
            Document document = read(text, new CollectingReporter());
            assertThat(depth(document.blocks())).isLessThanOrEqualTo(DEEPEST);
        }
    }

    @ParameterizedTest
    @MethodSource("opened")
    void whatIsOpenedThousandsOfTimesAndClosedIsRead(List<String> marks) {
        String text = marks.get(0).repeat(MANY) + "a" + marks.get(1).repeat(MANY);
        CollectingReporter reporter = new CollectingReporter();
        Document document = read(text, reporter);
        assertThat(depth(document.blocks())).isLessThanOrEqualTo(DEEPEST);
        assertThat(reporter.problems())
                .hasAtLeastOneElementOfType(MarkdownProblem.NestedTooDeep.class);
    }

    static List<List<String>> opened() {
        return List.of(
                List.of("[", "]{.x}"),
                List.of("^[", "]"),
                List.of("_a ", " a_"),
                List.of("<u>", "</u>"),
                List.of("> ", ""),
                List.of("- ", ""),
                List.of("::: a\n", ""),
                List.of("[^a]: ", ""));
    }

    /// Builders may read on threads of their own: half of a thread's usual stack is enough.
    @ParameterizedTest
    @MethodSource("opened")
    void deepestTreeNeedsLittleStack(List<String> marks) throws InterruptedException {
        String text = marks.get(0).repeat(MANY) + "a" + marks.get(1).repeat(MANY);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable reads = () -> read(text, new CollectingReporter());
        Thread thread = new Thread(null, reads, "reader", 512 << 10);
        thread.setUncaughtExceptionHandler((_, e) -> failure.set(e));
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
    }

    @Test
    void nestingBeyondTheLimitIsReportedWhereItBegins() {
        CollectingReporter reporter = new CollectingReporter();
        read(">".repeat(3_000) + "word", reporter);
        assertThat(reporter.problems()).hasSize(1);
        Problem problem = reporter.problems().getFirst();
        assertThat(problem).isInstanceOf(MarkdownProblem.NestedTooDeep.class);
        assertThat(problem.span().start()).isEqualTo(Limits.BLOCK_DEPTH);
    }

    @Test
    void fileBeyondTheLimitIsReportedAndNotRead() {
        CollectingReporter reporter = new CollectingReporter();
        Document document = read("a".repeat(Limits.FILE + 1), reporter);
        assertThat(document.blocks()).isEmpty();
        assertThat(reporter.problems())
                .singleElement()
                .isInstanceOf(MarkdownProblem.FileTooLarge.class);
    }

    @Test
    void aliasesAreRefusedSoThatNoFewLinesBecomeMillionsOfValues() {
        CollectingReporter reporter = new CollectingReporter();
        read("---\na: &a [x, x]\nb: [*a, *a]\n---\n", reporter);
        assertThat(reporter.problems())
                .singleElement()
                .isInstanceOf(FrontMatterProblem.FrontMatterRefused.class);
    }

    @Test
    void deepAndLongFrontMatterIsRefused() {
        for (String value :
                List.of(
                        "[".repeat(50) + "]".repeat(50),
                        "[" + "a,".repeat(30_000) + "]",
                        "'" + "a".repeat(2 << 20) + "'")) {
            CollectingReporter reporter = new CollectingReporter();
            read("---\ntoc: " + value + "\n---\n", reporter);
            assertThat(reporter.problems())
                    .singleElement()
                    .isInstanceOf(FrontMatterProblem.FrontMatterRefused.class);
        }
    }

    @Test
    void punctuationAtRandomIsRead() {
        String marks = "*_~^`[](){}<>!#:|-+=>\\&;@\"'.,/?%$\t  \n\n\nab1é«\u00A0\r";
        Random random = new Random(20261123);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(120);
            for (int i = 0; i < length; i++) {
                text.append(marks.charAt(random.nextInt(marks.length())));
            }
            assertReads(text.toString());
        }
    }

    @Test
    void constructsThrownTogetherAtRandomAreRead() {
        List<String> pieces = repeated();
        Random random = new Random(652);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(25); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
                text.append(
                        switch (random.nextInt(6)) {
                            case 0 -> "\n";
                            case 1 -> "\n\n";
                            case 2 -> "    ";
                            case 3 -> "word";
                            default -> "";
                        });
            }
            assertReads(text.toString());
        }
    }

    private static void assertReads(String text) {
        SourceFile file = new SourceFile("random.md", text);
        assertThatCode(
                        () -> {
                            Document document =
                                    MarkdownReader.read(file, Defaults.of("en"), Problem::message);
                            assertThat(Spans.faults(document.blocks(), file)).isEmpty();
                        })
                .as(text)
                .doesNotThrowAnyException();
    }

    private static Document read(String text, CollectingReporter reporter) {
        return MarkdownReader.read(new SourceFile("hostile.md", text), Defaults.of("en"), reporter);
    }

    private static int depth(List<? extends Node> nodes) {
        int deepest = 0;
        for (Node node : nodes) {
            deepest = Math.max(deepest, 1 + depth(Walk.children(node)));
        }
        return deepest;
    }
}
