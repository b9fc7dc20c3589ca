package org.livret.layout.inline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.box.Box;
import org.livret.css.Background;
import org.livret.css.BoxStyle;
import org.livret.css.ComputedStyle;
import org.livret.css.CounterStyle;
import org.livret.css.Edges;
import org.livret.css.Extent;
import org.livret.css.ParagraphStyle.Align;
import org.livret.css.TextStyle;
import org.livret.css.TextStyle.DecorationLine;
import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.picture.Picture;
import org.livret.structure.Tag;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What lines hold beside plain text.
class LineFragmentsTest {
    private static final Optional<Box.Link> LINK =
            Optional.of(new Box.Link("#there", 7, "A place"));

    @Test
    void aLinkHasAnAreaOnEachOfItsLines() {
        Sample sample = new Sample();
        sample.text("aa ").text("bb cc", sample.look(), LINK).text(" dd");
        List<Line> lines = sample.set(60).lines();
        assertThat(LineDump.of(lines))
                .isEqualTo(
                        """
                        0+30 ‘aa ’ | 30+30 ‘bb ’ | link 30+20 1+10 Anchor[id=there]
                        0+20 ‘cc’ | 20+30 ‘ dd’ | link 0+20 1+10 Anchor[id=there]
                        """);
        Fragment.LinkArea area = (Fragment.LinkArea) lines.get(1).fragments().getLast();
        assertThat(area.tag()).isEqualTo(new Tag(7, 11));
        assertThat(area.description()).isEqualTo("A place");
    }

    @Test
    void anAddressIsAnExternalTarget() {
        Sample sample = new Sample();
        sample.text("a", sample.look(), Optional.of(new Box.Link("https://example.org/", 3, "")));
        assertThat(sample.dump(60)).endsWith("link 0+10 1+10 Uri[uri=https://example.org/]\n");
    }

    @Test
    void linesAreDrawnUnderAndThroughTextAndTheSpacesInIt() {
        Sample sample = new Sample();
        DecorationLine under =
                new DecorationLine(
                        DecorationLine.Kind.UNDERLINE, Color.BLACK, DecorationLine.Stroke.PLAIN);
        DecorationLine through =
                new DecorationLine(
                        DecorationLine.Kind.LINE_THROUGH, Color.BLACK, DecorationLine.Stroke.PLAIN);
        sample.text("a ")
                .text("b c", sample.look(Sample.EM, 0, List.of(under)))
                .text("d", sample.look(Sample.EM, 0, List.of(through)));
        // The baseline is at 9; the line begins one point below it and is half a point thick.
        assertThat(sample.dump(100))
                .isEqualTo(
                        "fill 20+30 10+0.5 | 0+20 ‘a ’ | 20+30 ‘b c’ | 50+10 ‘d’ | fill 50+10"
                                + " 6+0.5\n");
    }

    /// Two points thick, three below the baseline at 9; a double line has its thickness between.
    @Test
    void linesHaveTheirOwnThicknessPlaceAndStyle() {
        assertThat(lined(DecorationLine.Line.SOLID)).startsWith("fill 0+10 12+2");
        assertThat(lined(DecorationLine.Line.DOUBLE)).startsWith("fill 0+10 12+2 | fill 0+10 16+2");
        assertThat(lined(DecorationLine.Line.DOTTED)).doesNotContain("fill").contains("‘a’");
    }

    private static String lined(DecorationLine.Line line) {
        Sample sample = new Sample();
        DecorationLine under =
                new DecorationLine(
                        DecorationLine.Kind.UNDERLINE,
                        Color.BLACK,
                        new DecorationLine.Stroke(line, Sp.pt(2), Sp.pt(3)));
        return sample.text("a", sample.look(Sample.EM, 0, List.of(under))).dump(100);
    }

    private static ComputedStyle key(Sample sample) {
        Extent two = Extent.fixed(Sp.pt(2));
        Edges padding = new Edges(Extent.fixed(Sp.pt(1)), two, Extent.fixed(Sp.pt(1)), two);
        Background grey = Sample.ground(new Color.Rgb(200, 200, 200, 1000));
        return sample.style(Sample.box(Edges.ZERO, padding, grey));
    }

    @Test
    void theGroundOfAnInlineBoxReachesOverItsPadding() {
        Sample sample = Sample.of("a ");
        ComputedStyle key = key(sample);
        sample.add(new Box.InlineEdge(true, key))
                .text("b")
                .add(new Box.InlineEdge(false, key))
                .text(".");
        assertThat(sample.dump(100))
                .isEqualTo("fill 20+14 0+12 | 0+20 ‘a ’ | 22+10 ‘b’ | 34+10 ‘.’\n");
    }

