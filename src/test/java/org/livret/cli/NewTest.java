package org.livret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A manuscript to begin from.
class NewTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"en, brochure", "en, book", "en, report", "fr, brochure", "fr, book", "fr, report"})
    void whatIsWrittenIsPublishedWithoutAWarning(String language, String theme) {
        Called made =
                Called.with(folder, "new", "--lang", language, "--theme", theme, "DIR/our-bread");
        assertThat(made.out().lines())
                .containsExactly(
                        "DIR/our-bread/our-bread.md",
                        "DIR/our-bread/style.css",
                        "DIR/our-bread/cover.svg");
        Called built =
                Called.with(
                        folder, "build", "--strict", "-o", "DIR/out", "DIR/our-bread/our-bread.md");
        assertThat(built.err()).isEmpty();
        assertThat(built.out().lines())
                .containsExactly("DIR/out/our-bread.pdf", "DIR/out/our-bread.epub");
    }

    @ParameterizedTest
    @CsvSource({
        "our-bread, title: Our bread",
        "école_42, title: École 42",
        "'a: \"b\" <c>', title: A b c"
    })
    void theTitleIsTheFoldersName(String name, String line) throws IOException {
        Called.with(folder, "new", "DIR/" + name);
        assertThat(Files.readString(folder.resolve(name).resolve(name + ".md")))
                .startsWith("---\n" + line + "\n");
    }

    @Test
    void theTextsAreInTheUsersLanguageOrElseInEnglish() throws IOException {
        Called.with(folder, "new", "--lang", "fr-CA", "DIR/a");
        Called.with(folder, "new", "--lang", "pl", "DIR/b");
        assertThat(Files.readString(folder.resolve("a/a.md"))).contains("lang: fr\n");
        assertThat(Files.readString(folder.resolve("b/b.md"))).contains("lang: en\n");
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Called.write(folder, "a/a.md", "Mine.");
        Called called = Called.with(folder, "new", "DIR/a");
        assertThat(called.err()).contains("‘DIR/a/a.md’ already; nothing is written over.");
        assertThat(called.code()).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("a/a.md"))).isEqualTo("Mine.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new | Name the one folder",
                "new a b | Name the one folder",
                "new --theme bruchure a | There is no theme ‘bruchure’; did you mean ‘brochure’?",
                "new --theme x a | There is no theme ‘x’; the themes are ‘brochure’, ‘book’ and",
                "new --strict a | There is no option ‘--strict’"
            })
    void aWrongCallIsTold(String words, String said) {
        Called called = Called.with(folder, words.split(" "));
        assertThat(called.err()).contains(said);
        assertThat(called.code()).isEqualTo(2);
    }
}
