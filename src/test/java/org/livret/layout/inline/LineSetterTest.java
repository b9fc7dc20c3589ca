package org.livret.layout.inline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.box.Box;
import org.livret.css.Extent;
import org.livret.css.ParagraphStyle.Align;
import org.livret.css.ParagraphStyle.Hyphens;
import org.livret.css.ParagraphStyle.WhiteSpace;
import org.livret.css.ParagraphStyle.Wrap;
import org.livret.css.TextStyle;
import org.livret.diag.Problem;
import org.livret.geom.Color;
import org.livret.geom.Sp;
import org.livret.layout.inline.Measure.Slot;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class LineSetterTest {

    @Test
    void textIsBrokenAtItsSpaces() {
        assertThat(Sample.of("aaa bbb ccc").dump(80))
                .isEqualTo(
                        """
                        0+80 ‘aaa bbb ’
                        0+30 ‘ccc’
                        """);
    }

    @Test
    void justifiedLinesEndAtTheMeasureAndTheSpaceAfterThemLiesOutside() {
        Sample sample = Sample.of("aa bb cc dd ee");
        sample.align = Align.JUSTIFY;
        assertThat(sample.dump(90))
                .isEqualTo(
                        """
                        0+100 ‘aa bb cc ’
                        0+50 ‘dd ee’
                        """);
    }

    @Test
    void linesAreCentredAndSetToTheRightWithoutTheirLastSpace() {
        Sample sample = Sample.of("aaa bbb ccc");
        sample.align = Align.CENTER;
        assertThat(sample.dump(80)).isEqualTo("5+80 ‘aaa bbb ’\n25+30 ‘ccc’\n");
        sample.align = Align.RIGHT;
        assertThat(sample.dump(80)).isEqualTo("10+80 ‘aaa bbb ’\n50+30 ‘ccc’\n");
    }

    @Test
    void theLastLineHasItsOwnAlignment() {
        Sample sample = Sample.of("aaa bbb ccc dd");
        sample.align = Align.JUSTIFY;
        sample.alignLast = Align.JUSTIFY;
        assertThat(sample.dump(75)).isEqualTo("0+85 ‘aaa bbb ’\n0+75 ‘ccc dd’\n");
        sample.alignLast = Align.END;
        assertThat(sample.dump(75)).isEqualTo("0+85 ‘aaa bbb ’\n15+60 ‘ccc dd’\n");
    }

    @Test
    void theFirstLineOrAllOthersAreIndented() {
        Sample sample = Sample.of("aaa bbb ccc");
        sample.indent = Extent.fixed(Sp.pt(20));
        assertThat(sample.dump(70)).isEqualTo("20+40 ‘aaa ’\n0+70 ‘bbb ccc’\n");
        sample.hangingIndent = true;
        assertThat(sample.dump(70)).isEqualTo("0+80 ‘aaa bbb ’\n20+30 ‘ccc’\n");
    }

    @Test
    void linesBesideSomethingAreShorterAndFartherRight() {
        Measure beside =
                new Measure(List.of(new Slot(Sp.pt(30), Sp.pt(40))), new Slot(0, Sp.pt(80)));
        assertThat(LineDump.of(Sample.of("aaa bbb ccc").set(beside).lines()))
                .isEqualTo("30+40 ‘aaa ’\n0+70 ‘bbb ccc’\n");
    }

    @Test
    void aHyphenOfHyphenationIsAPieceOfItsOwn() {
        Sample sample = Sample.of("une typographie");
        sample.hyphens = Hyphens.AUTO;
        SetParagraph set = sample.set(90);
        assertThat(LineDump.of(set.lines()))
                .isEqualTo(
                        """
                        0+80 ‘une typo’ | 80+10 ‘\u00AD’
                        0+70 ‘graphie’
                        """);
        assertThat(set.lines().getFirst().hyphenated()).isTrue();
        assertThat(set.lines().getLast().hyphenated()).isFalse();
    }

    @Test
    void softHyphensShowOnlyAtTheEndOfALine() {
        Sample sample = Sample.of("abc\u00ADdef\u00ADghi");
        sample.hyphens = Hyphens.MANUAL;
        assertThat(sample.dump(70)).isEqualTo("0+60 ‘abcdef’ | 60+10 ‘\u00AD’\n0+30 ‘ghi’\n");
        assertThat(sample.dump(100)).isEqualTo("0+90 ‘abcdefghi’\n");
    }

    @Test
    void aHyphenOfTheTextIsNotDoubled() {
        assertThat(Sample.of("grand-mère").dump(70)).isEqualTo("0+60 ‘grand-’\n0+40 ‘mère’\n");
    }

    @Test
    void frenchSpacesHaveTheirOwnWidths() {
        // A colon's space is a word space of 10, a guillemet's 0.8 of it, a thin one half of it.
        assertThat(Sample.of("a\u00A0: «\u00A0b\u00A0» c\u202F!").dump(300))
                .isEqualTo("0+121 ‘a\u00A0: «\u00A0b\u00A0» c\u202F!’\n");
    }

    @Test
    void noLineStartsWithHighPunctuationOrEndsWithAnOpeningGuillemet() {
        Random random = new Random(14);
        String[] words = {
            "mot",
            "un",
            "«",
            "»",
            ";",
            ":",
            "!",
            "?",
            "longue",
            "%",
            "«\u00A0bon\u00A0»",
            "oui\u202F!"
        };
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("Il");
            for (int i = 0; i < 30; i++) {
                text.append(' ').append(words[random.nextInt(words.length)]);
            }
            text.append(" a");
            Sample sample = Sample.of(text.toString());
            sample.align = random.nextBoolean() ? Align.JUSTIFY : Align.START;
            for (Line line : sample.set(150 + random.nextInt(100)).lines()) {
                String said = LineDump.text(List.of(line)).strip();
                assertThat(said).doesNotStartWith("»").doesNotEndWith("«");
                assertThat(";:!?%").doesNotContain(said.substring(0, 1));
            }
        }
    }

    @Test
    void everyWordIsSetInOrderAndJustifiedLinesEndExactlyAtTheMeasure() {
        Random random = new Random(1789);
        for (int round = 0; round < 300; round++) {
            String text = words(random);
            Sample sample = Sample.of(text);
            sample.align = Align.JUSTIFY;
            sample.hyphens = Hyphens.AUTO;
            long width = Sp.pt(120 + random.nextInt(200)) + random.nextInt(1000);
            List<Line> lines = sample.set(Measure.of(width)).lines();
            assertThat(LineDump.text(lines).replace("\u00AD", "")).isEqualTo(text);
            for (Line line : lines.subList(0, lines.size() - 1)) {
                if (LineDump.text(List.of(line)).strip().indexOf(' ') > 0) {
                    assertThat(inkEnd(line)).isEqualTo(width);
                }
            }
        }
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        int count = 5 + random.nextInt(60);
        for (int i = 0; i < count; i++) {
            int length = 1 + random.nextInt(9);
            for (int j = 0; j < length; j++) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            text.append(i == count - 1 ? "." : " ");
        }
        return text.toString();
    }

    /// Where the line's last glyph ends that is no space.
    private static long inkEnd(Line line) {
        long end = 0;
        for (Fragment fragment : line.fragments()) {
            if (fragment instanceof Fragment.Glyphs(_, var origin, _, _, _, _, var run)) {
                long x = origin.x();
                for (int i = 0; i < run.glyphs().length; i++) {
                    x += run.advances()[i];
                    if (run.text().charAt(run.clusters()[i]) != ' ') {
                        end = x;
                    }
                }
            }
        }
        return end;
    }

    @Test
    void forcedBreaksEndLinesAndTwoMakeAnEmptyOne() {
        Sample sample =
                Sample.of("aaa").add(new Box.LineBreak()).add(new Box.LineBreak()).text("bbb");
        assertThat(sample.dump(100)).isEqualTo("0+40 ‘aaa ’\n\n0+30 ‘bbb’\n");
        sample = Sample.of("aaa").add(new Box.LineBreak());
        assertThat(sample.dump(100)).isEqualTo("0+30 ‘aaa’\n");
    }

    @Test
    void preformattedTextKeepsItsSpacesTabsAndLines() {
        Sample sample = Sample.of("if  x\n\ta\tb\n\nend\n");
        sample.whiteSpace = WhiteSpace.PRE;
        assertThat(sample.dump(30))
                .isEqualTo(
                        """
                        0+60 ‘if  x ’
                        0+100 ‘ a b ’

                        0+30 ‘end’
                        """);
    }

    @Test
    void longLinesOfCodeAreWrappedAndKeepTheirIndent() {
        Sample sample = Sample.of("  aaa bbb\nc");
        sample.whiteSpace = WhiteSpace.PRE_WRAP;
        assertThat(sample.dump(60)).isEqualTo("0+60 ‘  aaa ’\n0+40 ‘bbb ’\n0+10 ‘c’\n");
    }

    @Test
    void aWordWiderThanTheMeasureIsBrokenBetweenItsLettersAndToldOfAtItsPlace() {
        Sample sample = Sample.of("a abcdefghijkl b abcdefghijkl");
        assertThat(sample.dump(50).lines().toList()).hasSize(6);
        assertThat(LineDump.text(sample.set(50).lines()))
                .isEqualTo("a abcdefghijkl b abcdefghijkl");
        assertThat(sample.reporter.problems())
                .allMatch(problem -> problem instanceof LayoutProblem.WordBroken)
                .extracting(problem -> problem.span().start())
                .containsExactly(2, 17);
    }

    @Test
    void whatSticksOutIsReportedWithItsPlace() {
        Sample sample = Sample.of("abcdefgh");
        sample.whiteSpace = WhiteSpace.NOWRAP;
        assertThat(sample.dump(50)).isEqualTo("0+80 ‘abcdefgh’\n");
        Problem problem = sample.reporter.problems().getFirst();
        assertThat(problem).isInstanceOf(LayoutProblem.Overfull.class);
        assertThat(problem.message()).isEqualTo("This line is 30 pt too wide and sticks out.");
        assertThat(problem.span().end()).isEqualTo(8);
    }

    @Test
    void addressesAreBrokenAtTheirPunctuation() {
        assertThat(Sample.of("https://example.org/un/chemin").dump(190))
                .isEqualTo("0+150 ‘https://example’\n0+140 ‘.org/un/chemin’\n");
    }

    @Test
    void ideographsAreBrokenAnywhereButNotBeforeAFullStop() {
        assertThat(Opportunities.at("東京。", 1, false)).isEqualTo(Opportunity.FREE);
        assertThat(Opportunities.at("東京。", 2, false)).isEqualTo(Opportunity.NEVER);
        assertThat(Opportunities.at("（東", 1, false)).isEqualTo(Opportunity.NEVER);
    }

    @Test
    void punctuationHangsIntoTheMargin() {
        Sample sample = Sample.of("aaaa, bbb ccc.");
        sample.align = Align.JUSTIFY;
        sample.hanging = true;
        // More than half of the comma is outside, and the letters fill up the rest.
        assertThat(sample.dump(45)).startsWith("0+60.5 ‘aaaa, ’\n");
        assertThat(sample.reporter.problems()).isEmpty();
    }

    private static Fragment.Glyphs firstLine(String text, int measure) {
        Sample sample = Sample.of(text);
        sample.align = Align.JUSTIFY;
        sample.hanging = true;
        return (Fragment.Glyphs) sample.set(measure).lines().getFirst().fragments().getFirst();
    }

    private static String advance(Fragment.Glyphs line, int glyph) {
        return Sp.format(line.run().advances()[glyph]);
    }

    @Test
    void lettersGiveTwoHundredthsBeforeSpacesDo() {
        // 3 are missing; the letters take 1.6 of them, the space the rest.
        Fragment.Glyphs line = firstLine("aaaa bbbb cccc dddd", 93);
        assertThat(line.stretch()).isEqualTo(1020);
        assertThat(line.run().width()).isEqualTo(Sp.pt(103));
        assertThat(advance(line, 0)).isEqualTo("10.2");
        assertThat(advance(line, 4)).isEqualTo("11.4");
        // One is missing: an eightieth of the letters, and nothing of the space.
        Fragment.Glyphs even = firstLine("aaaa bbbb cccc dddd", 91);
        assertThat(even.stretch()).isEqualTo(1012);
        assertThat(advance(even, 4)).isEqualTo("10.04");
    }

    @Test
    void lettersStandApartWhenSpacesHaveGivenMostOfWhatTheyMay() {
        // 5 are missing; the letters take 1.6, the space about six tenths of 5, the places after
        // letters the rest, in whole thousandths of an em. That after the last one is outside.
        Fragment.Glyphs line = firstLine("aaaa bbbb cccc dddd", 95);
        assertThat(Sp.format(line.run().width())).isEqualTo("105.05");
        assertThat(advance(line, 0)).isEqualTo("10.25");
        assertThat(advance(line, 4)).isEqualTo("13.05");
        // Too much for all: places between letters take no more than two hundredths of an em.
        Fragment.Glyphs loose = firstLine("aaaa bbbb cccccccccc", 100);
        assertThat(advance(loose, 0)).isEqualTo("10.4");
        assertThat(advance(loose, 4)).isEqualTo("17");
    }

    @Test
    void lettersThatHangLeftStartBeforeTheMargin() {
        Sample sample = Sample.of("aaaa ‘bbb’ c");
        sample.hanging = true;
        assertThat(sample.dump(50)).isEqualTo("0+50 ‘aaaa ’\n-5+60 ‘‘bbb’ ’\n0+10 ‘c’\n");
    }

    @Test
    void balancedLinesAreAboutEquallyLong() {
        Sample sample = Sample.of("aaa bbb ccc ddd eee");
        sample.wrap = Wrap.BALANCE;
        assertThat(sample.dump(160)).isEqualTo("0+120 ‘aaa bbb ccc ’\n0+70 ‘ddd eee’\n");
    }

    @Test
    void linesKeepTheirDistanceBesideSuperscriptsAndLargerText() {
        Sample sample = Sample.of("aa");
        sample.text("2", sample.look(Sp.pt(6), Sp.pt(4), List.of()))
                .text("B", sample.look(Sp.pt(20), 0, List.of()));
        Line line = sample.set(100).lines().getFirst();
        assertThat(line.height()).isEqualTo(Sp.pt(12));
        // Ascent 8 and descent 2 in 12: one point of leading above.
        assertThat(line.baseline()).isEqualTo(Sp.pt(9));
        List<Long> heights = new ArrayList<>();
        for (Fragment fragment : line.fragments()) {
            heights.add(((Fragment.Glyphs) fragment).origin().y());
        }
        assertThat(heights).containsExactly(Sp.pt(9), Sp.pt(5), Sp.pt(9));
    }

    @Test
    void aLineKnowsWhereItsTextComesFrom() {
        List<Line> lines = Sample.of("aaa bbb ccc").set(80).lines();
        assertThat(lines.get(0).start().offset()).isZero();
        assertThat(lines.get(1).start().offset()).isEqualTo(8);
        assertThat(lines.get(1).start().node()).isZero();
    }

    @Test
    void notesAndMarksBelongToTheLineOfTheirText() {
        Box.Mark mark = new Box.AnchorMark("here");
        Sample sample =
                Sample.of("aaa ")
                        .add(new Box.InlineMark(mark))
                        .text("bbb")
                        .add(new Box.NoteCall("n1"))
                        .text(" ccc");
        List<Line> lines = sample.set(40).lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).marks()).isEmpty();
        assertThat(lines.get(1).marks()).extracting(Line.PlacedMark::mark).containsExactly(mark);
        assertThat(lines.get(1).notes()).containsExactly("n1");
        assertThat(lines.get(2).notes()).isEmpty();
    }

    @Test
    void marksWithoutTextMakeALineWithoutHeight() {
        SetParagraph set =
                new Sample().add(new Box.InlineMark(new Box.AnchorMark("here"))).set(100);
        assertThat(set.lines()).hasSize(1);
        assertThat(set.height()).isZero();
        assertThat(set.lines().getFirst().marks()).hasSize(1);
        assertThat(new Sample().set(100).lines()).isEmpty();
    }

    @Test
    void aCharacterThatNoFontHasIsReportedOnceAndPaintedAsASign() {
        Sample sample = Sample.of("a\u4E00 b\u4E00");
        String dump = sample.dump(100);
        assertThat(dump).isEqualTo("0+50 ‘a\u4E00 b\u4E00’\n");
        assertThat(sample.reporter.problems()).hasSize(1);
        Problem problem = sample.reporter.problems().getFirst();
        assertThat(problem.code().id()).isEqualTo("FT007");
        assertThat(problem.span().start()).isEqualTo(1);
        assertThat(problem.span().end()).isEqualTo(2);
    }

    @Test
    void letterSpacingFollowsEveryLetter() {
        Sample sample = new Sample();
        var spaced =
                new TextStyle(
                        sample.families,
                        Sample.EM,
                        TextStyle.Cut.of(400, false),
                        List.of(),
                        true,
                        Color.BLACK,
                        Color.TRANSPARENT,
                        Sp.pt(2),
                        Sp.pt(3),
                        TextStyle.Transform.NONE,
                        List.of(),
                        0,
                        true,
                        "fr");
        // Two letters of 12, a space of 10 + 2 + 3, a letter of 12.
        assertThat(sample.text("ab c", spaced).dump(100)).isEqualTo("0+51 ‘ab c’\n");
    }

    @Test
    void widthsAreThoseOfTheWidestWordAndTheWidestLine() {
        Sample sample = Sample.of("aa bbbb\u00A0c").add(new Box.LineBreak()).text("dd ee ff gg");
        sample.hyphens = Hyphens.AUTO;
        Widths widths = sample.setter().widths(sample.paragraph(), PageFacts.UNKNOWN);
        assertThat(widths).isEqualTo(new Widths(Sp.pt(60), Sp.pt(110)));
    }

    @Test
    void aParagraphCanBeSetALineLonger() {
        Sample sample = Sample.of("aaaa bbb cc d ".repeat(12).strip());
        sample.align = Align.JUSTIFY;
        Measure measure = Measure.of(Sp.pt(330));
        int best = sample.set(measure).lines().size();
        OtherLines others =
                sample.setter().others(sample.paragraph(), measure, PageFacts.UNKNOWN, best);
        assertThat(others.longer()).hasSize(best + 1);
        assertThat(others.shorter()).isEmpty();
    }

    @Test
    void settingTheSameTwiceGivesTheSame() {
        Sample sample = Sample.of(words(new Random(3)));
        sample.align = Align.JUSTIFY;
        LineSetter setter = sample.setter();
        String once =
                LineDump.of(
                        setter.set(sample.paragraph(), Measure.of(Sp.pt(200)), PageFacts.UNKNOWN)
                                .lines());
        assertThat(
                        LineDump.of(
                                setter.set(
                                                sample.paragraph(),
                                                Measure.of(Sp.pt(200)),
                                                PageFacts.UNKNOWN)
                                        .lines()))
                .isEqualTo(once);
        assertThat(Optional.of(sample.dump(200))).contains(once);
    }
}
