package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.css.Cascade;
import org.livret.css.Contrast;
import org.livret.css.Medium;
import org.livret.geom.Color;
import org.livret.page.Page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// Every letter of every block can be told from what is painted below it, whatever box, band, page
/// or part of a chart that is.
class ContrastTest {
    private static final String TITLE =
            """
            title: A title
            subtitle: What it is about
            author: An author
            publisher: A publisher
            date: 2026-01-15
            lang: en
            """;

    private static final String BRAND =
            """
            theme:
              accent: '#c8451f'
              secondary: '#5f1f3a'
              ink: '#1c1f2a'
              paper: '#f6f1e7'
            """;

    @ParameterizedTest
    @ValueSource(strings = {"brochure", "book", "report"})
    void everyLetterOfEveryBlockIsReadable(String theme, @TempDir Path folder) throws IOException {
        SequencedSet<String> faint = new LinkedHashSet<>();
        Gallery gallery = Gallery.in(folder, theme);
        int covered = look(gallery, faint);
        String text = Files.readString(gallery.manuscript());
        Files.writeString(
                gallery.manuscript(), text.replace("\nlang: en\n", "\nlang: en\n" + BRAND));
        covered += look(gallery, faint);
        assertThat(faint).isEmpty();
        assertThat(covered).as("texts on boxes, bands and covers").isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"brochure", "book", "report"})
    void everyLetterOfTheTitlePageIsReadable(String theme, @TempDir Path folder)
            throws IOException {
        SequencedSet<String> faint = new LinkedHashSet<>();
        for (String brand : new String[] {"", BRAND}) {
            Path manuscript = folder.resolve("title.md");
            Files.writeString(
                    manuscript,
                    "---\n"
                            + TITLE
                            + "style: "
                            + theme
                            + "\n"
                            + brand
                            + "---\n\n# One {.a}\n\nA.\n");
            look(new Gallery(manuscript), faint);
        }
        assertThat(faint).isEmpty();
    }

    /// In e-books there are no pages of the style's, so that their colours are no ground there.
    @ParameterizedTest
    @ValueSource(strings = {"brochure", "book", "report"})
    void everyBlockOfTheEbookIsReadable(String theme, @TempDir Path folder) throws IOException {
        Path manuscript = Gallery.in(folder, theme).manuscript();
        Publisher.Manuscript read =
                new Publisher(Published.request(manuscript, folder), manuscript, _ -> {})
                        .manuscript()
                        .orElseThrow();
        Cascade cascade =
                Cascade.of(read.sheets(), Medium.EPUB, Publisher.customProperties(read), _ -> {});
        assertThat(Contrast.faint(cascade.style(read.elements()), _ -> Color.WHITE)).isEmpty();
    }

    private static int look(Gallery gallery, SequencedSet<String> faint) {
        int covered = 0;
        for (Page page : gallery.dressed().pages().pages()) {
            covered += PaintedGrounds.look(page, faint);
        }
        return covered;
    }
}
