package org.livret.css;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/// A condition of `@media` or `@supports`: features joined by `not`, `and`, `or` (Media Queries 4,
/// section 3; CSS Conditional 3, section 6).
sealed interface Condition {
    record Not(Condition inner) implements Condition {}

    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /// `(…)`, or `function(…)` with the function's name in lower case. `text` is what stands
    /// inside.
    record Feature(String function, String text) implements Condition {}

    /// What is known of a condition.
    enum Truth {
        FALSE,
        UNKNOWN,
        TRUE;

        static Truth of(boolean holds) {
            return holds ? TRUE : FALSE;
        }

        Truth not() {
            return switch (this) {
                case FALSE -> TRUE;
                case UNKNOWN -> UNKNOWN;
                case TRUE -> FALSE;
            };
        }

        Truth and(Truth other) {
            return compareTo(other) < 0 ? this : other;
        }

        Truth or(Truth other) {
            return compareTo(other) > 0 ? this : other;
        }
    }

    /// Whether the condition holds, given which features do.
    default Truth holds(Function<Feature, Truth> features) {
        return switch (this) {
            case Not(Condition inner) -> inner.holds(features).not();
            case All(List<Condition> parts) -> {
                Truth all = Truth.TRUE;
                for (Condition part : parts) {
                    all = all.and(part.holds(features));
                }
                yield all;
            }
            case Any(List<Condition> parts) -> {
                Truth any = Truth.FALSE;
                for (Condition part : parts) {
                    any = any.or(part.holds(features));
                }
                yield any;
            }
            case Feature feature -> features.apply(feature);
        };
    }

    /// The condition as CSS.
    default String css() {
        return switch (this) {
            case Not(Condition inner) -> "not " + inner.grouped();
            case All(List<Condition> parts) -> joined(parts, " and ");
            case Any(List<Condition> parts) -> joined(parts, " or ");
            case Feature(String function, String text) -> function + '(' + text + ')';
        };
    }

    private String grouped() {
        return this instanceof Feature ? css() : '(' + css() + ')';
    }

    private static String joined(List<Condition> parts, String word) {
        StringJoiner out = new StringJoiner(word);
        parts.forEach(part -> out.add(part.grouped()));
        return out.toString();
    }
}
