package org.livret.layout.linebreak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.layout.linebreak.BruteForce.Item;
import org.livret.layout.linebreak.BruteForce.Kind;
import org.livret.layout.linebreak.Items.Hyphen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

class LineBreakerTest {
    private static final Parameters.Demerits DEMERITS = Parameters.Demerits.TEX;
    private static final Parameters.Demerits DEAR_HYPHENS =
            new Parameters.Demerits(10, 3_000, 10_000, 5_000, 10_000, 4_000);

    @Test
    void findsTheLeastCostOfEverySmallParagraph() {
        Random random = new Random(1981);
        int compared = 0;
        for (int round = 0; round < 20_000; round++) {
            List<Item> list = BruteForce.ended(someItems(random));
            LineWidths widths = LineWidths.of(20 + random.nextInt(60), someWidths(random));
            Parameters parameters = someParameters(random);
            OptionalLong least = BruteForce.demerits(list, widths, parameters);
            Breaks breaks = LineBreaker.breakLines(BruteForce.build(list), widths, parameters);
            assertThat(breaks.overfull() || breaks.pass() == 4)
                    .as("round %d", round)
                    .isEqualTo(least.isEmpty());
            if (least.isPresent()) {
                assertThat(breaks.demerits()).as("round %d", round).isEqualTo(least.getAsLong());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    private static long[] someWidths(Random random) {
        long[] widths = new long[random.nextInt(4)];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = 15 + random.nextInt(70);
        }
        return widths;
    }

    private static Parameters someParameters(Random random) {
        return new Parameters(
                random.nextInt(200),
                random.nextInt(1000),
                random.nextInt(10),
                random.nextInt(3) == 0 ? 10 : 0,
                random.nextInt(3),
                random.nextBoolean() ? DEMERITS : DEAR_HYPHENS,
                new Parameters.Ending(
                        random.nextBoolean(),
                        random.nextInt(12),
                        random.nextInt(8),
                        3000,
                        random.nextBoolean()));
    }

    private static List<Item> someItems(Random random) {
        List<Item> items = new ArrayList<>();
        int count = 2 + random.nextInt(12);
        while (items.size() < count) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            long width = 1 + random.nextInt(20);
            items.add(
                    switch (kind) {
                        case BOX -> new Item(kind, width, 0, 0, 0, 0, 0);
                        case LETTERS ->
                                new Item(
                                        kind,
                                        6 + width,
                                        random.nextInt(3),
                                        random.nextInt(4),
                                        0,
                                        0,
                                        0);
                        case GLUE ->
                                new Item(
                                        kind,
                                        6,
                                        random.nextInt(4),
                                        random.nextInt(3),
                                        0,
                                        -random.nextInt(3),
                                        0,
                                        random.nextInt(3),
                                        random.nextInt(3));
                        case TIE -> new Item(kind, 6, 3, 2, 0, 0, 0);
                        case FORCED ->
                                random.nextInt(4) == 0
                                        ? new Item(kind, 0, 0, 0, Items.FORCED, 0, 0)
                                        : new Item(Kind.BOX, width, 0, 0, 0, 0, 0);
                        case PENALTY, HYPHEN, SOFT_HYPHEN ->
                                new Item(
                                        kind,
                                        0,
                                        0,
                                        0,
                                        random.nextInt(200) - 50,
                                        random.nextInt(6) - 1,
                                        random.nextInt(3));
                    });
        }
        return items;
    }

    private static Items words(int... widths) {
        Items items = new Items();
        for (int i = 0; i < widths.length; i++) {
            if (i > 0) {
                items.glue(6, 3, 2);
            }
            items.box(widths[i]);
        }
        return items;
    }

    private static List<Integer> ends(Breaks breaks) {
        List<Integer> ends = new ArrayList<>();
        for (int line = 0; line < breaks.lines(); line++) {
            ends.add(breaks.end(line));
        }
        return ends;
    }

    @Test
    void aGreedyFirstLineGivesWayToABetterParagraph() {
        // Filled greedily, the first line is perfect: 30 + 6 + 20 + 6 + 8 = 70. But then 56 stands
        // alone, with no glue to stretch.
        Breaks breaks =
                LineBreaker.breakLines(words(30, 20, 8, 56, 20), LineWidths.of(70), Parameters.TEX);
        assertThat(ends(breaks)).containsExactly(3, 7, 9);
        assertThat(breaks.natural(0)).isEqualTo(56);
        assertThat(breaks.natural(1)).isEqualTo(70);
    }

    @Test
    void aWordWiderThanItsLineSticksOutByWhatIsTooMuch() {
        Breaks breaks =
                LineBreaker.breakLines(words(10, 50, 10), LineWidths.of(30), Parameters.TEX);
        assertThat(ends(breaks)).containsExactly(1, 3, 5);
        assertThat(breaks.excess(0)).isZero();
        assertThat(breaks.excess(1)).isEqualTo(20);
        assertThat(breaks.excess(2)).isZero();
    }

    @Test
    void nothingAtAllIsOneEmptyLine() {
        Breaks breaks = LineBreaker.breakLines(new Items(), LineWidths.of(30), Parameters.TEX);
        assertThat(breaks.lines()).isOne();
        assertThat(breaks.natural(0)).isZero();
    }

    @Test
    void forcedBreaksInARowMakeEmptyLines() {
        Items items = new Items();
        items.box(5);
        items.forced();
        items.forced();
        items.box(5);
        assertThat(ends(LineBreaker.breakLines(items, LineWidths.of(30), Parameters.TEX)))
                .containsExactly(1, 2, 4);
    }

    @Test
    void theHyphenIsPartOfTheLineThatItEnds() {
        Items items = new Items();
        items.box(20);
        items.penalty(50, Hyphen.AUTOMATIC, 4, 3);
        items.box(20);
        Breaks breaks = LineBreaker.breakLines(items, LineWidths.of(24), Parameters.TEX);
        assertThat(breaks.natural(0)).isEqualTo(24);
        assertThat(breaks.natural(1)).isEqualTo(23);
        assertThat(breaks.pass()).isEqualTo(2);
    }

    private static Items hyphenated(int syllables) {
        Items items = new Items();
        for (int i = 0; i < syllables; i++) {
            items.box(20);
            items.penalty(50, Hyphen.AUTOMATIC, 0, 0);
            items.box(10);
            items.glue(6, 4, 2);
        }
        items.box(20);
        return items;
    }

    private static int longestRun(Items items, Breaks breaks) {
        int longest = 0;
        int run = 0;
        for (int line = 0; line < breaks.lines(); line++) {
            run = items.isFlagged(breaks.end(line)) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    @Test
    void noMoreHyphensInARowThanAllowed() {
        Items items = hyphenated(12);
        Parameters free =
                new Parameters(
                        -1,
                        Parameters.ANY,
                        0,
                        0,
                        0,
                        new Parameters.Demerits(10, 0, 0, 0, 0, 0),
                        Parameters.Ending.FREE);
        LineWidths widths = LineWidths.of(36);
        assertThat(longestRun(items, LineBreaker.breakLines(items, widths, free))).isGreaterThan(2);
        assertThat(
                        longestRun(
                                items,
                                LineBreaker.breakLines(items, widths, free.withHyphenLimit(2))))
                .isEqualTo(2);
    }

    @Test
    void ratherManyHyphensInARowThanALineThatSticksOut() {
        Items items = new Items();
        for (int i = 0; i < 5; i++) {
            items.box(20);
            items.penalty(50, Hyphen.AUTOMATIC, 0, 0);
        }
        items.box(20);
        Breaks breaks =
                LineBreaker.breakLines(items, LineWidths.of(25), Parameters.TEX.withHyphenLimit(2));
        assertThat(breaks.overfull()).isFalse();
        assertThat(breaks.pass()).isEqualTo(4);
        assertThat(breaks.lines()).isEqualTo(6);
    }

    @Test
    void aFewLettersDoNotMakeALastLine() {
        LineWidths measure = LineWidths.of(58);
        assertThat(LineBreaker.breakLines(words(20, 14, 12, 2), measure, Parameters.TEX).natural(1))
                .isEqualTo(2);
        // Without the last word, the first line is stretched sixfold: 21,610 squared is 467
        // million.
        Parameters careful =
                new Parameters(
                        Parameters.ANY,
                        0,
                        0,
                        0,
                        0,
                        DEMERITS,
                        new Parameters.Ending(true, 10, 0, 500_000_000, false));
        assertThat(LineBreaker.breakLines(words(20, 14, 12, 2), measure, careful).natural(1))
                .isEqualTo(20);
    }

    @Test
    void looseParagraphsAreALineLongerWhenAsked() {
        int[] widths = new int[40];
        Arrays.fill(widths, 14);
        Parameters lenient =
                new Parameters(
                        Parameters.ANY, Parameters.ANY, 0, 0, 0, DEMERITS, Parameters.Ending.FREE);
        LineWidths measure = LineWidths.of(134);
        int lines = LineBreaker.breakLines(words(widths), measure, lenient).lines();
        assertThat(LineBreaker.breakInto(lines + 1, words(widths), measure, lenient))
                .map(Breaks::lines)
                .hasValue(lines + 1);
        assertThat(LineBreaker.breakInto(1, words(widths), measure, lenient)).isEmpty();
    }

    @Test
    void balancedLinesAreEquallyLongAndAsFewAsCanBe() {
        int[] widths = {10, 10, 10, 10, 10, 10, 10};
        // Seven words of 10 with spaces of 6 fill 106 points: six fit in 100, and one would stand
        // alone.
        Parameters ragged = Parameters.TEX.ragged(20);
        Breaks breaks = LineBreaker.balance(words(widths), LineWidths.of(100), ragged);
        assertThat(breaks.lines()).isEqualTo(2);
        assertThat(List.of(breaks.natural(0), breaks.natural(1)))
                .containsExactlyInAnyOrder(58L, 42L);
    }

    @Test
    void linesBesideAFloatKeepTheirOwnWidths() {
        Breaks breaks =
                LineBreaker.breakLines(
                        words(20, 20, 20, 20, 20, 20), LineWidths.of(98, 20, 46), Parameters.TEX);
        assertThat(ends(breaks)).containsExactly(1, 5, 11);
    }

    @Test
    void leadersTakeAllTheRoomInTheirLine() {
        Items items = new Items();
        items.box(10);
        items.fill(0, 1);
        items.box(10);
        items.forced();
        Parameters strict =
                new Parameters(
                        0, 0, 0, 0, 0, DEMERITS, new Parameters.Ending(false, 0, 0, 0, false));
        assertThat(LineBreaker.breakLines(items, LineWidths.of(300), strict).pass()).isEqualTo(1);
    }

    @Test
    void theSameWordDoesNotEndTwoLinesInARow() {
        int[] keys = {1, 2, 3, 2, 4};
        Items items = new Items();
        for (int i = 0; i < keys.length; i++) {
            if (i > 0) {
                items.words(items.glue(6, 6, 2), keys[i - 1], keys[i]);
            }
            items.box(20);
        }
        LineWidths measure = LineWidths.of(46);
        assertThat(ends(LineBreaker.breakLines(items, measure, Parameters.TEX.ragged(30))))
                .containsExactly(3, 7, 9);
        Parameters careful =
                new Parameters(
                        100,
                        200,
                        0,
                        30,
                        0,
                        new Parameters.Demerits(10, 0, 0, 0, 0, 100_000),
                        Parameters.Ending.FREE);
        assertThat(ends(LineBreaker.breakLines(items, measure, careful))).containsExactly(3, 5, 9);
    }

    @Test
    void theLastWordIsHyphenatedOnlyWhereALineWouldStickOut() {
        Items items = new Items();
        items.box(20);
        items.glue(6, 20, 2);
        items.box(10);
        items.penalty(0, Hyphen.AUTOMATIC, 0, 0);
        items.box(10);
        Parameters whole =
                new Parameters(
                        -1,
                        Parameters.ANY,
                        0,
                        0,
                        0,
                        DEMERITS,
                        new Parameters.Ending(true, 0, 0, 0, true));
        assertThat(ends(LineBreaker.breakLines(items, LineWidths.of(36), whole)))
                .containsExactly(1, 5);
        assertThat(
                        ends(
                                LineBreaker.breakLines(
                                        items,
                                        LineWidths.of(36),
                                        whole.withEnding(Parameters.Ending.FREE))))
                .containsExactly(3, 5);
        assertThat(ends(LineBreaker.breakLines(items, LineWidths.of(14), whole)))
                .containsExactly(1, 3, 5);
    }

    @Test
    void wordsWithoutWidthAndEndlessLinesAreBoundedWork() {
        Items flat = LineBench.paragraph(5_000, 0);
        assertThat(LineBreaker.breakLines(flat, LineWidths.of(650), Parameters.TEX).steps())
                .isLessThan(5_000L * 3 * 1_100);
        Items items = LineBench.paragraph(5_000, 1);
        Breaks wide = LineBreaker.breakLines(items, LineWidths.of(100_000), Parameters.TEX);
        assertThat(wide.overfull()).isFalse();
        assertThat(wide.steps()).isLessThan(5_000L * 3 * 1_100);
    }

    @Test
    void workGrowsInProportionToTheText() {
        long small = steps(2_000);
        long large = steps(100_000);
        assertThat(large).isLessThan(small * 55);
        assertThat(large).isLessThan(100_000L * 200);
    }

    // Every break is feasible in the emergency pass, so this is the most work that a text of this
    // measure can make.
    private static long steps(int words) {
        Random random = new Random(7);
        Items items = new Items();
        for (int i = 0; i < words; i++) {
            items.box(10 + random.nextInt(40));
            items.penalty(50, Hyphen.AUTOMATIC, 5, 0);
            items.box(10 + random.nextInt(40));
            items.glue(12, 6, 4);
        }
        items.box(10);
        Parameters hard = new Parameters(-1, -1, 30, 0, 2, DEMERITS, Parameters.Ending.FREE);
        return LineBreaker.breakLines(items, LineWidths.of(600), hard).steps();
    }
}
