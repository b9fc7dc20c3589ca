package org.livret.layout.inline;

import org.livret.css.ParagraphStyle;
import org.livret.css.ParagraphStyle.Align;
import org.livret.css.ParagraphStyle.Wrap;
import org.livret.layout.linebreak.Parameters;

/// What makes lines good, by style. The costs are TeX's, sharpened where print is stricter: a
/// hyphen on the last line but one and stubs as last lines cost more.
final class Costs {
    // As much as an automatic hyphen.
    private static final int REPEATED = 4_000;
    private static final Parameters.Demerits JUSTIFIED =
            new Parameters.Demerits(10, 0, 10_000, 20_000, 8_000, REPEATED);
    // Weighed against hyphens from the start, spaces are evener still; hyphens must cost more then,
    // so that they do not become more.
    private static final Parameters.Demerits CAREFUL =
            new Parameters.Demerits(10, 6_000, 10_000, 20_000, 8_000, REPEATED);
    // Lines of unequal length beside each other are what ragged setting is about.
    private static final Parameters.Demerits RAGGED =
            new Parameters.Demerits(10, 0, 20_000, 30_000, 0, REPEATED);
    private static final int STUB = 30_000;

    private Costs() {}

    static Parameters of(
            ParagraphStyle style, Look strut, Indent indent, boolean justified, Align alignLast) {
        long em = strut.size();
        boolean careful = style.wrap() == Wrap.PRETTY;
        boolean filled = alignLast == Align.JUSTIFY;
        boolean mayGap = justified && alignLast == Align.START;
        Parameters.Ending ending =
                new Parameters.Ending(
                        !filled,
                        filled ? 0 : 2 * em,
                        mayGap ? em : 0,
                        careful ? 2 * STUB : STUB,
                        true);
        long measure = indent.slot(1).width();
        return justified
                ? new Parameters(
                        careful ? -1 : 100,
                        200,
                        em + measure / 40,
                        0,
                        style.limits().lines(),
                        careful ? CAREFUL : JUSTIFIED,
                        ending)
                : new Parameters(
                        careful ? 100 : 200,
                        1_000,
                        em + measure / 10,
                        Math.min(4 * em, em + measure / 12),
                        style.limits().lines(),
                        RAGGED,
                        ending);
    }
}
