package org.livret.css;

import org.jspecify.annotations.Nullable;

/// Reads angles (CSS Values 4, section 7.1) into thousandths of a degree. A bare number counts
/// degrees.
final class Angles {
    private Angles() {}

    static @Nullable Integer read(Tokens in) {
        int start = in.position();
        Quantity quantity = Quantity.read(in, Units.NEUTRAL);
        if (quantity == null || quantity.kind() == Quantity.Kind.LENGTH) {
            in.back(start);
            return null;
        }
        return (int) Math.round(quantity.value() * 1000);
    }
}
