package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.check.EpubCheckRun;
import org.livret.check.VeraCheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Every block in every theme: nothing to complain of, in either output, and no word lost.
class GalleryTest {
    private static final Path GALLERY = Path.of("src/test/resources/org/livret/app/gallery");

    @ParameterizedTest
    @ValueSource(strings = {"brochure", "book", "report"})
    void everyBlockStandsInEveryTheme(String theme, @TempDir Path folder) throws Exception {
        Files.copy(GALLERY.resolve("square.svg"), folder.resolve("square.svg"));
        String text = Files.readString(GALLERY.resolve("gallery.md"));
        Path manuscript = folder.resolve("gallery.md");
        Files.writeString(
                manuscript, text.replace("\nlang: en\n", "\nlang: en\nstyle: " + theme + "\n"));
        Published published = Published.of(manuscript, folder.resolve("out"));

        assertThat(published.faults()).isEmpty();
        assertThat(VeraCheck.faults(published.pdfBytes())).isEmpty();
        EpubCheckRun.assertClean(published.epub());
        assertThat(published.words().missingIn(PdfText.of(published.pdfBytes()))).isEmpty();
        assertThat(published.words().missingIn(EpubText.of(published.epub()))).isEmpty();
    }

    /// What a screen reader meets of every block.
    @Test
    void everyBlockHasItsTags(@TempDir Path folder) throws Exception {
        Files.copy(GALLERY.resolve("square.svg"), folder.resolve("square.svg"));
        Path manuscript = folder.resolve("gallery.md");
        Files.copy(GALLERY.resolve("gallery.md"), manuscript);
        Published published = Published.of(manuscript, folder.resolve("out"));
        Path golden = GALLERY.resolve("tags.txt");
        String tags = PdfTags.of(published.pdfBytes());
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, tags);
        }
        assertThat(System.getProperty("golden.update")).as("goldens were rewritten").isNull();
        assertThat(tags).isEqualTo(Files.readString(golden));
    }

    @Test
    void theGalleryLeavesNoDivisionOut() throws IOException {
        String text = Files.readString(GALLERY.resolve("gallery.md"));
        assertThat(Divisions.KNOWN)
                .filteredOn(name ->
                        !text.contains("::: " + name + "\n") && !text.contains("::: " + name + " "))
                .as("note is written as an alert; figure and table as Markdown")
                .containsExactlyInAnyOrder("note", "figure", "table");
    }
}
