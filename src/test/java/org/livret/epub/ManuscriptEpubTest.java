package org.livret.epub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.check.EpubCheckRun;
import org.livret.diag.CollectingReporter;
import org.livret.epub.EpubInput.FontFile;
import org.livret.epub.EpubInput.PageStart;
import org.livret.xhtml.Content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The publication in `source/` as an e-book.
class ManuscriptEpubTest {
    private static Manuscript manuscript;
    private static List<FontFile> fonts;

    @TempDir private Path folder;

    @BeforeAll
    static void read() {
        CollectingReporter reporter = new CollectingReporter();
        manuscript = Manuscript.read(reporter);
        fonts = manuscript.fonts(reporter);
    }

    private static byte[] write(List<PageStart> pages) {
        CollectingReporter reporter = new CollectingReporter();
        return Books.bytes(manuscript.input(fonts, pages, reporter), reporter);
    }

    @Test
    void isClean() throws IOException {
        Path file = folder.resolve("book.epub");

        Files.write(file, write(List.of()));

        EpubCheckRun.assertClean(file);
    }

    @Test
    void embedsLittleMoreThanItsText() {
        int size = 0;
        for (FontFile font : fonts) {
            size += font.bytes().length;
        }

        assertThat(size).isBetween(50_000, 250_000);
        assertThat(fonts).extracting(FontFile::family).contains("EB Garamond", "Inter");
    }

    @Test
    void everyWordStandsInOrder() {
        List<String> texts = new ArrayList<>();
        collect(texts, manuscript.tree().body().children());
        Books.Epub epub = Books.read(write(List.of()));
        StringBuilder all = new StringBuilder();
        for (String path : epub.documents()) {
            String body = epub.body(path.substring("EPUB/".length()));
            int notes = body.indexOf("<section class=\"footnotes\"");
            all.append(Books.words(notes < 0 ? body : body.substring(0, notes)));
        }

        int at = 0;
        for (String raw : texts) {
            String text = plain(raw);
            int found = all.indexOf(text, at);
            assertThat(found).as(text).isEqualTo(at);
            at = found + text.length();
        }
        assertThat(at).isEqualTo(all.length());
    }

    @Test
    void everyPageStartsAtItsWord() {
        List<String> texts = new ArrayList<>();
        leaves(texts, manuscript.tree().body().children());
        List<PageStart> starts = new ArrayList<>();
        List<String> following = new ArrayList<>();
        for (int node = 3; node < texts.size(); node += 7) {
            if (texts.get(node).isEmpty()) {
                continue;
            }
            // Calls of notes are short and stay whole.
            int offset = texts.get(node).length() < 4 ? 0 : texts.get(node).length() / 2;
            starts.add(new PageStart(Integer.toString(starts.size() + 1), node, offset));
            following.add(plain(texts.get(node).substring(offset)));
        }

        Books.Epub epub = Books.read(write(starts));

        String nav = epub.text("nav.xhtml");
        for (int i = 0; i < starts.size(); i++) {
            String label = starts.get(i).label();
            String end = "#page-" + label + "\">" + label + "</a>";
            int to = nav.indexOf(end);
            String file = nav.substring(nav.lastIndexOf('"', to) + 1, to);
            String body = epub.body(file);
            String rest = body.substring(body.indexOf("id=\"page-" + label + "\""));
            String words = Books.words(rest.substring(rest.indexOf('>') + 1));
            assertThat(words).as("page " + label).startsWith(following.get(i));
        }
    }

    private static String plain(String text) {
        return text.replace("\n", "").replace("\u00AD", "");
    }

    private static void collect(List<String> out, List<Content> contents) {
        for (Content content : contents) {
            switch (content) {
                case Content.Characters c -> out.add(c.text());
                case Content.Element e -> collect(out, e.children());
                case Content.PageNumber _,
                        Content.Locator _,
                        Content.Plotted _,
                        Content.Expression _ -> {}
            }
        }
    }

    /// Texts, and an empty one for each picture: pages are counted by both.
    private static void leaves(List<String> out, List<Content> contents) {
        for (Content content : contents) {
            switch (content) {
                case Content.Characters c -> out.add(c.text());
                case Content.Element e when e.name().equals("img") || e.name().equals("svg") ->
                        out.add("");
                case Content.Element e -> leaves(out, e.children());
                case Content.PageNumber _,
                        Content.Locator _,
                        Content.Plotted _,
                        Content.Expression _ -> {}
            }
        }
    }
}
