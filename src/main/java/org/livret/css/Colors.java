package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.geom.Color;
import org.livret.geom.NamedColors;

import java.util.List;
import java.util.Locale;

/// Reads colours (CSS Color 4 and 5): names, hexadecimal, `rgb()`, `hsl()`, `device-cmyk()` and
/// `color-mix(in srgb, …)`.
final class Colors {
    private Colors() {}

    static @Nullable Color read(Tokens in, Units units) {
        Value value = in.peek();
        Color color = value == null ? null : of(value, units);
        if (color != null) {
            in.skip();
        }
        return color;
    }

    private static @Nullable Color of(Value value, Units units) {
        return switch (value) {
            case Value.Hash(String digits) -> hex(digits);
            case Value.Ident(String name) -> named(name.toLowerCase(Locale.ROOT), units);
            case Value.Function(String name, List<Value> arguments) ->
                    function(name, new Tokens(arguments), units);
            case Value.Quoted _, Value.Numeric _, Value.Url _, Value.Block _, Value.Sign _ -> null;
        };
    }

    private static @Nullable Color named(String name, Units units) {
        return switch (name) {
            case "currentcolor" -> units.color();
            case "transparent" -> Color.TRANSPARENT;
            default -> NamedColors.of(name).orElse(null);
        };
    }

    private static @Nullable Color hex(String digits) {
        int length = digits.length();
        for (int i = 0; i < length; i++) {
            if (digits.charAt(i) >= 0x80 || Character.digit(digits.charAt(i), 16) < 0) {
                return null;
            }
        }
        return switch (length) {
            case 3, 4 ->
                    new Color.Rgb(
                            digit(digits, 0),
                            digit(digits, 1),
                            digit(digits, 2),
                            alpha(length == 4 ? digit(digits, 3) : 255));
            case 6, 8 ->
                    new Color.Rgb(
                            pair(digits, 0),
                            pair(digits, 2),
                            pair(digits, 4),
                            alpha(length == 8 ? pair(digits, 6) : 255));
            default -> null;
        };
    }

    private static int digit(String digits, int at) {
        return Character.digit(digits.charAt(at), 16) * 17;
    }

    private static int pair(String digits, int at) {
        return Character.digit(digits.charAt(at), 16) * 16
                + Character.digit(digits.charAt(at + 1), 16);
    }

    private static int alpha(int byteValue) {
        return (byteValue * 1000 + 127) / 255;
    }

    private static @Nullable Color function(String name, Tokens in, Units units) {
        return switch (name) {
            case "rgb", "rgba" -> rgb(in, units);
            case "hsl", "hsla" -> hsl(in, units);
            case "device-cmyk" -> cmyk(in, units);
            case "color-mix" -> mix(in, units);
            default -> null;
        };
    }

