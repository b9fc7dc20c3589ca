package org.livret.css;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A number, or a length with a percentage: what `calc()` works on (CSS Values 4, section 10).
record Quantity(boolean isNumber, double number, double length, double percent) {
    static Quantity number(double number) {
        return new Quantity(true, number, 0, 0);
    }

    static Quantity length(double length, double percent) {
        return new Quantity(false, 0, length, percent);
    }

    /// A number, dimension, percentage or `calc()` that starts at the cursor; null when none does,
    /// and then the cursor stays.
    static @Nullable Quantity read(Tokens in, Units units) {
        Value value = in.peek();
        Quantity found = value == null ? null : of(value, units);
        if (found != null) {
            in.skip();
        }
        return found;
    }

    private static @Nullable Quantity of(Value value, Units units) {
        return switch (value) {
            case Value.Numeric numeric -> of(numeric, units);
            case Value.Function(String name, List<Value> arguments) when name.equals("calc") ->
                    sum(arguments, units);
            case Value.Block(char open, List<Value> values) when open == '(' -> sum(values, units);
            case Value.Function _,
                    Value.Block _,
                    Value.Ident _,
                    Value.Quoted _,
                    Value.Hash _,
                    Value.Url _,
                    Value.Sign _ ->
                    null;
        };
    }

    private static @Nullable Quantity of(Value.Numeric value, Units units) {
        if (value.unit().isEmpty()) {
            return number(value.number());
        }
        if (value.unit().equals("%")) {
            return length(0, value.number());
        }
        Double length = units.length(value);
        return length == null ? null : length(length, 0);
    }

    private static @Nullable Quantity sum(List<Value> values, Units units) {
        Tokens in = new Tokens(values);
        Quantity total = product(in, units);
        while (total != null && !in.atEnd()) {
            boolean plus = in.take('+');
            if (!plus && !in.take('-')) {
                return null;
            }
            Quantity next = product(in, units);
            total = next == null ? null : total.plus(next, plus ? 1 : -1);
        }
        return total;
    }

    private static @Nullable Quantity product(Tokens in, Units units) {
        Quantity total = read(in, units);
        while (total != null) {
            boolean times = in.take('*');
            if (!times && !in.take('/')) {
                return total;
            }
            Quantity next = read(in, units);
            total = next == null ? null : times ? total.times(next) : total.dividedBy(next);
        }
        return null;
    }

    private @Nullable Quantity plus(Quantity other, int sign) {
        return isNumber == other.isNumber
                ? new Quantity(
                        isNumber,
                        number + sign * other.number,
                        length + sign * other.length,
                        percent + sign * other.percent)
                : null;
    }

    private @Nullable Quantity times(Quantity other) {
        if (other.isNumber) {
            return scaled(other.number);
        }
        return isNumber ? other.scaled(number) : null;
    }

    private @Nullable Quantity dividedBy(Quantity other) {
        return other.isNumber && other.number != 0 ? scaled(1 / other.number) : null;
    }

    private Quantity scaled(double factor) {
        return new Quantity(isNumber, number * factor, length * factor, percent * factor);
    }

    /// As a length without percentages, rounded to scaled points; null for other numbers than 0.
    @Nullable Long absolute() {
        if (percent != 0 || (isNumber && number != 0)) {
            return null;
        }
        return Math.round(length);
    }

    /// As a length with percentages; null for other numbers than 0.
    @Nullable Extent extent() {
        if (isNumber && number != 0) {
            return null;
        }
        return percent == 0
                ? Extent.fixed(Math.round(length))
                : new Extent.Linear(Math.round(length), (int) Math.round(percent * 10));
    }

    boolean isNegative() {
        return number < 0 || length < 0 || percent < 0;
    }
}
