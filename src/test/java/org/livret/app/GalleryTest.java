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
    @ParameterizedTest
    @ValueSource(strings = {"brochure", "book", "report"})
    void everyBlockStandsInEveryTheme(String theme, @TempDir Path folder) throws Exception {
        Published published = Gallery.in(folder, theme).published();

        assertThat(published.faults()).isEmpty();
        assertThat(VeraCheck.faults(published.pdfBytes())).isEmpty();
        EpubCheckRun.assertClean(published.epub());
        assertThat(published.words().missingIn(PdfText.of(published.pdfBytes()))).isEmpty();
        assertThat(published.words().missingIn(EpubText.of(published.epub()))).isEmpty();
    }

    /// What a screen reader meets of every block.
    @Test
    void everyBlockHasItsTags(@TempDir Path folder) throws Exception {
        Published published = Gallery.in(folder, "brochure").published();
        Path golden = Gallery.SOURCES.resolve("tags.txt");
        String tags = PdfTags.of(published.pdfBytes());
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, tags);
        }
        assertThat(System.getProperty("golden.update")).as("goldens were rewritten").isNull();
        assertThat(tags).isEqualTo(Files.readString(golden));
    }

    @Test
    void theGalleryLeavesNoDivisionOut() throws IOException {
        String text = Files.readString(Gallery.SOURCES.resolve("gallery.md"));
        assertThat(ManualBlocks.names())
                .hasSizeGreaterThan(30)
                .filteredOn(name ->
                        !text.contains("::: " + name + "\n") && !text.contains("::: " + name + " "))
                .as("note is written as an alert")
                .containsExactly("note");
    }
}
