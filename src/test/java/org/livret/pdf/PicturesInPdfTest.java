package org.livret.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.check.VeraCheck;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.font.BundledFonts;
import org.livret.geom.Rect;
import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.page.PageSequence;
import org.livret.picture.Picture;
import org.livret.picture.Pictures;
import org.livret.structure.Role;
import org.livret.structure.StructureNode;
import org.livret.structure.StructureNode.Facts;
import org.livret.structure.Tag;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import javax.imageio.ImageIO;

/// Pictures of every kind reach the page with their colours. The left half of each is red, the
/// right half white or transparent.
class PicturesInPdfTest {
    private static final Size PAGE = new Size(Sp.pt(100), Sp.pt(100));

    private final CollectingReporter reporter = new CollectingReporter();

    private static byte[] picture(String format, int type) throws IOException {
        BufferedImage image = new BufferedImage(40, 20, type);
        Graphics2D graphics = image.createGraphics();
        if (!image.getColorModel().hasAlpha()) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, 40, 20);
        }
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 20, 20);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private byte[] pdf(byte[] picture) throws IOException {
        Picture read =
                Pictures.read("picture", picture, Span.of(SourceFile.unread("test")), reporter)
                        .orElseThrow();
        Tag tag = new Tag(1, 2);
        Fragment image =
                new Fragment.Image(
                        tag,
                        (Picture.Raster) read,
                        new Rect(0, 0, PAGE.width(), PAGE.height()),
                        Optional.empty());
        Facts alternative =
                new Facts(
                        Optional.of("Rouge"),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty());
        StructureNode figure = new StructureNode(1, Role.FIGURE, alternative, List.of());
        PageSequence pages =
                new PageSequence(
                        List.of(new Page(1, "1", PAGE, 0, false, false, List.of(image))),
                        new StructureNode(0, Role.DOCUMENT, Facts.NONE, List.of(figure)),
                        new LinkedHashMap<>(),
                        List.of(),
                        List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriting.write(
                new PdfInput(pages, SamplePages.METADATA, BundledFonts.with(List.of(), reporter)),
                new OutputIntent.Screen(),
                out,
                reporter);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "png, 1, RGB",
        "png, 2, with an alpha channel",
        "png, 10, grey",
        "png, 11, sixteen bits of grey",
        "png, 12, two colours",
        "png, 13, a palette",
        "jpg, 1, RGB",
        "jpg, 10, grey"
    })
    void showsItsColours(String format, int type, String kind) throws Exception {
        byte[] pdf = pdf(picture(format, type));
        assertThat(reporter.problems()).as(kind).isEmpty();
        assertThat(VeraCheck.faults(pdf)).as(kind).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage seen = new PDFRenderer(document).renderImage(0);
            Color left = new Color(seen.getRGB(20, 50));
            Color right = new Color(seen.getRGB(80, 50));
            assertThat(right.getGreen()).as(kind).isGreaterThan(245);
            assertThat(left.getGreen()).as(kind).isLessThan(140);
        }
    }

    @Test
    void refusesDamagedPixels() throws IOException {
        byte[] damaged = picture("png", BufferedImage.TYPE_INT_ARGB);
        int pixels =
                new String(damaged, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("IDAT")
                        + 4;
        damaged[pixels] = 0;
        pdf(damaged);
        assertThat(reporter.problems()).extracting(p -> p.code().id()).containsExactly("PD001");
    }
}
