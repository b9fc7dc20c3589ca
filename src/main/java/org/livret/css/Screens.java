package org.livret.css;

import org.livret.css.Value.Function;
import org.livret.css.Value.Hash;
import org.livret.css.Value.Ident;
import org.livret.css.Value.Numeric;
import org.livret.css.Value.Sign;
import org.livret.geom.Color;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Colours for screens whose ground and whose text are the reader's choice.
final class Screens {
    /// Grounds lighter than this, as the least of their components, count as tints of the page.
    private static final int LIGHT = 160;

    /// A night mode: what many e-readers give pages of their own accord.
    private static final Color.Rgb NIGHT = new Color.Rgb(0x12, 0x12, 0x12, 1000);

    /// Dimmer than its text is: coloured words may stand in coloured text.
    private static final int NIGHT_TEXT = 0xa0;

    private static final Color.Rgb DAY = new Color.Rgb(255, 255, 255, 1000);

    /// WCAG 2.2, success criterion 1.4.11.
    private static final double LINE = 3;

    private Screens() {}

    /// A light colour as the translucent colour that looks the same on white, and on sepia or black
    /// stays a tint. Dark and translucent colours stay.
    static Color.Rgb translucent(Color.Rgb color) {
        return translucent(color, 1);
    }

    /// A light line as a translucent one of middling lightness, so that it stands back on a white
    /// page and on a black one. Dark and translucent colours stay.
    static Color.Rgb translucentLine(Color.Rgb color) {
        return translucent(color, 2);
    }

    private static Color.Rgb translucent(Color.Rgb color, int strength) {
        int least = least(color);
        if (color.alpha() != 1000 || least < LIGHT) {
            return color;
        }
        int alpha = Math.min(1000, (int) Math.round((255 - least) * 1000.0 * strength / 255.0));
        double share = alpha / 1000.0;
        return alpha == 0
                ? new Color.Rgb(0, 0, 0, 0)
                : new Color.Rgb(
                        tint(color.red(), share),
                        tint(color.green(), share),
                        tint(color.blue(), share),
                        alpha);
    }

    private static int least(Color.Rgb color) {
        return Math.min(color.red(), Math.min(color.green(), color.blue()));
    }

    private static int tint(int component, double share) {
        return (int)
                Math.round(Math.max(0, Math.min(255, (component - 255 * (1 - share)) / share)));
    }

    // ---- colours that go with the text's ----

    /// Values of a line or a drawing with a share of the text's own colour in each dark colour, so
    /// much that it can be seen at night. Where the text is black the colour looks as it was; where
    /// the text is light it becomes lighter. Night modes that change the page's colour and tell
    /// nobody are most of them, so that no media query can do this. Text itself is left alone: in
    /// text that is coloured already a share of it would count twice, and readers that darken the
    /// page give its text their own colour.
    static List<Value> nearText(List<Value> values) {
        List<Value> out = new ArrayList<>(values.size());
        for (Value value : values) {
            out.add(value instanceof Hash(String hex) ? nearText(hex) : value);
        }
        return out;
    }

    private static Value nearText(String hex) {
        Color read = Colors.read(new Tokens(List.of(new Hash(hex))), Units.NEUTRAL);
        if (!(read instanceof Color.Rgb color) || contrast(color, DAY) < LINE) {
            return new Hash(hex);
        }
        for (int share = 0; share < 100; share++) {
            Color.Rgb pure = without(color, share);
            if (contrast(night(pure, share), NIGHT) >= LINE) {
                return share == 0 ? new Hash(hex) : mixed(pure, share);
            }
        }
        return new Ident("currentcolor");
    }

    /// What makes `color` when `share` per cent of black are added.
    private static Color.Rgb without(Color.Rgb color, int share) {
        return new Color.Rgb(
                lighter(color.red(), share),
                lighter(color.green(), share),
                lighter(color.blue(), share),
                1000);
    }

    private static int lighter(int component, int share) {
        return Math.min(255, (int) Math.round(component * 100.0 / (100 - share)));
    }

    private static Color.Rgb night(Color.Rgb pure, int share) {
        int text = NIGHT_TEXT * share;
        return new Color.Rgb(
                (pure.red() * (100 - share) + text) / 100,
                (pure.green() * (100 - share) + text) / 100,
                (pure.blue() * (100 - share) + text) / 100,
                1000);
    }

    private static Value mixed(Color.Rgb pure, int share) {
        return new Function(
                "color-mix",
                List.of(
                        new Ident("in"),
                        new Ident("srgb"),
                        new Sign(','),
                        new Ident("currentcolor"),
                        new Numeric(share, "%"),
                        new Sign(','),
                        new Hash(hex(pure))));
    }

    /// Six digits, without the sign before them.
    static String hex(Color.Rgb color) {
        StringBuilder hex = new StringBuilder(6);
        IntStream.of(color.red(), color.green(), color.blue())
                .forEach(c -> hex.append(c < 16 ? "0" : "").append(Integer.toHexString(c)));
        return hex.toString();
    }

    /// By WCAG 2.2, from 1 to 21.
    static double contrast(Color.Rgb one, Color.Rgb other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color.Rgb color) {
        return 0.2126 * linear(color.red())
                + 0.7152 * linear(color.green())
                + 0.0722 * linear(color.blue());
    }

    private static double linear(int component) {
        double share = component / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
