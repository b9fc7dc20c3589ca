package org.livret.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livret.check.VeraCheck;
import org.livret.diag.CollectingReporter;
import org.livret.font.BundledFonts;
import org.livret.font.Fonts;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.page.PageSequence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class PdfWritingTest {
    private static final String FACE = "EBGaramond-Regular";
    private static PageSequence pages;
    private static byte[] pdf;

    private static byte[] write() throws IOException {
        CollectingReporter reporter = new CollectingReporter();
        Fonts fonts = BundledFonts.with(List.of(), reporter);
        pages = new SamplePages(fonts, FACE).make();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfInput input = new PdfInput(pages, SamplePages.METADATA, fonts);
        PdfWriting.write(input, new OutputIntent.Screen(), out, reporter);
        assertThat(reporter.problems()).isEmpty();
        return out.toByteArray();
    }

    @BeforeAll
    static void writeOnce() throws IOException {
        pdf = write();
    }

    @Test
    void isAccessibleAndArchivable() throws Exception {
        assertThat(VeraCheck.faults(pdf)).isEmpty();
    }

    @Test
    void isEqualForEqualPages() throws IOException {
        assertThat(write()).isEqualTo(pdf);
    }

    @Test
    void saysItsWords() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "Le fichier affligé",
                            "Avant le lien après.",
                            "peut-être cou \u00AD",
                            "La fin œuvre.");
        }
    }

    @Test
    void setsGlyphsWhereTheLayoutPutThem() throws IOException {
        compare((Fragment.Glyphs) pages.pages().getFirst().fragments().get(1), 1);
    }

    @Test
    void setsLettersApartAllAtOnce() throws IOException {
        Fragment.Glyphs line = (Fragment.Glyphs) pages.pages().get(1).fragments().getFirst();
        compare(line, 2);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String content =
                    new String(
                            document.getPage(1).getContents().readAllBytes(),
                            StandardCharsets.ISO_8859_1);
            assertThat(content).containsOnlyOnce("0 Tc\n").contains("0.12 Tc\n");
            // Moves are left for kerned pairs.
            assertThat(content.split(">-?[0-9]+<").length)
                    .isLessThan(line.run().glyphs().length / 2);
        }
    }

    private static void compare(Fragment.Glyphs line, int page) throws IOException {
        List<Float> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper =
                    new PDFTextStripper() {
                        @Override
                        protected void writeString(String text, List<TextPosition> positions) {
                            for (TextPosition position : positions) {
                                if (position.getYScale() == Sp.toPt(line.size())) {
                                    found.add(position.getXDirAdj());
                                }
                            }
                        }
                    };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
        }
        long x = line.origin().x();
        assertThat(found).hasSize(line.run().glyphs().length);
        for (int i = 0; i < found.size(); i++) {
            assertThat((double) found.get(i))
                    .isCloseTo(Sp.toPt(x), org.assertj.core.data.Offset.offset(0.01));
            x += line.run().advances()[i];
        }
    }

    @Test
    void leadsToItsChaptersByOutlineAndLabels() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDOutlineItem first =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("Le début");
            assertThat(first.getFirstChild().getTitle()).isEqualTo("La fin");
            assertThat(first.getFirstChild().findDestinationPage(document))
                    .isEqualTo(document.getPage(1));
            assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
                    .containsExactly("i", "1");
            assertThat(document.getPage(0).getAnnotations()).hasSize(2);
        }
    }
}
