package org.livret.picture;

import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.NamedColors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The inherited presentation attributes at an element (SVG 1.1, appendix N), in user units. `fill`
/// and `stroke` are still as written.
record SvgStyle(
        String fill,
        String stroke,
        double fillOpacity,
        double strokeOpacity,
        boolean evenOdd,
        double strokeWidth,
        String cap,
        String join,
        double miterLimit,
        String dashes,
        double dashOffset,
        String color,
        List<String> families,
        double fontSize,
        int weight,
        boolean italic,
        double letterSpacing,
        String anchor) {
    static final SvgStyle INITIAL =
            new SvgStyle(
                    "black",
                    "none",
                    1,
                    1,
                    false,
                    1,
                    "butt",
                    "miter",
                    4,
                    "none",
                    0,
                    "black",
                    List.of("sans-serif"),
                    16,
                    400,
                    false,
                    0,
                    "start");

    SvgStyle of(SvgElement e) {
        if (e.attributes().isEmpty()) {
            return this;
        }
        double size = length(e, "font-size", fontSize, fontSize);
        return new SvgStyle(
                word(e, "fill", fill),
                word(e, "stroke", stroke),
                length(e, "fill-opacity", fillOpacity, 1),
                length(e, "stroke-opacity", strokeOpacity, 1),
                e.attribute("fill-rule").map(r -> r.equals("evenodd")).orElse(evenOdd),
                length(e, "stroke-width", strokeWidth, 0),
                word(e, "stroke-linecap", cap),
                word(e, "stroke-linejoin", join),
                length(e, "stroke-miterlimit", miterLimit, 0),
                word(e, "stroke-dasharray", dashes),
                length(e, "stroke-dashoffset", dashOffset, 0),
                word(e, "color", color),
                e.attribute("font-family").map(SvgStyle::families).orElse(families),
                size,
                e.attribute("font-weight").map(w -> weight(w, weight)).orElse(weight),
                e.attribute("font-style").map(s -> !s.equals("normal")).orElse(italic),
                length(e, "letter-spacing", letterSpacing, size),
                word(e, "text-anchor", anchor));
    }

    private static String word(SvgElement e, String name, String inherited) {
        return e.attribute(name)
                .map(String::strip)
                .filter(v -> !v.equals("inherit"))
                .orElse(inherited);
    }

    private static List<String> families(String list) {
        List<String> names = new ArrayList<>();
        for (String name : list.split(",", -1)) {
            String bare = name.strip().replace("'", "").replace("\"", "");
            if (!bare.isEmpty()) {
                names.add(bare);
            }
        }
        return names;
    }

    private static int weight(String text, int inherited) {
        return switch (text) {
            case "normal" -> 400;
            case "bold" -> 700;
            case "bolder" -> Math.min(900, inherited + 300);
            case "lighter" -> Math.max(100, inherited - 300);
            default -> {
                double value = new SvgNumbers(text).number();
                yield value >= 1 && value <= 1000 ? (int) value : inherited;
            }
        };
    }

    /// An attribute's length in user units; percentages are of `whole`; `otherwise` when it is
    /// absent or unreadable.
    static double length(SvgElement e, String name, double otherwise, double whole) {
        Optional<String> text = e.attribute(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        SvgNumbers in = new SvgNumbers(text.get());
        double value = in.number();
        if (Double.isNaN(value)) {
            return otherwise;
        }
        if (in.percent()) {
            return value * whole / 100;
        }
        return switch (in.word()) {
            case "pt" -> value * 4 / 3;
            case "pc" -> value * 16;
            case "mm" -> value * 96 / 25.4;
            case "cm" -> value * 96 / 2.54;
            case "in" -> value * 96;
            case "em" -> value * (whole > 1 ? whole : 16);
            default -> value;
        };
    }

    /// A colour with an opacity from 0 to 1; empty for `none` and what is no colour.
    static Optional<Color> color(String text, double opacity, String current) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        int alpha = (int) Math.round(Math.clamp(opacity, 0, 1) * 1000);
        Optional<Color> color =
                switch (word) {
                    case "none", "" -> Optional.empty();
                    case "currentcolor" ->
                            current.equalsIgnoreCase("currentColor")
                                    ? Optional.empty()
                                    : color(current, 1, "");
                    case "transparent" -> Optional.empty();
                    default ->
                            word.startsWith("#")
                                    ? hex(word)
                                    : word.startsWith("rgb") ? rgb(word) : NamedColors.of(word);
                };
        return color.map(c ->
                c instanceof Color.Rgb(int r, int g, int b, int a)
                        ? new Color.Rgb(r, g, b, a * alpha / 1000)
                        : c);
    }

    private static Optional<Color> hex(String word) {
        try {
            int value = Integer.parseInt(word, 1, word.length(), 16);
            return switch (word.length()) {
                case 4 ->
                        Optional.of(
                                new Color.Rgb(
                                        (value >> 8) * 17,
                                        (value >> 4 & 15) * 17,
                                        (value & 15) * 17,
                                        1000));
                case 7 ->
                        Optional.of(
                                new Color.Rgb(value >> 16, value >> 8 & 255, value & 255, 1000));
                default -> Optional.empty();
            };
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Color> rgb(String word) {
        SvgNumbers in = new SvgNumbers(word.substring(word.indexOf('(') + 1));
        int[] parts = new int[3];
        for (int i = 0; i < 3; i++) {
            double value = in.number();
            if (Double.isNaN(value)) {
                return Optional.empty();
            }
            double scaled = in.percent() ? value * 2.55 : value;
            parts[i] = (int) Math.round(Math.clamp(scaled, 0, 255));
        }
        return Optional.of(new Color.Rgb(parts[0], parts[1], parts[2], 1000));
    }

    /// A `transform` attribute; translations in user units.
    static Affine transform(String text) {
        SvgNumbers in = new SvgNumbers(text);
        Affine map = Affine.IDENTITY;
        while (!in.atEnd()) {
            String name = in.word();
            if (name.isEmpty() || in.atEnd() || in.next() != '(') {
                return map;
            }
            List<Double> v = new ArrayList<>();
            while (in.atNumber()) {
                v.add(in.number());
            }
            if (in.atEnd() || in.next() != ')') {
                return map;
            }
            map = map.after(step(name, v));
        }
        return map;
    }

    private static Affine step(String name, List<Double> v) {
        double first = v.isEmpty() ? 0 : v.getFirst();
        return switch (name) {
            case "translate" -> Affine.translate(first, v.size() > 1 ? v.get(1) : 0);
            case "scale" -> Affine.scale(first, v.size() > 1 ? v.get(1) : first);
            case "rotate" -> {
                double angle = StrictMath.toRadians(first);
                double cos = StrictMath.cos(angle);
                double sin = StrictMath.sin(angle);
                Affine turn = new Affine(cos, sin, -sin, cos, 0, 0);
                yield v.size() < 3
                        ? turn
                        : Affine.translate(v.get(1), v.get(2))
                                .after(turn)
                                .after(Affine.translate(-v.get(1), -v.get(2)));
            }
            case "skewX" -> new Affine(1, 0, StrictMath.tan(StrictMath.toRadians(first)), 1, 0, 0);
            case "skewY" -> new Affine(1, StrictMath.tan(StrictMath.toRadians(first)), 0, 1, 0, 0);
            case "matrix" ->
                    v.size() == 6
                            ? new Affine(v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), v.get(5))
                            : Affine.IDENTITY;
            default -> Affine.IDENTITY;
        };
    }
}
