package org.livret.font;

import org.livret.diag.Code;
import org.livret.diag.NearestName;
import org.livret.diag.Problem;
import org.livret.diag.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is asked of a font that it cannot be varied to.
public sealed interface VariationProblem extends Problem {

    /// What is wrong with a value for a font with some axes; empty when it can be set.
    ///
    /// @param font what the font is called where the value was said
    static Optional<VariationProblem> of(AxisValue value, List<Axis> axes, String font, Span span) {
        for (Axis axis : axes) {
            if (axis.tag().equals(value.tag())) {
                return axis.has(value.value())
                        ? Optional.empty()
                        : Optional.of(new OutsideAxis(span, font, value, axis));
            }
        }
        return Optional.of(new NoSuchAxis(span, font, value.tag(), axes));
    }

    /// A value on an axis that the font has not.
    record NoSuchAxis(Span span, String font, String tag, List<Axis> axes)
            implements VariationProblem {
        public NoSuchAxis {
            axes = List.copyOf(axes);
        }

        @Override
        public Code code() {
            return Code.warning("FT011");
        }

        @Override
        public String message() {
            return axes.isEmpty()
                    ? "The font ‘" + font + "’ has no axis ‘" + tag + "’: it is not variable."
                    : "The font ‘" + font + "’ has no axis ‘" + tag + "’.";
        }

        @Override
        public List<String> hints() {
            return axes.isEmpty()
                    ? List.of("Leave the axis out, or use the variable file of the font.")
                    : List.of(
                            "Its axes are "
                                    + String.join(", ", axes.stream().map(Axis::described).toList())
                                    + ".");
        }
    }

    /// A value beyond the ends of an axis.
    record OutsideAxis(Span span, String font, AxisValue value, Axis axis)
            implements VariationProblem {
        @Override
        public Code code() {
            return Code.warning("FT012");
        }

        @Override
        public String message() {
            return "The axis ‘"
                    + axis.tag()
                    + "’ of the font ‘"
                    + font
                    + "’ does not reach "
                    + Axis.text(value.value())
                    + "; it is set at "
                    + Axis.text(axis.nearest(value.value()))
                    + ".";
        }

        @Override
        public List<String> hints() {
            return List.of("Its values are " + axis.described() + ".");
        }
    }

    /// A named instance that the font has not.
    record NoSuchInstance(Span span, String font, String name, List<String> names)
            implements VariationProblem {
        private static final int SHOWN = 12;

        public NoSuchInstance {
            names = List.copyOf(names);
        }

        @Override
        public Code code() {
            return Code.warning("FT013");
        }

        @Override
        public String message() {
            return "The font ‘" + font + "’ has no instance named ‘" + name + "’.";
        }

        @Override
        public List<String> hints() {
            if (names.isEmpty()) {
                return List.of("It has no named instances; say its weight and width instead.");
            }
            List<String> hints = new ArrayList<>(2);
            NearestName.of(name, names).ifPresent(n -> hints.add("Did you mean ‘" + n + "’?"));
            List<String> shown = names.subList(0, Math.min(names.size(), SHOWN));
            int more = names.size() - shown.size();
            hints.add(
                    "It has ‘"
                            + String.join("’, ‘", shown)
                            + (more == 0 ? "’." : "’ and " + more + " more."));
            return hints;
        }
    }

    /// More instances of variable fonts than one publication may have.
    record TooManyInstances(Span span, String font, int most) implements VariationProblem {
        @Override
        public Code code() {
            return Code.warning("FT014");
        }

        @Override
        public String message() {
            return "The publication needs more than "
                    + most
                    + " instances of variable fonts, ‘"
                    + font
                    + "’ among them; further text is set in the nearest ones.";
        }

        @Override
        public List<String> hints() {
            return List.of(
                    "Use fewer weights and widths, or ‘font-optical-sizing: none’ where many sizes"
                            + " make the difference.");
        }
    }

    /// A font that cannot be made so much larger or smaller.
    record UnfitSize(Span span, String font) implements VariationProblem {
        @Override
        public Code code() {
            return Code.warning("FT015");
        }

        @Override
        public String message() {
            return "The font ‘"
                    + font
                    + "’ cannot be made so large or small with ‘size-adjust’; it is set as near to"
                    + " that as can be.";
        }

        @Override
        public List<String> hints() {
            return List.of("Use another ‘font-size’ where the font is named instead.");
        }
    }
}
