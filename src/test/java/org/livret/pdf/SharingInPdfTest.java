package org.livret.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.livret.check.VeraCheck;
import org.livret.diag.CollectingReporter;
import org.livret.font.BundledFonts;
import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Path;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What is painted alike is written once. Pages are 100 × 100 points.
class SharingInPdfTest {
    private static final Size PAGE = new Size(Sp.pt(100), Sp.pt(100));
    private static final Rect OWN = new Rect(0, 0, Sp.pt(40), Sp.pt(40));

    private final CollectingReporter reporter = new CollectingReporter();

    /// A comb of thirty teeth, two steps each, in a box of 40 × 40, and a word.
    private static List<Fragment> comb(Tag tag, String words) {
        List<Path.Segment> steps = new ArrayList<>();
        steps.add(new Path.MoveTo(0, 0));
        for (int i = 1; i <= 30; i++) {
            steps.add(new Path.LineTo(Sp.pt(i), Sp.pt(30)));
            steps.add(new Path.LineTo(Sp.pt(i), 0));
        }
        Fragment.Paint green = new Fragment.Solid(new Color.Rgb(0, 128, 0, 600));
        return List.of(
                new Fragment.Fill(tag, new Path(steps), false, green),
                new Fragment.Glyphs(
                        tag,
                        new Point(0, Sp.pt(38)),
                        "EBGaramond-Regular",
                        Sp.pt(8),
                        1000,
                        Color.BLACK,
                        new Fragment.Run(
                                new int[] {20, 21},
                                new long[] {Sp.pt(5), Sp.pt(5)},
                                new long[0],
                                new long[0],
                                words,
                                words.isEmpty() ? new int[] {0, 0} : new int[] {0, 1})));
    }

    private static Fragment placed(Affine map, int opacity, List<Fragment> drawing) {
        return new Fragment.Group(map, Optional.of(Shapes.rect(OWN)), opacity, OWN, drawing);
    }

    private static Affine at(int x, int y) {
        return Affine.translate(Sp.pt(x), Sp.pt(y));
    }

