package org.livret.layout.linebreak;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Breaks paragraphs. Each call stands alone; nothing is kept between them.
public final class LineBreaker {
    // Line numbers are told apart when their number matters, so that work grows with its square.
    private static final int MOST_COUNTED = 200;

    private LineBreaker() {}

    /// The best breaks: the first of the passes that finds any.
    public static Breaks breakLines(Items items, LineWidths widths, Parameters parameters) {
        items.seal();
        return passes(items, widths, parameters);
    }

    /// The best breaks into so many lines, for a paragraph that should be longer or shorter than is
    /// best for it (The TeXbook, chapter 14, on looseness); none where lines would be bad.
    public static Optional<Breaks> breakInto(
            int lines, Items items, LineWidths widths, Parameters parameters) {
        if (lines < 1 || lines > MOST_COUNTED) {
            return Optional.empty();
        }
        items.seal();
        return Optional.ofNullable(attempt(items, widths, parameters, 2, lines))
                .filter(breaks -> breaks.lines() == lines);
    }

    /// Breaks into the fewest lines that the widths allow, all as equally long as they can be (CSS
    /// Text 4, `text-wrap-style: balance`). For a title or a caption: the work grows with the
    /// square of the number of lines.
    public static Breaks balance(Items items, LineWidths widths, Parameters parameters) {
        items.seal();
        Breaks best = passes(items, widths, parameters);
        boolean hyphens = best.pass() > 1;
        int lines = FirstFit.lines(items, widths, hyphens);
        if (lines < 2 || lines > Math.min(best.lines(), MOST_COUNTED) || best.overfull()) {
            return best;
        }
        long low = 0;
        long high = widths.widest();
        while (low < high) {
            long cut = (low + high + 1) >>> 1;
            if (FirstFit.lines(items, widths.narrowed(cut), hyphens) == lines) {
                low = cut;
            } else {
                high = cut - 1;
            }
        }
        Parameters even =
                parameters
                        .ragged(Math.max(1, widths.widest() / 4))
                        .withEnding(new Parameters.Ending(false, 0, 0, 0, false));
        Breaks equal = attempt(items, widths.narrowed(low), even, hyphens ? 3 : 0, lines);
        return equal != null && equal.lines() == lines && !equal.overfull() ? equal : best;
    }

    private static Breaks passes(Items items, LineWidths widths, Parameters parameters) {
        for (int pass = 1; pass < 3; pass++) {
            Breaks breaks = attempt(items, widths, parameters, pass, -1);
            if (breaks != null) {
                return breaks;
            }
        }
        Breaks breaks = certain(items, widths, parameters, 3);
        if (breaks.overfull() && parameters.hyphenLimit() > 0) {
            // Too many hyphens in a row are less bad than a line that sticks out.
            Breaks free = certain(items, widths, parameters.withHyphenLimit(0), 4);
            return free.overfull() ? breaks : free;
        }
        return breaks;
    }

    private static Breaks certain(
            Items items, LineWidths widths, Parameters parameters, int number) {
        Breaks breaks = attempt(items, widths, parameters, number, -1);
        if (breaks == null) {
            throw new IllegalStateException("the emergency pass always finds breaks");
        }
        return breaks;
    }

    // Pass 0 is pass 1 with any badness allowed: for setting without hyphens at any price.
    private static @Nullable Breaks attempt(
            Items items, LineWidths widths, Parameters parameters, int number, int lines) {
        Pass.Rules rules =
                switch (number) {
                    case 0 -> new Pass.Rules(0, Parameters.ANY, false, false, 0, lines);
                    case 1 -> new Pass.Rules(1, parameters.pretolerance(), false, false, 0, lines);
                    case 2 -> new Pass.Rules(2, parameters.tolerance(), true, false, 0, lines);
                    default ->
                            new Pass.Rules(
                                    number,
                                    Parameters.ANY,
                                    true,
                                    true,
                                    parameters.emergencyStretch(),
                                    lines);
                };
        return new Pass(items, widths, parameters, rules).run();
    }
}
