package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Charstrings draw what Technical Note 5177 says; expected paths are worked out by hand.
class CharstringTest {
    private static String path(String program) {
        return TestCff.path(new TestCff().glyph(program).face(), 1);
    }

    private static Charstring.Result run(TestCff cff) {
        CffOutlines outlines = (CffOutlines) cff.face().outlines();
        return Charstring.run(
                outlines.font(), cff.glyphs() - 1, new GlyphBounds(), new Charstring.Calls());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10 20 rmoveto 5 6 7 8 rlineto endchar | M 10 20 L 15 26 L 22 34 Z
                    10 hmoveto 5 6 7 hlineto endchar | M 10 0 L 15 0 L 15 6 L 22 6 Z
                    10 vmoveto 5 6 7 vlineto endchar | M 0 10 L 0 15 L 6 15 L 6 22 Z
                    0 0 rmoveto 1 2 3 4 5 6 rrcurveto endchar | M 0 0 C 1 2 4 6 9 12 Z
                    0 0 rmoveto 1 2 3 4 hhcurveto endchar | M 0 0 C 1 0 3 3 7 3 Z
                    0 0 rmoveto 9 1 2 3 4 hhcurveto endchar | M 0 0 C 1 9 3 12 7 12 Z
                    0 0 rmoveto 1 2 3 4 vvcurveto endchar | M 0 0 C 0 1 2 4 2 8 Z
                    0 0 rmoveto 9 1 2 3 4 vvcurveto endchar | M 0 0 C 9 1 11 4 11 8 Z
                    0 0 rmoveto 1 2 3 4 hvcurveto endchar | M 0 0 C 1 0 3 3 3 7 Z
                    0 0 rmoveto 1 2 3 4 9 hvcurveto endchar | M 0 0 C 1 0 3 3 12 7 Z
                    0 0 rmoveto 1 2 3 4 5 6 7 8 hvcurveto endchar | M 0 0 C 1 0 3 3 3 7 C 3 12 9 19 17 19 Z
                    0 0 rmoveto 1 2 3 4 vhcurveto endchar | M 0 0 C 0 1 2 4 6 4 Z
                    0 0 rmoveto 1 2 3 4 9 vhcurveto endchar | M 0 0 C 0 1 2 4 6 13 Z
                    0 0 rmoveto 1 2 3 4 5 6 7 8 rcurveline endchar | M 0 0 C 1 2 4 6 9 12 L 16 20 Z
                    0 0 rmoveto 7 8 1 2 3 4 5 6 rlinecurve endchar | M 0 0 L 7 8 C 8 10 11 14 16 20 Z
                    0 0 rmoveto 1 2 3 4 5 6 7 hflex endchar | M 0 0 C 1 0 3 3 7 3 C 12 3 18 0 25 0 Z
                    0 0 rmoveto 1 1 1 1 1 1 1 1 1 1 1 1 50 flex endchar | M 0 0 C 1 1 2 2 3 3 C 4 4 5 5 6 6 Z
                    0 0 rmoveto 1 2 3 4 5 6 7 8 9 hflex1 endchar | M 0 0 C 1 2 4 6 9 6 C 15 6 22 14 31 0 Z
                    0 0 rmoveto 9 1 9 1 9 1 9 1 9 1 7 flex1 endchar | M 0 0 C 9 1 18 2 27 3 C 36 4 45 5 52 0 Z
                    0 0 rmoveto 1 9 1 9 1 9 1 9 1 9 7 flex1 endchar | M 0 0 C 1 9 2 18 3 27 C 4 36 5 45 0 52 Z
                    10 20 rmoveto 5 hlineto 1 1 rmoveto 5 hlineto endchar | M 10 20 L 15 20 Z M 16 21 L 21 21 Z
                    0.5 -1131 rmoveto 1200 -2000 rlineto endchar | M 0.5 -1131 L 1200.5 -3131 Z
                    """)
    void everyPathOperatorDraws(String program, String path) {
        assertThat(path(program)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "3 4 add, 7",
        "3 4 sub, -1",
        "12 4 div, 3",
        "3 4 mul, 12",
        "3 neg, -3",
        "-3 abs, 3",
        "16 sqrt, 4",
        "3 4 drop, 3",
        "3 4 exch sub, 1",
        "3 dup add, 6",
        "5 6 7 2 index sub add sub, -3",
        "1 2 3 3 1 roll sub sub, 4",
        "42 5 put 5 get, 42",
        "1 2 3 4 ifelse, 1",
        "1 2 4 3 ifelse, 2",
        "3 3 eq, 1",
        "3 4 eq, 0",
        "3 not, 0",
        "3 0 and, 0",
        "3 0 or, 1"
    })
    void numbersAreWorkedOut(String program, String x) {
        assertThat(path(program + " hmoveto 1 hlineto endchar")).startsWith("M " + x + " 0 L ");
    }

    /// Two stems of each kind make four bits of a mask, one byte; the stems before a mask may stand
    /// without their operator.
    @Test
    void hintsArePassedOver() {
        String stems = "1 2 3 4 hstemhm 5 6 7 8 vstemhm hintmask #F0 ";
        assertThat(path(stems + "10 hmoveto 1 hlineto cntrmask #0F 1 hlineto endchar"))
                .isEqualTo("M 10 0 L 11 0 L 12 0 Z");
        String nine = "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 hstemhm 1 1 hintmask #15 #15 ";
        assertThat(path(nine + "10 hmoveto 1 hlineto endchar")).isEqualTo("M 10 0 L 11 0 Z");
        assertThat(path("dotsection 10 hmoveto 1 hlineto endchar")).isEqualTo("M 10 0 L 11 0 Z");
    }

    @ParameterizedTest
    @CsvSource({
        "endchar, 500",
        "-20 endchar, 580",
        "-20 1 2 rmoveto endchar, 580",
        "1 2 rmoveto 7 endchar, 500",
        "-20 1 hmoveto endchar, 580",
        "1 vmoveto endchar, 500",
        "-20 1 2 hstem 1 hmoveto endchar, 580",
        "1 2 vstem endchar, 500",
        "-20 1 2 hintmask #80 endchar, 580"
    })
    void theFirstOperatorFindsTheWidth(String program, double width) {
        assertThat(run(new TestCff().glyph(program)).width()).isEqualTo(width);
    }

    /// What is added to a number grows with how many subroutines there are (107, 1131, 32768).
    @ParameterizedTest
    @CsvSource({"1, -107", "1239, 1131", "1240, 108", "33899, 32767", "33900, 1131"})
    void subroutinesAreNumberedAroundTheMiddle(int count, int number) {
        TestCff cff = new TestCff().subrs(count - 1).subr("7 hlineto return");
        Charstring.Calls calls = new Charstring.Calls();
        cff.glyph("1 hmoveto " + number + " callsubr endchar");
        CffFont font = ((CffOutlines) cff.face().outlines()).font();
        Charstring.Result result = Charstring.run(font, 1, new GlyphBounds(), calls);
        assertThat(result.sound()).isTrue();
        assertThat(calls.local().stream()).containsExactly(count - 1);
        assertThat(TestCff.path(cff.face(), 1)).isEqualTo("M 1 0 L 8 0 Z");
    }

    @Test
    void globalSubroutinesCallOthers() {
        TestCff cff = new TestCff();
        cff.globalSubr("2 -107 callsubr return").subr("hlineto -106 callgsubr");
        cff.globalSubr("3 vlineto endchar").glyph("1 hmoveto -107 callgsubr 9 hlineto");
        assertThat(TestCff.path(cff.face(), 1)).isEqualTo("M 1 0 L 3 0 L 3 3 Z");
    }

    /// As Type 1 fonts wrote them: the base has the code 65, the accent 193, moved by 100, 200.
    @Test
    void accentedLettersArePutTogether() {
        TestCff cff = new TestCff().glyph("10 hmoveto 5 hlineto endchar", 34);
        cff.glyph("0 hmoveto 3 vlineto endchar", 124);
        cff.glyph("-30 100 200 65 193 endchar", 390);
        assertThat(TestCff.path(cff.face(), 3)).isEqualTo("M 10 0 L 15 0 Z M 100 200 L 100 203 Z");
        assertThat(run(cff).composed()).isTrue();
        assertThat(run(cff).width()).isEqualTo(570);
        assertThat(run(new TestCff().glyph("1 1 65 193 endchar")).sound()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 hmoveto",
                "hmoveto endchar",
                "1 hmoveto 500 callsubr endchar",
                "1 hmoveto -107 callsubr endchar",
                "1 hmoveto #02 endchar",
                "1 2 3 4 1 3 blend endchar",
                "2 index endchar",
                "9 1 2 9 1 roll endchar"
            })
    void aDamagedCharstringIsNotSound(String program) {
        TestCff cff = new TestCff().subr("-107 callsubr return");
        assertThat(run(cff.glyph(program)).sound()).isFalse();
    }

    /// Each subroutine calls the one before it 64 times: 2^84 operators, were they all run.
    @Test
    void aCharstringThatRunsTooLongEnds() {
        TestCff cff = new TestCff().subr("0 1 rlineto return");
        String twice = "%1$d callsubr %1$d callsubr %1$d callsubr %1$d callsubr ".repeat(16);
        for (int i = 0; i < 14; i++) {
            cff.subr(twice.formatted(i - 107) + "return");
        }
        assertThat(run(cff.glyph("0 hmoveto -93 callsubr endchar")).sound()).isFalse();
    }
}
