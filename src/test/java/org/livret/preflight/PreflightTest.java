package org.livret.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.icc.OutputProfile;
import org.livret.icc.Separation;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.picture.Picture;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Pages of 100 by 200 millimetres.
class PreflightTest {
    private static final OutputProfile COATED = OutputProfile.standard();
    private static final SourceFile TEXT = new SourceFile("a.md", "line one\nline two\n");
    private static final Tag TAG = new Tag(7, 8);

    private final CollectingReporter reporter = new CollectingReporter();
    private Map<String, Integer> pictures = Map.of();

    private PrintReport report(Fragment... fragments) {
        return report(List.of(page("3", fragments)));
    }

    private PrintReport report(List<Page> pages) {
        Preflight.Press press =
                new Preflight.Press(new Separation(COATED, 3000), 3000, pictures, List.of("Font"));
        Places places =
                tag -> tag.equals(TAG) ? Optional.of(new Span(TEXT, 9, 13)) : Optional.empty();
        return Preflight.of(pages, press, places, "a.md", reporter);
    }

    private static Page page(String label, Fragment... fragments) {
        Size size = new Size(Sp.mm(100), Sp.mm(200));
        return new Page(1, label, size, Sp.mm(3), false, false, List.of(fragments));
    }

    private List<String> messages() {
        return reporter.problems().stream().map(Problem::message).toList();
    }

    private List<String> codes() {
        return reporter.problems().stream().map(problem -> problem.code().id()).toList();
    }

    private static Fragment text(double size, Color color, double x, double y, String words) {
        long width = Sp.mm(20);
        Fragment.Run run =
                new Fragment.Run(
                        new int[] {1},
                        new long[] {width},
                        new long[0],
                        new long[0],
                        words,
                        new int[] {0});
        Point at = new Point(Sp.mm(x), Sp.mm(y));
        return new Fragment.Glyphs(TAG, at, "Font", Sp.pt(size), 1000, color, run);
    }

    private static Fragment fill(Rect area, Color color) {
        return new Fragment.Fill(Tag.ARTIFACT, Shapes.rect(area), false, new Fragment.Solid(color));
    }

    private static Rect rect(double x, double y, double width, double height) {
        return new Rect(Sp.mm(x), Sp.mm(y), Sp.mm(width), Sp.mm(height));
    }

    private static Fragment image(int pixels, double millimetres) {
        Size natural = new Size(1, 1);
        Picture.Raster raster =
                new Picture.Raster(
                        "p.jpg", Picture.Format.JPEG, new byte[0], pixels, pixels, false, natural);
        Rect area = rect(10, 10, millimetres, millimetres);
        return new Fragment.Image(TAG, raster, area, Optional.empty());
    }

    private static Color rgb(int red, int green, int blue) {
        return new Color.Rgb(red, green, blue, 1000);
    }

    @Test
    void goodPagesAreNoTrouble() {
        PrintReport report =
                report(
                        text(10, Color.BLACK, 20, 50, "Words"),
                        fill(rect(0, 0, 100, 20), rgb(31, 58, 95)),
                        image(1200, 100));

        assertThat(reporter.problems()).isEmpty();
        assertThat(report.pages()).isEqualTo(1);
        assertThat(report.blanks()).isEqualTo(3);
        assertThat(report.bleed()).isEqualTo(Sp.mm(3));
        assertThat(report.coarsest().orElseThrow().ppi()).isEqualTo(304);
        assertThat(report.fonts()).containsExactly("Font");
        assertThat(Preflight.summary(report))
                .isEqualTo(
                        "1 page of 100 × 200 mm, bleed 3 mm; at most 226 % of ink; pictures of 304"
                                + " pixels per inch at least; 1 font embedded");
    }

