package org.livret.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.livret.check.VeraCheck;
import org.livret.diag.CollectingReporter;
import org.livret.font.BundledFonts;
import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.page.PageSequence;
import org.livret.page.Ramp;
import org.livret.structure.Role;
import org.livret.structure.StructureNode;
import org.livret.structure.StructureNode.Facts;
import org.livret.structure.Tag;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Groups of fragments on a page of 100 × 100 points: faded as one thing, marked as what they are,
/// links where they are seen.
class GroupsInPdfTest {
    private static final Size PAGE = new Size(Sp.pt(100), Sp.pt(100));
    private static final Rect ALL = rect(0, 0, 100, 100);
    private static final Tag TEXT = new Tag(2, 3);

    private final CollectingReporter reporter = new CollectingReporter();

    private static Rect rect(int x, int y, int width, int height) {
        return new Rect(Sp.pt(x), Sp.pt(y), Sp.pt(width), Sp.pt(height));
    }

    private static Fragment fill(Rect area, Color color) {
        return new Fragment.Fill(Tag.ARTIFACT, Shapes.rect(area), false, new Fragment.Solid(color));
    }

    private static Fragment word() {
        return new Fragment.Glyphs(
                TEXT,
                new Point(Sp.pt(5), Sp.pt(15)),
                "EBGaramond-Regular",
                Sp.pt(10),
                1000,
                Color.BLACK,
                new Fragment.Run(
                        new int[] {20, 21},
                        new long[] {Sp.pt(6), Sp.pt(6)},
                        new long[0],
                        new long[0],
                        "ab",
                        new int[] {0, 1}));
    }

    private byte[] pdf(Fragment fragment) throws Exception {
        StructureNode link = new StructureNode(2, Role.LINK, Facts.NONE, List.of());
        StructureNode paragraph = new StructureNode(1, Role.PARAGRAPH, Facts.NONE, List.of(link));
        PageSequence pages =
                new PageSequence(
                        List.of(new Page(1, "1", PAGE, 0, false, false, List.of(fragment))),
                        new StructureNode(0, Role.DOCUMENT, Facts.NONE, List.of(paragraph)),
                        new LinkedHashMap<>(),
                        List.of(),
                        List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriting.write(
                new PdfInput(pages, SamplePages.METADATA, BundledFonts.with(List.of(), reporter)),
                new OutputIntent.Screen(),
                out,
                reporter);
        assertThat(reporter.problems()).isEmpty();
        assertThat(VeraCheck.faults(out.toByteArray())).isEmpty();
        return out.toByteArray();
    }

    private static int[] pixel(BufferedImage seen, int x, int y) {
        int rgb = seen.getRGB(x, y);
        return new int[] {rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF};
    }

    @Test
    void aGroupIsFadedAsOneThing() throws Exception {
        Fragment group =
                new Fragment.Group(
                        Affine.IDENTITY,
                        Optional.empty(),
                        500,
                        ALL,
                        List.of(
                                fill(rect(0, 0, 60, 100), new Color.Rgb(255, 0, 0, 1000)),
                                fill(rect(40, 0, 60, 100), new Color.Rgb(0, 0, 255, 1000)),
                                word(),
                                new Fragment.Group(
                                        Affine.translate(0, Sp.pt(40)),
                                        Optional.empty(),
                                        500,
                                        ALL,
                                        List.of(word(), word()))));
        try (PDDocument document = Loader.loadPDF(pdf(group))) {
            BufferedImage seen = new PDFRenderer(document).renderImage(0);
            assertThat(pixel(seen, 20, 80)).as("half red").containsExactly(255, 127, 127);
            assertThat(pixel(seen, 50, 80))
                    .as("half blue, without the red below it")
                    .containsExactly(127, 127, 255);
            assertThat(new PDFTextStripper().getText(document)).contains("ab");
        }
    }

    @Test
    void aGradientMayFadeOut() throws Exception {
        Fragment gradient =
                new Fragment.Fill(
                        Tag.ARTIFACT,
                        Shapes.rect(ALL),
                        false,
                        new Fragment.LinearGradient(
                                new Point(0, 0),
                                new Point(Sp.pt(100), 0),
                                new Ramp(
                                        List.of(
                                                new Ramp.Stop(0, new Color.Rgb(255, 0, 0, 1000)),
                                                new Ramp.Stop(
                                                        1_000_000, new Color.Rgb(255, 0, 0, 0))),
                                        false)));
        try (PDDocument document = Loader.loadPDF(pdf(gradient))) {
            BufferedImage seen = new PDFRenderer(document).renderImage(0);
            assertThat(pixel(seen, 1, 50)[1]).isLessThan(12);
            assertThat(pixel(seen, 50, 50)[1]).isBetween(118, 138);
            assertThat(pixel(seen, 98, 50)[1]).isGreaterThan(243);
        }
    }

    @Test
    void aLinkInATurnedGroupLiesWhereItIsSeen() throws Exception {
        Fragment area =
                new Fragment.LinkArea(
                        TEXT, rect(0, 0, 20, 10), new Fragment.Uri("https://example.org/"), "a");
        Fragment group =
                new Fragment.Group(
                        new Affine(0, 1, -1, 0, Sp.pt(50), Sp.pt(30)),
                        Optional.empty(),
                        1000,
                        ALL,
                        List.of(word(), area));
        try (PDDocument document = Loader.loadPDF(pdf(group))) {
            PDRectangle link = document.getPage(0).getAnnotations().getFirst().getRectangle();
            assertThat(
                            new float[] {
                                link.getLowerLeftX(),
                                link.getLowerLeftY(),
                                link.getUpperRightX(),
                                link.getUpperRightY()
                            })
                    .as("10 wide and 20 tall, its corner at (50, 30) from above")
                    .containsExactly(40, 50, 50, 70);
        }
    }
}
