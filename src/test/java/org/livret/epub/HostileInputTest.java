package org.livret.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livret.resolve.Tree.heading;
import static org.livret.resolve.Tree.image;
import static org.livret.resolve.Tree.inlineNote;
import static org.livret.resolve.Tree.link;
import static org.livret.resolve.Tree.paragraph;
import static org.livret.resolve.Tree.phrase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.diag.CollectingReporter;
import org.livret.doc.Metadata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Whatever the manuscript holds, the e-book is clean.
class HostileInputTest {
    @TempDir private Path folder;

    @Test
    void clashingAndImpossibleIdsAreGivenOnce() throws IOException {
        Books.Epub epub =
                new Books.Book()
                        .add(
                                heading(1, "Un", "#fn-1"),
                                paragraph(
                                        "a",
                                        inlineNote("Note."),
                                        phrase("#fnref-1", "b"),
                                        phrase("#1%", "c"),
                                        phrase("#1_", "d"),
                                        link("#fn-1", "vers le titre"),
                                        link("#1%", "vers c")),
                                heading(1, "CON", "#../con"),
                                paragraph("e", phrase("#fn-1", "f")),
                                heading(1, "Deux", "#CON"))
                        .page("1", 2, 0)
                        .page("1", 3, 0)
                        .write();

        epub.assertClean(folder);
        assertThat(epub.body("text/fn-1.xhtml"))
                .contains("<section id=\"fn-1\"")
                .contains("href=\"#fn-1-2\">1</a>")
                .contains("<aside id=\"fn-1-2\"")
                .contains("<a href=\"#fn-1\">vers le titre</a>");
    }

    @Test
    void charactersThatXmlForbidsAreLeftOut() throws IOException {
        String bad = "a\u0000\u0001\u000B\uFFFE\uD800b\u00AD\uDC00c";
        Books.Epub epub =
                new Books.Book()
                        .title(bad, bad)
                        .people(new Metadata.Person(bad, "aut", Optional.of(bad)))
                        .option("labels.x", bad)
                        .add(
                                heading(1, bad, "#un .x"),
                                paragraph(
                                        bad,
                                        image(bad, bad, ""),
                                        link("https://a.org/" + bad, "l")))
                        .write();

        epub.assertClean(folder);
        assertThat(epub.body("text/un.xhtml")).contains("<p>abc");
    }

    @Test
    void badLanguagesDatesAndIsbnsAreReported() throws IOException {
        Books.Epub epub =
                new Books.Book()
                        .language("français!")
                        .date("hier")
                        .identifier("isbn 978-2-07-036822-9")
                        .add(heading(1, "Un", ""), paragraph(phrase("lang=toolongtag", "x")))
                        .write();

        assertThat(epub.problems())
                .containsExactlyInAnyOrder(
                        "EP001 ‘français!’ is no language tag, so the e-book says no language.",
                        "EP002 ‘hier’ is no date, so the e-book leaves ‘date’ out.",
                        "EP008 ‘isbn 978-2-07-036822-9’ is no valid ISBN, so the e-book has it as"
                                + " a plain identifier.");
        epub.assertClean(folder);
    }

    @Test
    void linksThatCannotWorkKeepTheirWords() throws IOException {
        Books.Epub epub =
                new Books.Book()
                        .add(
                                heading(1, "Un", "#un"),
                                paragraph(
                                        link("notes.pdf", "fichier"),
                                        link("https://", "nulle part"),
                                        link("https://exa mple.org/", "espace"),
                                        link("https://example.org/[x]?q=a|b\"", "signes"),
                                        link("mailto:a@example.org", "lettre"),
                                        link("tel:+33123456789", "appel"),
                                        link("sms:+33123456789", "message"),
                                        link("urn:isbn:9782070368228", "livre"),
                                        link("geo:1,2", "lieu"),
                                        link("ftp://example.org/a", "dépôt"),
                                        link("doi:10.1000/1", "article"),
                                        link("https://été.example/é", "accents")))
                        .write();

        assertThat(epub.problems())
                .containsExactly(
                        "EP003 ‘https://’ is no valid address, so the e-book has no link there.",
                        "EP003 ‘https://exa mple.org/’ is no valid address, so the e-book has no"
                                + " link there.",
                        "EP009 E-readers know no ‘sms:’ links, so ‘sms:+33123456789’ is no link in"
                                + " the e-book.",
                        "EP009 E-readers know no ‘geo:’ links, so ‘geo:1,2’ is no link in the"
                                + " e-book.");
        assertThat(epub.body("text/un.xhtml"))
                .contains("fichier<span>nulle part</span><span>espace</span>")
                .contains("href=\"https://example.org/%5Bx%5D?q=a%7Cb%22\"")
                .contains("href=\"https://doi.org/10.1000/1\"");
        epub.assertClean(folder);
    }

