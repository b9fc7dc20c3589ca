package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.check.EpubCheckRun;
import org.livret.check.VeraCheck;
import org.livret.font.EmSquare;
import org.livret.font.VariableSquare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A variable font and a face composed of two files, from the stylesheet to both outputs.
class VariableFontsTest {
    private static final Path SOURCES = Path.of("src/test/resources/org/livret/app/fonts");

    private static Path manuscript(Path folder, String more) throws IOException {
        Files.write(folder.resolve("square.ttf"), VariableSquare.bytes());
        Files.write(folder.resolve("plain.ttf"), EmSquare.bytes());
        String sheet = Files.readString(SOURCES.resolve("fonts.css"));
        Files.writeString(folder.resolve("fonts.css"), sheet + more);
        return Files.copy(SOURCES.resolve("fonts.md"), folder.resolve("fonts.md"));
    }

    /// The letters' widths in the golden file are worked out by hand from those of the font.
    @Test
    void thePagesAreSetInTheInstances(@TempDir Path folder) throws IOException {
        Path golden = SOURCES.resolve("pages.txt");
        String pages = PageLines.of(new Gallery(manuscript(folder, "")).dressed().pages());
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, pages);
        }
        assertThat(System.getProperty("golden.update")).as("goldens were rewritten").isNull();
        assertThat(pages.lines().toList()).isEqualTo(Files.readAllLines(golden));
    }

    @Test
    void bothOutputsAreValidAndCarryTheInstances(@TempDir Path folder) throws Exception {
        Published published = Published.of(manuscript(folder, ""), folder.resolve("out"));
        assertThat(published.faults()).isEmpty();
        assertThat(VeraCheck.faults(published.pdfBytes())).isEmpty();
        EpubCheckRun.assertClean(published.epub());
        assertThat(published.words().missingIn(EpubText.of(published.epub()))).isEmpty();
        assertThat(entries(published.epub(), ".woff"))
                .containsExactly(
                        "square_700wght_32opsz.woff",
                        "square_250wght_20opsz.woff",
                        "square_10opsz.woff",
                        "square_650wght_10opsz.woff",
                        "square_150wdth_10opsz.woff",
                        "square_10opsz_100GRAD.woff",
                        "square_650wght_10opsz_100GRAD.woff",
                        "square-2_10opsz_20GRAD.woff",
                        "plain.woff");
    }

    /// What reading systems have words for are faces of one family; the rest are families of their
    /// own, which elements ask for by a mark.
    @Test
    void theBooksSheetTellsTheInstancesApart(@TempDir Path folder) throws Exception {
        Published published = Published.of(manuscript(folder, ""), folder.resolve("out"));
        assertThat(text(published.epub(), ".css").lines())
                .contains(
                        "@font-face { font-family: \"Square\"; font-weight: 400; font-style: normal;"
                                + " src: url(\"../fonts/square_10opsz.woff\"); }",
                        "@font-face { font-family: \"Square\"; font-weight: 650; font-style: normal;"
                                + " src: url(\"../fonts/square_650wght_10opsz.woff\"); }",
                        "@font-face { font-family: \"Square\"; font-weight: 400; font-stretch:"
                                + " 150%; font-style: normal; src:"
                                + " url(\"../fonts/square_150wdth_10opsz.woff\"); }",
                        "@font-face { font-family: \"Square 10opsz 100GRAD\"; font-weight: 400;"
                                + " font-style: normal; src:"
                                + " url(\"../fonts/square_10opsz_100GRAD.woff\"); }",
                        "@font-face { font-family: \"Mixed\"; font-weight: 400; font-style: normal;"
                                + " unicode-range: U+30-39, U+40-4F; font-feature-settings:"
                                + " \"liga\" 0; src: url(\"../fonts/plain.woff\"); }",
                        ".livret-font-3.livret-font-3.livret-font-3 { font-family: \"Square 10opsz"
                                + " 100GRAD\", \"Square\"; }");
        assertThat(text(published.epub(), ".xhtml"))
                .contains(
                        "<span class=\"graded livret-font-3\">graded <strong"
                                + " class=\"livret-font-3\">word</strong></span> here.")
                .contains("<span class=\"wide\">one wide</span>");
    }

    @Test
    void anAxisThatNoFontHasIsToldWhereItIsWritten(@TempDir Path folder) throws Exception {
        String more = "em, .graded { font-variation-settings: 'GRAD' 50, 'SOFT' 20 }\n";
        Published published = Published.of(manuscript(folder, more), folder.resolve("out"));
        assertThat(published.warningsAndErrors())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code().id()).isEqualTo("FT011");
                    assertThat(problem.span().file().name()).isEqualTo("fonts.css");
                    assertThat(problem.message())
                            .isEqualTo("The font ‘VariableSquare’ has no axis ‘SOFT’.");
                });
    }

    /// What a variable font in the folder of fonts reaches, it has: no style is missing.
    @Test
    void theFolderOfFontsServesAllWeights(@TempDir Path folder) throws Exception {
        Path fonts = Files.createDirectories(folder.resolve("fonts"));
        Files.write(fonts.resolve("square.ttf"), VariableSquare.bytes());
        Path manuscript = folder.resolve("page.md");
        Files.writeString(
                manuscript,
                """
                ---
                title: A page
                lang: en
                style: book
                theme: { text-font: VariableSquare }
                ---

                # One

                Plain and **bold**.
                """);
        Published published = Published.of(manuscript, folder.resolve("out"));
        assertThat(published.faults()).isEmpty();
        assertThat(entries(published.epub(), ".woff"))
                .contains("square_11opsz.woff", "square_600wght_11opsz.woff");
    }

    /// Equal input gives equal bytes, whatever thread asked for an instance first.
    @Test
    void publishingTwiceGivesEqualFiles(@TempDir Path folder) throws Exception {
        Path manuscript = manuscript(folder, "");
        Published first = Published.of(manuscript, folder.resolve("one"));
        Published second = Published.of(manuscript, folder.resolve("two"));
        assertThat(second.pdfBytes()).isEqualTo(first.pdfBytes());
        assertThat(Files.readAllBytes(second.epub())).isEqualTo(Files.readAllBytes(first.epub()));
    }

    private static List<String> entries(Path epub, String end) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(epub.toFile())) {
            zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(end))
                    .forEach(name -> names.add(name.substring(name.lastIndexOf('/') + 1)));
        }
        return names;
    }

    private static String text(Path epub, String end) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(epub.toFile())) {
            for (ZipEntry entry : zip.stream().filter(e -> e.getName().endsWith(end)).toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                all.append(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
