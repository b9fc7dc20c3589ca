package org.livret.css;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Reads `rgb()`, `hsl()`, `hwb()`, `lab()`, `lch()`, `oklab()`, `oklch()` and `color()`, also
/// relative to another colour (CSS Color 4, sections 5 to 10; CSS Color 5, section 4).
///
/// Commas may stand between components or not, wherever the older notation had them.
final class ColorFunctions {
    /// What a component is written as: what makes a number of CSS one of its space, what 100 % are
    /// in numbers of CSS, and its name within a relative colour.
    private record Component(String name, double unit, double whole) {}

    private record Notation(ColorSpace space, Component first, Component second, Component third) {
        Component component(int i) {
            return i == 0 ? first : i == 1 ? second : third;
        }
    }

    private static final Map<String, Notation> NOTATIONS =
            Map.ofEntries(
                    Map.entry("rgb", of(ColorSpace.SRGB, "r g b", 255, 255)),
                    Map.entry("rgba", of(ColorSpace.SRGB, "r g b", 255, 255)),
                    Map.entry("hsl", of(ColorSpace.HSL, "h s l", 1, 100)),
                    Map.entry("hsla", of(ColorSpace.HSL, "h s l", 1, 100)),
                    Map.entry("hwb", of(ColorSpace.HWB, "h w b", 1, 100)),
                    Map.entry(
                            "lab",
                            new Notation(
                                    ColorSpace.LAB,
                                    new Component("l", 1, 100),
                                    new Component("a", 1, 125),
                                    new Component("b", 1, 125))),
                    Map.entry(
                            "lch",
                            new Notation(
                                    ColorSpace.LCH,
                                    new Component("l", 1, 100),
                                    new Component("c", 1, 150),
                                    new Component("h", 1, 1))),
                    Map.entry(
                            "oklab",
                            new Notation(
                                    ColorSpace.OKLAB,
                                    new Component("l", 1, 1),
                                    new Component("a", 1, 0.4),
                                    new Component("b", 1, 0.4))),
                    Map.entry(
                            "oklch",
                            new Notation(
                                    ColorSpace.OKLCH,
                                    new Component("l", 1, 1),
                                    new Component("c", 1, 0.4),
                                    new Component("h", 1, 1))));

    private ColorFunctions() {}

    private static Notation of(ColorSpace space, String names, double unit, double whole) {
        return new Notation(
                space,
                new Component(names.substring(0, 1), unit, whole),
                new Component(names.substring(2, 3), unit, whole),
                new Component(names.substring(4), unit, whole));
    }

    static @Nullable SpacedColor read(String function, Tokens in, Units units) {
        SpacedColor origin = null;
        boolean relative = in.take("from");
        if (relative) {
            origin = Colors.spaced(in, units);
            if (origin == null) {
                return null;
            }
        }
        Notation notation = function.equals("color") ? named(in) : NOTATIONS.get(function);
        if (notation == null) {
            return null;
        }
        Units names = origin == null ? units : units.with(names(origin, notation));
        SpacedColor read = components(notation, in, names);
        boolean legacy = !relative && notation.space() == ColorSpace.SRGB && !isColor(function);
        return read == null || !legacy ? read : clamped(read);
    }

    private static boolean isColor(String function) {
        return function.equals("color");
    }

    private static @Nullable Notation named(Tokens in) {
        ColorSpace space = space(in.word());
        if (space == null || space.hue() >= 0 || isLab(space)) {
            return null;
        }
        in.skip();
        boolean xyz = space == ColorSpace.XYZ_D50 || space == ColorSpace.XYZ_D65;
        return of(space, xyz ? "x y z" : "r g b", 1, 1);
    }

    private static boolean isLab(ColorSpace space) {
        return space == ColorSpace.LAB || space == ColorSpace.OKLAB;
    }

    /// The space of a name as CSS writes it; null for another word.
    static @Nullable ColorSpace space(String word) {
        if (word.equals("xyz")) {
            return ColorSpace.XYZ_D65;
        }
        for (ColorSpace space : ColorSpace.values()) {
            if (space.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return space;
            }
        }
        return null;
    }

