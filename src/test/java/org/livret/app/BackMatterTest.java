package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.check.EpubCheckRun;
import org.livret.check.VeraCheck;

import java.io.IOException;
import java.nio.file.Path;

/// What helps readers to find things, in both outputs of one manuscript that has all of it.
class BackMatterTest {
    @TempDir private static Path folder;
    private static Published published;

    @BeforeAll
    static void publish() throws IOException {
        published =
                Published.of(
                        Path.of("src/test/resources/org/livret/app/backmatter/whole.md"), folder);
    }

    @Test
    void bothOutputsConformAndSayEveryWord() throws Exception {
        assertThat(published.faults()).isEmpty();
        assertThat(VeraCheck.faults(published.pdfBytes())).isEmpty();
        EpubCheckRun.assertClean(published.epub());
        assertThat(published.words().missingIn(PdfText.of(published.pdfBytes()))).isEmpty();
        assertThat(published.words().missingIn(EpubText.of(published.epub()))).isEmpty();
    }

    @Test
    void listsAreTaggedAsContents() throws IOException {
        assertThat(PdfTags.of(published.pdfBytes()))
                .contains(
                        """
                            TOC
                              TOCI
                                Reference
                                  Link
                            TOC
                              Caption
                              TOCI
                                Reference
                                  Link
                        """);
    }

    @Test
    void theNavigationHasTheListsThatTheTextHas() throws IOException {
        assertThat(EpubFiles.text(published.epub(), "EPUB/nav.xhtml"))
                .contains(
                        """
                        <nav id="loi" epub:type="loi" aria-labelledby="loi-title" hidden="hidden">
                        <h2 id="loi-title">Table des figures</h2>
                        <ol>
                        <li><a href="text/commencer.xhtml#fig_petrin">Figure\u00A01 – Un pétrin vu de\
                         dessus</a></li>
                        </ol>
                        </nav>
                        """)
                .contains("<nav id=\"lot\" epub:type=\"lot\"");
    }

    @Test
    void theIndexSaysPagesInPrintAndInTheEbook() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(published.pdfBytes())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(pdf.getNumberOfPages());
            assertThat(stripper.getText(pdf).replace("\u00A0", " ").lines().toList())
                    .containsSubsequence(
                            "Signes et nombres",
                            "28, 5",
                            "C",
                            "°C, 5",
                            "E",
                            "élan, 5",
                            "F",
                            "farine, 3, 5",
                            "fermentation, 3-4");
        }
        assertThat(EpubFiles.text(published.epub(), "EPUB/text/index.xhtml"))
                .contains("<section id=\"index\" class=\"level1 index\" epub:type=\"index\"")
                .contains(
                        """
                        epub:type="index-locator-range" href="commencer.xhtml#le-levain">3-4</a>\
                        """);
        assertThat(EpubFiles.text(published.epub(), "EPUB/nav.xhtml"))
                .contains("<a epub:type=\"index\" href=\"text/index.xhtml\">Index</a>");
    }

    @Test
    void theIndexIsTaggedAsOne() throws IOException {
        assertThat(PdfTags.of(published.pdfBytes()))
                .contains(
                        """
                            Index
                              Div
                                P
                                L
                                  LI
                                    LBody
                                      Reference
                                        Link
                        """);
    }

    @Test
    void citationsLeadToTheBibliographyAndBack() throws IOException {
        assertThat(EpubFiles.text(published.epub(), "EPUB/text/bibliographie.xhtml"))
                .contains("epub:type=\"bibliography\" role=\"doc-bibliography\"")
                .contains(
                        "<li id=\"ref-jevons\" class=\"reference\">JEVONS, William Stanley, 1865.")
                .contains(
                        """
                        <span lang="en" xml:lang="en"><em>The Coal Question: An Inquiry</em></span>\
                        """)
                .contains("<a href=\"cuire.xhtml#cite-1\" title=\"Retour au texte\">↩</a>");
        assertThat(EpubFiles.text(published.epub(), "EPUB/text/cuire.xhtml"))
                .contains("<a id=\"cite-1\" href=\"bibliographie.xhtml#ref-jevons\">Jevons 1865,");
    }
}
