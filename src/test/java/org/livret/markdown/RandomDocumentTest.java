package org.livret.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;
import org.livret.doc.Document;
import org.livret.doc.Node;
import org.livret.doc.Walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Writes well-formed manuscripts at random, in which every word is its own number, and looks for
/// each word in the tree, in order.
class RandomDocumentTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void everyWordStandsInTheTreeInOrder(int seed) {
        Writer writer = new Writer(new Random(seed));
        writer.blocks("", 0, 40);
        SourceFile file = new SourceFile("random.md", writer.out.toString());
        CollectingReporter reporter = new CollectingReporter();
        Document document = MarkdownReader.read(file, Defaults.of("en"), reporter);
        assertThat(words(document.blocks())).isEqualTo(writer.words);
        assertThat(reporter.problems()).isEmpty();
        assertThat(Spans.faults(document.blocks(), file)).isEmpty();
    }

    private static List<String> words(List<? extends Node> nodes) {
        List<String> words = new ArrayList<>();
        collect(nodes, words);
        return words;
    }

    private static void collect(List<? extends Node> nodes, List<String> words) {
        for (Node node : nodes) {
            switch (node) {
                case Node.Text n -> split(n.text(), words);
                case Node.CodeSpan n -> split(n.text(), words);
                case Node.CodeBlock n -> split(n.text(), words);
                case Node.Image n -> split(n.alternative(), words);
                case Node.Table n -> {
                    collect(n.head(), words);
                    collect(n.body(), words);
                    collect(n.caption(), words);
                }
                default -> collect(Walk.children(node), words);
            }
        }
    }

    private static void split(String text, List<String> words) {
        for (String word : text.split("[^w0-9]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
    }

    private static final class Writer {
        final StringBuilder out = new StringBuilder();
        final List<String> words = new ArrayList<>();
        private final Random random;
        private int notes;

        Writer(Random random) {
            this.random = random;
        }

        void blocks(String indent, int depth, int count) {
            for (int i = 0; i < count; i++) {
                block(indent, depth);
                out.append(indent.stripTrailing()).append('\n');
            }
        }

        private void block(String indent, int depth) {
            switch (random.nextInt(depth < 3 ? 12 : 6)) {
                case 0 ->
                        line(
                                indent,
                                "#".repeat(1 + random.nextInt(6))
                                        + " "
                                        + inline(0)
                                        + " {#id-"
                                        + words.size()
                                        + "}");
                case 1 ->
                        line(
                                indent,
                                "```java {.x}\n"
                                        + indent
                                        + word()
                                        + "\n"
                                        + indent
                                        + "    "
                                        + word()
                                        + "\n"
                                        + indent
                                        + "```");
                case 2 -> {
                    line(indent, "| " + inline(2) + " | " + inline(2) + " |");
                    line(indent, "|---|:-:|");
                    line(indent, "| " + inline(2) + " | `" + word() + " \\| " + word() + "` |");
                    line(indent, "");
                    line(indent, "Table: " + inline(1));
                }
                case 3 -> {
                    line(indent, "![" + word() + "](a.png){#fig:" + words.size() + "}");
                    line(indent, "");
                    line(indent, "Figure: " + inline(1));
                }
                case 4, 5 -> line(indent, inline(0) + "\n" + indent + inline(0));
                case 6 -> nested(indent, "> ", depth);
                case 7 -> nested(indent, "- ", depth);
                case 8 -> nested(indent, "12. ", depth);
                case 9 -> {
                    line(indent, "::: box {.y}");
                    blocks(indent, depth + 1, 2);
                    line(indent, ":::");
                }
                case 10 -> {
                    line(indent, word());
                    out.append(indent).append(":   ");
                    int at = out.length();
                    line("", inline(0));
                    assertThat(out.length()).isGreaterThan(at);
                }
                default -> {
                    line(indent, word() + "[^n" + ++notes + "]");
                    line(indent, "");
                    line(indent, "[^n" + notes + "]: " + inline(0));
                }
            }
        }

        private void nested(String indent, String mark, int depth) {
            String below = mark.equals("> ") ? mark : " ".repeat(mark.length());
            out.append(indent).append(mark).append(inline(0)).append('\n');
            out.append((indent + below).stripTrailing()).append('\n');
            blocks(indent + below, depth + 1, 2);
            line(indent, "");
            line(indent, word());
        }

        private void line(String indent, String text) {
            out.append(text.isEmpty() ? indent.stripTrailing() : indent + text).append('\n');
        }

        private String word() {
            String word = "w" + words.size();
            words.add(word);
            return word;
        }

        private String inline(int depth) {
            StringBuilder line = new StringBuilder(word());
            for (int i = random.nextInt(5); i > 0; i--) {
                line.append(' ').append(depth > 2 ? word() : marked(depth + 1));
            }
            return line.toString();
        }

        private String marked(int depth) {
            return switch (random.nextInt(14)) {
                case 0 -> "*" + inline(depth) + "*";
                case 1 -> "**" + inline(depth) + "**";
                case 2 -> "`" + word() + " " + word() + "`{.c}";
                case 3 -> "[" + word() + "](https://example.org \"t\")";
                case 4 -> "[" + inline(depth) + "]{.span lang=en}";
                case 5 -> word() + "^[" + inline(3) + "]";
                case 6 -> "~~" + inline(depth) + "~~";
                case 7 -> word() + "~" + word() + "~";
                case 8 -> word() + "^" + word() + "^";
                case 9 -> "<kbd>" + inline(depth) + "</kbd>";
                case 10 -> "![" + word() + "](b.png)";
                case 11 -> "<!-- gone -->" + word() + "&nbsp;«";
                case 12 -> "\\*" + word() + "\\*";
                default -> word();
            };
        }
    }
}
