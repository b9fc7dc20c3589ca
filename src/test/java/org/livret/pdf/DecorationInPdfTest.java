package org.livret.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Gradients, patterns and shadows on pages of 100 × 100 points: what is written, and what another
/// program makes of it.
class DecorationInPdfTest {
    private static final Size PAGE = new Size(Sp.pt(100), Sp.pt(100));
    private static final Color RED = new Color.Rgb(255, 0, 0, 1000);
    private static final Color BLUE = new Color.Rgb(0, 0, 255, 1000);
    private static final Rect ALL = rect(0, 0, 100, 100);

    private final CollectingReporter reporter = new CollectingReporter();

    private static Rect rect(int x, int y, int width, int height) {
        return new Rect(Sp.pt(x), Sp.pt(y), Sp.pt(width), Sp.pt(height));
    }

    private static Point point(int x, int y) {
        return new Point(Sp.pt(x), Sp.pt(y));
    }

    private static Fragment fill(Rect area, Fragment.Paint paint) {
        return new Fragment.Fill(Tag.ARTIFACT, Shapes.rect(area), false, paint);
    }

    private static Ramp.Stop stop(int perCent, Color color) {
        return new Ramp.Stop(perCent * (Ramp.WHOLE / 100), color);
    }

    private byte[] pdf(List<Fragment> fragments) throws Exception {
        PageSequence pages =
                new PageSequence(
                        List.of(new Page(1, "1", PAGE, 0, false, false, fragments)),
                        new StructureNode(0, Role.DOCUMENT, Facts.NONE, List.of()),
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
        return out.toByteArray();
    }

    /// A file that keeps all rules, as another program shows it, five pixels to a point.
    private BufferedImage seen(Fragment... fragments) throws Exception {
        byte[] pdf = pdf(List.of(fragments));
        assertThat(VeraCheck.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImage(0, 5);
        }
    }

    /// The colour at a place in points.
    private static int[] at(BufferedImage seen, double x, double y) {
        int rgb = seen.getRGB((int) (x * 5), (int) (y * 5));
        return new int[] {rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF};
    }

    private static List<COSDictionary> objects(PDDocument document, String key, String value) {
        List<COSDictionary> found = new ArrayList<>();
        for (COSObjectKey number : document.getDocument().getXrefTable().keySet()) {
            if (document.getDocument().getObjectFromPool(number).getObject()
                            instanceof COSDictionary dictionary
                    && dictionary.containsKey(COSName.getPDFName(key))
                    && dictionary.getItem(COSName.getPDFName(key)).toString().contains(value)) {
                found.add(dictionary);
            }
        }
        return found;
    }

    // ---- gradients ----

    @Test
    void aRadialGradientIsAnEllipse() throws Exception {
        Ramp ramp = new Ramp(List.of(stop(0, RED), stop(100, BLUE)), false);
        BufferedImage seen =
                seen(
                        fill(
                                ALL,
                                new Fragment.RadialGradient(
                                        point(50, 50), Sp.pt(40), Sp.pt(20), ramp)));
        assertThat(at(seen, 50, 50)[0]).isGreaterThan(245);
        assertThat(at(seen, 70, 50)).as("half way across").satisfies(DecorationInPdfTest::isHalf);
        assertThat(at(seen, 50, 60)).as("half way down").satisfies(DecorationInPdfTest::isHalf);
        assertThat(at(seen, 50, 75)).as("beyond").containsExactly(0, 0, 255);
    }

    private static void isHalf(int[] color) {
        assertThat(color[0]).isBetween(120, 135);
        assertThat(color[2]).isBetween(120, 135);
    }

    @Test
    void aConicGradientGoesClockwiseFromItsAngle() throws Exception {
        Color green = new Color.Rgb(0, 255, 0, 1000);
        Ramp ramp = new Ramp(List.of(stop(0, RED), stop(50, BLUE), stop(50, green)), false);
        BufferedImage seen =
                seen(fill(ALL, new Fragment.ConicGradient(point(50, 50), 90_000, ramp)));
        assertThat(at(seen, 90, 51)[0]).as("just behind the start").isGreaterThan(245);
        assertThat(at(seen, 50, 90)).as("a quarter on").satisfies(DecorationInPdfTest::isHalf);
        assertThat(at(seen, 10, 51)[2]).as("just before the sudden end").isGreaterThan(245);
        assertThat(at(seen, 10, 49)).containsExactly(0, 255, 0);
        assertThat(at(seen, 90, 49)).containsExactly(0, 255, 0);
    }

    @Test
    void stripesAreShapesNotShadings() throws Exception {
        Ramp ramp =
                new Ramp(
                        List.of(stop(0, RED), stop(50, RED), stop(50, BLUE), stop(100, BLUE)),
                        true);
        Fragment stripes = fill(ALL, new Fragment.LinearGradient(point(0, 0), point(4, 0), ramp));
        BufferedImage seen = seen(stripes);
        for (int x = 0; x < 100; x += 4) {
            assertThat(at(seen, x + 1, 50)).containsExactly(255, 0, 0);
            assertThat(at(seen, x + 3, 50)).containsExactly(0, 0, 255);
        }
        try (PDDocument document = Loader.loadPDF(pdf(List.of(stripes)))) {
            assertThat(objects(document, "ShadingType", "")).isEmpty();
        }
    }

    @Test
    void aRadialRampGoesOnWhereItsFirstStopsLieBeforeTheMiddle() throws Exception {
        Ramp ramp = new Ramp(List.of(stop(-100, BLUE), stop(100, RED)), false);
        BufferedImage seen =
                seen(
                        fill(
                                ALL,
                                new Fragment.RadialGradient(
                                        point(50, 50), Sp.pt(40), Sp.pt(40), ramp)));
        assertThat(at(seen, 50.5, 50)).satisfies(DecorationInPdfTest::isHalf);
        assertThat(at(seen, 70, 50)[0]).as("three quarters").isBetween(184, 198);
    }

    @Test
    void stripesMayLetThePageThrough() throws Exception {
        Color none = RED.withAlpha(0);
        Ramp ramp =
                new Ramp(
                        List.of(stop(0, RED), stop(50, RED), stop(50, none), stop(100, none)),
                        true);
        BufferedImage seen =
                seen(
                        fill(
                                ALL,
                                new Fragment.RadialGradient(
                                        point(50, 50), Sp.pt(20), Sp.pt(20), ramp)));
        assertThat(at(seen, 55, 50)).containsExactly(255, 0, 0);
        assertThat(at(seen, 65, 50)).containsExactly(255, 255, 255);
        assertThat(at(seen, 75, 50)).containsExactly(255, 0, 0);
        assertThat(at(seen, 85, 50)).containsExactly(255, 255, 255);
    }

    @Test
    void aHintIsAnExponent() throws Exception {
        Ramp ramp =
                new Ramp(
                        List.of(new Ramp.Stop(0, RED, 250), new Ramp.Stop(Ramp.WHOLE, BLUE)),
                        false);
        Fragment fill = fill(ALL, new Fragment.LinearGradient(point(0, 0), point(100, 0), ramp));
        assertThat(at(seen(fill), 25, 50)).satisfies(DecorationInPdfTest::isHalf);
        try (PDDocument document = Loader.loadPDF(pdf(List.of(fill)))) {
            assertThat(objects(document, "FunctionType", "2"))
                    .singleElement()
                    .extracting(function -> function.getFloat(COSName.N))
                    .as("log 1/2 over log 1/4")
                    .isEqualTo(0.5f);
        }
    }

    // ---- patterns ----

    @Test
    void aPatternLiesWhereItsFirstTileDoesInAGroupToo() throws Exception {
        Fragment.Paint tiles =
                new Fragment.Pattern(
                        rect(5, 5, 10, 10),
                        Sp.pt(20),
                        Sp.pt(20),
                        List.of(fill(rect(0, 0, 5, 5), new Fragment.Solid(RED))));
        Fragment group =
                new Fragment.Group(
                        new Affine(2, 0, 0, 2, Sp.pt(10), Sp.pt(20)),
                        Optional.empty(),
                        1000,
                        ALL,
                        List.of(fill(rect(0, 0, 45, 40), tiles)));
        BufferedImage seen = seen(group);
        assertThat(at(seen, 21, 31)).as("10 + 2 × 5, 20 + 2 × 5").containsExactly(255, 0, 0);
        assertThat(at(seen, 61, 71)).as("40 further").containsExactly(255, 0, 0);
        assertThat(at(seen, 31, 31)).as("the other half of a tile").containsExactly(255, 255, 255);
        assertThat(at(seen, 41, 31)).as("between tiles").containsExactly(255, 255, 255);
    }

    // ---- shadows ----

    private static Fragment shadow(Rect box, int radius, int blur, boolean inwards) {
        Shapes.Corners corners = Shapes.Corners.all(Sp.pt(radius));
        return new Fragment.Shadow(
                Tag.ARTIFACT,
                new Fragment.Cast(box, corners, Sp.pt(blur), inwards),
                Color.BLACK,
                Shapes.rounded(box, corners));
    }

    /// PDFBox looks masks up in Java's grey, which has few steps where it is dark; others are
    /// smooth. What the profile is, is tested where it is worked out.
    private static final int STEP = 14;

    @Test
    void aShadowFadesOverItsBlur() throws Exception {
        for (int radius : new int[] {0, 12}) {
            BufferedImage seen = seen(shadow(rect(30, 30, 40, 40), radius, 10, false));
            assertThat(at(seen, 50, 50)).as("nothing inside").containsExactly(255, 255, 255);
            assertThat(at(seen, 70.3, 50)[0]).as("half at the edge").isBetween(125, 140);
            assertThat(at(seen, 75, 50)[0]).as("16 % at one deviation").isBetween(208, 220);
            int before = at(seen, 70.3, 50)[0];
            for (double x = 70.5; x < 86; x += 0.2) {
                int now = at(seen, x, 50)[0];
                assertThat(now - before).as("no step at " + x).isBetween(0, STEP);
                before = now;
            }
            assertThat(before).isEqualTo(255);
        }
    }

    @Test
    void aRoundCornerHasNoSeam() throws Exception {
        BufferedImage seen = seen(shadow(rect(30, 30, 40, 40), 12, 10, false));
        int before = at(seen, 75, 50)[0];
        for (double y = 50; y < 85; y += 0.2) {
            int now = at(seen, 75, y)[0];
            assertThat(Math.abs(now - before)).as("beside the corner at " + y).isLessThan(STEP);
            before = now;
        }
    }

    @Test
    void aShadowInsideIsTheRest() throws Exception {
        BufferedImage seen = seen(shadow(rect(20, 20, 60, 60), 0, 10, true));
        assertThat(at(seen, 10, 50)).as("nothing outside").containsExactly(255, 255, 255);
        int before = at(seen, 20.5, 50)[0];
        assertThat(before).as("dark at the edge").isLessThan(150);
        for (double x = 20.6; x < 50; x += 0.2) {
            int now = at(seen, x, 50)[0];
            assertThat(now - before).as("no step at " + x).isBetween(0, 2 * STEP);
            before = now;
        }
        assertThat(before).as("nothing in the middle").isEqualTo(255);
    }

    @Test
    void shadowsOfBoxesOfOneSizeAreOneMaskAndHaveNoPixels() throws Exception {
        List<Fragment> three =
                List.of(
                        shadow(rect(10, 10, 20, 20), 3, 4, false),
                        shadow(rect(60, 10, 20, 20), 3, 4, false),
                        shadow(rect(10, 60, 20, 20), 3, 4, false));
        byte[] one = pdf(three.subList(0, 1));
        byte[] all = pdf(three);
        try (PDDocument document = Loader.loadPDF(all)) {
            assertThat(objects(document, "SMask", "")).hasSize(1);
            assertThat(objects(document, "Subtype", "Image")).isEmpty();
            assertThat(objects(document, "FunctionType", "0"))
                    .as("the one table of a bell's edge")
                    .singleElement()
                    .isInstanceOf(COSStream.class);
        }
        assertThat(all.length - one.length).isLessThan(150);
        assertThat(pdf(three)).isEqualTo(all);
    }

    @Test
    void aShadowWithoutBlurIsAShape() throws Exception {
        Rect box = rect(20, 20, 40, 40);
        Fragment shadow =
                new Fragment.Shadow(
                        Tag.ARTIFACT,
                        new Fragment.Cast(box.plus(Sp.pt(10), 0), Shapes.Corners.SQUARE, 0, false),
                        RED,
                        Shapes.rect(box));
        BufferedImage seen = seen(shadow);
        assertThat(at(seen, 65, 40)).containsExactly(255, 0, 0);
        assertThat(at(seen, 40, 40)).containsExactly(255, 255, 255);
        assertThat(at(seen, 75, 40)).containsExactly(255, 255, 255);
    }
}
