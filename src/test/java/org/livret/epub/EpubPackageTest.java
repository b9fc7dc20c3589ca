package org.livret.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livret.resolve.Tree.division;
import static org.livret.resolve.Tree.heading;
import static org.livret.resolve.Tree.image;
import static org.livret.resolve.Tree.paragraph;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Pictures and what the package document says.
class EpubPackageTest {
    @TempDir private Path folder;

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

        assertThat(epub.body("text/text.xhtml"))
                .contains("<span class=\"missing-picture\">Un plan de la ville</span>");
        epub.assertClean(folder);
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
        epub.assertClean(folder);
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
        epub.assertClean(folder);
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
        epub.assertClean(folder);
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
    void titlesSubjectsSeriesAndDatesAreSaidInTheWordsOfTheirSchemes() throws IOException {
        Books.Epub epub =
                new Books.Book()
                        .identifier("https://doi.org/10.1234/a.b")
                        .option("titles.short", "Titre")
                        .option("titles.file-as", "titre, Le")
                        .option("titles.edition", "Deuxième édition")
                        .option("isbn", "978-2-07-036822-8")
                        .option("print-isbn", "978-2-07-036822-9")
                        .option("identifiers.0", "10.5678/c")
                        .option("identifiers.1", "urn:x:1")
                        .option("subjects.0.term", "UYQ")
                        .option("subjects.0.authority", "thema")
                        .option("subjects.0.label", "Intelligence artificielle")
                        .option("subjects.1.term", "1")
                        .option("subjects.1.authority", "Dewy")
                        .option("subjects.2", "Europe, histoire")
                        .option("series.name", "La série")
                        .option("series.number", "2.1")
                        .option("collection.name", "Œuvres")
                        .option("dates.issued", "2026-11-20")
                        .option("dates.created", "hier")
                        .add(heading(1, "Un", "#un"), paragraph("Texte."))
                        .page("1", 0, 0)
                        .write();

        epub.assertClean(folder);
        assertThat(epub.text("package.opf"))
                .contains(
                        "<dc:identifier id=\"pub-id\">doi:10.1234/a.b</dc:identifier>",
                        "scheme=\"onix:codelist5\">06</meta>",
                        "<dc:identifier id=\"isbn\">urn:isbn:9782070368228</dc:identifier>",
                        "<dc:identifier id=\"identifier-1\">doi:10.5678/c</dc:identifier>",
                        "<dc:identifier id=\"identifier-2\">urn:x:1</dc:identifier>",
                        "<meta refines=\"#title\" property=\"file-as\">titre, Le</meta>",
                        "<dc:title id=\"title-short\">Titre</dc:title>",
                        "<meta refines=\"#title-edition\" property=\"title-type\">edition</meta>",
                        "<dc:subject id=\"subject-1\">Intelligence artificielle</dc:subject>",
                        "<meta refines=\"#subject-1\" property=\"authority\">Thema</meta>",
                        "<meta refines=\"#subject-1\" property=\"term\">UYQ</meta>",
                        "<dc:subject>Europe, histoire</dc:subject>",
                        "<meta refines=\"#series\" property=\"group-position\">2.1</meta>",
                        "<meta refines=\"#collection\" property=\"collection-type\">set</meta>",
                        "<meta property=\"dcterms:issued\">2026-11-20</meta>")
                .doesNotContain("9782070368229", "Dewy", "hier");
        assertThat(epub.problems())
                .containsExactly(
                        "EP002 ‘hier’ is no date, so the e-book leaves ‘dates.created’ out.",
                        "EP012 ‘Dewy’ is no scheme of subjects that EPUB knows, so the subject"
                                + " stands without its code.",
                        "EP011 ‘978-2-07-036822-9’ is no valid ISBN, so the e-book leaves"
                                + " ‘print-isbn’ out.");
    }

    @Test
    void whatOnlyLooksLikeAUuidIsAPlainIdentifier() throws IOException {
        Books.Epub epub =
                new Books.Book().identifier("urn:uuid:17b589a0").add(paragraph("a")).write();

        epub.assertClean(folder);
        assertThat(epub.problems())
                .containsExactly(
                        "EP008 ‘urn:uuid:17b589a0’ is no valid UUID, so the e-book has it as a"
                                + " plain identifier.");
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
                        .option("accessibility.certifier-credential", "Audit")
                        .option("accessibility.certifier-report", "https://example.org/a b")
                        .write();

        assertThat(silent.text("package.opf")).doesNotContain("conformsTo");
        assertThat(claimed.text("package.opf"))
                .contains(
                        "<meta property=\"dcterms:conformsTo\" id=\"conformance\">"
                                + "EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>",
                        "<link rel=\"a11y:certifierReport\" refines=\"#certifier\""
                                + " href=\"https://example.org/a%20b\"/>");
        claimed.assertClean(folder);
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
        epub.assertClean(folder);
    }
}
