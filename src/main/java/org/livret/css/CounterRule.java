package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.CounterStyle.Algorithm;
import org.livret.css.CounterStyle.Look;
import org.livret.css.CounterStyle.Range;

import java.util.List;
import java.util.Optional;

/// `@counter-style` as it was read (CSS Counter Styles 3, section 3). Without an algorithm it takes
/// that of the style `base`, and all else that it does not set.
record CounterRule(
        String name,
        Optional<Algorithm> algorithm,
        String base,
        Changes look,
        Optional<String> fallback) {

    /// What a rule says of the look; what it does not say is null.
    record Changes(
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable Negative negative,
            @Nullable Pad pad,
            @Nullable List<Range> ranges) {
        Look over(Look base) {
            return new Look(
                    prefix == null ? base.prefix() : prefix,
                    suffix == null ? base.suffix() : suffix,
                    negative == null ? base.minus() : negative.before(),
                    negative == null ? base.afterMinus() : negative.after(),
                    pad == null ? base.width() : pad.width(),
                    pad == null ? base.pad() : pad.symbol(),
                    ranges == null ? base.ranges() : ranges);
        }
    }

    record Negative(String before, String after) {}

    record Pad(int width, String symbol) {}
}
