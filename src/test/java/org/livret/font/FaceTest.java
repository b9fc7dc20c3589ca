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
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

class FaceTest {
    private static final Span SPAN = Span.of(SourceFile.unread("style.css"));

    private final CollectingReporter reporter = new CollectingReporter();

    private Optional<Face> open(byte[] bytes) {
        return Face.open("font", "font.ttf", bytes, SPAN, reporter);
    }

    private List<String> codes() {
        return reporter.problems().stream().map(Problem::code).map(code -> code.id()).toList();
    }

    /// The measures as FontTools 4.38 reads them.
    @Test
    void readsTheMeasuresOfRealFonts() {
        assertThat(measures("eb-garamond/EBGaramond-Regular.ttf"))
                .isEqualTo("1000 1007 298 0 650 400 -100 50 240 50");
        assertThat(measures("inter/Inter-Bold.ttf"))
                .isEqualTo("2048 1984 494 0 1490 1118 -323 190 671 190");
        assertThat(measures("jetbrains-mono/JetBrainsMono-Italic.ttf"))
                .isEqualTo("1000 1020 300 0 730 550 -155 50 320 50");
        assertThat(measures("dejavu-sans/DejaVuSans.ttf"))
                .isEqualTo("2048 1901 483 0 1493 1120 -130 90 530 102");
    }

    private static String measures(String path) {
        Face f = TestFiles.bundled(path);
        return String.format(
                Locale.ROOT,
                "%d %d %d %d %d %d %d %d %d %d",
                f.unitsPerEm(),
                f.ascent(),
                f.descent(),
                f.lineGap(),
                f.capHeight(),
                f.xHeight(),
                f.underlinePosition(),
                f.underlineThickness(),
                f.strikeoutPosition(),
                f.strikeoutSize());
    }

    @Test
    void readsAllFormatsOfCharacterMaps() {
        Bytes format0 = new Bytes().u16(0, 262, 0);
        for (int i = 0; i < 256; i++) {
            format0.u8(i == 'A' ? 1 : 0);
        }
        assertThat(glyphs(1, 0, format0)).containsExactly(1, 0, 0, 0);
        assertThat(glyphs(1, 0, new Bytes().u16(6, 14, 0, 'A', 2, 1, 2)))
                .containsExactly(1, 2, 0, 0);
        Bytes format4 =
                new Bytes().u16(4, 40, 0, 6, 0, 0, 0).u16('B', 0xE9, 0xFFFF, 0, 'A', 0xE9, 0xFFFF);
        format4.u16(1 - 'A', 0, 1).u16(0, 4, 0).u16(3);
        assertThat(glyphs(3, 1, format4)).containsExactly(1, 2, 3, 0);
        assertThat(glyphs(3, 10, new Bytes().u16(12, 0).u32(28, 0, 1, 0x1F600, 0x1F601, 1)))
                .containsExactly(0, 0, 0, 2);
        Bytes symbol =
                new Bytes()
                        .u16(4, 32, 0, 4, 0, 0, 0)
                        .u16(0xF041, 0xFFFF, 0, 0xF041, 0xFFFF)
                        .u16(1 - 0xF041, 1, 0, 0);
        assertThat(glyphs(3, 0, symbol)).containsExactly(1, 0, 0, 0);
    }

    /// The glyphs of A, B, é and U+1F601 through one subtable.
    private int[] glyphs(int platform, int encoding, Bytes subtable) {
        TestFont font = new TestFont("Mapped");
        for (int i = 0; i < 5; i++) {
            font.glyph(-1, 1000);
        }
        font.table("cmap", new Bytes().u16(0, 1, platform, encoding).u32(12).add(subtable));
        Face face = open(font.build()).orElseThrow();
        return new int[] {face.glyph('A'), face.glyph('B'), face.glyph('é'), face.glyph(0x1F601)};
    }

