package org.livret.xhtml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;
import org.livret.doc.Document;
import org.livret.markdown.Defaults;
import org.livret.markdown.MarkdownReader;
import org.livret.resolve.Resolver;
import org.livret.transform.Passes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Manuscripts made at random from a seed, with a number for every word.
class RandomDocumentTest {
    private static final Pattern WORD = Pattern.compile("m(\\d+)m");

    private final StringBuilder text = new StringBuilder();
    private Random random = new Random(0);
    private int words;
    private int headings;
    private int notes;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyWordComesOutOnceAndInOrderAndEveryLinkLeadsSomewhere(long seed) {
        random = new Random(seed);
        text.append("---\nlang: fr\ntitle: t\ntitle-page: false\nnumbering: true\n---\n\n");
        for (int i = 0; i < 60; i++) {
            block("", 0);
        }
        ElementTree tree = elements();

        List<Integer> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<String> links = new ArrayList<>();
        collect(tree.body(), found, ids, links);
        tree.notes().values().forEach(note -> collect(note, new ArrayList<>(), ids, links));

        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            all.add(i);
        }
        int same = 0;
        while (same < Math.min(words, found.size()) && found.get(same) == same) {
            same++;
        }
        int place = text.indexOf("m" + same + "m");
        String around =
                text.substring(Math.max(0, place - 200), Math.min(text.length(), place + 100));
        assertThat(found).as("from word %d in%n%s", same, around).hasSameSizeAs(all);
        assertThat(same).as("from word %d in%n%s", same, around).isEqualTo(words);
        assertThat(tree.notes()).hasSize(notes);
        assertThat(ids).containsAll(links);
    }

    private ElementTree elements() {
        CollectingReporter reporter = new CollectingReporter();
        Document read =
                MarkdownReader.read(
                        new SourceFile("r.md", text.toString()), Defaults.of("fr"), reporter);
        Document set = Passes.apply(read, (_, _) -> Optional.empty(), reporter);
        ElementTree tree = Elements.of(Resolver.resolve(set, reporter));
        assertThat(reporter.problems()).noneMatch(p -> !p.code().id().equals("RF006"));
        return tree;
    }

    private static void collect(
            Content content, List<Integer> found, Set<String> ids, List<String> links) {
        switch (content) {
            case Content.Characters n -> {
                Matcher matcher = WORD.matcher(n.text());
                while (matcher.find()) {
                    found.add(Integer.valueOf(matcher.group(1)));
                }
            }
            case Content.Element n -> {
                n.id().ifPresent(id -> assertThat(ids.add(id)).as(id).isTrue());
                n.attribute("href")
                        .filter(h -> h.startsWith("#"))
                        .ifPresent(h -> links.add(h.substring(1)));
                // A cross-reference says the words of its target again.
                List<Integer> below = n.hasClass("xref") ? new ArrayList<>() : found;
                n.children().forEach(child -> collect(child, below, ids, links));
            }
            case Content.PageNumber _,
                    Content.Locator _,
                    Content.Plotted _,
                    Content.Expression _ -> {}
        }
    }

    // ---- manuscripts ----

    private void block(String indent, int depth) {
        switch (random.nextInt(depth < 3 ? 9 : 3)) {
            case 0 -> line(indent, sentence());
            case 1 -> line(indent, "```\n" + indent + word() + "\n" + indent + "```");
            case 2 -> line(indent, word() + "\n" + indent + ": " + sentence());
            case 3 -> {
                headings++;
                line(
                        indent,
                        "#".repeat(1 + random.nextInt(4))
                                + " "
                                + sentence()
                                + " {#h"
                                + headings
                                + "}");
            }
            case 4 -> {
                block(indent + "> ", depth + 1);
                line(indent, "");
            }
            case 5 -> line(indent, "- " + sentence() + "\n" + indent + "- " + sentence());
            case 6 -> {
                String fence = ":".repeat(9 - depth);
                line(indent, fence + " " + (random.nextBoolean() ? "note {title=\"\"}" : "lead"));
                block(indent, depth + 1);
                line(indent, fence);
            }
            case 7 ->
                    line(
                            indent,
                            "| "
                                    + word()
                                    + " | "
                                    + word()
                                    + " |\n"
                                    + indent
                                    + "|---|--:|\n"
                                    + indent
                                    + "| "
                                    + sentence()
                                    + " | "
                                    + word()
                                    + " |");
            default -> {
                if (headings == 0) {
                    line(indent, "# " + sentence() + " {#h" + ++headings + "}");
                }
                line(indent, sentence() + " [](#h" + headings + ")");
            }
        }
    }

    private void line(String indent, String line) {
        text.append(indent).append(line).append('\n').append(indent.stripTrailing()).append('\n');
    }

    private String sentence() {
        StringBuilder out = new StringBuilder(word());
        for (int i = random.nextInt(8); i > 0; i--) {
            out.append(random.nextInt(6) == 0 ? " ! " : " ");
            switch (random.nextInt(9)) {
                case 0 -> out.append("*").append(word()).append(' ').append(word()).append("*");
                case 1 -> out.append("**").append(word()).append("**");
                case 2 -> out.append("`").append(word()).append("`");
                case 3 -> out.append("« ").append(word()).append(" »");
                case 4 -> out.append("\"").append(word()).append("\"");
                case 5 -> {
                    notes++;
                    out.append(word()).append("^[note ").append(notes).append("]");
                }
                case 6 -> out.append("[").append(word()).append("](https://a.b)");
                case 7 -> out.append("[").append(word()).append("]{.x lang=en}");
                default -> out.append(word());
            }
        }
        return out.toString();
    }

    private String word() {
        return "m" + words++ + "m";
    }
}
