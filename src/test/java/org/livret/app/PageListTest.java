package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The page numbers of the print, in the e-book. What is promised of the manuscripts in `source/`
/// stands in [PublicationTest], what is promised of any manuscript in [RandomManuscriptTest].
class PageListTest {
    private static final int PAGES_OF_THE_LONG_BOOK = 60;

    @TempDir private Path folder;

    @Test
    void everyPageOfALongBookIsMarkedAtItsFirstWord() throws IOException {
        Published published = published(LongBook.of(7, 30_000));

        assertThat(PageTurns.faults(published)).isEmpty();
        assertThat(EpubPages.of(published.epub()).size()).isGreaterThan(PAGES_OF_THE_LONG_BOOK);
    }

    /// The cover is a picture, the preface has Roman folios, then a figure, a repeated table head
    /// and a float open pages.
    @Test
    void pagesWithoutTextAndRomanFoliosAreMarkedToo() throws IOException {
        Files.writeString(
                folder.resolve("own.css"),
                """
                @page { size: 100mm 60mm; margin: 10mm }
                @page front:left { @top-left { content: counter(page, lower-roman) } }
                @page front:right { @top-right { content: counter(page, lower-roman) } }
                section.preface { page: front }
                .new { break-before: page }
                .top { float: top }
                """);
        Files.writeString(
                folder.resolve("a.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 3'><path d='M0"
                        + " 0H9V3Z'/></svg>");
        StringBuilder table = new StringBuilder("| Head | Words |\n|---|---|\n");
        for (int i = 0; i < 30; i++) {
            table.append("| row ").append(i).append(" | said |\n");
        }
        String text =
                """
                ---
                title: Pages
                lang: en
                style: [book, own.css]
                title-page: false
                ---

                ::: cover
                ![A triangle](a.svg)
                :::

                # Preface {.preface}

                Before %s

                # One

                Words. ![Another](a.svg){.new}

                ![A figure](a.svg "Captioned"){.new}

                %s

                ![A float](a.svg "Floating"){.top}

                %s

                ![The last](a.svg){.new}
                """
                        .formatted("all. ".repeat(200), table, "Long words follow. ".repeat(60));

        Published published = published(text);

        assertThat(PageTurns.faults(published)).isEmpty();
        List<EpubPages.Marked> pages = EpubPages.of(published.epub());
        // The pages left blank before a chapter are no place to go to.
        assertThat(pages)
                .extracting(EpubPages.Marked::label)
                .startsWith("i", "iii", "iv", "v", "7");
        assertThat(pages.getLast().text()).isBlank();
    }

    @Test
    void canBeLeftOut() throws IOException {
        Path manuscript = Files.writeString(folder.resolve("book.md"), "# One\n\nWords.\n");
        BuildRequest whole = Published.request(manuscript, folder);
        BuildRequest request =
                new BuildRequest(
                        whole.inputs(),
                        folder,
                        whole.formats(),
                        List.of(),
                        Optional.empty(),
                        new BuildRequest.Ebook(false, false),
                        whole.surroundings());

        Build.run(request, _ -> {});

        assertThat(EpubPages.of(folder.resolve("book.epub"))).isEmpty();
        try (ZipFile zip = new ZipFile(folder.resolve("book.epub").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.contains("/fonts/"));
        }
    }

    private Published published(String text) throws IOException {
        Path manuscript = Files.writeString(folder.resolve("book.md"), text);
        return Published.of(manuscript, folder.resolve("out"));
    }
}
