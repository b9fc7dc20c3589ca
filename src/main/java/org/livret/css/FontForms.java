package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.TextStyle.AxisValue;
import org.livret.css.TextStyle.Feature;
import org.livret.css.TextStyle.Slope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The forms of properties that choose the cut of a font (CSS Fonts 4, sections 2 and 8).
final class FontForms {
    private static final Map<String, Integer> WIDTHS =
            Map.of(
                    "ultra-condensed", 500,
                    "extra-condensed", 625,
                    "condensed", 750,
                    "semi-condensed", 875,
                    "normal", 1000,
                    "semi-expanded", 1125,
                    "expanded", 1250,
                    "extra-expanded", 1500,
                    "ultra-expanded", 2000);

    /// `oblique` without an angle.
    private static final int USUAL_ANGLE = 14_000;

    static final int STEEPEST = 90_000;
    private static final int WIDEST = 10_000;

    static final Form<Integer> WEIGHT =
            new Form<>(
                    "‘normal’, ‘bold’, ‘bolder’, ‘lighter’ or a number from 1 to 1000",
                    FontForms::weight);
    static final Form<Integer> STRETCH =
            new Form<>(
                    "a percentage, or a word from ‘ultra-condensed’ over ‘condensed’, ‘normal’ and"
                            + " ‘expanded’ to ‘ultra-expanded’",
                    FontForms::stretch);
    static final Form<Slope> STYLE =
            new Form<>(
                    "‘normal’, ‘italic’ or ‘oblique’, which may have an angle from -90deg to 90deg",
                    FontForms::style);
    static final Form<List<Feature>> FEATURES =
            new Form<>(
                    "‘normal’ or tags such as ‘\"ss01\" 1’",
                    (in, units) -> settings(in, units, FontForms::feature));
    static final Form<List<AxisValue>> VARIATIONS =
            new Form<>(
                    "‘normal’ or axes with values such as ‘\"GRAD\" 50’",
                    (in, units) -> settings(in, units, FontForms::variation));

    private FontForms() {}

    private static @Nullable Integer weight(Tokens in, Units units) {
        Integer keyword =
                switch (in.word()) {
                    case "normal" -> 400;
                    case "bold" -> 700;
                    case "bolder" -> bolder(units.parent().get(Properties.FONT_WEIGHT));
                    case "lighter" -> lighter(units.parent().get(Properties.FONT_WEIGHT));
                    default -> null;
                };
        if (keyword != null) {
            in.skip();
            return keyword;
        }
        Integer number = Forms.whole(in, units, 1);
        return number == null || number > 1000 ? null : number;
    }

    // CSS Fonts 4, section 2.2.1.
    private static int bolder(int weight) {
        return weight < 350 ? 400 : weight < 550 ? 700 : Math.max(weight, 900);
    }

    private static int lighter(int weight) {
        return weight < 550 ? Math.min(weight, 100) : weight < 750 ? 400 : 700;
    }

    private static @Nullable Integer stretch(Tokens in, Units units) {
        Integer keyword = WIDTHS.get(in.word());
        if (keyword != null) {
            in.skip();
            return keyword;
        }
        return in.peek() instanceof Value.Numeric(double _, String unit) && unit.equals("%")
                ? share(in, units, WIDEST)
                : null;
    }

    /// A percentage that is more than nothing, in thousandths.
    static @Nullable Integer share(Tokens in, Units units, int most) {
        Quantity quantity = Quantity.read(in, units);
        if (quantity == null || quantity.isNumber() || quantity.length() != 0) {
            return null;
        }
        long share = Math.round(quantity.percent() * 10);
        return share < 0 || share > most ? null : (Integer) (int) share;
    }

    private static @Nullable Slope style(Tokens in, Units units) {
        if (in.take("normal")) {
            return Slope.UPRIGHT;
        }
        if (in.take("italic")) {
            return Slope.ITALIC;
        }
        if (!in.take("oblique")) {
            return null;
        }
        Integer angle = angle(in);
        return angle == null ? null : new Slope(false, angle);
    }

    /// The angle after `oblique`, the usual one where none is said; null when it is too steep.
    private static @Nullable Integer angle(Tokens in) {
        if (!startsAngle(in)) {
            return (Integer) USUAL_ANGLE;
        }
        Integer angle = Angles.read(in);
        return angle == null || Math.abs(angle) > STEEPEST ? null : angle;
    }

    /// Whether an angle stands here; in a shorthand it may be a size.
    static boolean startsAngle(Tokens in) {
        return in.peek() instanceof Value.Numeric(double _, String unit)
                && (unit.equals("deg")
                        || unit.equals("grad")
                        || unit.equals("rad")
                        || unit.equals("turn"));
    }

    // ---- settings ----

    private static <T> @Nullable List<T> settings(Tokens in, Units units, Form.Reader<T> setting) {
        return in.take("normal") ? List.of() : Forms.commaSeparated(in, units, setting);
    }

    private static @Nullable String tag(Tokens in) {
        if (!(in.peek() instanceof Value.Quoted(String tag))
                || tag.length() != 4
                || !tag.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return null;
        }
        in.skip();
        return tag;
    }

    private static @Nullable Feature feature(Tokens in, Units units) {
        String tag = tag(in);
        if (tag == null) {
            return null;
        }
        if (in.take("on")) {
            return new Feature(tag, 1);
        }
        if (in.take("off")) {
            return new Feature(tag, 0);
        }
        if (!(in.peek() instanceof Value.Numeric)) {
            return new Feature(tag, 1);
        }
        Integer value = Forms.whole(in, units, 0);
        return value == null ? null : new Feature(tag, value);
    }

    private static @Nullable AxisValue variation(Tokens in, Units units) {
        String tag = tag(in);
        Double value = tag == null ? null : Forms.number(in, units);
        return tag == null || value == null ? null : new AxisValue(tag, value);
    }

    /// Values by axis: of two on the same one, the later counts.
    static List<AxisValue> byAxis(List<AxisValue> values) {
        List<AxisValue> out = new ArrayList<>(values.size());
        for (AxisValue value : values) {
            out.removeIf(earlier -> earlier.tag().equals(value.tag()));
            out.add(value);
        }
        return List.copyOf(out);
    }
}