    @Test
    void anInlineBoxOverTwoLinesIsCutBetweenThem() {
        Sample sample = Sample.of("a ");
        ComputedStyle key = key(sample);
        sample.add(new Box.InlineEdge(true, key)).text("b ccc").add(new Box.InlineEdge(false, key));
        assertThat(sample.dump(50))
                .isEqualTo(
                        """
                        fill 20+12 0+12 | 0+20 ‘a ’ | 22+20 ‘b ’
                        fill 0+32 0+12 | 0+30 ‘ccc’
                        """);
    }

    @Test
    void leadersFillTheLineOnAGridFromItsEnd() {
        Sample sample = Sample.of("abc");
        sample.facts = new PageFacts(Map.of("there", new PageFacts.Page(11, "12")), Map.of(), 40);
        sample.add(new Box.Leader(".", sample.look()))
                .add(
                        new Box.PageNumber(
                                "there",
                                false,
                                CounterStyle.DECIMAL,
                                sample.look(),
                                new Tag(1, 30),
                                LINK,
                                Sample.span()));
        // 200 − 30 − 20 are left, less half a space on each side; a space keeps the words apart for
        // a screen reader.
        assertThat(sample.dump(200))
                .isEqualTo(
                        "0+40 ‘abc ’ | 40+130 ‘.............’ | 180+20 ‘12’ | link 180+20 1+10"
                                + " Anchor[id=there]\n");
        Fragment.Glyphs dots =
                (Fragment.Glyphs) sample.set(200).lines().getFirst().fragments().get(1);
        assertThat(dots.tag().isArtifact()).isTrue();
    }

    @Test
    void pageNumbersAreThoseOfTheRoundBefore() {
        Sample sample = new Sample();
        for (CounterStyle style :
                List.of(CounterStyle.DECIMAL, CounterStyle.named("lower-roman").orElseThrow())) {
            sample.add(number("", true, style))
                    .add(number("", false, style))
                    .add(number("x", false, style));
        }
        assertThat(LineDump.text(sample.set(900).lines())).isEqualTo("0000" + "00");
        sample.facts = new PageFacts(Map.of("x", new PageFacts.Page(6, "7")), Map.of(), 9, "iv");
        assertThat(LineDump.text(sample.set(900).lines())).isEqualTo("9iv7" + "ix" + "iv" + "vii");
    }

    private static Box.PageNumber number(String target, boolean pages, CounterStyle style) {
        return new Box.PageNumber(
                target,
                pages,
                style,
                new Sample().look(),
                new Tag(1, 30),
                Optional.empty(),
                Sample.span());
    }

    private static Picture.Raster raster(int width, int height) {
        Size size = new Size(Sp.pt(width), Sp.pt(height));
        return new Picture.Raster(
                "p.png", Picture.Format.PNG, new byte[0], width, height, false, size);
    }

    private static Sample withPicture(int width, int height, BoxStyle.VerticalAlign align) {
        Sample sample = Sample.of("a ");
        BoxStyle b = Sample.box(Edges.ZERO, Edges.ZERO, Background.NONE);
        BoxStyle box =
                new BoxStyle(
                        b.display(),
                        b.margin(),
                        b.padding(),
                        b.borders(),
                        b.background(),
                        b.around(),
                        b.width(),
                        b.height(),
                        b.minWidth(),
                        b.maxWidth(),
                        b.minHeight(),
                        b.maxHeight(),
                        b.borderBox(),
                        b.floating(),
                        b.clear(),
                        align,
                        b.columns(),
                        b.flow(),
                        b.fitting(),
                        b.collapse(),
                        b.borderSpacing(),
                        b.tableFixed(),
                        b.captionBelow(),
                        b.opacity(),
                        b.transform(),
                        b.clip(),
                        b.hidden(),
                        b.initialLetter(),
                        b.unicodeBidi(),
                        BoxStyle.Positioning.STATIC);
        sample.add(
                new Box.InlinePicture(
                        raster(width, height),
                        sample.style(box),
                        new Tag(5, 20),
                        Sample.span(),
                        Optional.empty()));
        return sample;
    }

    @Test
    void aPictureStandsOnTheBaselineAndMakesItsLineHigher() {
        Sample sample = withPicture(30, 20, BoxStyle.VerticalAlign.BASELINE);
        Line line = sample.set(100).lines().getFirst();
        assertThat(line.baseline()).isEqualTo(Sp.pt(20));
        assertThat(line.height()).isEqualTo(Sp.pt(23));
        assertThat(LineDump.of(List.of(line))).isEqualTo("0+20 ‘a ’ | image 20+30 0+20\n");
    }

