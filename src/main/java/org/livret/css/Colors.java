package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.geom.Color;
import org.livret.geom.NamedColors;

import java.util.List;
import java.util.Locale;

/// Reads colours (CSS Color 4 and 5): names, hexadecimal, functions, mixes, and `device-cmyk()`.
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

    // Of the colours that a system chooses, those of paper.
    private static @Nullable Color named(String name, Units units) {
        return switch (name) {
            case "currentcolor" -> units.color();
            case "transparent" -> Color.TRANSPARENT;
            case "canvas", "field", "buttonface" -> Color.WHITE;
            case "canvastext", "fieldtext", "buttontext", "buttonborder" -> Color.BLACK;
            case "linktext", "visitedtext", "activetext" -> new Color.Rgb(0, 0, 238, 1000);
            case "graytext" -> new Color.Rgb(128, 128, 128, 1000);
            case "mark" -> new Color.Rgb(255, 255, 0, 1000);
            case "marktext" -> Color.BLACK;
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
            case "device-cmyk" -> cmyk(in, units);
            case "color-mix" -> ColorMix.read(in, units);
            case "light-dark" -> lightDark(in, units);
            default -> {
                SpacedColor spaced = ColorFunctions.read(name, in, units);
                yield spaced == null ? null : spaced.toRgb();
            }
        };
    }

    /// Paper is light.
    private static @Nullable Color lightDark(Tokens in, Units units) {
        Color light = read(in, units);
        if (light == null || !in.take(',')) {
            return null;
        }
        Color dark = read(in, units);
        return dark == null || !in.atEnd() ? null : light;
    }

    /// A colour with what it lost by becoming one of the screen's; null for inks, and for what is
    /// no colour.
    static @Nullable SpacedColor spaced(Tokens in, Units units) {
        int start = in.position();
        if (in.peek() instanceof Value.Function(String name, List<Value> arguments)) {
            SpacedColor spaced = ColorFunctions.read(name, new Tokens(arguments), units);
            if (spaced == null && name.equals("color-mix")) {
                spaced = ColorMix.spaced(new Tokens(arguments), units);
            }
            if (spaced != null) {
                in.skip();
                return spaced;
            }
        }
        if (read(in, units) instanceof Color.Rgb rgb) {
            return SpacedColor.of(rgb);
        }
        in.back(start);
        return null;
    }

    private static @Nullable Color cmyk(Tokens in, Units units) {
        int[] parts = new int[4];
        for (int i = 0; i < 4; i++) {
            Double part = share(in, units);
            if (part == null) {
                return null;
            }
            parts[i] = thousandths(part);
            in.take(',');
        }
        if (in.atEnd()) {
            return new Color.Cmyk(parts[0], parts[1], parts[2], parts[3], 1000);
        }
        in.take('/');
        Double alpha = share(in, units);
        return alpha == null || !in.atEnd()
                ? null
                : new Color.Cmyk(parts[0], parts[1], parts[2], parts[3], thousandths(alpha));
    }

    /// A number, or a percentage as a share of one.
    private static @Nullable Double share(Tokens in, Units units) {
        Quantity quantity = Quantity.read(in, units);
        if (quantity == null || quantity.kind() == Quantity.Kind.ANGLE || quantity.length() != 0) {
            return null;
        }
        return quantity.isNumber() ? quantity.value() : quantity.percent() / 100;
    }

    private static int thousandths(double value) {
        return Math.clamp(Math.round(value * 1000), 0, 1000);
    }
}
