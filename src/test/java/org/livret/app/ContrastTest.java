package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.css.Cascade;
import org.livret.css.Contrast;
import org.livret.css.Medium;
import org.livret.geom.Color;
import org.livret.page.Page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

import javax.imageio.ImageIO;

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

    /// A photograph whose left half is nearly black and whose right half is nearly white.
    private static void photograph(Path file) throws IOException {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 20; y++) {
                image.setRGB(x, y, x < 20 ? 0x101010 : 0xF0F0F0);
            }
        }
        ImageIO.write(image, "png", file.toFile());
    }

    /// The worst place below a text counts, wherever it is in the picture.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "color: white; padding-right: 52% | ''",
                "color: white; padding-left: 52% | #ffffff on #f0f0f0",
                "color: #101010; padding-left: 52% | ''",
                "color: #101010 | #101010 on #101010",
                "color: #777777; padding-left: 52% | #777777 on #f0f0f0",
                "color: #777777; padding-left: 52%; font-size: 20pt | ''",
                "color: #777777; padding-left: 52%; font-size: 15pt | #777777 on #f0f0f0",
                "color: #777777; padding-left: 52%; font-size: 15pt; font-weight: bold | ''",
                "color: white; background-image: linear-gradient(to right, black, white) | #ffffff"
                        + " on",
                "color: white; background-image: linear-gradient(black, #444444) | ''",
                "color: white; background-image: url(hill.svg) | #ffffff on #eeeeee",
                "color: black; background-image: url(hill.svg) | #000000 on #101010",
                "color: white; padding-right: 52%; background-image: url(hill.svg) | ''",
            })
    void textOnPicturesIsMeasuredAtTheWorstPlace(String style, String told, @TempDir Path folder)
            throws IOException {
        photograph(folder.resolve("photo.png"));
        Files.writeString(
                folder.resolve("hill.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>"
                        + "<rect width='20' height='20' fill='#101010'/>"
                        + "<rect x='20' width='20' height='20' fill='#eeeeee'/></svg>");
        Files.writeString(
                folder.resolve("own.css"),
                ".band { background: url(photo.png) center / 100% 100%; hyphens: none; text-align:"
                        + " left; "
                        + style
                        + " } .band p { text-align: left }");
        Path manuscript = folder.resolve("band.md");
        Files.writeString(
                manuscript,
                "---\ntitle: T\nlang: en\nstyle: own.css\ntheme: { page: A4 }\n---\n\n::: band\n"
                        + "letters ".repeat(60)
                        + "\n:::\n");
        SequencedSet<String> faint = new LinkedHashSet<>();
        look(new Gallery(manuscript), faint);
        if (told.isEmpty()) {
            assertThat(faint).isEmpty();
        } else {
            assertThat(faint).anyMatch(each -> each.contains(told));
        }
    }

    /// Covers, bands and boxes whose pictures are photographs of both light and dark.
    @ParameterizedTest
    @ValueSource(strings = {"brochure", "book", "report"})
    void noBlockSetsItsWordsOnAPhotograph(String theme, @TempDir Path folder) throws IOException {
        Gallery gallery = Gallery.in(folder, theme);
        photograph(folder.resolve("photo.png"));
        String text = Files.readString(gallery.manuscript()).replace("square.svg", "photo.png");
        Files.writeString(gallery.manuscript(), text);
        SequencedSet<String> faint = new LinkedHashSet<>();
        look(gallery, faint);
        assertThat(text).contains("photo.png");
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
