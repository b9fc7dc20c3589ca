package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/// Instances of the variable em-square font ([VariableSquare]), whose numbers are worked out by
/// hand.
class VariableFontTest {
    private static final Span SPAN = Span.of(SourceFile.unread("square.css"));

    private final CollectingReporter reporter = new CollectingReporter();

    private Fonts fonts(FontFace... faces) {
        return new Fonts(List.of(faces), List.of(), reporter);
    }

    private static Face instance(Fonts fonts, Selection selection) {
        return fonts.stack(List.of(VariableSquare.FAMILY), selection).primary().orElseThrow();
    }

    private static Selection selection(int weight, int width, double size, AxisValue... values) {
        return new Selection(weight, width, Slope.UPRIGHT, size, List.of(values));
    }

    private static FaceSettings settings(Optional<String> instance, AxisValue... values) {
        return new FaceSettings(instance, List.of(values), Features.DEFAULT, MetricOverrides.NONE);
    }

    private List<String> codes() {
        return reporter.problems().stream().map(Problem::code).map(code -> code.id()).toList();
    }

    /// Left, bottom, right and top of a glyph's square.
    private static String square(Face face, int character) {
        Outlines outlines = face.outlines();
        int glyph = face.glyph(character);
        return outlines.xMin(glyph)
                + " "
                + outlines.yMin(glyph)
                + " "
                + outlines.xMax(glyph)
                + " "
                + outlines.yMax(glyph);
    }

    private static ShapedRun shape(Face face, String text) {
        return new OpenTypeShaper().shape(new ShapeRequest(text, face, Features.DEFAULT, ""));
    }

    // 1000, and by weight +200 at 900, -100 at 100; 650 is halfway, which the bent axis makes a
    // quarter; by width +500 and -250; by size -80 at 72; GRAD is no matter of width.
    @ParameterizedTest
    @CsvSource({
        "400, 1000, 0, 0, 1000, 800",
        "900, 1000, 0, 0, 1200, 800",
        "100, 1000, 0, 0, 900, 800",
        "250, 1000, 0, 0, 950, 800",
        "650, 1000, 0, 0, 1050, 800",
        "775, 1000, 0, 0, 1125, 800",
        "400, 2000, 0, 0, 1500, 800",
        "400, 500, 0, 0, 750, 800",
        "400, 750, 0, 0, 875, 800",
        "900, 1500, 42, 0, 1410, 800",
        "400, 1000, 72, 50, 920, 825",
        "400, 1000, 200, 100, 920, 850",
    })
    void outlinesAndAdvancesFollowTheAxes(
            int weight, int width, double size, double grade, int right, int top) {
        Selection wanted = selection(weight, width, size, new AxisValue("GRAD", grade));
        Face face = instance(fonts(VariableSquare.face(FaceSettings.NONE)), wanted);
        assertThat(square(face, 'a')).isEqualTo("0 -200 " + right + " " + top);
        assertThat(face.advance(face.glyph('a'))).isEqualTo(right);
        assertThat(face.advance(face.glyph(' '))).isEqualTo(right);
        assertThat(face.leftBearing(face.glyph('a'))).isZero();
        assertThat(reporter.problems()).isEmpty();
    }

    @Test
    void aTableOfAdvancesSaysTheSameAsTheOutlines() {
        FontFace.Source source =
                new FontFace.Data("Advances.ttf", VariableSquare.bytesWithAdvances());
        FontFace plain = VariableSquare.face(FaceSettings.NONE);
        FontFace told =
                new FontFace(
                        "Told",
                        plain.serves(),
                        List.of(source),
                        FaceSettings.NONE,
                        Scope.ALL,
                        SPAN);
        Fonts fonts = fonts(plain, told);
        Selection wanted = selection(650, 1500, 42);
        Face face = fonts.stack(List.of("Told"), wanted).primary().orElseThrow();
        // 1000 + 50 + 250 - 40
        assertThat(face.advance(face.glyph('a'))).isEqualTo(1260);
        assertThat(instance(fonts, wanted).advance(face.glyph('a'))).isEqualTo(1260);
        assertThat(square(face, 'a')).isEqualTo("0 -200 1260 800");
    }

    @Test
    void kerningAndHeightsFollowTheAxes() {
        Fonts fonts = fonts(VariableSquare.face(FaceSettings.NONE));
        Face bold = instance(fonts, selection(900, 1000, 0));
        Face half = instance(fonts, selection(650, 1000, 0));
        Face normal = instance(fonts, selection(400, 1000, 0));
        assertThat(shape(normal, "AV").advances()).containsExactly(900, 1000);
        assertThat(shape(half, "AV").advances()).containsExactly(1050 - 115, 1050);
        assertThat(shape(bold, "AV").advances()).containsExactly(1200 - 160, 1200);
        assertThat(List.of(normal.xHeight(), half.xHeight(), bold.xHeight()))
                .containsExactly(500, 525, 600);
    }

