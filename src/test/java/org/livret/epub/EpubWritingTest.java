package org.livret.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livret.resolve.Tree.call;
import static org.livret.resolve.Tree.division;
import static org.livret.resolve.Tree.figure;
import static org.livret.resolve.Tree.heading;
import static org.livret.resolve.Tree.inlineNote;
import static org.livret.resolve.Tree.link;
import static org.livret.resolve.Tree.note;
import static org.livret.resolve.Tree.paragraph;
import static org.livret.resolve.Tree.phrase;
import static org.livret.resolve.Tree.place;

import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.TOCReference;
import nl.siegmann.epublib.epub.EpubReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.doc.Attributes;
import org.livret.doc.Node;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class EpubWritingTest {
    @TempDir private Path folder;

    // ---- the whole ----

    @Test
    void aFullPublicationIsClean() throws IOException {
        Books.Epub epub = Books.full().page("i", 0, 0).page("1", 6, 1).page("2", 9, 3).write();

        epub.assertClean(folder);
        assertThat(epub.problems())
                .containsExactly(
                        "EP006 The e-book's cover ‘pictures/cover.svg’ is an SVG drawing.");
    }

    @Test
    void theContainerStartsWithItsTypeAndHoldsEveryPartOnce() {
        Books.Epub epub = Books.full().write();

        assertThat(new String(epub.bytes(), 30, 8 + 20, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/epub+zip");
        assertThat(epub.entries().keySet())
                .containsExactly(
                        "mimetype",
                        "META-INF/container.xml",
                        "EPUB/images/cover.svg",
                        "EPUB/css/book.css",
                        "EPUB/text/cover.xhtml",
                        "EPUB/text/title-page.xhtml",
                        "EPUB/text/front.xhtml",
                        "EPUB/images/carre.png",
                        "EPUB/text/premier.xhtml",
                        "EPUB/text/second.xhtml",
                        "EPUB/text/glossaire.xhtml",
                        "EPUB/text/back-cover.xhtml",
                        "EPUB/nav.xhtml",
                        "EPUB/toc.ncx",
                        "EPUB/package.opf");
    }

    @Test
    void equalInputGivesEqualBytes() {
        assertThat(Books.full().write().bytes()).isEqualTo(Books.full().write().bytes());
    }

    @Test
    void aPublicationOfOneParagraphIsClean() throws IOException {
        Books.Epub epub = new Books.Book().add(paragraph("Seul.")).write();

        epub.assertClean(folder);
        assertThat(epub.problems()).isEmpty();
        assertThat(epub.text("nav.xhtml")).contains("<li><a href=\"text/");
    }

    @Test
    void aPublicationWithoutTextIsClean() throws IOException {
        new Books.Book()
                .add(new Node.ThematicBreak(place(), Attributes.NONE))
                .write()
                .assertClean(folder);
    }

    @Test
    void epublibReadsTheBookAndNavigationAgreesWithTheNcx() throws IOException {
        Books.Epub epub = Books.full().write();

        Book book = new EpubReader().readEpub(new ByteArrayInputStream(epub.bytes()));

        assertThat(book.getTitle()).isEqualTo("Un livre");
        assertThat(book.getSpine().getSpineReferences())
                .extracting(r -> r.getResource().getHref())
                .containsExactly(
                        "text/cover.xhtml",
                        "text/title-page.xhtml",
                        "text/front.xhtml",
                        "nav.xhtml",
                        "text/premier.xhtml",
                        "text/second.xhtml",
                        "text/glossaire.xhtml",
                        "text/back-cover.xhtml");
        List<String> lines = new ArrayList<>();
        collect(lines, book.getTableOfContents().getTocReferences());
        assertThat(lines).isEqualTo(navigation(epub.text("nav.xhtml")));
    }

    @Test
    void anotherReaderOpensTheBookToo() throws IOException {
        Books.Epub epub = Books.full().page("1", 4, 0).write();

        io.documentnode.epub4j.domain.Book book =
                new io.documentnode.epub4j.epub.EpubReader()
                        .readEpub(new ByteArrayInputStream(epub.bytes()));

        assertThat(book.getTitle()).isEqualTo("Un livre");
        assertThat(book.getMetadata().getLanguage()).isEqualTo("fr");
        assertThat(book.getSpine().size()).isEqualTo(8);
        assertThat(book.getTableOfContents().getAllUniqueResources()).hasSize(3);
        assertThat(book.getCoverPage().getHref()).isEqualTo("text/cover.xhtml");
    }

    private static void collect(List<String> out, List<TOCReference> references) {
        for (TOCReference r : references) {
            out.add(r.getTitle() + " " + r.getCompleteHref());
            collect(out, r.getChildren());
        }
    }

    private static List<String> navigation(String nav) {
        List<String> lines = new ArrayList<>();
        String contents = nav.substring(nav.indexOf("<ol>"), nav.indexOf("</nav>"));
        for (String link : contents.split("<a href=\"", -1)) {
            if (link.contains("</a>")) {
                String href = link.substring(0, link.indexOf('"'));
                String words = link.substring(link.indexOf('>') + 1, link.indexOf("</a>"));
                lines.add(words + " " + href);
            }
        }
        return lines;
    }

    // ---- documents ----

    @Test
    void aChapterIsADocumentWithItsNotesAtTheEnd() {
        String body =
                new Books.Book()
                        .add(
                                heading(1, "Un", "#un"),
                                paragraph("Mot", inlineNote("Note."), "."),
                                heading(1, "Deux", "#deux"),
                                paragraph("Fin."))
                        .write()
                        .body("text/un.xhtml");

        assertThat(body)
                .isEqualTo(
                        """
                        <body epub:type="bodymatter">
                        <section id="un" class="level1" epub:type="chapter" role="doc-chapter">
                        <h1>Un</h1>
                        <p>Mot<a id="fnref-1" class="noteref" epub:type="noteref" role="doc-noteref" href="#fn-1">1</a>.</p>
                        </section>
                        <section class="footnotes" epub:type="footnotes" role="doc-endnotes" aria-label="Notes">
                        <aside id="fn-1" class="footnote" epub:type="footnote" role="doc-footnote">
                        <p><a class="backlink" role="doc-backlink" href="#fnref-1" aria-label="1 – Retour au texte">1</a> Note.</p>
                        </aside>
                        </section>
                        </body>
                        """);
    }

    @Test
    void linksLeadAcrossDocuments() {
        Books.Epub epub =
                new Books.Book()
                        .add(
                                heading(1, "Un", "#un"),
                                paragraph(link("#ici", "là-bas"), link("#un", "ici")),
                                heading(1, "Deux", "#deux"),
                                paragraph(phrase("#ici", "mot"), call("n")),
                                note("n", link("#un", "retour")))
                        .write();

        assertThat(epub.body("text/un.xhtml"))
                .contains("<a href=\"deux.xhtml#ici\">là-bas</a><a href=\"#un\">ici</a>");
        assertThat(epub.body("text/deux.xhtml")).contains("<a href=\"un.xhtml#un\">retour</a>");
    }

    @Test
    void aNoteCalledInTwoChaptersStandsInTheFirst() {
        Books.Epub epub =
                new Books.Book()
                        .add(
                                heading(1, "Un", "#un"),
                                paragraph("a", call("n")),
                                heading(1, "Deux", "#deux"),
                                paragraph("b", call("n")),
                                note("n", "Une fois."))
                        .write();

        assertThat(epub.body("text/un.xhtml")).contains("id=\"fn-1\"");
        assertThat(epub.body("text/deux.xhtml"))
                .contains("href=\"un.xhtml#fn-1\"")
                .doesNotContain("Une fois");
    }

    @Test
    void notesStandInTheOrderOfTheirNumbersThoseCalledInNotesToo() {
        Books.Epub epub =
                new Books.Book()
                        .add(
                                heading(1, "Un", "#un"),
                                paragraph("a", call("n"), call("m")),
                                note("n", call("inner")),
                                note("m", "M."),
                                note("inner", "I."))
                        .write();

        assertThat(epub.body("text/un.xhtml"))
                .containsSubsequence(
                        "<aside id=\"fn-1\"", "<aside id=\"fn-2\"", "I.", "<aside id=\"fn-3\"");
    }

    @Test
    void theTextsOwnContentsReplaceThoseInTheSpine() throws IOException {
        Books.Epub epub =
                new Books.Book()
                        .add(
                                heading(1, "Sommaire", "#sommaire .unlisted"),
                                new Node.Contents(Node.Listed.SECTIONS, place(), Attributes.NONE),
                                heading(1, "Un", "#un"),
                                paragraph("Texte."))
                        .write();

        epub.assertClean(folder);
        assertThat(epub.text("package.opf")).doesNotContain("idref=\"nav\"");
        assertThat(epub.text("nav.xhtml"))
                .contains("<a epub:type=\"toc\" href=\"text/sommaire.xhtml\">")
                .contains("<a epub:type=\"bodymatter\" href=\"text/un.xhtml\">");
        assertThat(epub.body("text/sommaire.xhtml"))
                .startsWith("<body epub:type=\"frontmatter\">")
                .doesNotContain("doc-chapter");
    }

    @Test
    void aChapterOverTheLimitIsDividedWithoutLosingAWord() throws IOException {
        String words = "Un mot après l’autre. ".repeat(400);
        Books.Book book = new Books.Book().add(heading(1, "Long", "#long"));
        for (int i = 0; i < 10; i++) {
            book.add(heading(2, "Partie " + i, "#partie-" + i));
            for (int j = 0; j < 8; j++) {
                book.add(paragraph(i + "/" + j + " " + words));
            }
        }
        book.add(paragraph(link("#partie-9", "fin"), link("#partie-0", "début")));

        Books.Epub epub = book.write();

        assertThat(epub.documents()).hasSizeGreaterThan(2);
        StringBuilder all = new StringBuilder();
        for (String path : epub.documents()) {
            assertThat(epub.entries().get(path).length).isLessThan(300_000);
            all.append(new String(epub.entries().get(path), StandardCharsets.UTF_8));
        }
        int at = 0;
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 8; j++) {
                at = all.indexOf("<p>" + i + "/" + j + " " + words, at);
                assertThat(at).isPositive();
            }
        }
        epub.assertClean(folder);
    }

    @Test
    void sectionsOfFurtherLevelsCanBeDocumentsToo() throws IOException {
        Books.Book book =
                new Books.Book()
                        .option("epub.split-level", "2")
                        .add(
                                heading(1, "Un", "#un"),
                                paragraph("Entrée."),
                                heading(2, "A", "#a"),
                                paragraph("a", link("#b", "suite")),
                                heading(3, "A1", "#a1"),
                                paragraph("a1"),
                                heading(2, "B", "#b"),
                                paragraph("b"),
                                heading(1, "Deux", "#deux"),
                                heading(2, "C", "#c"),
                                paragraph("c"));

        Books.Epub epub = book.write();

        epub.assertClean(folder);
        assertThat(epub.documents())
                .containsExactly(
                        "EPUB/text/title-page.xhtml",
                        "EPUB/text/un.xhtml",
                        "EPUB/text/a.xhtml",
                        "EPUB/text/b.xhtml",
                        "EPUB/text/deux.xhtml");
        assertThat(epub.body("text/a.xhtml"))
                .contains("<h2>A</h2>", "<h3>A1</h3>", "href=\"b.xhtml#b\"");
        assertThat(epub.text("nav.xhtml")).contains("<a href=\"text/b.xhtml#b\">B</a>");
    }

    @Test
    void aLevelThatThereIsNotIsReported() {
        assertThat(
                        new Books.Book()
                                .option("epub.split-level", "0")
                                .add(paragraph("a"))
                                .write()
                                .problems())
                .containsExactly(
                        "EP013 ‘0’ is no level of headings, so the e-book has one file for each"
                                + " chapter.");
    }

    @Test
    void partsInADivisionAreDocumentsOfTheirOwn() {
        Books.Epub epub =
                new Books.Book()
                        .add(
                                division(
                                        "partie",
                                        "#p1",
                                        heading(1, "Un", "#un"),
                                        paragraph("a"),
                                        heading(1, "Deux", "#deux"),
                                        paragraph("b")))
                        .write();

        assertThat(epub.documents()).endsWith("EPUB/text/p1.xhtml", "EPUB/text/deux.xhtml");
        assertThat(epub.body("text/deux.xhtml"))
                .contains("<div class=\"partie\">\n<section id=\"deux\"");
    }

    // ---- printed pages ----

    @Test
    void marksStandWherePagesStart() throws IOException {
        Books.Epub epub =
                new Books.Book()
                        .add(
                                heading(1, "Un", "#un"),
                                paragraph("Premier mot", inlineNote("Note."), " suite."),
                                heading(1, "Deux", "#deux"),
                                paragraph("D'autres 𝄞 mots."))
                        .page("1", 4, 0)
                        .page("2", 4, 9)
                        .page("3", 5, 1)
                        .page("4", 7, 0)
                        .page("5", 8, 10)
                        .option("print-isbn", "978-2-07-036822-8")
                        .write();

        assertThat(epub.body("text/un.xhtml"))
                .contains("<span id=\"page-1\" epub:type=\"pagebreak\" role=\"doc-pagebreak\"")
                .contains("Premier m<span id=\"page-2\"")
                .contains("</span>ot<span id=\"page-3\"")
                .contains("</span><a id=\"fnref-1\"");
        assertThat(epub.body("text/deux.xhtml"))
                .contains("aria-label=\" page 4. \"></span><section id=\"deux\"")
                .contains("D'autres <span id=\"page-5\"")
                .contains("</span>𝄞 mots.");
        assertThat(epub.text("nav.xhtml"))
                .contains("<li><a href=\"text/deux.xhtml#page-4\">4</a></li>");
        assertThat(epub.text("toc.ncx"))
                .contains("<pageTarget id=\"page-target-5\" type=\"normal\" value=\"5\"");
        assertThat(epub.text("package.opf"))
                .contains("<meta property=\"pageBreakSource\">urn:isbn:9782070368228</meta>");
        epub.assertClean(folder);
    }

    @Test
    void aFigureThatStartsAPageComesAfterItsMark() {
        Books.Epub epub =
                new Books.Book()
                        .file("a.png", Books.PNG)
                        .add(heading(1, "Un", "#un"), figure("#f", "Une vue"), paragraph("Texte."))
                        .page("2", 4, 0)
                        .write();

        assertThat(epub.body("text/un.xhtml"))
                .containsPattern("aria-label=\" page 2. \"></span><figure id=\"f\">\\s*<img ");
    }

    @Test
    void longTextWithoutHeadingsIsDividedToo() {
        Books.Book book = new Books.Book();
        for (int i = 0; i < 60; i++) {
            book.add(paragraph("Un mot après l’autre. ".repeat(500)));
        }

        Books.Epub epub = book.write();

        assertThat(epub.documents())
                .containsSubsequence(
                        "EPUB/text/text.xhtml", "EPUB/text/text-2.xhtml", "EPUB/text/text-3.xhtml");
    }

    @Test
    void theNavigationDocumentIsPlain() {
        assertThat(Books.full().page("1", 4, 1).write().text("nav.xhtml"))
                .isEqualTo(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <!DOCTYPE html>
                        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="fr" xml:lang="fr">
                        <head>
                        <meta charset="UTF-8"/>
                        <title>Table des matières</title>
                        <link rel="stylesheet" type="text/css" href="css/book.css"/>
                        </head>
                        <body epub:type="frontmatter">
                        <nav id="toc" epub:type="toc" role="doc-toc" aria-labelledby="toc-title">
                        <h1 id="toc-title">Table des matières</h1>
                        <ol>
                        <li><a href="text/premier.xhtml#premier">Leçon 1 – Premier chapitre</a>
                        <ol>
                        <li><a href="text/premier.xhtml#une-section">Une section</a></li>
                        </ol>
                        </li>
                        <li><a href="text/second.xhtml#second">Leçon 2 – Second</a></li>
                        <li><a href="text/glossaire.xhtml#glossaire">Glossaire</a></li>
                        </ol>
                        </nav>
                        <nav id="page-list" epub:type="page-list" role="doc-pagelist" aria-labelledby="page-list-title" hidden="hidden">
                        <h2 id="page-list-title">Pages</h2>
                        <ol>
                        <li><a href="text/title-page.xhtml#page-1">1</a></li>
                        </ol>
                        </nav>
                        <nav id="landmarks" epub:type="landmarks" aria-labelledby="landmarks-title" hidden="hidden">
                        <h2 id="landmarks-title">Repères</h2>
                        <ol>
                        <li><a epub:type="cover" href="text/cover.xhtml">Couverture</a></li>
                        <li><a epub:type="titlepage" href="text/title-page.xhtml">Page de titre</a></li>
                        <li><a epub:type="toc" href="nav.xhtml#toc">Table des matières</a></li>
                        <li><a epub:type="bodymatter" href="text/premier.xhtml">Commencer la lecture</a></li>
                        <li><a epub:type="glossary" href="text/glossaire.xhtml">Glossaire</a></li>
                        </ol>
                        </nav>
                        </body>
                        </html>
                        """);
    }

    @Test
    void aChapterThatShowsTheContentsStaysAChapter() {
        Books.Epub epub =
                new Books.Book()
                        .add(
                                heading(1, "Un", "#un"),
                                paragraph("Texte."),
                                new Node.Contents(Node.Listed.SECTIONS, place(), Attributes.NONE),
                                heading(1, "Deux", "#deux"),
                                paragraph("Texte."))
                        .write();

        assertThat(epub.body("text/un.xhtml"))
                .startsWith("<body epub:type=\"bodymatter\">")
                .contains("role=\"doc-chapter\"");
        assertThat(epub.text("nav.xhtml"))
                .contains("<a epub:type=\"bodymatter\" href=\"text/un.xhtml\">");
    }
}