    private byte[] pdf(List<List<Fragment>> pages) throws Exception {
        List<Page> made = new ArrayList<>();
        for (List<Fragment> page : pages) {
            int number = made.size() + 1;
            made.add(new Page(number, "" + number, PAGE, 0, false, false, page));
        }
        StructureNode first = figure(1);
        StructureNode second = figure(2);
        PageSequence sequence =
                new PageSequence(
                        made,
                        new StructureNode(0, Role.DOCUMENT, Facts.NONE, List.of(first, second)),
                        new LinkedHashMap<>(),
                        List.of(),
                        List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriting.write(
                new PdfInput(
                        sequence, SamplePages.METADATA, BundledFonts.with(List.of(), reporter)),
                new OutputIntent.Screen(),
                out,
                reporter);
        assertThat(reporter.problems()).isEmpty();
        assertThat(VeraCheck.faults(out.toByteArray())).isEmpty();
        return out.toByteArray();
    }

    private static StructureNode figure(int id) {
        Facts facts =
                new Facts(
                        Optional.of("A comb"),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new StructureNode(id, Role.FIGURE, facts, List.of());
    }

    private static long count(PDDocument document, COSName key, String value) {
        long count = 0;
        for (COSObjectKey number : document.getDocument().getXrefTable().keySet()) {
            COSObject object = document.getDocument().getObjectFromPool(number);
            if (object.getObject() instanceof org.apache.pdfbox.cos.COSDictionary dictionary
                    && dictionary.containsKey(key)
                    && dictionary.getItem(key).toString().contains(value)) {
                count++;
            }
        }
        return count;
    }

    private static long forms(PDDocument document) {
        return count(document, COSName.SUBTYPE, "Form");
    }

    @Test
    void aDrawingOnManyPagesIsWrittenOnce() throws Exception {
        List<Fragment> comb = comb(Tag.ARTIFACT, "");
        List<List<Fragment>> pages =
                List.of(
                        List.of(placed(at(0, 0), 1000, comb), placed(at(50, 50), 1000, comb)),
                        List.of(placed(Affine.scale(2, 2), 1000, comb(Tag.ARTIFACT, ""))),
                        List.of(
                                new Fragment.Group(
                                        at(10, 10),
                                        Optional.empty(),
                                        1000,
                                        OWN,
                                        List.of(placed(Affine.IDENTITY, 1000, comb)))));
        try (PDDocument document = Loader.loadPDF(pdf(pages))) {
            assertThat(forms(document)).isEqualTo(1);
            assertThat(count(document, COSName.CA_NS, "0.6")).as("graphics states").isEqualTo(1);
            BufferedImage first = new PDFRenderer(document).renderImage(0);
            assertThat(first.getRGB(10, 1)).isEqualTo(first.getRGB(60, 51)).isNotEqualTo(-1);
            assertThat(new PDFTextStripper().getText(document).strip()).isEmpty();
        }
    }

    @Test
    void aFigureShownTwiceIsWrittenOnceAndMarkedTwice() throws Exception {
        List<List<Fragment>> pages =
                List.of(
                        List.of(placed(at(0, 0), 1000, comb(new Tag(1, 0), "ab"))),
                        List.of(placed(at(30, 0), 1000, comb(new Tag(2, 0), "ab"))));
        try (PDDocument document = Loader.loadPDF(pdf(pages))) {
            assertThat(forms(document)).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("ab");
            for (PDPage page : document.getPages()) {
                String operators = new String(page.getContents().readAllBytes());
                assertThat(operators)
                        .containsPattern("/Figure <</MCID 0>> ?BDC\\s+q[^Q]*/X\\d+ Do\\s+Q\\s+EMC");
            }
        }
    }

    @Test
    void theSameDrawingFadedIsAnother() throws Exception {
        List<Fragment> comb = comb(Tag.ARTIFACT, "");
        List<List<Fragment>> pages =
                List.of(
                        List.of(
                                placed(at(0, 0), 1000, comb),
                                placed(at(50, 0), 500, comb),
                                placed(at(0, 50), 500, comb)));
        try (PDDocument document = Loader.loadPDF(pdf(pages))) {
            assertThat(forms(document)).isEqualTo(2);
            assertThat(count(document, COSName.GROUP, "")).as("groups").isEqualTo(1);
        }
    }

    @Test
    void aFewStepsAreNoForm() throws Exception {
        Fragment square =
                new Fragment.Fill(
                        Tag.ARTIFACT, Shapes.rect(OWN), false, new Fragment.Solid(Color.BLACK));
        try (PDDocument document =
                Loader.loadPDF(pdf(List.of(List.of(placed(at(0, 0), 1000, List.of(square))))))) {
            assertThat(forms(document)).isZero();
        }
    }

    @Test
    void gradientsOfTheSameColoursAreOneShading() throws Exception {
        Ramp ramp =
                new Ramp(
                        List.of(
                                new Ramp.Stop(0, Color.BLACK),
                                new Ramp.Stop(Ramp.WHOLE, new Color.Rgb(0, 0, 255, 0))),
                        false);
        List<Fragment> fills = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Rect area = new Rect(Sp.pt(30 * i), Sp.pt(10), Sp.pt(20 + i), Sp.pt(50));
            Point start = new Point(area.x(), area.y());
            Point end = new Point(area.right(), area.y());
            Fragment.Paint paint = new Fragment.LinearGradient(start, end, ramp);
            fills.add(new Fragment.Fill(Tag.ARTIFACT, Shapes.rect(area), false, paint));
        }
        try (PDDocument document = Loader.loadPDF(pdf(List.of(fills)))) {
            assertThat(count(document, COSName.SHADING_TYPE, "2"))
                    .as("one of colours, one of opacities")
                    .isEqualTo(2);
            assertThat(forms(document)).as("masks").isEqualTo(1);
        }
    }
}