    @ParameterizedTest
    @CsvSource({"1000, ''", "886, ''", "885, PF002", "592, PF002", "590, PF001"})
    void picturesWantPixels(int pixels, String code) {
        report(image(pixels, 100));

        assertThat(codes()).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void aPictureIsMeasuredAsItIsShownAndToldOfOnceWithItsPlace() {
        Fragment halved =
                new Fragment.Group(
                        new Affine(0.5, 0, 0, 0.5, 0, 0),
                        Optional.empty(),
                        1000,
                        rect(0, 0, 50, 50),
                        List.of(image(600, 100)));

        report(List.of(page("3", halved), page("4", image(600, 100)), page("5", image(800, 100))));

        assertThat(messages())
                .containsExactly(
                        "On page 4 and in one other place, the picture ‘p.jpg’ has 152 pixels per"
                                + " inch; printers want 300, and take 225.");
        assertThat(reporter.problems().getFirst().hints())
                .containsExactly("Use one that is 1182 pixels wide, or show it smaller.");
        assertThat(reporter.problems().getFirst().span()).isEqualTo(new Span(TEXT, 9, 13));
    }

    @Test
    void pointsAndPatternsNeedNoPixels() {
        report(image(8, 20));

        assertThat(codes()).isEmpty();
    }

    @Test
    void coloursAndPicturesWithTooMuchInkAreTold() {
        pictures = Map.of("p.jpg", 3600);
        PrintReport report =
                report(
                        fill(rect(0, 0, 50, 50), new Color.Cmyk(900, 800, 700, 900, 1000)),
                        image(1200, 100));

        assertThat(report.largestInk()).isEqualTo(360);
        assertThat(messages())
                .containsExactly(
                        "On page 3, the picture ‘p.jpg’ takes 360 % of ink, more than the 300 %"
                                + " that this paper bears.",
                        "On page 3, the colour device-cmyk(90% 80% 70% 90%) takes 330 % of ink,"
                                + " more than the 300 % that this paper bears.");
    }

    @Test
    void linesMustHaveAQuarterOfAPoint() {
        Fragment quarter =
                new Fragment.Stroke(
                        Tag.ARTIFACT,
                        Shapes.line(0, Sp.mm(50), Sp.mm(50), Sp.mm(50)),
                        Fragment.Pen.solid(Sp.pt(0.25)),
                        Color.BLACK);
        Fragment halved =
                new Fragment.Group(
                        new Affine(0.5, 0, 0, 0.5, 0, 0),
                        Optional.empty(),
                        1000,
                        rect(0, 0, 50, 50),
                        List.of(quarter));
        Rect thin = new Rect(0, Sp.mm(60), Sp.mm(50), Sp.pt(0.2));

        PrintReport report = report(quarter, halved, fill(thin, Color.BLACK));

        assertThat(report.faults().hairlines()).isEqualTo(2);
        assertThat(messages())
                .containsExactly(
                        "On page 3, a line is 0.125 pt thin, which may break up in print.",
                        "On page 3, a line is 0.2 pt thin, which may break up in print.");
    }

    @Test
    void textMustNotBeTooSmallAndLessSoWhenItIsLight() {
        report(
                text(5, Color.BLACK, 20, 50, "five"),
                text(4.5, Color.BLACK, 20, 60, "less"),
                text(6, Color.WHITE, 20, 70, "light"),
                text(7, Color.WHITE, 20, 80, "seven"),
                text(2, Color.BLACK, 20, 90, "  "));

        assertThat(messages())
                .containsExactly(
                        "On page 3, text of 4.5 pt is hard to print and to read.",
                        "On page 3, light text of 6 pt may fill with ink.");
    }

    @Test
    void smallDarkTextOfSeveralInksIsTold() {
        Color brown = rgb(0x40, 0x20, 0x10);
        report(
                text(9, brown, 20, 50, "small"),
                text(20, brown, 20, 60, "large"),
                text(9, rgb(30, 31, 38), 20, 70, "black enough"),
                text(9, rgb(255, 0, 0), 20, 80, "red"));

        assertThat(messages())
                .containsExactly(
                        "On page 3, small dark text of the colour #402010 is printed with several"
                                + " inks, which blur it.");
    }

    @Test
    void wordsNearTheCutAreTold() {
        List<Fragment> fragments = new ArrayList<>();
        fragments.add(text(10, Color.BLACK, 5, 50, "safe"));
        fragments.add(text(10, Color.BLACK, 78, 50, "two"));
        fragments.add(text(10, Color.BLACK, 85, 50, "cut"));

        report(fragments.toArray(Fragment[]::new));

        assertThat(messages())
                .containsExactly(
                        "On page 3 and in one other place, ‘cut’ stands at the cut, nearer than"
                                + " the 5 mm that are safe.");
    }

    @Test
    void turnedWordsAreMeasuredAsTheyLie() {
        // A quarter turn: what goes right goes down, from (98 mm, 50 mm).
        Fragment turned =
                new Fragment.Group(
                        new Affine(0, 1, -1, 0, Sp.mm(98), Sp.mm(50)),
                        Optional.empty(),
                        1000,
                        rect(90, 50, 8, 20),
                        List.of(text(10, Color.BLACK, 0, 0, "turned")));

        report(turned);

        // The letters reach 70 % of their size to the right: 98 + 2.5 mm is over the edge.
        assertThat(messages()).singleElement().asString().contains("‘turned’ stands at the cut");
    }

    @Test
    void furnitureHasNoPlaceInTheManuscript() {
        report(fill(new Rect(0, Sp.mm(60), Sp.mm(50), Sp.pt(0.2)), Color.BLACK));

        assertThat(reporter.problems().getFirst().span().file().name()).isEqualTo("a.md");
        assertThat(reporter.problems().getFirst().span().file().text()).isEmpty();
    }
}
