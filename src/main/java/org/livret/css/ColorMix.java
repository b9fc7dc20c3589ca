package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.geom.Color;

/// `color-mix()` (CSS Color 5, section 3; CSS Color 4, section 12).
final class ColorMix {
    private ColorMix() {}

    /// Which way round hues are mixed.
    private enum Way {
        SHORTER,
        LONGER,
        INCREASING,
        DECREASING
    }

    private record Method(ColorSpace space, Way way) {}

    /// How much of each colour, from 0 to 1 together, and what the opacity is multiplied by.
    private record Shares(double first, double opacity) {
        static @Nullable Shares of(@Nullable Double first, @Nullable Double second) {
            double one = first != null ? first : second != null ? 100 - second : 50;
            double two = second != null ? second : 100 - one;
            double sum = one + two;
            return one < 0 || one > 100 || two < 0 || two > 100 || sum == 0
                    ? null
                    : new Shares(one / sum, Math.min(1, sum / 100));
        }
    }

    static @Nullable Color read(Tokens in, Units units) {
        int start = in.position();
        Color inks = inks(in, units);
        if (inks != null) {
            return inks;
        }
        in.back(start);
        SpacedColor mixed = spaced(in, units);
        return mixed == null ? null : mixed.toRgb();
    }

    static @Nullable SpacedColor spaced(Tokens in, Units units) {
        Method method = method(in);
        if (method == null) {
            return null;
        }
        Double before = percentage(in);
        SpacedColor first = Colors.spaced(in, units);
        Double share = before == null ? percentage(in) : before;
        if (first == null || !in.take(',')) {
            return null;
        }
        before = percentage(in);
        SpacedColor second = Colors.spaced(in, units);
        Double other = before == null ? percentage(in) : before;
        Shares shares = Shares.of(share, other);
        return second == null || !in.atEnd() || shares == null
                ? null
                : mixed(first, second, method, shares);
    }

    /// `in oklch longer hue,`; colours are mixed in Oklab when nothing is said.
    private static @Nullable Method method(Tokens in) {
        if (!in.take("in")) {
            return new Method(ColorSpace.OKLAB, Way.SHORTER);
        }
        ColorSpace space = ColorFunctions.space(in.word());
        if (space == null) {
            return null;
        }
        in.skip();
        Way way = Way.SHORTER;
        for (Way each : Way.values()) {
            if (in.take(each.name())) {
                way = each;
                if (!in.take("hue")) {
                    return null;
                }
            }
        }
        return in.take(',') ? new Method(space, way) : null;
    }

    private static @Nullable Double percentage(Tokens in) {
        int start = in.position();
        Quantity quantity = Quantity.read(in, Units.NEUTRAL);
        if (quantity == null
                || quantity.kind() != Quantity.Kind.LENGTH
                || quantity.length() != 0
                || quantity.formula().isPresent()) {
            in.back(start);
            return null;
        }
        return quantity.percent();
    }

    private static SpacedColor mixed(
            SpacedColor one, SpacedColor other, Method method, Shares shares) {
        SpacedColor first = one.in(method.space());
        SpacedColor second = other.in(method.space());
        double a = alpha(first, second);
        double b = alpha(second, first);
        double weight = shares.first();
        double alpha = a * weight + b * (1 - weight);
        int hue = method.space().hue();
        double[] made = new double[3];
        boolean[] missing = new boolean[4];
        for (int i = 0; i < 3; i++) {
            boolean none = first.missing()[i];
            boolean otherNone = second.missing()[i];
            missing[i] = none && otherNone;
            double c = none ? second.components()[i] : first.components()[i];
            double d = otherNone ? first.components()[i] : second.components()[i];
            if (i == hue) {
                made[i] = c + arc(c, d, method.way()) * (1 - weight);
            } else if (alpha > 0) {
                // Components count by their opacity, so that what is clear has no colour.
                made[i] = (c * a * weight + d * b * (1 - weight)) / alpha;
            }
        }
        missing[SpacedColor.ALPHA] =
                first.missing()[SpacedColor.ALPHA] && second.missing()[SpacedColor.ALPHA];
        return new SpacedColor(method.space(), made, alpha * shares.opacity(), missing);
    }

    private static double alpha(SpacedColor of, SpacedColor other) {
        return of.missing()[SpacedColor.ALPHA] ? other.alpha() : of.alpha();
    }

    /// From one hue to another, in degrees.
    private static double arc(double from, double to, Way way) {
        double shorter = Cylinders.modulo(to - from + 180, 360) - 180;
        return switch (way) {
            case SHORTER -> shorter;
            case LONGER -> shorter == 0 ? 0 : shorter > 0 ? shorter - 360 : shorter + 360;
            case INCREASING -> Cylinders.modulo(to - from, 360);
            case DECREASING -> -Cylinders.modulo(from - to, 360);
        };
    }

    // ---- inks ----

    /// Mixes inks, each for itself, so that `color-mix(in srgb, device-cmyk(…) 10%, white)` makes a
    /// tint; null when no ink is among the colours, or a colour that has no exact counterpart.
    private static @Nullable Color inks(Tokens in, Units units) {
        Method method = method(in);
        if (method == null || method.space() != ColorSpace.SRGB) {
            return null;
        }
        Color first = Colors.read(in, units);
        Double share = percentage(in);
        if (first == null || !in.take(',')) {
            return null;
        }
        Color second = Colors.read(in, units);
        Shares shares = Shares.of(share, percentage(in));
        boolean any = first instanceof Color.Cmyk || second instanceof Color.Cmyk;
        if (second == null || !any || shares == null || !in.atEnd()) {
            return null;
        }
        Color.Cmyk a = cmyk(first);
        Color.Cmyk b = cmyk(second);
        return a == null || b == null ? null : between(a, b, shares.first());
    }

    // Black, white and greys have an exact counterpart in CMYK.
    private static Color.@Nullable Cmyk cmyk(Color color) {
        return switch (color) {
            case Color.Cmyk cmyk -> cmyk;
            case Color.Rgb(int red, int green, int blue, int alpha) ->
                    red == green && green == blue
                            ? new Color.Cmyk(0, 0, 0, 1000 - (red * 1000 + 127) / 255, alpha)
                            : null;
        };
    }

    private static Color between(Color.Cmyk a, Color.Cmyk b, double weight) {
        return new Color.Cmyk(
                between(a.cyan(), b.cyan(), weight),
                between(a.magenta(), b.magenta(), weight),
                between(a.yellow(), b.yellow(), weight),
                between(a.black(), b.black(), weight),
                between(a.alpha(), b.alpha(), weight));
    }

    private static int between(int first, int second, double weight) {
        return (int) Math.round(first * weight + second * (1 - weight));
    }
}