    private static @Nullable Color rgb(Tokens in, Units units) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            Double part = part(in, units, 255);
            if (part == null || (i < 2 && separator(in))) {
                return null;
            }
            parts[i] = part;
        }
        Integer alpha = alpha(in, units);
        return alpha == null
                ? null
                : new Color.Rgb(octet(parts[0]), octet(parts[1]), octet(parts[2]), alpha);
    }

    // A comma may stand between components, or nothing: always fine.
    private static boolean separator(Tokens in) {
        in.take(',');
        return in.atEnd();
    }

    /// A number as it is, or a percentage of `whole`.
    private static @Nullable Double part(Tokens in, Units units, double whole) {
        Quantity quantity = Quantity.read(in, units);
        if (quantity == null || quantity.length() != 0) {
            return null;
        }
        return quantity.isNumber() ? quantity.number() : quantity.percent() * whole / 100;
    }

    private static @Nullable Integer alpha(Tokens in, Units units) {
        if (in.atEnd()) {
            return 1000;
        }
        if (!in.take('/') && !in.take(',')) {
            return null;
        }
        Double part = part(in, units, 1);
        return part == null || !in.atEnd() ? null : (Integer) clamp(part * 1000, 1000);
    }

    private static int octet(double value) {
        return clamp(value, 255);
    }

    private static int clamp(double value, int most) {
        return (int) Math.round(Math.max(0, Math.min(value, most)));
    }

    private static @Nullable Color hsl(Tokens in, Units units) {
        Integer hue = Angles.read(in);
        if (hue == null || separator(in)) {
            return null;
        }
        Double saturation = part(in, units, 100);
        if (saturation == null || separator(in)) {
            return null;
        }
        Double lightness = part(in, units, 100);
        Integer alpha = lightness == null ? null : alpha(in, units);
        if (lightness == null || alpha == null) {
            return null;
        }
        double degrees = Math.floorMod(hue, 360_000) / 1000.0;
        double s = clamp(saturation * 10, 1000) / 1000.0;
        double l = clamp(lightness * 10, 1000) / 1000.0;
        return new Color.Rgb(
                channel(degrees, s, l, 0),
                channel(degrees, s, l, 8),
                channel(degrees, s, l, 4),
                alpha);
    }

    // CSS Color 4, section 7.1.
    private static int channel(double hue, double saturation, double lightness, int n) {
        double k = (n + hue / 30) % 12;
        double a = saturation * Math.min(lightness, 1 - lightness);
        return octet(255 * (lightness - a * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1))));
    }

    private static @Nullable Color cmyk(Tokens in, Units units) {
        int[] parts = new int[4];
        for (int i = 0; i < 4; i++) {
            Double part = part(in, units, 1);
            if (part == null || (i < 3 && separator(in))) {
                return null;
            }
            parts[i] = clamp(part * 1000, 1000);
        }
        Integer alpha = alpha(in, units);
        return alpha == null ? null : new Color.Cmyk(parts[0], parts[1], parts[2], parts[3], alpha);
    }

    /// Mixes two colours of the same kind; CMYK components mix like RGB's, each for itself.
    private static @Nullable Color mix(Tokens in, Units units) {
        if (!in.take("in") || !in.take("srgb") || !in.take(',')) {
            return null;
        }
        Color first = read(in, units);
        Double share = percentage(in);
        if (first == null || !in.take(',')) {
            return null;
        }
        Color second = read(in, units);
        Double other = percentage(in);
        if (second == null || !in.atEnd()) {
            return null;
        }
        double weight = share != null ? share : other != null ? 100 - other : 50;
        if (weight < 0 || weight > 100) {
            return null;
        }
        return mix(first, second, weight / 100);
    }

    private static @Nullable Double percentage(Tokens in) {
        if (in.peek() instanceof Value.Numeric(double number, String unit) && unit.equals("%")) {
            in.skip();
            return number;
        }
        return null;
    }

    private static @Nullable Color mix(Color first, Color second, double weight) {
        int alpha = between(first.alpha(), second.alpha(), weight);
        if (first instanceof Color.Rgb a && second instanceof Color.Rgb b) {
            return new Color.Rgb(
                    between(a.red(), b.red(), weight),
                    between(a.green(), b.green(), weight),
                    between(a.blue(), b.blue(), weight),
                    alpha);
        }
        Color.Cmyk a = cmyk(first);
        Color.Cmyk b = cmyk(second);
        if (a == null || b == null) {
            return null;
        }
        return new Color.Cmyk(
                between(a.cyan(), b.cyan(), weight),
                between(a.magenta(), b.magenta(), weight),
                between(a.yellow(), b.yellow(), weight),
                between(a.black(), b.black(), weight),
                alpha);
    }

    // Black, white and greys have an exact counterpart in CMYK: so `color-mix(in srgb,
    // device-cmyk(…) 10%, white)` makes a tint.
    private static Color.@Nullable Cmyk cmyk(Color color) {
        return switch (color) {
            case Color.Cmyk cmyk -> cmyk;
            case Color.Rgb(int red, int green, int blue, int alpha) ->
                    red == green && green == blue
                            ? new Color.Cmyk(0, 0, 0, 1000 - (red * 1000 + 127) / 255, alpha)
                            : null;
        };
    }

    private static int between(int first, int second, double weight) {
        return (int) Math.round(first * weight + second * (1 - weight));
    }
}
