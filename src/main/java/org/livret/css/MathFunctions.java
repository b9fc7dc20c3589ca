package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Formula.Stepping;
import org.livret.css.Quantity.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// The mathematical functions of CSS Values 4, section 10.
///
/// Results of trigonometry are those of `StrictMath`, the same on every machine.
final class MathFunctions {
    private MathFunctions() {}

    /// The value of a function; null for one that is none of these, or for arguments that do not
    /// fit.
    static @Nullable Quantity of(String name, List<Value> arguments, Units units) {
        return switch (name) {
            case "calc" -> sum(arguments, units);
            case "min", "max" -> choice(list(arguments, units), name.equals("min"));
            case "clamp" -> clamp(arguments, units);
            case "round" -> round(arguments, units);
            case "mod" -> stepped(Stepping.MOD, list(arguments, units));
            case "rem" -> stepped(Stepping.REM, list(arguments, units));
            case "abs" -> abs(list(arguments, units));
            case "sign" -> sign(list(arguments, units));
            case "sin" -> turned(list(arguments, units), StrictMath::sin);
            case "cos" -> turned(list(arguments, units), StrictMath::cos);
            case "tan" -> turned(list(arguments, units), StrictMath::tan);
            case "asin" -> angle(list(arguments, units), StrictMath::asin);
            case "acos" -> angle(list(arguments, units), StrictMath::acos);
            case "atan" -> angle(list(arguments, units), StrictMath::atan);
            case "atan2" -> atan2(list(arguments, units));
            case "sqrt" -> one(list(arguments, units), StrictMath::sqrt);
            case "exp" -> one(list(arguments, units), StrictMath::exp);
            case "pow" -> two(list(arguments, units), StrictMath::pow);
            case "log" -> log(list(arguments, units));
            case "hypot" -> hypot(list(arguments, units));
            default -> null;
        };
    }

    // ---- sums and products ----

    /// Values joined by `+`, `-`, `*` and `/`.
    static @Nullable Quantity sum(List<Value> values, Units units) {
        Tokens in = new Tokens(values);
        Quantity total = sum(in, units);
        return in.atEnd() ? total : null;
    }

