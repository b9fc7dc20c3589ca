package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

class CffFontTest {
    private static final String FOLDER = "/org/livret/font/opentype/";

    static Face face(String file) {
        return EmSquare.open(file.substring(0, file.indexOf('.')), TestFiles.bytes(FOLDER + file));
    }

    private static CffFont font(Face face) {
        return ((CffOutlines) face.outlines()).font();
    }

    @ParameterizedTest
    @CsvSource({"EBGaramondCff.otf, 94, 1", "NotoSansCjk.otf, 26, 5"})
    void allOutlinesAndAdvancesAreWhatAnotherReaderFinds(String file, int glyphs, int parts)
            throws IOException {
        Face face = face(file);
        assertThat(face.format()).isEqualTo(Face.Format.CFF);
        assertThat(face.glyphCount()).isEqualTo(glyphs);
        assertThat(font(face).parts()).hasSize(parts);
        FontboxOutlines other = FontboxOutlines.of(face.sfnt().table("CFF "));
        for (int glyph = 0; glyph < glyphs; glyph++) {
            assertThat(TestCff.path(face, glyph))
                    .as("glyph %d", glyph)
                    .isEqualTo(other.path(glyph));
            assertThat(face.advance(glyph)).isEqualTo((int) other.width(glyph));
        }
        assertThat(TestCff.path(face, face.glyph('A'))).startsWith("M ");
    }

    /// What stands for a unit is said twice in an OpenType file; both must be heeded.
    @Test
    void outlinesInOtherUnitsAreScaled() throws IOException {
        TestCff cff = new TestCff().halved().glyph("10 20 rmoveto 300 hlineto -4 vlineto endchar");
        Face face = cff.face();
        assertThat(TestCff.path(face, 1)).isEqualTo("M 5 10 L 155 10 L 155 8 Z");
        byte[] written = SubsetWriter.cff(face, List.of(0, 1), "Test");
        FontboxOutlines other = FontboxOutlines.of(Table.of(written));
        assertThat(other.path(1)).isEqualTo("M 10 20 L 310 20 L 310 16 Z");
        assertThat(other.width(1)).isEqualTo(1000);
        CffFont again = CffSubsetTest.read(written, 2);
        assertThat(again.matrix(again.part(1), 2048)).containsExactly(0.0005, 0, 0, 0.0005, 0, 0);
    }

    @Test
    void whereNoMatrixIsSaidTheUnitsAreThoseOfTheFace() {
        CffFont font = font(new TestCff().face());
        assertThat(font.matrix(font.part(0), 2000)).containsExactly(0.0005, 0, 0, 0.0005, 0, 0);
    }

    @Test
    void boundsAndHeightsComeFromTheOutlines() {
        TestFont font = new TestFont("Tall");
        font.glyph('x', 500);
        TestCff cff = new TestCff().glyph("10 20 rmoveto 300 400 rlineto -50 hlineto endchar");
        Face face = EmSquare.open("Tall", font.cff(cff.build()).build());
        assertThat(face.outlines().xMin(1)).isEqualTo(10);
        assertThat(face.outlines().yMin(1)).isEqualTo(20);
        assertThat(face.outlines().xMax(1)).isEqualTo(310);
        assertThat(face.outlines().yMax(1)).isEqualTo(420);
    }

    @ParameterizedTest
    @CsvSource({
        "1E 2A 25 FF, 2.25",
        "1E E2 A2 5F, -2.25",
        "1E 0A 14 05 41 C3 FF, 0.000140541",
        "1E 1B 3F, 1000",
        "8B, 0",
        "EF, 100",
        "F7 00, 108",
        "FE FF, -1131",
        "1C 80 00, -32768",
        "1D FF FF FF FF, -1"
    })
    void numbersOfDictionariesHaveManyForms(String hex, double number) {
        Bytes bytes = new Bytes();
        for (String octet : hex.split(" ")) {
            bytes.u8(Integer.parseInt(octet, 16));
        }
        CffDict dict = CffDict.read(Table.of(bytes.u8(CffDict.CHARSET).toArray()));
        assertThat(dict.number(CffDict.CHARSET, 0, 77)).isEqualTo(number);
        assertThat(dict.number(CffDict.CHARSET, 1, 77)).isEqualTo(77);
        assertThat(dict.has(CffDict.PRIVATE)).isFalse();
    }

