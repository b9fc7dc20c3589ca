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
import java.util.Optional;

import javax.imageio.ImageIO;

/// What the text of pages does not say: that telling pages of the gallery look, painted by another
/// program, as they looked when somebody looked at them.
class GalleryPicturesTest {
    private static final Path PICTURES = Gallery.SOURCES.resolve("pictures");
    private static final float DPI = 54;

    /// Of 255, over the colours of all pixels: edges of letters that another Java smooths
    /// otherwise, and no more.
    private static final double MOST_DIFFERENCE = 0.5;

    /// A pixel is another one when a colour of it differs by more than this, of 255.
    private static final int OTHER = 60;

    /// How many pixels in a thousand may be others.
    private static final double MOST_OTHERS = 2;

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
                difference(ImageIO.read(golden.toFile()), seen)
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

    private static Optional<String> difference(BufferedImage golden, BufferedImage seen) {
        if (golden.getWidth() != seen.getWidth() || golden.getHeight() != seen.getHeight()) {
            return Optional.of(" has another size");
        }
        long sum = 0;
        long others = 0;
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                int most = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    int one = golden.getRGB(x, y) >> shift & 255;
                    int difference = Math.abs(one - (seen.getRGB(x, y) >> shift & 255));
                    sum += difference;
                    most = Math.max(most, difference);
                }
                others += most > OTHER ? 1 : 0;
            }
        }
        double pixels = (double) seen.getWidth() * seen.getHeight();
        double mean = sum / 3 / pixels;
        double share = others * 1000 / pixels;
        return mean <= MOST_DIFFERENCE && share <= MOST_OTHERS
                ? Optional.empty()
                : Optional.of(
                        " differs by %.2f of 255, in %.1f of 1000 pixels clearly"
                                .formatted(mean, share));
    }
}