    private static @Nullable Quantity sum(Tokens in, Units units) {
        Quantity total = product(in, units);
        while (total != null && in.peek() instanceof Value.Sign(char sign) && sign != ',') {
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
        Quantity total = operand(in, units);
        while (total != null) {
            boolean times = in.take('*');
            if (!times && !in.take('/')) {
                return total;
            }
            Quantity next = operand(in, units);
            total = next == null ? null : times ? total.times(next) : total.dividedBy(next);
        }
        return null;
    }

    private static @Nullable Quantity operand(Tokens in, Units units) {
        if (in.peek() instanceof Value.Ident(String word)) {
            in.skip();
            Quantity own = units.component(word);
            return own == null ? Quantity.constant(word) : own;
        }
        return Quantity.read(in, units);
    }

    /// Sums divided by commas, all of one kind; empty when one cannot be read.
    private static List<Quantity> list(List<Value> arguments, Units units) {
        Tokens in = new Tokens(arguments);
        List<Quantity> out = new ArrayList<>();
        do {
            Quantity next = sum(in, units);
            if (next == null || !out.isEmpty() && next.kind() != out.getFirst().kind()) {
                return List.of();
            }
            out.add(next);
        } while (in.take(','));
        return in.atEnd() ? out : List.of();
    }

    // ---- comparisons ----

    private static @Nullable Quantity choice(List<Quantity> of, boolean least) {
        if (of.isEmpty()) {
            return null;
        }
        if (!known(of)) {
            List<Formula> formulas = of.stream().map(Quantity::asFormula).toList();
            return Quantity.of(
                    least ? new Formula.Least(formulas) : new Formula.Greatest(formulas));
        }
        double best = of.getFirst().value();
        for (Quantity each : of) {
            best = least ? Math.min(best, each.value()) : Math.max(best, each.value());
        }
        return of(of.getFirst().kind(), best);
    }

    private static boolean known(List<Quantity> of) {
        for (Quantity each : of) {
            if (!each.isKnown()) {
                return false;
            }
        }
        return true;
    }

    private static Quantity of(Kind kind, double value) {
        return switch (kind) {
            case NUMBER -> Quantity.number(value);
            case ANGLE -> Quantity.angle(value);
            case LENGTH -> Quantity.length(value, 0);
        };
    }

    /// `clamp(least, value, most)`; `none` for no bound.
    private static @Nullable Quantity clamp(List<Value> arguments, Units units) {
        Tokens in = new Tokens(arguments);
        Quantity least = in.take("none") ? null : sum(in, units);
        boolean first = in.take(',');
        Quantity value = sum(in, units);
        boolean second = in.take(',');
        Quantity most = in.take("none") ? null : sum(in, units);
        if (!first || !second || value == null || !in.atEnd()) {
            return null;
        }
        Quantity below = most == null ? value : choice(same(value, most), true);
        return below == null || least == null ? below : choice(same(least, below), false);
    }

    private static List<Quantity> same(Quantity first, Quantity second) {
        return first.kind() == second.kind() ? List.of(first, second) : List.of();
    }

    // ---- steps ----

    private static @Nullable Quantity round(List<Value> arguments, Units units) {
        Tokens in = new Tokens(arguments);
        Stepping how =
                switch (in.word()) {
                    case "up" -> Stepping.UP;
                    case "down" -> Stepping.DOWN;
                    case "to-zero" -> Stepping.TO_ZERO;
                    default -> Stepping.NEAREST;
                };
        boolean named = how != Stepping.NEAREST || in.word().equals("nearest");
        if (named) {
            in.skip();
            if (!in.take(',')) {
                return null;
            }
        }
        List<Quantity> of = new ArrayList<>(list(in.rest(), units));
        if (of.size() == 1 && of.getFirst().isNumber()) {
            of.add(Quantity.number(1));
        }
        return stepped(how, of);
    }

    private static @Nullable Quantity stepped(Stepping how, List<Quantity> of) {
        if (of.size() != 2) {
            return null;
        }
        if (!known(of)) {
            return Quantity.of(
                    new Formula.Stepped(how, of.get(0).asFormula(), of.get(1).asFormula()));
        }
        return of(of.getFirst().kind(), how.of(of.get(0).value(), of.get(1).value()));
    }

    private static @Nullable Quantity abs(List<Quantity> of) {
        Quantity negated = of.size() == 1 ? of.getFirst().times(Quantity.number(-1)) : null;
        return negated == null ? null : choice(List.of(of.getFirst(), negated), false);
    }

    private static @Nullable Quantity sign(List<Quantity> of) {
        return of.size() == 1 && known(of)
                ? Quantity.number(Math.signum(of.getFirst().value()))
                : null;
    }

    // ---- trigonometry, powers ----

    private static @Nullable Quantity one(List<Quantity> of, DoubleUnaryOperator function) {
        return of.size() == 1 && of.getFirst().isNumber()
                ? Quantity.number(function.applyAsDouble(of.getFirst().value()))
                : null;
    }

    private static @Nullable Quantity two(List<Quantity> of, DoubleBinaryOperator function) {
        return of.size() == 2 && of.getFirst().isNumber()
                ? Quantity.number(
                        function.applyAsDouble(of.getFirst().value(), of.getLast().value()))
                : null;
    }

    /// Of an angle, or of a number of radians.
    private static @Nullable Quantity turned(List<Quantity> of, DoubleUnaryOperator function) {
        if (of.size() != 1 || of.getFirst().kind() == Kind.LENGTH) {
            return null;
        }
        double value = of.getFirst().value();
        double radians = of.getFirst().kind() == Kind.ANGLE ? StrictMath.toRadians(value) : value;
        return Quantity.number(function.applyAsDouble(radians));
    }

    private static @Nullable Quantity angle(List<Quantity> of, DoubleUnaryOperator function) {
        Quantity radians = one(of, function);
        return radians == null ? null : Quantity.angle(StrictMath.toDegrees(radians.value()));
    }

    private static @Nullable Quantity atan2(List<Quantity> of) {
        return of.size() == 2 && known(of)
                ? Quantity.angle(
                        StrictMath.toDegrees(
                                StrictMath.atan2(of.getFirst().value(), of.getLast().value())))
                : null;
    }

    private static @Nullable Quantity log(List<Quantity> of) {
        return of.size() == 1
                ? one(of, StrictMath::log)
                : two(of, (value, base) -> StrictMath.log(value) / StrictMath.log(base));
    }

    private static @Nullable Quantity hypot(List<Quantity> of) {
        if (of.isEmpty() || !known(of)) {
            return null;
        }
        double sum = 0;
        for (Quantity each : of) {
            sum += each.value() * each.value();
        }
        return of(of.getFirst().kind(), StrictMath.sqrt(sum));
    }
}
