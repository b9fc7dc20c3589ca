package org.livret.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.language.Language;

import java.util.List;
import java.util.Map;
import java.util.Random;

class TexReaderTest {
    private final CollectingReporter reporter = new CollectingReporter();

    private TexReader.Read read(String tex, TexReader.Habits habits) {
        SourceFile file = new SourceFile("formula", tex);
        TexSource source = new TexSource(tex, (from, to) -> new Span(file, from, to));
        return TexReader.read(source, true, habits, reporter);
    }

    private String tree(String tex) {
        return FormulaDump.of(read(tex, TexReader.Habits.USUAL).formula());
    }

    /// The code, the place and what is kept of the formula.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a+\\alhpa+b, MA001, 2, 8, {𝑎 +:bin (unread \"\\alhpa\") +:bin 𝑏}",
                "x{a+b, MA002, 1, 2, {𝑥 {𝑎 +:bin 𝑏}}",
                "\\left(x, MA002, 0, 5, (fenced ( 𝑥 .)",
                "a}b, MA003, 1, 2, {𝑎 𝑏}",
                "\\begin{foo}x\\end{foo}, MA004, 0, 6, 𝑥",
                "\\begin{matrix}x\\end{array}, MA005, 15, 19, (matrix c <𝑥>)",
                "x^, MA006, 1, 2, (scripts 𝑥 ^{})",
                "\\left*x\\right), MA007, 0, 6, (fenced . {∗:bin 𝑥} ))",
                "x^a^b, MA008, 3, 4, (scripts 𝑥 ^{𝑎 𝑏})",
                "a&b, MA009, 1, 2, {𝑎 𝑏}",
                "\\color{foo}x, MA013, 0, 6, (style 𝑥)",
                "x\\ref{a}, MA014, 1, 5, {𝑥 (unread \"\\ref{a}\")}"
            })
    void tellsTheExactPlaceAndKeepsTheRest(String tex, String code, int from, int to, String tree) {
        assertThat(tree(tex)).isEqualTo(tree);
        assertThat(reporter.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code().id()).isEqualTo(code);
                    assertThat(problem.span().start()).isEqualTo(from);
                    assertThat(problem.span().end()).isEqualTo(to);
                    assertThat(problem.hints()).isNotEmpty();
                });
    }

    @Test
    void namesTheNearestCommand() {
        tree("\\alhpa");

        assertThat(reporter.problems().getFirst().hints())
                .containsExactly("Did you mean ‘\\alpha’?");
    }

    @ParameterizedTest
    @CsvSource({"{, MA010", "\\displaystyle, MA010", "\\left(, MA010", "\\hat, MA010"})
    void depthIsBounded(String again, String code) {
        tree(again.repeat(1000));

        assertThat(reporter.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code().id()).isEqualTo(code));
    }

    @Test
    void sizeIsBounded() {
        assertThat(tree("x".repeat(TexReader.LONGEST + 1))).startsWith("(unread");
        assertThat(reporter.problems().getFirst().code().id()).isEqualTo("MA011");
    }

    @Test
    void macrosCannotLoop() {
        Macros macros = Macros.of(Map.of("a", "x\\b", "\\b", "\\a\\a"));
        read("\\a", new TexReader.Habits(macros, false));

        assertThat(reporter.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code().id()).isEqualTo("MA012"));
    }

    @Test
    void macrosOfTheManuscriptHideCommands() {
        Macros macros = Macros.of(Map.of("RR", "\\mathbb{R}", "frac", "#2#1"));
        TexReader.Read read = read("\\RR\\frac ab", new TexReader.Habits(macros, false));

        assertThat(FormulaDump.of(read.formula())).isEqualTo("{ℝ 𝑏 𝑎}");
    }

    @Test
    void aCommaIsADecimalSignWhereTheManuscriptSaysSo() {
        TexReader.Read read = read("3,14+f(1, 2)", new TexReader.Habits(Macros.NONE, true));

        assertThat(FormulaDump.of(read.formula()))
                .isEqualTo("{3,14 +:bin 𝑓 (:open 1 ,:punct 2 ):close}");
    }

    @Test
    void randomTextNeverThrowsAndIsAlwaysSaid() {
        List<String> tokens =
                List.of(
                        "{",
                        "}",
                        "^",
                        "_",
                        "&",
                        "\\\\",
                        "x",
                        "12",
                        "'",
                        "\\frac",
                        "\\sqrt",
                        "[",
                        "]",
                        "\\left",
                        "\\right",
                        "(",
                        ")",
                        ".",
                        "\\begin{matrix}",
                        "\\end{matrix}",
                        "\\sum",
                        "\\limits",
                        "\\text",
                        "$",
                        "\\over",
                        "\\hat",
                        "\\tag",
                        "\\color{red}",
                        "\\not",
                        "\\middle|",
                        "\\mathbf",
                        "\\displaystyle",
                        "\\hline",
                        "#1",
                        "%",
                        "~",
                        "\\",
                        "\\big",
                        "\\genfrac",
                        "\\newcommand",
                        "\\sideset",
                        "\\substack",
                        "\\hspace",
                        "+",
                        "=",
                        "\\underbrace",
                        "\\operatorname*",
                        "\\smash",
                        "\\xrightarrow",
                        "𝑥",
                        "²");
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder tex = new StringBuilder();
            for (int n = random.nextInt(25); n >= 0; n--) {
                tex.append(tokens.get(random.nextInt(tokens.size()))).append(i % 2 == 0 ? " " : "");
            }
            Formula formula = read(tex.toString(), TexReader.Habits.USUAL).formula();
            assertThat(FormulaDump.of(formula)).as(tex.toString()).isNotEmpty();
            assertThat(Spoken.of(formula, Language.orEnglish("fr"))).isNotNull();
            assertThat(PlainFormula.of(formula)).isNotNull();
        }
    }
}
