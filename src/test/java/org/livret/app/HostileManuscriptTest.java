package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livret.check.EpubCheckRun;
import org.livret.check.VeraCheck;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Manuscripts that nobody writes and that still come out whole, or say why not.
class HostileManuscriptTest {
    private static final String HEAD = "---\ntitle: T\nlang: en\n---\n\n";

    /// A manuscript and the codes of all that may be said of it beyond notes.
    record Hostile(String name, String text, List<String> codes) {
        Hostile(String name, String text, String... codes) {
            this(name, text, List.of(codes));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Hostile> manuscripts() {
        return Stream.of(
                new Hostile("an empty file", ""),
                new Hostile("a line end", "\n"),
                new Hostile("front matter alone", "---\ntitle: T\nlang: en\n---\n"),
                new Hostile("sixty quotes", HEAD + "> ".repeat(60) + "deep\n", "LY104"),
                new Hostile("sixty lists", HEAD + lists(60), "MD003", "LY104"),
                new Hostile(
                        "ten thousand quotes",
                        HEAD + ">".repeat(10_000) + "deep\n",
                        "MD003",
                        "LY104",
                        "LY002"),
                new Hostile("open brackets", HEAD + "[".repeat(20_000) + "\n", "LY002"),
                new Hostile("open stars", HEAD + "*a ".repeat(20_000) + "\n"),
                new Hostile("two hundred columns", HEAD + columns(200), "LY102", "LY001"),
                new Hostile("five hundred notes", HEAD + notes(500)),
                new Hostile(
                        "a word of five thousand letters",
                        HEAD + "a".repeat(5_000),
                        "LY001",
                        "LY002"),
                new Hostile("a hundred thousand words", HEAD + words(100_000)),
                new Hostile(
                        "a note in a note",
                        HEAD + "A[^a].\n\n[^a]: One[^b].\n\n[^b]: Two^[three].\n"),
                new Hostile("a note in itself", HEAD + "A[^a].\n\n[^a]: Again[^a].\n"),
                new Hostile(
                        "a note in a heading and in a table",
                        HEAD + "# H^[one]\n\n| A^[two] |\n|---|\n| b^[three] |\n"),
                new Hostile("no words", HEAD + "***\n\n```\n```\n\n-\n\n>\n\n| |\n|---|\n| |\n"),
                new Hostile(
                        "invisible characters",
                        HEAD + "a\u200Bb\u2060c\u00ADd \uFEFFe\u200Df \u202Eg\u202C h\n"));
    }

    private static String lists(int depth) {
        return IntStream.range(0, depth)
                .mapToObj(i -> "  ".repeat(i) + "- level" + i + "\n")
                .collect(Collectors.joining());
    }

    private static String columns(int count) {
        String cells =
                IntStream.range(0, count)
                        .mapToObj(i -> "| cell" + i + " ")
                        .collect(Collectors.joining());
        return cells + "|\n" + "|---".repeat(count) + "|\n" + cells + "|\n";
    }

    private static String notes(int count) {
        return IntStream.range(0, count)
                        .mapToObj(i -> "word" + i + "^[note" + i + "]")
                        .collect(Collectors.joining(" "))
                + "\n";
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "word" + i).collect(Collectors.joining(" "))
                + "\n";
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void comesOutWhole(Hostile hostile, @TempDir Path folder) throws Exception {
        Path manuscript = Files.writeString(folder.resolve("hostile.md"), hostile.text());

        Published published = Published.of(manuscript, folder.resolve("out"));

        List<String> codes =
                published.warningsAndErrors().stream()
                        .map(problem -> problem.code().id())
                        .distinct()
                        .toList();
        assertThat(codes).isSubsetOf(hostile.codes());
        WrittenText words = published.words();
        assertThat(words.missingIn(PdfText.of(published.pdfBytes()))).isEmpty();
        assertThat(words.missingIn(EpubText.of(published.epub()))).isEmpty();
        if (words.length() < 10_000) {
            assertThat(VeraCheck.faults(published.pdfBytes())).isEmpty();
            EpubCheckRun.assertClean(published.epub());
        }
    }
}
