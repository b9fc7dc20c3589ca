package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.geom.Sp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A number, an angle, or a length with a percentage: what `calc()` works on (CSS Values 4, section
/// 10). `value` is a number, degrees, or scaled points. A length that is no plain sum has a
/// formula.
record Quantity(Kind kind, double value, double percent, Optional<Formula> formula) {
    enum Kind {
        NUMBER,
        ANGLE,
        LENGTH
    }

    static Quantity number(double number) {
        return new Quantity(Kind.NUMBER, number, 0, Optional.empty());
    }

    static Quantity angle(double degrees) {
        return new Quantity(Kind.ANGLE, degrees, 0, Optional.empty());
    }

    static Quantity length(double length, double percent) {
        return new Quantity(Kind.LENGTH, length, percent, Optional.empty());
    }

    static Quantity of(Formula formula) {
        return new Quantity(Kind.LENGTH, 0, 0, Optional.of(formula));
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /// The number; 0 for what is none.
    double number() {
        return isNumber() ? value : 0;
    }

    /// What of a length does not depend on the container; 0 for what is none.
    double length() {
        return kind == Kind.LENGTH ? value : 0;
    }

    /// A number, dimension, percentage or mathematical function that starts at the cursor; null
    /// when none does, and then the cursor stays.
    static @Nullable Quantity read(Tokens in, Units units) {
        Value value = in.peek();
        Quantity found = value == null ? null : of(value, units);
        if (found != null) {
            in.skip();
        }
        return found;
    }

    /// The same for lengths and percentages only; a bare 0 is a length.
    static @Nullable Quantity length(Tokens in, Units units) {
        Quantity read = read(in, units);
        return read == null || !read.isLength() ? null : read;
    }

    private static @Nullable Quantity of(Value value, Units units) {
        return switch (value) {
            case Value.Numeric numeric -> of(numeric, units);
            case Value.Function(String name, List<Value> arguments) ->
                    MathFunctions.of(name, arguments, units);
            case Value.Block(char open, List<Value> values) when open == '(' ->
                    MathFunctions.sum(values, units);
            case Value.Block _,
                    Value.Ident _,
                    Value.Quoted _,
                    Value.Hash _,
                    Value.Url _,
                    Value.Sign _ ->
                    null;
        };
    }

    private static @Nullable Quantity of(Value.Numeric value, Units units) {
        return switch (value.unit()) {
            case "" -> number(value.number());
            case "%" -> length(0, value.number());
            case "deg" -> angle(value.number());
            case "turn" -> angle(value.number() * 360);
            case "grad" -> angle(value.number() * 0.9);
            case "rad" -> angle(value.number() * 180 / Math.PI);
            default -> {
                Double length = units.length(value);
                yield length == null ? null : length(length, 0);
            }
        };
    }

    /// A word that stands for a number within functions.
    static @Nullable Quantity constant(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "pi" -> number(Math.PI);
            case "e" -> number(Math.E);
            case "infinity" -> number(Double.POSITIVE_INFINITY);
            case "-infinity" -> number(Double.NEGATIVE_INFINITY);
            case "nan" -> number(Double.NaN);
            default -> null;
        };
    }

    // ---- arithmetic ----

    @Nullable Quantity plus(Quantity other, int sign) {
        if (kind != other.kind) {
            return null;
        }
        if (formula.isPresent() || other.formula.isPresent()) {
            Formula second = other.asFormula();
            return of(
                    new Formula.Sum(
                            asFormula(), sign < 0 ? new Formula.Scaled(second, -1) : second));
        }
        return new Quantity(
                kind, value + sign * other.value, percent + sign * other.percent, formula);
    }

    @Nullable Quantity times(Quantity other) {
        if (other.isNumber()) {
            return scaled(other.value);
        }
        return isNumber() ? other.scaled(value) : null;
    }

    /// Division by 0 makes an infinite value, which is kept within bounds in the end.
    @Nullable Quantity dividedBy(Quantity other) {
        return other.isNumber() ? scaled(1 / other.value) : null;
    }

    private Quantity scaled(double factor) {
        if (formula.isPresent()) {
            return of(new Formula.Scaled(formula.get(), factor));
        }
        return new Quantity(kind, value * factor, percent == 0 ? 0 : percent * factor, formula);
    }

    Formula asFormula() {
        return formula.orElseGet(() -> new Formula.Linear(value, percent));
    }

    /// Whether the value is known without a container.
    boolean isKnown() {
        return percent == 0 && formula.isEmpty();
    }

    // ---- results ----

    /// As a length without percentages, rounded to scaled points; null for other numbers than 0.
    @Nullable Long absolute() {
        return isKnown() && isLength() ? (Long) bounded(value) : null;
    }

    /// As a length with percentages; null for other numbers than 0.
    @Nullable Extent extent() {
        if (!isLength()) {
            return null;
        }
        if (formula.isPresent()) {
            return new Extent.Computed(formula.get());
        }
        return percent == 0
                ? Extent.fixed(bounded(value))
                : new Extent.Linear(bounded(value), (int) Math.round(percent * 10));
    }

    /// A length against what its percentages refer to, in scaled points.
    long against(long whole) {
        return bounded(asFormula().of((double) whole));
    }

    private boolean isLength() {
        return kind == Kind.LENGTH || isNumber() && value == 0;
    }

    /// Rounded, and never so large that sums overflow; what is not a number is 0.
    static long bounded(double length) {
        return Math.clamp(Math.round(length), -Sp.INFINITE, Sp.INFINITE);
    }

    boolean isNegative() {
        return value < 0 || percent < 0;
    }
}
