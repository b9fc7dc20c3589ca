package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Condition.Truth;
import org.livret.geom.Size;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The features of paper, for conditions of `@media` (Media Queries 5). `page` is the size of the
/// pages without a name; while that is not known, features that ask for it are neither true nor
/// false.
record MediaFeatures(Optional<Size> page) {
    static final MediaFeatures UNSIZED = new MediaFeatures(Optional.empty());

    /// Dots to the inch of a common printer for books.
    private static final double RESOLUTION = 600;

    /// Names for problems' hints.
    static final List<String> NAMES =
            List.of(
                    "width",
                    "height",
                    "aspect-ratio",
                    "orientation",
                    "resolution",
                    "color",
                    "color-index",
                    "color-gamut",
                    "monochrome",
                    "grid",
                    "scan",
                    "update",
                    "overflow-block",
                    "overflow-inline",
                    "hover",
                    "any-hover",
                    "pointer",
                    "any-pointer",
                    "scripting",
                    "dynamic-range",
                    "inverted-colors",
                    "forced-colors",
                    "prefers-color-scheme",
                    "prefers-contrast",
                    "prefers-reduced-motion",
                    "prefers-reduced-transparency",
                    "prefers-reduced-data");

    /// How a number is compared.
    private enum Comparison {
        LESS,
        AT_MOST,
        EQUAL,
        AT_LEAST,
        GREATER;

        boolean holds(double left, double right) {
            return switch (this) {
                case LESS -> left < right;
                case AT_MOST -> left <= right;
                case EQUAL -> left == right;
                case AT_LEAST -> left >= right;
                case GREATER -> left > right;
            };
        }

        Comparison turned() {
            return switch (this) {
                case LESS -> GREATER;
                case AT_MOST -> AT_LEAST;
                case EQUAL -> EQUAL;
                case AT_LEAST -> AT_MOST;
                case GREATER -> LESS;
            };
        }
    }

    /// The name that a feature asks for, without `min-` and `max-`; empty when it has none.
    static String name(Condition.Feature feature) {
        String name = "";
        for (Value value : Tokenizer.values(feature.text())) {
            if (name.isEmpty() && value instanceof Value.Ident(String word)) {
                name = word.toLowerCase(Locale.ROOT);
            }
        }
        return name.startsWith("min-") || name.startsWith("max-")
                ? name.substring(4).replace("device-", "")
                : name.replace("device-", "");
    }

    /// Whether a name is that of a feature, be it one of screens only.
    static boolean isKnown(String name) {
        return NAMES.contains(name)
                || name.startsWith("-")
                || name.equals("display-mode")
                || name.equals("environment-blending")
                || name.startsWith("video-")
                || name.endsWith("viewport-segments")
                || name.equals("nav-controls")
                || name.equals("shape");
    }

    Truth holds(Condition.Feature feature) {
        if (!feature.function().isEmpty()) {
            return Truth.UNKNOWN;
        }
        String name = name(feature);
        List<Value> values = Tokenizer.values(feature.text());
        return switch (name) {
            case "width",
                    "height",
                    "aspect-ratio",
                    "resolution",
                    "color",
                    "color-index",
                    "monochrome",
                    "grid" ->
                    number(name).isPresent() ? compared(name, values) : Truth.UNKNOWN;
            case "orientation" ->
                    page.isEmpty()
                            ? Truth.UNKNOWN
                            : word(
                                    values,
                                    page.get().width() > page.get().height()
                                            ? "landscape"
                                            : "portrait");
            case "overflow-block" -> word(values, "paged");
            case "color-gamut" -> word(values, "srgb");
            case "dynamic-range" -> word(values, "standard");
            case "prefers-color-scheme" -> word(values, "light");
            case "prefers-reduced-motion" -> word(values, "reduce");
            case "scan",
                    "update",
                    "overflow-inline",
                    "hover",
                    "any-hover",
                    "pointer",
                    "any-pointer",
                    "scripting",
                    "inverted-colors",
                    "forced-colors" ->
                    none(values, "none");
            case "prefers-contrast", "prefers-reduced-transparency", "prefers-reduced-data" ->
                    none(values, "no-preference");
            default -> Truth.UNKNOWN;
        };
    }