    @Test
    void otherKindsOfFilesAreRefusedWithAReason() {
        assertThat(open("<html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII))).isEmpty();
        assertThat(open(new Bytes().tag("OTTO").u16(0, 0, 0, 0).toArray())).isEmpty();
        assertThat(open(new Bytes().tag("ttcf").u16(0, 0, 0, 0).toArray())).isEmpty();
        assertThat(open(new Bytes().tag("wOF2").u16(0, 0, 0, 0).toArray())).isEmpty();
        assertThat(open(new byte[0])).isEmpty();
        assertThat(codes()).containsExactly("FT002", "FT004", "FT004", "FT004");
    }

    @Test
    void kindsThatAreNotHandledAreCalledByTheirNames() {
        assertThat(open(new Bytes().tag("%!PS-AdobeFont-1.0: Old").toArray())).isEmpty();
        assertThat(open(new Bytes().u8(0x80, 1).tag("....%!PS").toArray())).isEmpty();
        assertThat(open(new Bytes().add(new byte[34]).tag("LP").toArray())).isEmpty();
        assertThat(codes()).containsOnly("FT003");
        assertThat(reporter.problems().stream().map(Problem::message))
                .containsExactly(
                        "‘font.ttf’ is a PostScript Type 1 font, which Livret cannot use.",
                        "‘font.ttf’ is a font in the packing of old browsers (.eot), which Livret"
                                + " cannot use.");
    }

    /// Restricted, or pictures only, but not where another permission is given, too.
    @ParameterizedTest
    @CsvSource({"0, true", "2, false", "4, true", "8, true", "10, true", "256, true", "520, false"})
    void fontsThatMustNotBeEmbeddedAreNotUsed(int bits, boolean used) {
        assertThat(open(new TestFont("E").fsType(bits).build()).isPresent()).isEqualTo(used);
        assertThat(codes()).isEqualTo(used ? List.of() : List.of("FT009"));
    }

    @Test
    void fontsOfPicturesAreRefusedAndColoursAreTold() {
        SortedMap<String, byte[]> tables = new TreeMap<>();
        tables.put("head", new byte[54]);
        tables.put("CBDT", new byte[8]);
        assertThat(open(TestFont.assemble(tables))).isEmpty();
        assertThat(open(new TestFont("C").table("COLR", new Bytes().u32(1)).build())).isPresent();
        assertThat(codes()).containsExactly("FT003", "FT022");
        assertThat(reporter.problems().getFirst().message())
                .isEqualTo(
                        "‘font.ttf’ is a font of pictures without outlines, which Livret cannot"
                                + " use.");
    }

    @Test
    void aVariableFontIsUsedWithAWarning() {
        assertThat(open(new TestFont("V").table("fvar", new Bytes().u32(0x00010000)).build()))
                .isPresent();
        assertThat(codes()).containsExactly("FT006");
    }

    @Test
    void aDamagedLayoutTableCostsOnlyItself() {
        TestFont font = new TestFont("L");
        font.table("GSUB", new Bytes().u32(0x00010000).u16(10, 10, 4000));
        Face face = open(font.build()).orElseThrow();
        assertThat(codes()).containsExactly("FT005");
        assertThat(
                        new OpenTypeShaper()
                                .shape(new ShapeRequest("x", face, Features.DEFAULT, ""))
                                .glyphCount())
                .isEqualTo(1);
    }

    /// A file cut off anywhere is refused, whatever table the cut falls into.
    @ParameterizedTest
    @ValueSource(strings = {"eb-garamond/EBGaramond-Italic.ttf", "inter/Inter-Regular.ttf"})
    void aFileCutAtAnyTablesBoundaryIsRefused(String path) {
        byte[] whole = TestFiles.bytes("/org/livret/styles/fonts/" + path);
        Table file = new Table(whole, 0, whole.length);
        List<Integer> cuts = new ArrayList<>(List.of(1, 4, 11, 12, 13, 28));
        for (int i = 0; i < file.u16(4); i++) {
            int start = (int) file.u32(12 + 16 * i + 8);
            cuts.addAll(List.of(start, start + 1, start + (int) file.u32(12 + 16 * i + 12) - 1));
        }
        for (int cut : cuts) {
            assertThat(open(Arrays.copyOf(whole, Math.min(cut, whole.length - 4))))
                    .as("cut at %d", cut)
                    .isEmpty();
        }
        assertThat(reporter.problems()).isNotEmpty();
    }

    /// Flipped bytes anywhere give a face that shapes and subsets without failing, or a problem:
    /// never an exception, never an endless loop.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "source-serif-4/SourceSerif4-Italic.ttf",
                "jetbrains-mono/JetBrainsMono-Regular.ttf",
                "em-square"
            })
    void damageNeverThrows(String path) {
        byte[] whole =
                path.equals("em-square")
                        ? EmSquare.shapingBytes()
                        : TestFiles.bytes("/org/livret/styles/fonts/" + path);
        Random random = new Random(20);
        int opened = 0;
        for (int round = 0; round < 300; round++) {
            byte[] bytes = whole.clone();
            damage(bytes, random);
            Optional<Face> face = open(bytes);
            if (face.isPresent()) {
                opened++;
                use(face.get());
            }
        }
        assertThat(opened).isBetween(1, 299);
        assertThat(reporter.problems()).isNotEmpty();
    }

    /// A few bytes in the tables that are read, or anywhere.
    private static void damage(byte[] bytes, Random random) {
        Sfnt sfnt = Sfnt.read(bytes);
        String[] tags = {
            "head", "hhea", "maxp", "cmap", "GSUB", "GPOS", "GDEF", "name", "OS/2", "loca", "kern",
            "post", ""
        };
        Table table = sfnt.table(tags[random.nextInt(tags.length)]);
        int start = table.isEmpty() ? 0 : table.start();
        int length = table.isEmpty() ? bytes.length : Math.min(table.length(), 2000);
        for (int i = random.nextInt(12); i >= 0; i--) {
            bytes[start + random.nextInt(length)] = (byte) random.nextInt(256);
        }
    }

    private static void use(Face face) {
        Features features = Features.DEFAULT.with("smcp").with("frac").with("onum").with("ss01");
        ShapedRun run =
                new OpenTypeShaper()
                        .shape(
                                new ShapeRequest(
                                        "L’office fi AVATAR e\u0301 q\u0302\u0323 1⁄2 -> != ẞ",
                                        face,
                                        features,
                                        "fr"));
        assertThat(run.width()).isNotEqualTo(Long.MIN_VALUE);
        BitSet characters = new BitSet();
        characters.set('a', 'z');
        SubsetWriter.trueType(face, new SubsetWriter.Use(characters, List.of(features)));
        assertThat(face.postScriptName() + face.family()).isNotNull();
    }
}
