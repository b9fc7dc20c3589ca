package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// A French publication as it is read: by lines on the page, by its text in both files.
class FrenchTextTest {
    private static final String[] WORDS = {
        "a",
        "ville",
        "« mot »",
        "oui !",
        "non ?",
        "deux ;",
        "voici :",
        "« Quoi ? »",
        "12 345 km",
        "(si) !",
        "-- incise --",
        "88 %",
        "typographie",
        "M. Un",
        "l'eau",
        "*enfin* !",
        "**là** :"
    };

    @TempDir static Path folder;
    private static Published published;

    @BeforeAll
    static void publish() throws IOException {
        Random random = new Random(20250120);
        StringBuilder text = new StringBuilder("---\ntitle: T\nlang: fr\n---\n\n# Titre\n\n");
        for (int paragraph = 0; paragraph < 120; paragraph++) {
            for (int i = random.nextInt(90); i >= 0; i--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            text.append("fin.\n\n");
        }
        text.append("*Hello!* [\"Hello\" there!]{lang=en} [mot]{lang=de-CH}\n");
        text.append("\n::: tip {lang=en}\nA word\n:::\n\n::: tip\nUn mot\n:::\n");
        published = Published.of(Files.writeString(folder.resolve("a.md"), text), folder);
    }

    @Test
    void noLineBeginsWithAMarkOrEndsWithAnOpeningOne(@TempDir Path other) throws IOException {
        assertLines(published.pdfBytes());
        Path brochure = Path.of("source/le-choc-deepseek.md");
        assertLines(Published.of(brochure, other).pdfBytes());
    }

    private static void assertLines(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.lines().count()).isGreaterThan(300);
            assertThat(text.lines())
                    .allSatisfy(line ->
                            assertThat(line.strip())
                                    .doesNotContainPattern("^[;:!?»%]")
                                    .doesNotContainPattern("«$"));
        }
    }

    @Test
    void textOfBothFilesKeepsTheSpaces() throws IOException {
        for (WrittenText text :
                new WrittenText[] {
                    PdfText.of(published.pdfBytes()), EpubText.of(published.epub())
                }) {
            assertThat(text.body())
                    .contains(
                            "oui\u202F!",
                            "voici\u00A0:",
                            "«\u00A0mot\u00A0»",
                            "12\u202F345\u00A0km")
                    .contains("«\u00A0Quoi\u202F?\u00A0»", "“Hello” there!")
                    .contains("Tip", "Conseil");
        }
    }
}