    @Test
    void chaptersOfOneNameAreToldApart() throws IOException {
        Books.Epub epub =
                new Books.Book()
                        .add(
                                heading(1, "Même titre", ""),
                                paragraph("Premier."),
                                heading(1, "Même titre", ""),
                                paragraph("Second."))
                        .write();

        epub.assertClean(folder);
        assertThat(epub.documents())
                .contains("EPUB/text/meme-titre.xhtml", "EPUB/text/meme-titre-2.xhtml");
        assertThat(epub.body("text/meme-titre-2.xhtml")).contains("Second.");
    }

    @Test
    void aBookWithoutAnyNameIsCalledByItsIdentifier() throws IOException {
        Books.Epub epub = new Books.Book().title("\u0001", "").add(paragraph("a")).write();

        epub.assertClean(folder);
        assertThat(epub.text("package.opf")).contains("<dc:title id=\"title\">urn:uuid:");
    }

    @Test
    void aChapterOfFiveMegabytesIsDividedAndEveryWordIsThere() throws IOException {
        Books.Book book = new Books.Book().add(heading(1, "Long", "#long"));
        for (int i = 0; i < 500; i++) {
            book.add(paragraph("n" + i + " " + "Un mot après l’autre, encore. ".repeat(350)));
        }

        Books.Epub epub = book.write();

        epub.assertClean(folder);
        int expected = 0;
        for (String path : epub.documents()) {
            assertThat(epub.entries().get(path).length).isLessThan(300_000);
            for (String line : epub.body(path.substring("EPUB/".length())).split("\n")) {
                if (line.startsWith("<p>n")) {
                    assertThat(line).startsWith("<p>n" + expected++ + " ").endsWith("encore. </p>");
                }
            }
        }
        assertThat(expected).isEqualTo(500);
    }

    @Test
    void damagedAndAbsurdPicturesAreRefused() throws IOException {
        byte[] cut = Arrays.copyOf(Books.PNG, 40);
        byte[] absurd = Books.PNG.clone();
        // 65,537 pixels each way, by the header, and no data for them.
        absurd[17] = 1;
        absurd[21] = 1;
        Books.Epub epub =
                new Books.Book()
                        .file("cut.png", cut)
                        .file("absurd.png", absurd)
                        .file("empty.jpg", new byte[0])
                        .add(
                                heading(1, "Un", "#un"),
                                paragraph(
                                        image("cut.png", "Coupée", ""),
                                        image("absurd.png", "Énorme", ""),
                                        image("empty.jpg", "Vide", ""),
                                        image("none.jpg", "Absente", "")))
                        .write();

        epub.assertClean(folder);
        assertThat(epub.problems())
                .extracting(p -> p.substring(0, 5))
                .containsExactly("EP005", "EP005", "EP005");
        assertThat(epub.body("text/un.xhtml"))
                .contains(">Coupée<", ">Énorme<", ">Vide<", ">Absente<")
                .doesNotContain("<img");
    }

    @Test
    void aWrongMomentIsTheProgramsMistake() {
        EpubInput input = new Books.Book().add(paragraph("a")).input();

        assertThat(Moments.modified("2024-02-29")).isEqualTo("2024-02-29T00:00:00Z");
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        Books.bytes(
                                new EpubInput(
                                        input.resolved(),
                                        input.tree(),
                                        "",
                                        List.of(),
                                        input.pictures(),
                                        "2023-02-29",
                                        EpubInput.Print.NONE),
                                new CollectingReporter()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