    @Test
    void partsAreChosenInAllFormats() {
        Table format0 = Table.of(new Bytes().u8(0, 1, 1, 0, 2).toArray());
        Bytes format3 = new Bytes().u8(3).u16(3).u16(0).u8(1).u16(2).u8(0).u16(3).u8(2).u16(4);
        Bytes format4 = new Bytes().u8(4).u32(3).u32(0).u16(1).u32(2).u16(0).u32(3).u16(2).u32(4);
        for (Table table :
                List.of(format0, Table.of(format3.toArray()), Table.of(format4.toArray()))) {
            CffSelection selection = new CffSelection(table);
            assertThat(IntStream.range(0, 4).map(selection::part)).containsExactly(1, 1, 0, 2);
        }
    }

    @Test
    void namesAreFoundInAllFormatsOfCharsets() {
        Table format0 = Table.of(new Bytes().u8(0).u16(34, 36, 50).toArray());
        Table format1 = Table.of(new Bytes().u8(1).u16(34).u8(2).u16(50).u8(0).toArray());
        Table format2 = Table.of(new Bytes().u8(2).u16(34, 2, 50, 0).toArray());
        assertThat(CffCharset.glyph(format0, 4, 36)).isEqualTo(2);
        assertThat(CffCharset.glyph(format1, 5, 36)).isEqualTo(3);
        assertThat(CffCharset.glyph(format2, 5, 50)).isEqualTo(4);
        assertThat(CffCharset.glyph(format2, 5, 51)).isZero();
        assertThat(CffCharset.glyph(CffCharset.table(format0, 0), 229, 34)).isEqualTo(34);
        assertThat(CffCharset.glyph(CffCharset.table(format0, 1), 229, 34)).isZero();
    }

    /// Two numbers with two changes each: 10 and 20 stand, the changes count nothing.
    @Test
    void ofASecondCffTheDefaultInstanceIsDrawn() {
        Face face = EmSquare.open("Second", second("10 20 1 2 3 4 2 blend rmoveto 5 hlineto"));
        assertThat(TestCff.path(face, 1)).isEqualTo("M 10 20 L 15 20 Z");
        byte[] written = SubsetWriter.cff(face, List.of(0, 1), "Test");
        TestFont font = new TestFont("Again");
        font.glyph('A', 500);
        Face again = EmSquare.open("Again", font.cff(written).build());
        assertThat(TestCff.path(again, 1)).isEqualTo("M 10 20 L 15 20 Z");
    }

    /// The first change counts wholly at 900, the second at 100.
    @ParameterizedTest
    @CsvSource({
        "900, M 11 23 L 16 23 Z",
        "650, M 10.5 21.5 L 15.5 21.5 Z",
        "100, M 12 24 L 17 24 Z"
    })
    void ofASecondCffTheChangesCountWhereTheyAreOnTheAxes(double weight, String path) {
        int one = 1 << 14;
        Bytes store = new Bytes().u16(42).u16(1).u32(22).u16(1).u32(12).u16(0, 0, 2, 0, 1);
        store.u16(1, 2).u16(0, one, one).u16(-one, -one, 0);
        Bytes fvar = new Bytes().u16(1, 0, 16, 2, 1, 20, 0, 8).tag("wght");
        fvar.u32(100 << 16, 400 << 16, 900 << 16).u16(0, 255);
        byte[] bytes = second("10 20 1 2 3 4 2 blend rmoveto 5 hlineto", store, fvar);
        OpenedFont font =
                new FaceReader(
                                "second.otf",
                                "",
                                Span.of(SourceFile.unread("x.css")),
                                problem -> {
                                    throw new AssertionError(problem.message());
                                })
                        .read(bytes)
                        .orElseThrow();
        Instance.Plan plan =
                new Instance.Plan(
                        "Instance", new double[] {weight}, MetricOverrides.NONE, Features.DEFAULT);
        Face face = Instance.of(font, plan);
        assertThat(TestCff.path(face, 1)).isEqualTo(path);
        assertThat(TestCff.path(EmSquare.open("Again", face.bytes()), 1)).isEqualTo(path);
    }

