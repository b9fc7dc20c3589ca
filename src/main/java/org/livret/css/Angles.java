package org.livret.css;

import org.jspecify.annotations.Nullable;

/// Reads angles (CSS Values 4, section 7.1) into thousandths of a degree. A bare number counts
/// degrees.
final class Angles {
    private Angles() {}

    static @Nullable Integer read(Tokens in) {
        if (!(in.peek() instanceof Value.Numeric(double number, String unit))) {
            return null;
        }
        double degrees =
                switch (unit) {
                    case "", "deg" -> 1;
                    case "turn" -> 360;
                    case "grad" -> 0.9;
                    case "rad" -> 180 / Math.PI;
                    default -> 0;
                };
        if (degrees == 0) {
            return null;
        }
        in.skip();
        return (int) Math.round(number * degrees * 1000);
    }
}
