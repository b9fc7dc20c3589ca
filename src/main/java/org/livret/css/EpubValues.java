package org.livret.css;

import org.livret.geom.Color;
import org.livret.geom.Sp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Translates values for e-readers: absolute lengths and the root's lines, which few e-readers
/// know, into `em`, thin lines into whole pixels, colours into sRGB.
///
/// `em` on an element is its own font size. Where a rule sets one, lengths are divided by it;
/// elsewhere they are taken to stand at the root's size, which is wrong only inside elements with a
/// size of their own, by that share.
record EpubValues(double rootEm, double rootLine, double fontSize) {
    List<Value> of(String property, List<Value> values) {
        List<Value> out = new ArrayList<>(values.size());
        for (Value value : values) {
            out.add(of(property, value));
        }
        return out;
    }

    private Value of(String property, Value value) {
        return switch (value) {
            case Value.Numeric numeric -> length(property, numeric);
            case Value.Hash _ -> color(property, value).orElse(value);
            case Value.Ident _ ->
                    takesColor(property) ? color(property, value).orElse(value) : value;
            case Value.Function(String name, List<Value> arguments) ->
                    color(property, value)
                            .orElseGet(() -> new Value.Function(name, of(property, arguments)));
            case Value.Block(char open, List<Value> inner) ->
                    new Value.Block(open, of(property, inner));
            case Value.Quoted _, Value.Url _, Value.Sign _ -> value;
        };
    }

    /// The values with both colours of `light-dark()`, for readers that know it; the same as
    /// [#of(String, List)] where it does not stand.
    List<Value> lightDark(String property, List<Value> values) {
        List<Value> out = new ArrayList<>(values.size());
        for (Value value : values) {
            out.add(
                    value instanceof Value.Function(String name, List<Value> arguments)
                                    && name.equals("light-dark")
                            ? new Value.Function(name, of(property, arguments))
                            : of(property, value));
        }
        return out;
    }

    /// Whether a word stands among values, however deep.
    private static boolean names(List<Value> values, String word) {
        for (Value value : values) {
            boolean found =
                    switch (value) {
                        case Value.Ident(String name) -> name.equalsIgnoreCase(word);
                        case Value.Function(String _, List<Value> inner) -> names(inner, word);
                        case Value.Block(char _, List<Value> inner) -> names(inner, word);
                        case Value.Quoted _,
                                Value.Numeric _,
                                Value.Hash _,
                                Value.Url _,
                                Value.Sign _ ->
                                false;
                    };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private Value length(String property, Value.Numeric value) {
        boolean absolute =
                switch (value.unit()) {
                    case "pt", "px", "mm", "cm", "q", "in", "pc" -> true;
                    default -> false;
                };
        Double length = absolute ? Units.NEUTRAL.length(value) : null;
        if (value.unit().equals("rlh")) {
            length = value.number() * rootLine;
        }
        if (length == null) {
            return value;
        }
        if (property.equals("line-height")) {
            return new Value.Numeric(rounded(length / rootEm / fontSize), "");
        }
        boolean line =
                isLine(property)
                        && !property.endsWith("radius")
                        && !property.equals("border-spacing")
                        && !property.equals("outline-offset");
        if (line) {
            double pixels = length / (Sp.PER_PT * 0.75);
            return new Value.Numeric(pixels > 0 ? Math.max(1, Math.rint(pixels)) : 0, "px");
        }
        double ems = length / rootEm / (property.equals("font-size") ? 1 : fontSize);
        return new Value.Numeric(rounded(ems), ems == 0 ? "" : "em");
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }

    private static boolean takesColor(String property) {
        return property.contains("color")
                || property.equals("fill")
                || property.equals("stroke")
                || property.startsWith("background")
                || isLine(property)
                || isShadow(property);
    }

    /// A shadow stays one: it is dark by night, too, and a light one does not begin to shine.
    private static boolean isShadow(String property) {
        return property.equals("box-shadow");
    }

    /// The value as a colour for screens, when it is one that e-readers may not know or that needs
    /// changing.
    private static Optional<Value> color(String property, Value value) {
        if (value instanceof Value.Ident(String name)
                && (name.equalsIgnoreCase("currentcolor")
                        || name.equalsIgnoreCase("transparent"))) {
            return Optional.empty();
        }
        Color color = Colors.read(new Tokens(List.of(value)), Units.NEUTRAL);
        // What refers to the text's colour is known to the reader only.
        if (color == null || names(List.of(value), "currentcolor")) {
            return Optional.empty();
        }
        Color.Rgb rgb = color.onScreen();
        return Optional.of(
                written(
                        property.startsWith("background")
                                ? Screens.translucent(rgb)
                                : isLine(property) || isShadow(property)
                                        ? Screens.translucentLine(rgb)
                                        : rgb));
    }

    private static boolean isLine(String property) {
        return property.startsWith("border")
                || property.startsWith("outline")
                || property.startsWith("column-rule");
    }

    /// The values of a line or a drawing with colours that go with the text's, for e-readers that
    /// can mix colours; the same values when there is nothing to mix.
    static List<Value> nearText(String property, List<Value> translated) {
        return takesColor(property)
                        && !property.equals("color")
                        && !property.startsWith("background")
                        && !isShadow(property)
                ? Screens.nearText(translated)
                : translated;
    }

    private static Value written(Color.Rgb color) {
        if (color.alpha() == 0) {
            return new Value.Ident("transparent");
        }
        if (color.alpha() == 1000) {
            return new Value.Hash(Screens.hex(color));
        }
        // The older notation with commas: not all e-readers know the newer one.
        List<Value> arguments = new ArrayList<>();
        for (double part :
                new double[] {color.red(), color.green(), color.blue(), color.alpha() / 1000.0}) {
            if (!arguments.isEmpty()) {
                arguments.add(new Value.Sign(','));
            }
            arguments.add(new Value.Numeric(part, ""));
        }
        return new Value.Function("rgba", arguments);
    }
}
