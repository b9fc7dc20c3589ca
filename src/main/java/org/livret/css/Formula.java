package org.livret.css;

import java.util.List;

/// A length that only its containing block decides, and not as a plain sum: `min(100%, 30em)` and
/// its like (CSS Values 4, section 10). Lengths in scaled points.
public sealed interface Formula {
    /// `fixed` plus a percentage of the containing extent.
    record Linear(double fixed, double percent) implements Formula {}

    record Sum(Formula first, Formula second) implements Formula {}

    record Scaled(Formula inner, double factor) implements Formula {}

    record Least(List<Formula> of) implements Formula {
        public Least {
            of = List.copyOf(of);
        }
    }

    record Greatest(List<Formula> of) implements Formula {
        public Greatest {
            of = List.copyOf(of);
        }
    }

    /// `round()`, `mod()` and `rem()`.
    record Stepped(Stepping how, Formula value, Formula step) implements Formula {}

    /// How a value and a step make another value (CSS Values 4, section 10.5).
    enum Stepping {
        NEAREST,
        UP,
        DOWN,
        TO_ZERO,
        MOD,
        REM;

        /// Not a number when the step is 0.
        double of(double value, double step) {
            double steps = value / step;
            return switch (this) {
                case NEAREST -> Math.floor(steps + 0.5) * step;
                case UP -> Math.ceil(steps) * step;
                case DOWN -> Math.floor(steps) * step;
                case TO_ZERO -> (steps < 0 ? Math.ceil(steps) : Math.floor(steps)) * step;
                case MOD -> value - Math.floor(steps) * step;
                case REM -> value - (steps < 0 ? Math.ceil(steps) : Math.floor(steps)) * step;
            };
        }
    }

    /// The length against a containing extent.
    default double of(double containing) {
        return switch (this) {
            case Linear(double fixed, double percent) -> fixed + containing * percent / 100;
            case Sum(Formula first, Formula second) -> first.of(containing) + second.of(containing);
            case Scaled(Formula inner, double factor) -> inner.of(containing) * factor;
            case Least(List<Formula> of) -> {
                double least = Double.POSITIVE_INFINITY;
                for (Formula each : of) {
                    least = Math.min(least, each.of(containing));
                }
                yield least;
            }
            case Greatest(List<Formula> of) -> {
                double greatest = Double.NEGATIVE_INFINITY;
                for (Formula each : of) {
                    greatest = Math.max(greatest, each.of(containing));
                }
                yield greatest;
            }
            case Stepped(Stepping how, Formula value, Formula step) ->
                    how.of(value.of(containing), step.of(containing));
        };
    }
}
