package org.livret.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.picture.Picture;
import org.livret.structure.Tag;

import java.util.List;
import java.util.Optional;

/// A page of 100 by 200 points with a bleed of 10.
class BleedTest {
    private static final Tag FIGURE = new Tag(3, 4);

    private static String bled(Fragment... fragments) {
        return bled(page(0, fragments), 10);
    }

    private static String bled(Page page, int bleed) {
        String dump = PageDump.of(Bleed.atLeast(page, Sp.pt(bleed)));
        return dump.substring(dump.indexOf('\n') + 1);
    }

    private static Page page(int bleed, Fragment... fragments) {
        Size size = new Size(Sp.pt(100), Sp.pt(200));
        return new Page(1, "1", size, Sp.pt(bleed), false, false, List.of(fragments));
    }

    private static Rect rect(double x, double y, double width, double height) {
        return new Rect(Sp.pt(x), Sp.pt(y), Sp.pt(width), Sp.pt(height));
    }

    private static Fragment fill(double x, double y, double width, double height) {
        return fill(Tag.ARTIFACT, Shapes.rect(rect(x, y, width, height)));
    }

    private static Fragment fill(Tag tag, Path shape) {
        return new Fragment.Fill(tag, shape, false, new Fragment.Solid(Color.BLACK));
    }

    private static Fragment stroke(double x1, double y1, double x2, double y2) {
        Path line = Shapes.line(Sp.pt(x1), Sp.pt(y1), Sp.pt(x2), Sp.pt(y2));
        return new Fragment.Stroke(Tag.ARTIFACT, line, Fragment.Pen.solid(Sp.PER_PT), Color.BLACK);
    }

    private static Fragment image(Rect area, Optional<Path> clip) {
        Size natural = new Size(area.width(), area.height());
        Picture.Raster raster =
                new Picture.Raster("p", Picture.Format.PNG, new byte[0], 1, 1, false, natural);
        return new Fragment.Image(FIGURE, raster, area, clip);
    }

    private static Fragment group(Affine map, Optional<Path> clip, Rect box, Fragment... inner) {
        return new Fragment.Group(map, clip, 500, box, List.of(inner));
    }

    @Test
    void groundsGoOnOverTheEdgesThatTheyReach() {
        assertThat(bled(fill(0, 0, 100, 200), fill(0, 50, 30, 20), fill(90, 190, 10, 10)))
                .isEqualTo(
                        """
                          fill -10,-10 120×220 rgb(0,0,0) artifact
                          fill -10,50 40×20 rgb(0,0,0) artifact
                          fill 90,190 20×20 rgb(0,0,0) artifact
                        """);
    }

    @Test
    void whatEndsATraceBeforeTheEdgeWasMeantToReachIt() {
        assertThat(bled(fill(0.05, 20, 99.92, 20)))
                .isEqualTo("  fill -10,20 120×20 rgb(0,0,0) artifact\n");
    }

    @Test
    void whatLiesInsideStaysAndSoDoesWhatIsSaid() {
        Fragment letterform = fill(FIGURE, Shapes.rect(rect(0, 0, 10, 10)));

        assertThat(bled(fill(1, 1, 98, 198), letterform))
                .isEqualTo(
                        """
                          fill 1,1 98×198 rgb(0,0,0) artifact
                          fill 0,0 10×10 rgb(0,0,0) #3.4
                        """);
    }

    @Test
    void rulesGoOnInTheirOwnDirection() {
        assertThat(bled(stroke(0, 20, 100, 20), stroke(50, 150, 50, 200), stroke(0, 0, 100, 0)))
                .isEqualTo(
                        """
                          stroke [M-10,20 L110,20] w 1 rgb(0,0,0) artifact
                          stroke [M50,150 L50,210] w 1 rgb(0,0,0) artifact
                          stroke [M0,0 L100,0] w 1 rgb(0,0,0) artifact
                        """);
    }

    @Test
    void aPictureGrowsInProportionUntilItCoversItsPartOfTheBleed() {
        // 100×100 becomes 120×120 from the middle of what it must cover, 120×110.
        assertThat(bled(image(rect(0, 0, 100, 100), Optional.empty())))
                .isEqualTo("  image -10,-15 120×120 ‘p’ clip -10,-10 120×110 #3.4\n");
    }

    @Test
    void aPictureThatIsShownInPartGrowsOnlyWhereThePartReachesTheEdge() {
        Rect shown = rect(-20, 0, 140, 200);

        assertThat(
                        bled(
                                image(shown, Optional.of(Shapes.rect(rect(10, 10, 80, 80)))),
                                image(shown, Optional.of(Shapes.rect(rect(0, 50, 100, 80))))))
                .isEqualTo(
                        """
                          image -20,0 140×200 ‘p’ clip 10,10 80×80 #3.4
                          image -27,-10 154×220 ‘p’ clip -10,50 120×80 #3.4
                        """);
    }

