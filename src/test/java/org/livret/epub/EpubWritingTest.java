package org.livret.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livret.resolve.Tree.call;
import static org.livret.resolve.Tree.division;
import static org.livret.resolve.Tree.heading;
import static org.livret.resolve.Tree.image;
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
import org.livret.check.EpubCheckRun;
import org.livret.diag.CollectingReporter;
import org.livret.doc.Attributes;
import org.livret.doc.Metadata;
import org.livret.doc.Node;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class EpubWritingTest {
    @TempDir private Path folder;

    private void assertClean(Books.Epub epub) throws IOException {
        Path file = folder.resolve("book.epub");
        Files.write(file, epub.bytes());
        EpubCheckRun.assertClean(file);
    }

    // ---- the whole ----

    @Test
    void aFullPublicationIsClean() throws IOException {
        Books.Epub epub = Books.full().page("i", 0, 0).page("1", 6, 1).page("2", 9, 3).write();

        assertClean(epub);
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

        assertClean(epub);
        assertThat(epub.problems()).isEmpty();
        assertThat(epub.text("nav.xhtml")).contains("<li><a href=\"text/");
    }

    @Test
    void aPublicationWithoutTextIsClean() throws IOException {
        assertClean(new Books.Book().add(new Node.ThematicBreak(place(), Attributes.NONE)).write());
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
    void theTextsOwnContentsReplaceThoseInTheSpine() throws IOException {
        Books.Epub epub =
                new Books.Book()
                        .add(
                                heading(1, "Sommaire", "#sommaire .unlisted"),
                                new Node.Contents(place(), Attributes.NONE),
                                heading(1, "Un", "#un"),
                                paragraph("Texte."))
                        .write();

        assertClean(epub);
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
        assertClean(epub);
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
        assertClean(epub);
    }

    // ---- pictures ----

    @Test
    void aPictureIsStoredOnceUnderItsRealType() {
        Books.Epub epub =
                new Books.Book()
                        .file("a/x.jpg", Books.PNG)
                        .file("b/x.png", Books.PNG)
                        .add(
                                paragraph(image("a/x.jpg", "Un", "")),
                                paragraph(image("a/x.jpg", "Deux", "")),
                                paragraph(image("b/x.png", "Trois", "")))
                        .write();

        assertThat(epub.entries().keySet()).contains("EPUB/images/x.png", "EPUB/images/x-2.png");
        assertThat(epub.text("package.opf"))
                .containsOnlyOnce("href=\"images/x.png\" media-type=\"image/png\"");
    }

    @Test
    void theWordsOfAMissingPictureStay() throws IOException {
        Books.Epub epub =
                new Books.Book()
                        .add(paragraph("Voir ", image("absente.png", "Un plan de la ville", "")))
                        .write();

        assertThat(epub.body("text/front.xhtml"))
                .contains("<span class=\"missing-picture\">Un plan de la ville</span>");
        assertClean(epub);
    }

    @Test
    void scriptsAndForeignFilesLeaveDrawings() throws IOException {
        Books.Epub epub =
                new Books.Book()
                        .file(
                                "d.svg",
                                """
                                <?xml version="1.0"?>
                                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
                                  xmlns:i="http://example.org/i" viewBox="0 0 4 4" onload="alert(1)" i:x="1">
                                <linearGradient id="g"/><script>alert(1)</script><i:view/>
                                <style>path { fill: url(https://example.org/x.svg#a) }</style>
                                <a xlink:href="https://example.org"><path d="M0 0H4" fill="url(#g)" stroke="url(#h)"/></a>
                                <image href="https://example.org/x.png" width="1" height="1"/>
                                </svg>
                                """)
                        .add(paragraph(image("d.svg", "Dessin", "")))
                        .write();

        assertThat(epub.problems())
                .containsExactly(
                        "EP004 The drawing ‘d.svg’ holds a reference to another file, which the"
                                + " e-book leaves out.",
                        "EP004 The drawing ‘d.svg’ holds a script, which the e-book leaves out.",
                        "EP004 The drawing ‘d.svg’ holds styles from elsewhere, which the e-book"
                                + " leaves out.");
        assertThat(epub.text("images/d.svg"))
                .contains("<path d=\"M0 0H4\" fill=\"url(#g)\"></path>")
                .doesNotContain("alert", "example.org", "DOCTYPE", "<a");
        assertClean(epub);
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        Books.Epub epub =
                new Books.Book()
                        .file("x.svg", "<html>nothing</html>")
                        .file("y.png", "GIF89a")
                        .add(paragraph(image("x.svg", "Un", ""), image("y.png", "Deux", "")))
                        .write();

        assertThat(epub.problems())
                .extracting(p -> p.substring(0, 5))
                .containsExactly("EP005", "EP005");
        assertClean(epub);
    }

    @Test
    void aCoverOfTheManuscriptsOwnIsTheCover() throws IOException {
        Books.Epub epub =
                new Books.Book()
                        .file("c.png", Books.PNG)
                        .add(
                                division("cover", "", paragraph(image("c.png", "Couverture", ""))),
                                heading(1, "Un", "#un"),
                                paragraph("Texte."))
                        .write();

        assertThat(epub.text("package.opf"))
                .contains(
                        "<item id=\"c\" href=\"images/c.png\" media-type=\"image/png\""
                                + " properties=\"cover-image\"/>")
                .contains("<meta name=\"cover\" content=\"c\"/>");
        assertThat(epub.body("text/cover.xhtml"))
                .contains("<div class=\"cover\" epub:type=\"cover\">")
                .contains("alt=\"Couverture\" role=\"doc-cover\"/>");
        assertClean(epub);
    }

    // ---- the package ----

    @Test
    void thePackageSaysWhatTheFrontMatterSays() {
        String opf = Books.full().identifier("ISBN 978-2-07-036822-8").write().text("package.opf");

        assertThat(opf.substring(opf.indexOf("<metadata"), opf.indexOf("<meta property=\"schema")))
                .isEqualTo(
                        """
                        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
                            <dc:identifier id="pub-id">urn:isbn:9782070368228</dc:identifier>
                            <meta refines="#pub-id" property="identifier-type" scheme="onix:codelist5">15</meta>
                            <dc:title id="title">Un livre</dc:title>
                            <meta refines="#title" property="title-type">main</meta>
                            <meta refines="#title" property="display-seq">1</meta>
                            <dc:title id="subtitle">Et ce qu’il contient</dc:title>
                            <meta refines="#subtitle" property="title-type">subtitle</meta>
                            <meta refines="#subtitle" property="display-seq">2</meta>
                            <dc:creator id="creator-1">Une Autrice</dc:creator>
                            <meta refines="#creator-1" property="role" scheme="marc:relators">aut</meta>
                            <meta refines="#creator-1" property="file-as">Autrice, Une</meta>
                            <meta refines="#creator-1" property="display-seq">1</meta>
                            <dc:contributor id="contributor-1">Un Traducteur</dc:contributor>
                            <meta refines="#contributor-1" property="role" scheme="marc:relators">trl</meta>
                            <meta refines="#contributor-1" property="display-seq">1</meta>
                            <dc:language>fr</dc:language>
                            <dc:date>2026-11</dc:date>
                            <dc:publisher>Éditions &amp; fils</dc:publisher>
                            <dc:rights>CC BY</dc:rights>
                            <dc:description>Une &lt;description&gt;.</dc:description>
                            <dc:subject>essai</dc:subject>
                            <dc:subject>test</dc:subject>
                            <meta property="belongs-to-collection" id="series">La série</meta>
                            <meta refines="#series" property="collection-type">series</meta>
                            <meta refines="#series" property="group-position">2</meta>
                            <meta property="dcterms:modified">2026-11-23T10:00:00Z</meta>
                        \
                        """
                                + "    ");
    }

    @Test
    void withoutIdentifierTheSameBookKeepsOneOfItsOwn() {
        Books.Epub first = new Books.Book().add(paragraph("Une version.")).write();
        Books.Epub second = new Books.Book().add(paragraph("Une autre.")).write();
        Books.Epub other = new Books.Book().title("Autre", "").add(paragraph("a")).write();

        assertThat(identifier(first)).startsWith("urn:uuid:").isEqualTo(identifier(second));
        assertThat(identifier(other)).isNotEqualTo(identifier(first));
    }

    private static String identifier(Books.Epub epub) {
        String opf = epub.text("package.opf");
        int at = opf.indexOf("id=\"pub-id\">") + 12;
        return opf.substring(at, opf.indexOf('<', at));
    }

    @Test
    void aPictureWithoutWordsIsNotClaimedToBeReadable() {
        String opf =
                new Books.Book()
                        .file("a.png", Books.PNG)
                        .add(paragraph(image("a.png", "", "")))
                        .write()
                        .text("package.opf");

        assertThat(opf)
                .contains("schema:accessModeSufficient\">textual,visual<")
                .doesNotContain("schema:accessModeSufficient\">textual<", "alternativeText")
                .contains("Certaines images n’ont pas de texte de remplacement.");
    }

    @Test
    void conformanceIsClaimedOnlyByTheAuthor() throws IOException {
        Books.Epub silent = Books.full().write();
        Books.Epub claimed =
                Books.full()
                        .option("accessibility.conforms-to", "AA")
                        .option("accessibility.certified-by", "L’éditeur")
                        .write();

        assertThat(silent.text("package.opf")).doesNotContain("conformsTo");
        assertThat(claimed.text("package.opf"))
                .contains(
                        "<meta property=\"dcterms:conformsTo\" id=\"conformance\">"
                                + "EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>");
        assertClean(claimed);
    }

    @Test
    void pagesTurnFromRightToLeftInArabic() throws IOException {
        Books.Epub epub =
                new Books.Book()
                        .language("ar")
                        .add(heading(1, "نص", ""), paragraph("كلمات"))
                        .write();

        assertThat(epub.text("package.opf")).contains("page-progression-direction=\"rtl\"");
        assertThat(epub.text("nav.xhtml")).contains("lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\"");
        assertClean(epub);
    }

    // ---- hostile input ----

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

        assertClean(epub);
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

        assertClean(epub);
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
        assertClean(epub);
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
        assertClean(epub);
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
                                        List.of()),
                                new CollectingReporter()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