    private static byte[] second(String program) {
        Bytes store = new Bytes().u16(26).u16(1).u32(0).u16(1).u32(12).u16(0, 0, 2, 0, 1);
        return second(program, store, new Bytes());
    }

    /// A font with a table `CFF2` of two glyphs and one group of two regions.
    private static byte[] second(String program, Bytes store, Bytes fvar) {
        Bytes programs = wideIndex(new Bytes(), TestCff.code(program));
        int top = 5 * 3 + 2 + 1 + 1;
        int storeAt = 5 + top + 4;
        int programsAt = storeAt + store.size();
        int arrayAt = programsAt + programs.size();
        Bytes dict = new Bytes();
        dict.u8(29).u32(storeAt).u8(24).u8(29).u32(programsAt).u8(17);
        dict.u8(29).u32(arrayAt).u8(12, 36);
        Bytes table = new Bytes().u8(2, 0, 5).u16(top).add(dict).u32(0).add(store).add(programs);
        table.add(wideIndex(new Bytes().u8(139, 139, 18)));
        TestFont font = new TestFont("Second");
        font.glyph('A', 500);
        font.cff2(table.toArray());
        return fvar.size() == 0 ? font.build() : font.table("fvar", fvar).build();
    }

    private static Bytes wideIndex(Bytes... objects) {
        Bytes out = new Bytes().u32(objects.length).u8(1);
        int offset = 1;
        out.u8(offset);
        for (Bytes object : objects) {
            offset += object.size();
            out.u8(offset);
        }
        for (Bytes object : objects) {
            out.add(object);
        }
        return out;
    }

    /// Whatever is broken in a font, it is opened or refused with one of the usual problems, and
    /// drawing and cutting it down come to an end.
    @ParameterizedTest
    @ValueSource(strings = {"EBGaramondCff.otf", "NotoSansCjk.otf"})
    void aDamagedFontNeverThrows(String file) {
        byte[] whole = TestFiles.bytes(FOLDER + file);
        Random random = new Random(7);
        int opened = 0;
        for (int i = 0; i < 300; i++) {
            byte[] bytes = whole.clone();
            for (int k = 0; k < 1 + i % 20; k++) {
                bytes[12 + random.nextInt(bytes.length - 12)] = (byte) random.nextInt(256);
            }
            CollectingReporter reporter = new CollectingReporter();
            Span span = Span.of(SourceFile.unread("style.css"));
            Optional<Face> face = Face.open("cut", "cut.otf", bytes, span, reporter);
            if (face.isEmpty()) {
                assertThat(reporter.problems()).isNotEmpty();
                continue;
            }
            opened++;
            for (int glyph = 0; glyph < face.get().glyphCount(); glyph++) {
                face.get().draw(glyph, new GlyphBounds());
            }
            BitSet characters = new BitSet();
            characters.set(' ', 'z');
            SubsetWriter.Use use = new SubsetWriter.Use(characters, List.of());
            assertThat(SubsetWriter.trueType(face.get(), use)).isNotEmpty();
        }
        assertThat(opened).isPositive();
    }

    @Test
    void aTableThatCannotBeRightIsReported() {
        TestCff cff = new TestCff().glyph("endchar");
        byte[] good = cff.build();
        for (int at : new int[] {0, 4, 8, 16}) {
            byte[] bad = good.clone();
            bad[at] = 99;
            TestFont font = new TestFont("Bad");
            font.glyph('A', 500);
            CollectingReporter reporter = new CollectingReporter();
            Span span = Span.of(SourceFile.unread("style.css"));
            byte[] file = font.cff(bad).build();
            assertThat(Face.open("Bad", "bad.otf", file, span, reporter)).as("at %d", at).isEmpty();
            assertThat(reporter.problems())
                    .singleElement()
                    .isEqualTo(new FontProblem.Damaged(span, "bad.otf", "CFF "));
        }
    }
}
