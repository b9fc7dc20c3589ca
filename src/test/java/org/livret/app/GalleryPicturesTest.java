package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.page.PageSequence;
import org.livret.pdf.OutputIntent;
import org.livret.pdf.PdfWriting;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/// What the text of pages does not say: that telling pages of the gallery look, painted by another
/// program, as they looked when somebody looked at them.
class GalleryPicturesTest {
    private static final Path PICTURES = Gallery.SOURCES.resolve("pictures");
    private static final float DPI = 54;

    @ParameterizedTest
    @CsvSource({
        "brochure, cover openings call-outs fig:chart",
        "book, openings figures-and-faces lst:oven figure-9",
        "report, call-outs data lst:oven fig:chart"
    })
    void pagesLookAsTheyDid(String theme, String places, @TempDir Path folder) throws IOException {
        Gallery.Dressed dressed = Gallery.in(folder, theme).dressed();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfWriting.write(dressed.pdf().input(), new OutputIntent.Screen(), pdf, _ -> {});
        List<String> others = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (String place : places.split(" ")) {
                int page = page(dressed.pages(), place);
                BufferedImage seen = renderer.renderImageWithDPI(page, DPI);
                Path golden = PICTURES.resolve(theme + "-" + place.replace(':', '-') + ".png");
                if (System.getProperty("golden.update") != null) {
                    Files.createDirectories(PICTURES);
                    ImageIO.write(seen, "png", golden.toFile());
                }
                Likeness.difference(ImageIO.read(golden.toFile()), seen)
                        .ifPresent(difference -> others.add(golden.getFileName() + difference));
            }
        }
        assertThat(System.getProperty("golden.update")).as("goldens were rewritten").isNull();
        assertThat(others).isEmpty();
    }

    /// The index of the page with an anchor; the cover has none.
    private static int page(PageSequence pages, String place) {
        PageSequence.Placement at = pages.anchors().get(place);
        return at == null ? 0 : at.page();
    }
}
