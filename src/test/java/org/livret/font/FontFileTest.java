package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class FontFileTest {
    private static final Span SPAN = Span.of(SourceFile.unread("style.css"));
    private static final String FOLDER = "/org/livret/font/opentype/";

    private final CollectingReporter reporter = new CollectingReporter();

    private Optional<Face> open(byte[] bytes, String member) {
        return new FaceReader("font.ttc", member, SPAN, reporter)
                .read(bytes)
                .map(font -> new Face("font", font.tables(), List.of(), Features.DEFAULT));
    }

    // ---- collections ----

    private static byte[] collection() {
        return collection(List.of(named("First", 500), named("Second", 700)));
    }

    private static byte[] named(String name, int advance) {
        TestFont font = new TestFont(name);
        font.glyph('A', advance);
        return font.build();
    }

    /// The files one after another, with their offsets moved to where they come to stand.
    private static byte[] collection(List<byte[]> files) {
        Bytes out = new Bytes().tag("ttcf").u32(0x00010000, files.size());
        int start = 12 + 4 * files.size();
        for (byte[] file : files) {
            out.u32(start);
            start += file.length;
        }
        for (byte[] file : files) {
            Table table = Table.of(file);
            byte[] moved = file.clone();
            for (int i = 0; i < table.u16(4); i++) {
                int at = 12 + 16 * i + 8;
                SfntWriter.put32(moved, at, (int) table.u32(at) + out.size());
            }
            out.add(moved);
        }
        return out.toArray();
    }

    @Test
    void aFontOfACollectionIsChosenByItsNameOrItsNumber() {
        assertThat(open(collection(), "").orElseThrow().family()).isEqualTo("First");
        assertThat(open(collection(), "Second").orElseThrow().family()).isEqualTo("Second");
        assertThat(open(collection(), "2").orElseThrow().advance(1)).isEqualTo(700);
        assertThat(reporter.problems()).isEmpty();
        assertThat(open(collection(), "Third")).isEmpty();
        assertThat(reporter.problems())
                .containsExactly(
                        new FontProblem.NotInCollection(
                                SPAN, "font.ttc", "Third", List.of("First", "Second")));
    }

    @Test
    void aFontOfACollectionMakesAFileOfItsOwn() {
        Face second = open(collection(), "Second").orElseThrow();
        Face alone = EmSquare.open("alone", second.bytes());
        assertThat(alone.family()).isEqualTo("Second");
        assertThat(TestCff.path(alone, 1)).isEqualTo(TestCff.path(second, 1));
    }

    @Test
    void aDamagedCollectionIsReported() {
        byte[] whole = collection();
        for (int cut : new int[] {4, 12, 20, 100, whole.length - 4}) {
            assertThat(open(Arrays.copyOf(whole, cut), "Second")).as("cut at %d", cut).isEmpty();
        }
        assertThat(reporter.problems())
                .containsExactly(
                        new FontProblem.Damaged(SPAN, "font.ttc", "ttcf"),
                        new FontProblem.Damaged(SPAN, "font.ttc", "table directory"));
    }

    // ---- WOFF 2 ----

    /// Outlines, metrics, boxes and bearings of a file that another program packed, with all of its
    /// tables changed, are those of the font it was made of.
    @Test
    void woff2GivesTheFontBack() {
        Face packed = face("JetBrainsMono-Italic.woff2");
        Face whole = TestFiles.bundled("jetbrains-mono/JetBrainsMono-Italic.ttf");
        int compared = 0;
        for (int c = ' '; c < 0x200; c++) {
            int glyph = packed.glyph(c);
            int own = whole.glyph(c);
            if (glyph != 0) {
                assertThat(TestCff.path(packed, glyph)).isEqualTo(TestCff.path(whole, own));
                assertThat(packed.advance(glyph)).isEqualTo(whole.advance(own));
                assertThat(packed.leftBearing(glyph)).isEqualTo(whole.leftBearing(own));
                assertThat(packed.outlines().xMin(glyph)).isEqualTo(whole.outlines().xMin(own));
                assertThat(packed.outlines().yMax(glyph)).isEqualTo(whole.outlines().yMax(own));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(95 + 6);
        assertThat(packed.family()).isEqualTo(whole.family());
    }

    @Test
    void woff2HoldsCffAsItIs() {
        Face packed = face("EBGaramondCff.woff2");
        Face whole = CffFontTest.face("EBGaramondCff.otf");
        assertThat(packed.format()).isEqualTo(Face.Format.CFF);
        for (int glyph = 0; glyph < whole.glyphCount(); glyph++) {
            assertThat(TestCff.path(packed, glyph)).isEqualTo(TestCff.path(whole, glyph));
        }
    }

    private static Face face(String file) {
        return EmSquare.open(file, TestFiles.bytes(FOLDER + file));
    }

    @Test
    void aDamagedPackingNeverThrows() {
        byte[] whole = TestFiles.bytes(FOLDER + "JetBrainsMono-Italic.woff2");
        for (int cut : new int[] {4, 12, 48, 60, 100, 1000, whole.length - 40}) {
            assertThat(open(Arrays.copyOf(whole, cut), "")).as("cut at %d", cut).isEmpty();
        }
        assertThat(reporter.problems())
                .containsExactly(new FontProblem.Damaged(SPAN, "font.ttc", "wOF2"));
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = whole.clone();
            for (int k = 0; k <= i % 4; k++) {
                bytes[4 + random.nextInt(i % 2 == 0 ? 100 : bytes.length - 4)] =
                        (byte) random.nextInt(256);
            }
            Optional<Face> face = open(bytes, "");
            assertThat(face.isPresent() || !reporter.problems().isEmpty()).isTrue();
            face.ifPresent(f -> f.draw(f.glyph('e'), new GlyphBounds()));
        }
    }

    /// More than 100 MB are said to come, and none do.
    @Test
    void aPackingThatClaimsTooMuchIsRefused() {
        Bytes file = new Bytes().tag("wOF2").u32(0x00010000, 100).u16(2, 0).u32(0, 10);
        file.add(new byte[24]);
        for (int i = 0; i < 2; i++) {
            file.u8(0, 0xAF, 0xFF, 0xFF, 0x7F);
        }
        assertThat(open(file.add(new byte[60]).toArray(), "")).isEmpty();
        assertThat(reporter.problems())
                .containsExactly(new FontProblem.Damaged(SPAN, "font.ttc", "wOF2"));
    }
}