    @Test
    void aPictureInTheMiddleIsCentredOnHalfTheXHeight() {
        // Half of the x-height of 5 over the baseline, 10 up and down from there.
        Line line = withPicture(30, 20, BoxStyle.VerticalAlign.MIDDLE).set(100).lines().getFirst();
        assertThat(line.baseline()).isEqualTo(Sp.pt(12.5));
        assertThat(line.height()).isEqualTo(Sp.pt(20));
    }

    @Test
    void aPictureWiderThanTheMeasureIsMadeSmaller() {
        assertThat(withPicture(300, 20, BoxStyle.VerticalAlign.BASELINE).dump(150))
                .isEqualTo("0+20 ‘a ’\nimage 0+150 0+10\n");
    }

    @Test
    void aSmallBoxStandsOnItsOwnBaseline() {
        Sample sample = Sample.of("a ");
        sample.blocks = (_, available, _) -> new Badge(Math.min(available, Sp.pt(25)));
        sample.add(
                        new Box.InlineBlock(
                                new Box.Block(
                                        sample.style(),
                                        1,
                                        List.of(),
                                        Optional.empty(),
                                        List.of(),
                                        Sample.span())))
                .text(" b");
        Line line = sample.set(100).lines().getFirst();
        assertThat(line.baseline()).isEqualTo(Sp.pt(14));
        assertThat(LineDump.of(List.of(line)))
                .isEqualTo("0+20 ‘a ’ | fill 20+25 0+18 | 45+20 ‘ b’\n");
    }

    private record Badge(long width) implements BlockSetter.SetBlock {
        @Override
        public long height() {
            return Sp.pt(18);
        }

        @Override
        public long baseline() {
            return Sp.pt(14);
        }

        @Override
        public List<Fragment> at(long x, long y) {
            Path shape = Shapes.rect(new Rect(x, y, width, height()));
            return List.of(
                    new Fragment.Fill(Tag.ARTIFACT, shape, false, new Fragment.Solid(Color.BLACK)));
        }
    }

    @Test
    void aDrawingIsScaledIntoItsAreaWithItsTextsShaped() {
        Picture.Font font = new Picture.Font(List.of("Em Square"), Sp.pt(10), 400, false, 0);
        Picture.Drawing drawing =
                new Picture.Drawing(
                        "d.svg",
                        new Size(Sp.pt(100), Sp.pt(50)),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                new Picture.Text(
                                        "ab",
                                        Sp.pt(50),
                                        Sp.pt(20),
                                        Picture.Anchor.MIDDLE,
                                        font,
                                        Color.BLACK),
                                new Picture.Text(
                                        "c",
                                        Sp.pt(50),
                                        Sp.pt(40),
                                        Picture.Anchor.END,
                                        font,
                                        Color.BLACK)));
        Tag figure = new Tag(4, 9);
        Rect area = new Rect(Sp.pt(5), Sp.pt(6), Sp.pt(200), Sp.pt(100));
        List<Fragment> painted =
                new Sample().setter().drawing(drawing, area, figure, Sample.span());
        assertThat(painted).hasSize(1);
        Fragment.Group group = (Fragment.Group) painted.getFirst();
        assertThat(group.map()).isEqualTo(new Affine(2, 0, 0, 2, Sp.pt(5), Sp.pt(6)));
        assertThat(group.box()).isEqualTo(area);
        Line inner =
                new Line(
                        0,
                        0,
                        group.fragments(),
                        List.of(),
                        List.of(),
                        false,
                        new Box.Source(Sample.span(), -1, 0));
        assertThat(LineDump.of(List.of(inner))).isEqualTo("40+20 ‘ab’ | 40+10 ‘c’\n");
        assertThat(group.fragments())
                .allSatisfy(f -> assertThat(((Fragment.Glyphs) f).tag()).isEqualTo(figure));
    }

    @Test
    void textInAnotherFaceOfTheFamilyIsAFragmentOfItsOwnWithoutABreakBetween() {
        Sample sample = Sample.of("abc");
        sample.align = Align.JUSTIFY;
        var bold =
                new TextStyle(
                        sample.families,
                        Sample.EM,
                        TextStyle.Cut.of(700, false),
                        List.of(),
                        true,
                        Color.BLACK,
                        Color.TRANSPARENT,
                        0,
                        0,
                        TextStyle.Transform.NONE,
                        List.of(),
                        0,
                        true,
                        "fr");
        sample.text("def", bold).text(" g");
        List<Line> lines = sample.set(60).lines();
        assertThat(LineDump.of(lines))
                .isEqualTo("0+30 ‘abc’ | 30+30 ‘def’ | 60+10 ‘ ’\n0+10 ‘g’\n");
        assertThat(((Fragment.Glyphs) lines.getFirst().fragments().get(1)).face())
                .isEqualTo("EmSquare-Bold");
    }
}