    /// The components of a colour by their names, as numbers of CSS.
    private static Map<String, Double> names(SpacedColor origin, Notation notation) {
        SpacedColor own = origin.in(notation.space());
        Map<String, Double> names = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            Component component = notation.component(i);
            names.put(component.name(), own.components()[i] * component.unit());
        }
        names.put("alpha", own.alpha());
        return names;
    }

    private static @Nullable SpacedColor components(Notation notation, Tokens in, Units units) {
        double[] components = new double[3];
        boolean[] missing = new boolean[4];
        for (int i = 0; i < 3; i++) {
            Component component = notation.component(i);
            if (in.take("none")) {
                missing[i] = true;
            } else {
                boolean hue = i == notation.space().hue();
                Double value = hue ? hue(in, units) : number(in, units, component.whole());
                if (value == null) {
                    return null;
                }
                components[i] = bounded(notation.space(), i, value / component.unit());
            }
            in.take(',');
        }
        Double alpha = in.atEnd() ? opaque(units) : alpha(in, units, missing);
        return alpha == null || !in.atEnd()
                ? null
                : new SpacedColor(notation.space(), components, alpha, missing);
    }

    /// A relative colour is as opaque as the one it comes from.
    private static Double opaque(Units units) {
        return units.components().getOrDefault("alpha", 1.0);
    }

    private static @Nullable Double alpha(Tokens in, Units units, boolean[] missing) {
        in.take('/');
        if (in.take("none")) {
            missing[SpacedColor.ALPHA] = true;
            return 0.0;
        }
        Double alpha = number(in, units, 1);
        return alpha == null ? null : (Double) Math.clamp(alpha, 0.0, 1.0);
    }

    /// A number, or a percentage of `whole`.
    private static @Nullable Double number(Tokens in, Units units, double whole) {
        Quantity quantity = quantity(in, units);
        if (quantity == null || quantity.kind() == Quantity.Kind.ANGLE || quantity.length() != 0) {
            return null;
        }
        return quantity.isNumber() ? quantity.value() : quantity.percent() * whole / 100;
    }

    private static @Nullable Double hue(Tokens in, Units units) {
        Quantity quantity = quantity(in, units);
        return quantity == null || quantity.kind() == Quantity.Kind.LENGTH
                ? null
                : (Double) quantity.value();
    }

    private static @Nullable Quantity quantity(Tokens in, Units units) {
        if (in.peek() instanceof Value.Ident(String name)) {
            Quantity own = units.component(name.toLowerCase(Locale.ROOT));
            if (own != null) {
                in.skip();
            }
            return own;
        }
        return Quantity.read(in, units);
    }

    /// Values that cannot be are taken as the nearest that can.
    private static double bounded(ColorSpace space, int component, double value) {
        return switch (space) {
            case HSL -> component == 1 ? Math.max(0, value) : value;
            case HWB -> component == 0 ? value : Math.max(0, value);
            case LAB -> component == 0 ? Math.clamp(value, 0, 100) : value;
            case LCH ->
                    component == 0
                            ? Math.clamp(value, 0, 100)
                            : component == 1 ? Math.max(0, value) : value;
            case OKLAB -> component == 0 ? Math.clamp(value, 0, 1) : value;
            case OKLCH ->
                    component == 0
                            ? Math.clamp(value, 0, 1)
                            : component == 1 ? Math.max(0, value) : value;
            case SRGB, SRGB_LINEAR, DISPLAY_P3, A98_RGB, PROPHOTO_RGB, REC2020, XYZ_D50, XYZ_D65 ->
                    value;
        };
    }

    /// `rgb()` never leaves its range.
    private static SpacedColor clamped(SpacedColor color) {
        double[] c = color.components();
        return new SpacedColor(
                color.space(),
                new double[] {
                    Math.clamp(c[0], 0, 1), Math.clamp(c[1], 0, 1), Math.clamp(c[2], 0, 1)
                },
                color.alpha(),
                color.missing());
    }
}