    @Test
    void whatIsInTranslucentAndClippedGroupsBleedsToo() {
        Optional<Path> edge = Optional.of(Shapes.rect(rect(0, 0, 100, 50)));

        Fragment words = fill(FIGURE, Shapes.rect(rect(0, 0, 10, 10)));

        assertThat(
                        bled(
                                group(
                                        Affine.IDENTITY,
                                        edge,
                                        rect(0, 0, 100, 50),
                                        fill(0, 0, 100, 50),
                                        words)))
                .isEqualTo(
                        """
                          group -10,-10 120×60 clip -10,-10 120×60 opacity 500
                            fill -10,-10 120×60 rgb(0,0,0) artifact
                            fill 0,0 10×10 rgb(0,0,0) #3.4
                        """);
    }

    @Test
    void aScaledGroupBleedsInItsOwnMeasure() {
        Affine half = new Affine(0.5, 0, 0, 0.5, 0, Sp.pt(40));

        assertThat(bled(group(half, Optional.empty(), rect(0, 40, 100, 10), fill(0, 0, 200, 20))))
                .isEqualTo(
                        """
                          group -10,40 120×10 map 0.5 0 0 0.5 0,40 opacity 500
                            fill -20,0 240×20 rgb(0,0,0) artifact
                        """);
    }

    @Test
    void aDrawingGrowsLikeAPictureAndATurnedGroupStays() {
        Affine twice = new Affine(2, 0, 0, 2, 0, 0);
        Optional<Path> extent = Optional.of(Shapes.rect(rect(0, 0, 50, 100)));
        Fragment drawing = group(twice, extent, rect(0, 0, 100, 200), fill(0, 0, 50, 20));
        Affine turned = new Affine(0, 1, -1, 0, Sp.pt(100), 0);
        Fragment sideways =
                group(turned, Optional.empty(), rect(0, 0, 100, 200), fill(0, 0, 200, 100));

        // The drawing must cover 120×220: it grows by a fifth.
        assertThat(bled(drawing, sideways))
                .isEqualTo(
                        """
                          group -10,-10 120×220 clip -10,-10 120×220
                            group -10,-20 120×240 map 2.4 0 0 2.4 -10,-20 clip 0,0 50×100 opacity 500
                              fill 0,0 50×20 rgb(0,0,0) artifact
                          group 0,0 100×200 map 0 1 -1 0 100,0 opacity 500
                            fill 0,0 200×100 rgb(0,0,0) artifact
                        """);
    }

    /// As one whose file gives its extent and its coordinates apart.
    @Test
    void aDrawingWithCoordinatesOfItsOwnGrowsToo() {
        Optional<Path> extent = Optional.of(Shapes.rect(rect(0, 0, 100, 200)));
        Affine twice = new Affine(2, 0, 0, 2, 0, 0);
        Fragment ground = fill(FIGURE, Shapes.rect(rect(0, 0, 50, 100)));
        Fragment inner = group(twice, Optional.empty(), rect(0, 0, 100, 200), ground);

        assertThat(bled(group(Affine.IDENTITY, extent, rect(0, 0, 100, 200), inner)))
                .startsWith("  group -10,-10 120×220 clip -10,-10 120×220\n")
                .contains("map 1.2 0 0 1.2 -10,-20");
    }

    @Test
    void aDrawingInItsOwnSizeGrowsToo() {
        Optional<Path> extent = Optional.of(Shapes.rect(rect(0, 0, 100, 200)));
        Fragment ground = fill(FIGURE, Shapes.rect(rect(0, 0, 100, 200)));
        Fragment drawing = group(Affine.IDENTITY, extent, rect(0, 0, 100, 200), ground);

        assertThat(bled(group(Affine.IDENTITY, extent, rect(0, 0, 100, 200), drawing)))
                .isEqualTo(
                        """
                          group -10,-10 120×220 clip -10,-10 120×220 opacity 500
                            group -10,-10 120×220 clip -10,-10 120×220
                              group -10,-20 120×240 map 1.2 0 0 1.2 -10,-20 clip 0,0 100×200 opacity 500
                                fill 0,0 100×200 rgb(0,0,0) #3.4
                        """);
    }

    @Test
    void aBleedOfTheStyleIsMadeLargerButNeverSmaller() {
        assertThat(bled(page(3, fill(-3, -3, 106, 206)), 10))
                .isEqualTo("  fill -10,-10 120×220 rgb(0,0,0) artifact\n");
        Page wide = page(12, fill(-12, -12, 124, 224));
        assertThat(Bleed.atLeast(wide, Sp.pt(10))).isSameAs(wide);
        assertThat(Bleed.atLeast(page(0), Sp.pt(10)).bleed()).isEqualTo(Sp.pt(10));
    }
}
