package org.livret.layout.inline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.box.Box;
import org.livret.css.ComputedStyle;
import org.livret.css.ParagraphStyle.Align;
import org.livret.css.ParagraphStyle.Hyphens;
import org.livret.css.ParagraphStyle.WhiteSpace;
import org.livret.css.ParagraphStyle.Wrap;
import org.livret.geom.Sp;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What holds for any paragraph.
class LineRobustnessTest {
    private final Random random = new Random(42);

    /// A paragraph of random inlines; its text, notes and marks in order are gathered beside it.
    private final class Mixture {
        final Sample sample = new Sample();
        final StringBuilder text = new StringBuilder();
        final List<String> notes = new ArrayList<>();
        final List<String> marks = new ArrayList<>();

        Mixture() {
            sample.align = Align.values()[1 + random.nextInt(6)];
            sample.hyphens = Hyphens.values()[random.nextInt(3)];
            sample.wrap = Wrap.values()[random.nextInt(3)];
            sample.whiteSpace = random.nextInt(4) == 0 ? WhiteSpace.PRE_WRAP : WhiteSpace.NORMAL;
            sample.hanging = random.nextBoolean();
            int count = 1 + random.nextInt(12);
            ComputedStyle edge = sample.style();
            for (int i = 0; i < count; i++) {
                switch (random.nextInt(6)) {
                    case 0 -> {
                        notes.add("n" + i);
                        sample.add(new Box.NoteCall("n" + i));
                    }
                    case 1 -> {
                        marks.add("m" + i);
                        sample.add(new Box.InlineMark(new Box.AnchorMark("m" + i)));
                    }
                    case 2 -> sample.add(new Box.InlineEdge(random.nextBoolean(), edge));
                    default -> words();
                }
            }
            sample.text("fin.");
            text.append("fin.");
        }

        private void words() {
            StringBuilder some = new StringBuilder();
            int count = 1 + random.nextInt(8);
            for (int i = 0; i < count; i++) {
                some.append(WORDS[random.nextInt(WORDS.length)]);
                some.append(random.nextInt(5) == 0 ? "" : " ");
            }
            // White space is collapsed across inlines before it comes here.
            String clean = some.toString();
            sample.text(clean);
            text.append(clean);
        }
    }

    private static final String[] WORDS = {
        "anticonstitutionnellement",
        "a",
        "porte-monnaie",
        "l’été",
        "«\u00A0oui\u00A0»",
        "12,5\u00A0%",
        "et/ou",
        "https://example.org/a/b",
        "(voir)",
        "non\u202F!",
        "Œuvre",
        "—",
        "mots",
        "phrase,",
        "fin."
    };

    @Test
    void nothingIsLostOrMovedAtAnyWidth() {
        for (int round = 0; round < 1500; round++) {
            Mixture mixture = new Mixture();
            long width = Sp.pt(random.nextInt(400)) + random.nextInt(5);
            List<Line> lines = mixture.sample.set(Measure.of(width)).lines();
            List<String> notes = new ArrayList<>();
            List<String> marks = new ArrayList<>();
            for (Line line : lines) {
                notes.addAll(line.notes());
                for (Line.PlacedMark mark : line.marks()) {
                    marks.add(((Box.AnchorMark) mark.mark()).id());
                }
                assertThat(line.height()).isEqualTo(Sp.pt(12));
            }
            String said = LineDump.text(lines).replace("\u00AD", "");
            assertThat(said.replace(" ", ""))
                    .as("round %d", round)
                    .isEqualTo(mixture.text.toString().replace(" ", ""));
            assertThat(said.split(" +"))
                    .as("round %d", round)
                    .isEqualTo(mixture.text.toString().trim().split(" +"));
            assertThat(notes).isEqualTo(mixture.notes);
            assertThat(marks).isEqualTo(mixture.marks);
        }
    }

    @Test
    void aParagraphFitsInItsWidestWidthOnOneLineAndInItsNarrowestWithoutSticking() {
        for (int round = 0; round < 300; round++) {
            Mixture mixture = new Mixture();
            mixture.sample.hanging = false;
            Widths widths =
                    mixture.sample.setter().widths(mixture.sample.paragraph(), PageFacts.UNKNOWN);
            assertThat(mixture.sample.set(Measure.of(widths.max())).lines())
                    .as("round %d", round)
                    .hasSize(1);
            mixture.sample.set(Measure.of(widths.min()));
            assertThat(mixture.sample.reporter.problems()).as("round %d", round).isEmpty();
        }
    }

    @Test
    void justifiedLinesEndAtTheMeasureToTheScaledPointAndEachTimeAtTheSameWords() {
        int tracked = 0;
        for (int round = 0; round < 300; round++) {
            Sample sample = Sample.of(letters(60));
            sample.align = Align.JUSTIFY;
            sample.hanging = random.nextInt(4) > 0;
            Measure measure = Measure.of(Sp.pt(150 + random.nextInt(300)) + random.nextInt(1000));
            List<Line> lines = sample.set(measure).lines();
            for (Line line : lines.subList(0, lines.size() - 1)) {
                Fragment.Glyphs glyphs = (Fragment.Glyphs) line.fragments().getFirst();
                long[] advances = glyphs.run().advances();
                // What tracking adds after the last letter is outside, as the space there is.
                long tracking = advances[0] - Sample.EM * glyphs.stretch() / 1000;
                tracked += tracking == 0 ? 0 : 1;
                assertThat(Math.abs(tracking)).isLessThanOrEqualTo(Sample.EM / 50);
                assertThat(glyphs.stretch()).isBetween(980, 1020);
                if (glyphs.run().text().strip().contains(" ")) {
                    assertThat(glyphs.run().width() - advances[advances.length - 1] - tracking)
                            .as("round %d: %s", round, glyphs.run().text())
                            .isEqualTo(measure.rest().width());
                }
            }
            assertThat(LineDump.of(sample.set(measure).lines())).isEqualTo(LineDump.of(lines));
        }
        assertThat(tracked).isPositive();
    }

    private String letters(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append("nmosu".repeat(2), 0, 1 + random.nextInt(9));
        }
        return text.toString();
    }

    @Test
    void noRoomAtAllAndEndlessRoomAreBorne() {
        Sample sample = Sample.of("Quelques mots.");
        sample.align = Align.JUSTIFY;
        assertThat(LineDump.text(sample.set(Measure.of(0)).lines())).isEqualTo("Quelques mots.");
        assertThat(sample.set(Measure.of(Sp.INFINITE)).lines()).hasSize(1);
        sample.alignLast = Align.JUSTIFY;
        assertThat(sample.set(Measure.of(Sp.INFINITE)).lines()).hasSize(1);
    }

    @Test
    void aVeryLongWordIsNoMoreWorkThanManyShortOnes() {
        Sample sample = Sample.of("abcdefghij".repeat(20_000));
        SetParagraph set = sample.set(400);
        assertThat(set.lines()).hasSize(5_000);
        assertThat(set.lines().getLast().start().offset()).isEqualTo(199_960);
    }

    @Test
    void aVeryLongRunOfIdeographsIsBrokenWithoutTrouble() {
        Sample sample = Sample.of("é東".repeat(20_000));
        assertThat(sample.set(400).lines()).hasSize(1_000);
    }
}