    /// Whether `(name)` or `(name: word)` asks for what is there.
    private static Truth word(List<Value> values, String there) {
        return values.size() == 1 ? Truth.TRUE : none(values, there);
    }

    /// The same for what is not there: without a value it is false.
    private static Truth none(List<Value> values, String there) {
        if (values.size() == 1) {
            return Truth.FALSE;
        }
        return values.size() == 3 && values.get(2) instanceof Value.Ident(String word)
                ? Truth.of(word.equalsIgnoreCase(there))
                : Truth.UNKNOWN;
    }

    private Optional<Double> number(String name) {
        return switch (name) {
            case "width" -> page.map(size -> (double) size.width());
            case "height" -> page.map(size -> (double) size.height());
            case "aspect-ratio" -> page.map(size -> (double) size.width() / size.height());
            case "resolution" -> Optional.of(RESOLUTION);
            case "color" -> Optional.of(8.0);
            default -> Optional.of(0.0);
        };
    }

    /// `(name)`, `(min-name: value)`, `(name: value)`, `(name < value)`, `(value < name < value)`.
    private Truth compared(String name, List<Value> values) {
        double actual = number(name).orElseThrow();
        if (values.size() == 1) {
            return Truth.of(actual > 0);
        }
        Tokens in = new Tokens(values);
        if (in.peek() instanceof Value.Ident(String written)) {
            in.skip();
            if (in.take(':')) {
                String word = written.toLowerCase(Locale.ROOT);
                Comparison comparison =
                        word.startsWith("min-")
                                ? Comparison.AT_LEAST
                                : word.startsWith("max-") ? Comparison.AT_MOST : Comparison.EQUAL;
                return value(in, comparison, actual);
            }
            Comparison comparison = comparison(in);
            return comparison == null ? Truth.UNKNOWN : value(in, comparison, actual);
        }
        Double first = value(in);
        Comparison below = first == null ? null : comparison(in);
        if (first == null || below == null || !(in.peek() instanceof Value.Ident)) {
            return Truth.UNKNOWN;
        }
        in.skip();
        Truth left = Truth.of(below.turned().holds(actual, first));
        Comparison above = in.atEnd() ? null : comparison(in);
        return in.atEnd()
                ? left
                : above == null ? Truth.UNKNOWN : left.and(value(in, above, actual));
    }

    private static Truth value(Tokens in, Comparison comparison, double actual) {
        Double value = value(in);
        return value == null || !in.atEnd()
                ? Truth.UNKNOWN
                : Truth.of(comparison.holds(actual, value));
    }

    private static @Nullable Comparison comparison(Tokens in) {
        boolean less = in.take('<');
        if (!less && !in.take('>')) {
            return in.take('=') ? Comparison.EQUAL : null;
        }
        boolean equal = in.take('=');
        return less
                ? equal ? Comparison.AT_MOST : Comparison.LESS
                : equal ? Comparison.AT_LEAST : Comparison.GREATER;
    }

    /// A length in scaled points, a number, a ratio or dots to the inch. Lengths relative to the
    /// font are those of its initial size.
    private static @Nullable Double value(Tokens in) {
        if (in.peek() instanceof Value.Numeric(double number, String unit)) {
            double factor =
                    switch (unit) {
                        case "dpi" -> 1;
                        case "dpcm" -> 2.54;
                        case "dppx", "x" -> 96;
                        default -> 0;
                    };
            if (factor > 0) {
                in.skip();
                return number * factor;
            }
        }
        Quantity first = Quantity.read(in, Units.NEUTRAL);
        if (first == null) {
            return null;
        }
        if (!first.isNumber()) {
            return (double) Math.round(first.length());
        }
        Quantity second = in.take('/') ? Quantity.read(in, Units.NEUTRAL) : Quantity.number(1);
        return second == null || !second.isNumber() || second.number() == 0
                ? null
                : (Double) (first.number() / second.number());
    }
}
