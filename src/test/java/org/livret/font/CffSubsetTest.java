package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

class CffSubsetTest {
    private static CffFont font(Face face) {
        return ((CffOutlines) face.outlines()).font();
    }

    static CffFont read(byte[] cff, int glyphs) {
        TestFont font = new TestFont("Again");
        for (int i = 1; i < glyphs; i++) {
            font.glyph('A' + i, 500);
        }
        return font(EmSquare.open("Again", font.cff(cff).build()));
    }

    /// As PDF embeds them: by their places, some twice, in any order.
    @ParameterizedTest
    @ValueSource(strings = {"EBGaramondCff.otf", "NotoSansCjk.otf"})
    void glyphsStandAtTheirPlacesWithTheirOutlines(String file) throws IOException {
        Face face = CffFontTest.face(file);
        List<Integer> glyphs = new ArrayList<>(List.of(0, 7, 7));
        for (int glyph = face.glyphCount() - 1; glyph > 0; glyph -= 2) {
            glyphs.add(glyph);
        }
        byte[] cff = SubsetWriter.cff(face, glyphs, "ABCDEF+Test");
        assertThat(cff).isEqualTo(SubsetWriter.cff(face, glyphs, "ABCDEF+Test"));
        FontboxOutlines other = FontboxOutlines.of(Table.of(cff));
        assertThat(other.font().getName()).isEqualTo("ABCDEF+Test");
        for (int place = 0; place < glyphs.size(); place++) {
            int glyph = glyphs.get(place);
            assertThat(other.path(place))
                    .as("glyph %d", glyph)
                    .isEqualTo(TestCff.path(face, glyph));
            assertThat(other.width(place)).isEqualTo(face.advance(glyph));
        }
        assertThat(cff.length).isLessThan(face.sfnt().table("CFF ").length());
    }

    /// As e-books embed them: every glyph keeps its number.
    @ParameterizedTest
    @CsvSource({"EBGaramondCff.otf, L’office affligé", "NotoSansCjk.otf, 日本語A"})
    void aSubsetSetsItsTextExactlyAsTheWholeFont(String file, String text) {
        Face whole = CffFontTest.face(file);
        BitSet characters = new BitSet();
        text.codePoints().forEach(characters::set);
        SubsetWriter.Use use = new SubsetWriter.Use(characters, List.of());
        byte[] woff = SubsetWriter.woff(whole, use);
        Face subset = EmSquare.open("subset", woff);
        ShapedRun expected = shape(text, whole);
        ShapedRun run = shape(text, subset);
        assertThat(run.glyphs()).isEqualTo(expected.glyphs());
        assertThat(run.advances()).isEqualTo(expected.advances());
        for (int glyph : run.glyphs()) {
            assertThat(TestCff.path(subset, glyph)).isEqualTo(TestCff.path(whole, glyph));
        }
        assertThat(subset.covers('q')).isFalse();
        int unused = whole.glyph(text.contains("A") ? 'B' : 'X');
        assertThat(TestCff.path(whole, unused)).isNotEmpty();
        assertThat(TestCff.path(subset, unused)).isEmpty();
    }

    private static ShapedRun shape(String text, Face face) {
        return new OpenTypeShaper().shape(new ShapeRequest(text, face, Features.DEFAULT, "fr"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 1239, 1240, 33_899, 33_900})
    void onlySubroutinesThatAreCalledStayAndKeepTheirNumbers(int count) {
        int called = count / 2;
        TestCff cff =
                new TestCff().subrs(called).subr("7 hlineto return").subrs(count - called - 1);
        cff.glyph("1 hmoveto " + (called - CffFont.bias(count)) + " callsubr endchar");
        byte[] written = SubsetWriter.cff(cff.face(), List.of(0, 1), "Test");
        CffIndex subrs = read(written, 2).parts().getFirst().subrs();
        assertThat(CffFont.bias(subrs.count())).isEqualTo(CffFont.bias(count));
        for (int i = 0; i < subrs.count(); i++) {
            assertThat(subrs.get(i).isEmpty()).as("subroutine %d", i).isEqualTo(i != called);
        }
        Face again = EmSquare.open("Again", withTable(written));
        assertThat(TestCff.path(again, 1)).isEqualTo("M 1 0 L 8 0 Z");
    }

    private static byte[] withTable(byte[] cff) {
        TestFont font = new TestFont("Again");
        font.glyph('A', 500);
        return font.cff(cff).build();
    }

    @Test
    void aPartWithoutCallsHasNoSubroutines() {
        TestCff cff = new TestCff().subrs(9).glyph("1 hmoveto 2 hlineto endchar");
        byte[] written = SubsetWriter.cff(cff.face(), List.of(0, 1), "Test");
        assertThat(read(written, 2).parts().getFirst().subrs().count()).isZero();
    }

    /// PDF/A wants the widths of the file and of the font program to be equal; the table `hmtx` is
    /// what lines are set by.
    @Test
    void aWidthThatIsNotTheFacesIsPutRight() throws IOException {
        TestCff cff = new TestCff().glyph("1 hstem 20 2 rmoveto 3 hlineto endchar");
        Face face = EmSquare.open("Wide", cff.font(777));
        FontboxOutlines other =
                FontboxOutlines.of(Table.of(SubsetWriter.cff(face, List.of(0, 1), "Test")));
        assertThat(other.width(1)).isEqualTo(777);
        assertThat(other.path(1)).isEqualTo("M 20 2 L 23 2 Z");
    }

    @Test
    void whatIsPutTogetherIsWrittenAsOne() throws IOException {
        TestCff cff = new TestCff().glyph("10 hmoveto 5.25 hlineto endchar", 34);
        cff.glyph("0 hmoveto 3 2000 2 1 -2000 5 rrcurveto endchar", 124);
        cff.glyph("100 200 65 193 endchar", 390);
        byte[] written = SubsetWriter.cff(cff.face(), List.of(0, 3), "Test");
        assertThat(FontboxOutlines.of(Table.of(written)).path(1))
                .isEqualTo("M 10 0 L 15.25 0 Z M 100 200 C 103 2200 105 2201 -1895 2206 Z");
    }

    @Test
    void aDamagedGlyphKeepsWhatItDrew() throws IOException {
        TestCff cff = new TestCff().glyph("10 hmoveto 5 hlineto 999 callsubr endchar");
        byte[] written = SubsetWriter.cff(cff.face(), List.of(0, 1), "Test");
        assertThat(FontboxOutlines.of(Table.of(written)).path(1)).isEqualTo("M 10 0 L 15 0 Z");
    }
}