    // Halfway, bent, is two thirds of the way.
    @Test
    void featuresMeanOtherGlyphsWhereTheFontSaysSo() {
        Fonts fonts = fonts(VariableSquare.face(FaceSettings.NONE));
        Face light = instance(fonts, selection(733, 1000, 0));
        Face bold = instance(fonts, selection(734, 1000, 0));
        assertThat(shape(light, "$").glyphs()).containsExactly(light.glyph('$'));
        assertThat(shape(bold, "$").glyphs()).containsExactly(bold.glyphCount() - 1);
        assertThat(shape(bold, "$").width()).isEqualTo(600 + 100);
    }

    @Test
    void equalPlacesShareOneInstanceNamedByThem() {
        Fonts fonts = fonts(VariableSquare.face(FaceSettings.NONE));
        Face first = instance(fonts, selection(700, 1000, 9.04));
        assertThat(first.name()).isEqualTo("VariableSquare_700wght_9opsz");
        assertThat(instance(fonts, selection(700, 1000, 8.96))).isSameAs(first);
        assertThat(instance(fonts, selection(400, 1000, 9, new AxisValue("wght", 700))))
                .isSameAs(first);
        assertThat(fonts.face(first.name())).containsSame(first);
        assertThat(first.postScriptName()).isEqualTo(first.name());
        assertThat(first.weight()).isEqualTo(700);
        assertThat(instance(fonts, Selection.of(400, false)).name()).isEqualTo("VariableSquare");
    }

    @Test
    void aRuleKeepsTheFontWithinWhatItServes() {
        FontFace all = VariableSquare.face(FaceSettings.NONE);
        Serves some =
                new Serves(
                        new Serves.Range(300, 650, false),
                        Serves.Range.of(1000),
                        Serves.Slopes.UPRIGHT,
                        List.of());
        FontFace kept =
                new FontFace(
                        VariableSquare.FAMILY,
                        some,
                        all.sources(),
                        FaceSettings.NONE,
                        Scope.ALL,
                        SPAN);
        Face face = instance(fonts(kept), selection(900, 2000, 0));
        assertThat(face.advance(face.glyph('a'))).isEqualTo(1050);
        Serves open =
                new Serves(
                        new Serves.Range(400, 400, true),
                        Serves.NORMAL_WIDTH,
                        Serves.Slopes.UPRIGHT,
                        List.of());
        FontFace free =
                new FontFace(
                        VariableSquare.FAMILY,
                        open,
                        all.sources(),
                        FaceSettings.NONE,
                        Scope.ALL,
                        SPAN);
        face = instance(fonts(free), selection(900, 1000, 0));
        assertThat(face.advance(face.glyph('a'))).isEqualTo(1200);
    }

    /// CSS Fonts 4, section 7.2: weight, named instance, the rule's axes, size, the text's axes.
    @Test
    void laterSettingsWin() {
        Fonts named = fonts(VariableSquare.face(settings(Optional.of("Display"))));
        assertThat(instance(named, selection(900, 1000, 0)).name())
                .isEqualTo("VariableSquare_72opsz");
        assertThat(instance(named, selection(900, 1000, 20)).name())
                .isEqualTo("VariableSquare_20opsz");
        Fonts both =
                fonts(
                        VariableSquare.face(
                                settings(
                                        Optional.of("bold"),
                                        new AxisValue("wght", 650),
                                        new AxisValue("GRAD", 10))));
        assertThat(instance(both, selection(900, 1000, 0)).name())
                .isEqualTo("VariableSquare_650wght_10GRAD");
        assertThat(instance(both, selection(900, 1000, 20, new AxisValue("opsz", 30))).name())
                .isEqualTo("VariableSquare_650wght_30opsz_10GRAD");
        assertThat(reporter.problems()).isEmpty();
    }

