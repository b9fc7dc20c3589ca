package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Every block stands in every theme where it stood, in the same letters and colours, until
/// somebody has looked at the change.
class GalleryPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"brochure", "book", "report"})
    void everyPageIsTheOneThatWasLookedAt(String theme, @TempDir Path folder) throws IOException {
        String pages = PageLines.of(Gallery.in(folder, theme).dressed().pages());
        Path golden = Gallery.SOURCES.resolve("pages-" + theme + ".txt");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, pages);
        }
        assertThat(System.getProperty("golden.update")).as("goldens were rewritten").isNull();
        assertThat(pages.lines().toList()).isEqualTo(Files.readAllLines(golden));
    }
}
