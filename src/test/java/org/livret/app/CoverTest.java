package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import javax.imageio.ImageIO;

/// The cover that is painted for the e-book looks like the first page of the PDF, as another
/// library paints that.
class CoverTest {
    private static final int WIDTH = 200;

    /// Another rasteriser's edges, and JPEG: so much may differ, of 255, on the average.
    private static final double MOST_DIFFERENCE = 2.5;

    private static final String DRAWING =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 300">
            <linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#ff0"/>
            <stop offset="0.4" stop-color="#08f"/><stop offset="1" stop-color="#024"/></linearGradient>
            <rect width="200" height="300" fill="url(#g)"/>
            <g transform="rotate(20 100 100)" opacity="0.5"><rect x="40" y="60" width="90" height="40" fill="#fff"/></g>
            <path d="M20 200 C60 120 140 280 180 200" fill="none" stroke="#c00" stroke-width="9"
              stroke-linecap="round" stroke-dasharray="20 14"/>
            <path d="M60 220H140V280H60Z M80 235V265H120V235Z" fill-rule="evenodd" fill="#fff"/>
            <text x="100" y="50" font-size="30" text-anchor="middle" fill="#900">Été à Ålesund</text>
            </svg>
            """;

    @TempDir private Path folder;

    @Test
    void looksLikeTheFirstPageOfTheBrochure() throws IOException {
        Published published = Published.of(Path.of("source/le-choc-deepseek.md"), folder);

        assertThat(difference(published)).isLessThan(MOST_DIFFERENCE);
    }

    @Test
    void looksLikeAFirstPageOfDrawingsPicturesAndWords() throws IOException {
        BufferedImage photo = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 60 * 40; i++) {
            photo.setRGB(i % 60, i / 60, new Color(i % 60 * 4, i / 60 * 6, 90).getRGB());
        }
        ImageIO.write(photo, "png", folder.resolve("photo.png").toFile());
        Files.writeString(folder.resolve("drawing.svg"), DRAWING);
        Path manuscript =
                Files.writeString(
                        folder.resolve("cover.md"),
                        """
                        ---
                        title: Cover
                        lang: fr
                        ---

                        ::: cover
                        ![Une vue](photo.png){width=30%} ![Un dessin](drawing.svg){width=60%}

                        De l’*eau*, fi, **ffl** : « mots » sur la couverture.
                        :::

                        # Un
                        """);

        assertThat(difference(Published.of(manuscript, folder))).isLessThan(MOST_DIFFERENCE);
    }

    @Test
    void looksLikeAFirstPageOfDecoratedBoxes() throws IOException {
        Files.writeString(
                folder.resolve("boxes.css"),
                """
                .box { height: 24mm; margin: 4mm 8mm; padding: 4mm; background: white }
                .box p { text-indent: 0 }
                .a { background: radial-gradient(circle at 30% 30%, #ff0, 30%, #024); border-radius: 6mm / 9mm }
                .b { background: conic-gradient(from 45deg at 30% 50%, #c00, #08f 50%, #ff0 0) }
                .c { background: repeating-linear-gradient(45deg, #c00 0 2mm, transparent 0 5mm), radial-gradient(circle, #08f 1mm, transparent 1.1mm) 0 0 / 6mm 6mm }
                .d { box-shadow: 0 2mm 6mm #024, 4mm 4mm 0 #c00; border-radius: 5mm }
                .e { background: repeating-radial-gradient(closest-side, rgb(0 0 0 / 20%), #ff08 60%, white) }
                """);
        Path manuscript =
                Files.writeString(
                        folder.resolve("boxes.md"),
                        "---\ntitle: Cover\nlang: fr\nstyle: [brochure, boxes.css]\n---\n\n:::: cover\n"
                                + Stream.of("a", "b", "c", "d", "e")
                                        .map(box -> "::: {.box ." + box + "}\nun\n:::\n\n")
                                        .collect(Collectors.joining())
                                + "::::\n\n# Un\n");

        assertThat(difference(Published.of(manuscript, folder))).isLessThan(MOST_DIFFERENCE);
    }

    private static double difference(Published published) throws IOException {
        BufferedImage painted;
        float width;
        try (ZipFile zip = new ZipFile(published.epub().toFile());
                InputStream in = zip.getInputStream(zip.getEntry("EPUB/images/cover.jpg"))) {
            BufferedImage cover = ImageIO.read(in);
            assertThat(Math.max(cover.getWidth() / 1600.0, cover.getHeight() / 2560.0))
                    .isEqualTo(1);
            width = cover.getWidth();
            painted = small(cover);
        }
        BufferedImage printed;
        try (PDDocument pdf = Loader.loadPDF(published.pdfBytes())) {
            float scale = width / pdf.getPage(0).getCropBox().getWidth();
            printed = small(new PDFRenderer(pdf).renderImage(0, scale));
        }
        long sum = 0;
        for (int y = 0; y < painted.getHeight(); y++) {
            for (int x = 0; x < WIDTH; x++) {
                Color a = new Color(printed.getRGB(x, y));
                Color b = new Color(painted.getRGB(x, y));
                sum += Math.abs(a.getRed() - b.getRed());
                sum += Math.abs(a.getGreen() - b.getGreen());
                sum += Math.abs(a.getBlue() - b.getBlue());
            }
        }
        return sum / 3.0 / WIDTH / painted.getHeight();
    }

    private static BufferedImage small(BufferedImage image) {
        BufferedImage ready = image;
        while (ready.getWidth() > WIDTH) {
            int width = Math.max(WIDTH, ready.getWidth() / 2);
            ready = drawn(ready, width, Math.round((float) width * 297 / 210));
        }
        return ready;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = out.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return out;
    }
}
