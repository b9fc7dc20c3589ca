package org.livret.layout.inline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.box.Box;
import org.livret.css.ParagraphStyle.Align;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.math.TexReader;
import org.livret.math.TexSource;
import org.livret.structure.Tag;

import java.util.Optional;

/// Formulas in lines and on lines of their own. The test font is none for mathematics, so that a
/// formula is its plain characters, each 10 points wide.
class FormulaLinesTest {
    private static Box.Formula formula(Sample sample, String tex, boolean display) {
        SourceFile file = new SourceFile("sample.md", tex);
        TexSource source = new TexSource(tex, (from, to) -> new Span(file, from, to));
        TexReader.Read read = TexReader.read(source, display, TexReader.Habits.USUAL, _ -> {});
        Span span = new Span(file, 0, tex.length());
        return new Box.Formula(
                read.formula(),
                display,
                sample.look(),
                sample.look(),
                new Tag(2, 3),
                span,
                Optional.empty());
    }

    private static Sample display(Align align, String tex, String number) {
        Sample sample = new Sample();
        sample.align = align;
        sample.add(formula(sample, tex, true));
        return number.isEmpty() ? sample : sample.text(number);
    }

    @Test
    void standsInTheMiddleWithItsNumberAtTheEnd() {
        assertThat(LineDump.of(display(Align.CENTER, "a=b", "(1)").set(200).lines()))
                .isEqualTo("75+50 ‘a = b’ | 170+30 ‘(1)’\n");
    }

    @Test
    void movesAsideForItsNumber() {
        // Of the room of 70 beside it, the number and its gap need 40, more than half.
        assertThat(LineDump.of(display(Align.CENTER, "a+b+c=d", "(1)").set(200).lines()))
                .isEqualTo("15+130 ‘a + b + c = d’ | 170+30 ‘(1)’\n");
    }

    @Test
    void standsWhereTheStyleSays() {
        assertThat(LineDump.of(display(Align.LEFT, "a", "").set(200).lines()))
                .isEqualTo("0+10 ‘a’\n");
        assertThat(LineDump.of(display(Align.RIGHT, "a", "").set(200).lines()))
                .isEqualTo("190+10 ‘a’\n");
    }

    @Test
    void aNumberWithoutRoomHasALineOfItsOwn() {
        assertThat(LineDump.of(display(Align.CENTER, "a+b+c=d", "(1)").set(140).lines()))
                .isEqualTo("5+130 ‘a + b + c = d’\n110+30 ‘(1)’\n");
    }

    @Test
    void whatIsTooWideIsTold() {
        Sample sample = display(Align.CENTER, "a+b+c=d", "");
        sample.set(100);

        assertThat(sample.reporter.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code().id()).isEqualTo("LY001"));
    }

    @Test
    void noLineEndsBetweenAFormulaAndThePunctuationBehindIt() {
        Sample sample = new Sample().text("aaaa ");
        sample.add(formula(sample, "x", false)).text(", bb");

        assertThat(LineDump.of(sample.set(60).lines()))
                .isEqualTo("0+50 ‘aaaa ’\n0+10 ‘x’ | 10+40 ‘, bb’\n");
    }
}
