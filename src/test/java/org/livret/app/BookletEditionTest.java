package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.check.PressCheck;
import org.livret.check.VeraCheck;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Booklets: which page lies where on which paper.
class BookletEditionTest {
    @TempDir private Path folder;

    private Proof proof = new Proof(Path.of(""));

    @BeforeEach
    void begin() {
        proof = new Proof(folder);
    }

    private static final String FIVE = "One\n\nTwo\n\nThree\n\nFour\n\n::: back-cover\nFive\n:::\n";

    private static final String EACH =
            "p { break-before: page } .back-cover p { break-before: auto; color: black }";

    private byte[] booklet(String output, String text) throws IOException {
        return proof.published(output, EACH, text, PdfProfile.BOOKLET).get("proof-booklet.pdf");
    }

    private static List<String> halves(byte[] pdf) throws IOException {
        List<String> halves = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                float width = page.getMediaBox().getWidth() / 2;
                float height = page.getMediaBox().getHeight();
                PDFTextStripperByArea areas = new PDFTextStripperByArea();
                areas.addRegion("left", new Rectangle2D.Float(0, 0, width, height));
                areas.addRegion("right", new Rectangle2D.Float(width, 0, width, height));
                areas.extractRegions(page);
                halves.add(first(areas, "left") + "|" + first(areas, "right"));
            }
        }
        return halves;
    }

    private static String first(PDFTextStripperByArea areas, String region) {
        for (String word : areas.getTextForRegion(region).split("\\s+")) {
            if (List.of("One", "Two", "Three", "Four", "Five").contains(word)) {
                return word;
            }
        }
        return "-";
    }

    @Test
    void aBookletHasTwoPagesASideBlankOnesBeforeTheBackCover() throws Exception {
        byte[] pdf = booklet("", FIVE);

        assertThat(halves(pdf)).containsExactly("Five|One", "Two|-", "-|Three", "Four|-");
        assertThat(VeraCheck.untaggedFaults(pdf)).isEmpty();
        assertThat(proof.messages("PD006"))
                .containsExactly("A booklet of 5 pages needs 3 blank pages before the back cover.");
    }

    @Test
    void aBookletGoesOnTheNextLargerPaper() throws IOException {
        try (PDDocument document = Loader.loadPDF(booklet("", FIVE))) {
            // Two pages of A6 are as large as A5.
            assertThat(Proof.millimetres(document.getPage(0).getMediaBox()))
                    .isEqualTo("210.0 × 148.0");
        }
        try (PDDocument document =
                Loader.loadPDF(booklet("output: { booklet: { paper: A4 } }", FIVE))) {
            assertThat(Proof.millimetres(document.getPage(0).getMediaBox()))
                    .isEqualTo("297.0 × 210.0");
            assertThat(Proof.millimetres(document.getPage(0).getTrimBox()))
                    .isEqualTo("210.0 × 148.0");
        }
    }

    @Test
    void aBookletForThePressIsPdfX4WithBleedAround() throws IOException {
        byte[] pdf =
                booklet("output: { booklet: { colors: print }, print: { marks: crop } }", FIVE);

        assertThat(PressCheck.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(Proof.millimetres(document.getPage(0).getTrimBox()))
                    .isEqualTo("210.0 × 148.0");
            assertThat(Proof.millimetres(document.getPage(0).getBleedBox()))
                    .isEqualTo("216.0 × 154.0");
            assertThat(Proof.millimetres(document.getPage(0).getMediaBox()))
                    .isEqualTo("232.0 × 170.0");
        }
    }

    @Test
    void bundlesThickPaperAndTheDirectionOfReadingAreMinded() throws IOException {
        String bundles = "output: { booklet: { signature: 4, thickness: 0.2mm } }";

        assertThat(halves(booklet(bundles, FIVE)))
                .containsExactly("Four|One", "Two|Three", "Five|-", "-|-");
        assertThat(halves(booklet("lang: he", FIVE)))
                .containsExactly("One|Five", "-|Two", "Three|-", "-|Four");
    }
}
