package org.livret.layout.inline;

import org.livret.css.ParagraphStyle;
import org.livret.css.ParagraphStyle.Align;
import org.livret.css.ParagraphStyle.Wrap;
import org.livret.layout.linebreak.Parameters;

/// What makes lines good, by style. The costs are TeX's, sharpened where print is stricter: hyphens
/// cost more, since letters give way before spaces do, and so do stubs as last lines. Careful
/// setting (`text-wrap-style: pretty`) weighs hyphens from the start instead of trying without.
final class Costs {
    // As much as an automatic hyphen.
    private static final int REPEATED = 4_000;
    private static final Parameters.Demerits JUSTIFIED =
            new Parameters.Demerits(10, 8_000, 10_000, 20_000, 8_000, REPEATED);
    // Lines of unequal length beside each other are what ragged setting is about.
    private static final Parameters.Demerits RAGGED =
            new Parameters.Demerits(10, 5_000, 20_000, 30_000, 0, REPEATED);
    private static final int STUB = 30_000;
    // Ragged lines can be shorter at little cost, so that the last one need not be.
    private static final int RAGGED_STUB = 100_000;

    private Costs() {}

    static Parameters of(
            ParagraphStyle style, Look strut, Indent indent, boolean justified, Align alignLast) {
        long em = strut.size();
        boolean careful = style.wrap() == Wrap.PRETTY;
        boolean filled = alignLast == Align.JUSTIFY;
        long measure = indent.slot(1).width();
        long least = justified ? 2 * em : Math.max(2 * em, measure / 5);
        boolean mayGap = justified && alignLast == Align.START;
        Parameters.Ending ending =
                new Parameters.Ending(
                        !filled,
                        filled ? 0 : least,
                        mayGap ? em : 0,
                        (careful ? 2 : 1) * (justified ? STUB : RAGGED_STUB),
                        true);
        return justified
                ? new Parameters(
                        careful ? -1 : 100,
                        200,
                        em + measure / 40,
                        0,
                        style.limits().lines(),
                        0,
                        JUSTIFIED,
                        ending)
                : new Parameters(
                        careful ? 300 : 400,
                        1_000,
                        em + measure / 10,
                        Math.min(4 * em, em + measure / 12),
                        style.limits().lines(),
                        0,
                        RAGGED,
                        ending);
    }
}
