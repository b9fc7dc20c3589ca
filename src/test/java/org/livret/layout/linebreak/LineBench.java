package org.livret.layout.linebreak;

import org.livret.layout.linebreak.Items.Hyphen;

import java.util.Locale;
import java.util.Random;

/// Measures how long the line breaker takes for one paragraph of very many words: in a measure of
/// some ten words, in a narrow one where every pass is needed, in one wider than any page, and with
/// words that take no room at all.
///
/// From the project's folder, on a machine that does nothing else: `java -cp
/// target/test-classes:target/classes org.livret.layout.linebreak.LineBench [WORDS]`.
public final class LineBench {
    private static final Parameters PARAMETERS =
            new Parameters(
                    100,
                    200,
                    12,
                    0,
                    2,
                    Parameters.Demerits.TEX,
                    new Parameters.Ending(true, 24, 12, 30_000, true));

    private LineBench() {}

    public static void main(String[] arguments) {
        int words = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        System.out.printf("%-24s%10s%8s%14s%8s%n", "measure", "seconds", "lines", "steps", "pass");
        measure("ordinary", paragraph(words, 1), 650);
        measure("narrow", paragraph(words, 1), 120);
        measure("very wide", paragraph(words, 1), 65_000);
        measure("words without width", paragraph(words, 0), 650);
    }

    /// Words of one to three syllables, with a space of a quarter of an em of 40.
    static Items paragraph(int words, int unit) {
        Random random = new Random(7);
        Items items = new Items();
        for (int i = 0; i < words; i++) {
            int syllables = 1 + random.nextInt(3);
            for (int j = 0; j < syllables; j++) {
                if (j > 0) {
                    items.penalty(60, Hyphen.AUTOMATIC, 12 * unit, 0);
                }
                int width = (15 + random.nextInt(30)) * unit;
                items.box(width, width / 50, width / 25);
            }
            items.glue(10 * unit, 5 * unit, 3 * unit);
        }
        items.box(10);
        return items;
    }

    private static void measure(String name, Items items, long width) {
        double best = Double.MAX_VALUE;
        Breaks breaks = LineBreaker.breakLines(items, LineWidths.of(width), PARAMETERS);
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            breaks = LineBreaker.breakLines(items, LineWidths.of(width), PARAMETERS);
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s%10.3f%8d%14d%8d%n",
                name,
                best,
                breaks.lines(),
                breaks.steps(),
                breaks.pass());
    }
}