    @Test
    void whatTheFontHasNotIsToldWithWhatItHas() {
        Face face =
                instance(
                        fonts(
                                VariableSquare.face(
                                        settings(
                                                Optional.of("Bld"),
                                                new AxisValue("SOFT", 1),
                                                new AxisValue("wght", 950)))),
                        Selection.of(400, false));
        assertThat(face.name()).isEqualTo("VariableSquare_900wght");
        assertThat(codes()).containsExactlyInAnyOrder("FT011", "FT012", "FT013");
        assertThat(reporter.problems())
                .extracting(Problem::message, Problem::hints)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "The font ‘VariableSquare.ttf’ has no axis ‘SOFT’.",
                                List.of(
                                        "Its axes are ‘wght’ (100 to 900), ‘wdth’ (50 to 200),"
                                                + " ‘opsz’ (8 to 72), ‘GRAD’ (0 to 100).")),
                        org.assertj.core.groups.Tuple.tuple(
                                "The axis ‘wght’ of the font ‘VariableSquare.ttf’ does not reach"
                                        + " 950; it is set at 900.",
                                List.of("Its values are ‘wght’ (100 to 900).")),
                        org.assertj.core.groups.Tuple.tuple(
                                "The font ‘VariableSquare.ttf’ has no instance named ‘Bld’.",
                                List.of("Did you mean ‘Bold’?", "It has ‘Bold’, ‘Display’.")));
    }

    @Test
    void aStaticFontHasNoAxes() {
        FontFace face =
                new FontFace(
                        "Static",
                        Serves.of(400, false),
                        List.of(new FontFace.Data("static.ttf", EmSquare.bytes())),
                        settings(Optional.empty(), new AxisValue("wght", 700)),
                        Scope.ALL,
                        SPAN);
        fonts(face).stack(List.of("Static"), Selection.of(400, false)).primary();
        assertThat(reporter.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message())
                                .isEqualTo(
                                        "The font ‘static.ttf’ has no axis ‘wght’: it is not variable."));
    }

    @Test
    void instancesAreBoundedAndTheNearestServesBeyond() {
        Fonts fonts = fonts(VariableSquare.face(FaceSettings.NONE));
        List<Face> made = new ArrayList<>();
        for (int weight = 100; weight < 100 + 10 * Instances.MOST; weight += 10) {
            made.add(instance(fonts, selection(weight, 1000, 0)));
        }
        assertThat(made).doesNotHaveDuplicates().hasSize(Instances.MOST);
        assertThat(reporter.problems()).isEmpty();
        assertThat(instance(fonts, selection(203, 1000, 0)).name())
                .isEqualTo("VariableSquare_200wght");
        assertThat(instance(fonts, selection(207, 1000, 0)).name())
                .isEqualTo("VariableSquare_210wght");
        assertThat(codes()).containsExactly("FT014");
    }

    @Test
    void measuresAreOverriddenInTheFontItself() {
        FaceSettings smaller =
                new FaceSettings(
                        Optional.empty(),
                        List.of(),
                        Features.DEFAULT,
                        new MetricOverrides(
                                OptionalInt.of(900),
                                OptionalInt.empty(),
                                OptionalInt.of(150),
                                800));
        Face face = instance(fonts(VariableSquare.face(smaller)), selection(900, 1000, 0));
        // At four fifths of the size an em has five fourths of the units.
        assertThat(face.unitsPerEm()).isEqualTo(1250);
        assertThat(face.advance(face.glyph('a'))).isEqualTo(1200);
        assertThat(List.of(face.ascent(), face.descent(), face.lineGap()))
                .containsExactly(900, 200, 150);
        FaceSettings tiny =
                new FaceSettings(
                        Optional.empty(),
                        List.of(),
                        Features.DEFAULT,
                        new MetricOverrides(
                                OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 50));
        instance(fonts(VariableSquare.face(tiny)), Selection.of(400, false));
        assertThat(codes()).containsExactly("FT015");
    }

    @Test
    void anInstancesSubsetIsAStaticFontThatSetsTheSame() {
        Fonts fonts = fonts(VariableSquare.face(FaceSettings.NONE));
        Face bold = instance(fonts, selection(900, 1500, 42, new AxisValue("GRAD", 100)));
        BitSet characters = new BitSet();
        "AV$".codePoints().forEach(characters::set);
        SubsetWriter.Use use = new SubsetWriter.Use(characters, List.of());
        byte[] woff = SubsetWriter.woff(bold, use);
        Face subset = EmSquare.open("subset", woff);
        assertThat(subset.axes()).isEmpty();
        for (String tag : List.of("fvar", "gvar", "avar", "MVAR", "HVAR")) {
            assertThat(subset.sfnt().has(tag)).as(tag).isFalse();
        }
        assertThat(shape(subset, "AV$").glyphs()).isEqualTo(shape(bold, "AV$").glyphs());
        assertThat(shape(subset, "AV$").advances()).isEqualTo(shape(bold, "AV$").advances());
        assertThat(square(subset, 'A')).isEqualTo("0 -200 1410 850");
        assertThat(subset.weight()).isEqualTo(900);
        assertThat(subset.xHeight()).isEqualTo(600);
        assertThat(subset.bounds(characters)).containsExactly(0, -200, 1410, 850);
        Face painted = EmSquare.open("whole", bold.bytes());
        assertThat(square(painted, 'z')).isEqualTo("0 -200 1410 850");
    }

    @Test
    void damagedVariationsLeaveTheOutlinesOfTheFile() {
        TestFont font = EmSquare.plain("Damaged");
        Bytes axis = new Bytes().u16(1, 0, 16, 2, 1, 20, 0, 8).tag("wght");
        font.table("fvar", axis.u32(100 << 16, 400 << 16, 900 << 16).u16(0, 255));
        font.table("gvar", new Bytes().u16(1, 0, 7, 0));
        Optional<Face> face = Face.open("d", "d.ttf", font.build(), SPAN, reporter);
        assertThat(face.orElseThrow().advance(1)).isEqualTo(1000);
        assertThat(codes()).containsExactly("FT006");
    }

    /// Sixty thousand changes of one number, asked for again and again, are not added up for ever.
    @Test
    void endlessChangesComeToAnEnd() {
        int many = 60_000;
        int one = 1 << 14;
        Bytes store = new Bytes().u16(1).u32(12).u16(1).u32(22).u16(1, 1, 0, one, one);
        store.u16(1, 0, many).add(new byte[2 * many]);
        byte[] ones = new byte[many];
        Arrays.fill(ones, (byte) 1);
        VariationStore damaged =
                VariationStore.read(
                        Table.of(store.add(ones).toArray()), new Coordinates(new int[] {one}));
        assertThat(damaged.delta(0, 0)).isEqualTo(many);
        double last = many;
        for (int i = 0; i < 1000; i++) {
            last = damaged.delta(0, 0);
        }
        assertThat(last).isZero();
    }

    /// Flipped bytes anywhere in what varies give an instance that can be shaped, drawn and
    /// written, or a problem: never an exception, never an endless loop.
    @ParameterizedTest
    @ValueSource(strings = {"square", "RobotoFlex-Sample.ttf"})
    void damageNeverThrows(String file) {
        byte[] whole =
                file.equals("square")
                        ? VariableSquare.bytesWithAdvances()
                        : TestFiles.bytes("/org/livret/font/variable/" + file);
        Random random = new Random(7);
        int opened = 0;
        for (int round = 0; round < 400; round++) {
            byte[] bytes = whole.clone();
            damage(bytes, random);
            FontFace face = face("round-" + round, bytes);
            Selection wanted =
                    selection(
                            100 + random.nextInt(900),
                            500 + random.nextInt(1500),
                            random.nextInt(80),
                            new AxisValue("slnt", -random.nextInt(10)));
            Optional<Face> made = fonts(face).stack(List.of("F"), wanted).primary();
            if (made.isPresent()) {
                opened++;
                use(made.get());
            }
        }
        assertThat(opened).isBetween(1, 400);
    }

    private static FontFace face(String name, byte[] bytes) {
        FontFace.Source source = new FontFace.Data(name + ".ttf", bytes);
        Serves.Range all = new Serves.Range(400, 400, true);
        return new FontFace(
                "F",
                new Serves(
                        all, new Serves.Range(1000, 1000, true), Serves.Slopes.UPRIGHT, List.of()),
                List.of(source),
                FaceSettings.NONE,
                Scope.ALL,
                SPAN);
    }

    private static void damage(byte[] bytes, Random random) {
        String[] tags = {
            "fvar", "avar", "gvar", "HVAR", "MVAR", "GDEF", "GPOS", "GSUB", "glyf", "name", "gvar"
        };
        Table table = Sfnt.read(bytes).table(tags[random.nextInt(tags.length)]);
        for (int i = random.nextInt(12); i >= 0 && !table.isEmpty(); i--) {
            int at = random.nextInt(random.nextBoolean() ? table.length() : 40) % table.length();
            bytes[table.start() + at] = (byte) random.nextInt(256);
        }
    }

    private static void use(Face face) {
        assertThat(shape(face, "AV$ffié").width()).isNotEqualTo(Long.MIN_VALUE);
        for (int c : new int[] {'A', 'o', 'é', '$'}) {
            face.draw(face.glyph(c), new Nothing());
        }
        BitSet characters = new BitSet();
        characters.set('a', 'z');
        SubsetWriter.trueType(face, new SubsetWriter.Use(characters, List.of()));
    }

    private static final class Nothing implements GlyphPen {
        @Override
        public void moveTo(double x, double y) {}

        @Override
        public void lineTo(double x, double y) {}

        @Override
        public void curveTo(double x1, double y1, double x, double y) {}

        @Override
        public void cubicTo(double x1, double y1, double x2, double y2, double x, double y) {}

        @Override
        public void close() {}
    }
}
