package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.BoxStyle.Transform;

import java.util.ArrayList;
import java.util.List;

/// Turns, scales and moves (CSS Transforms 1, section 9).
final class TransformForms {
    static final Form<List<Transform.Step>> TRANSFORM =
            new Form<>(
                    "‘none’ or some of ‘rotate(90deg)’, ‘scale(1.5)’ and ‘translate(5mm, -50%)’",
                    TransformForms::steps);

    private TransformForms() {}

    private static @Nullable List<Transform.Step> steps(Tokens in, Units units) {
        if (in.take("none")) {
            return List.of();
        }
        List<Transform.Step> steps = new ArrayList<>();
        while (in.peek() instanceof Value.Function(String name, List<Value> arguments)) {
            in.skip();
            Tokens inner = new Tokens(arguments);
            Transform.Step step =
                    switch (name) {
                        case "rotate" -> rotate(inner);
                        case "scale" -> scale(inner, units);
                        case "scalex" -> scale(factor(inner, units), 1000);
                        case "scaley" -> scale(1000, factor(inner, units));
                        case "translate" -> translate(inner, units);
                        case "translatex" -> translate(Forms.extent(inner, units), Extent.ZERO);
                        case "translatey" -> translate(Extent.ZERO, Forms.extent(inner, units));
                        default -> null;
                    };
            if (step == null || !inner.atEnd()) {
                return null;
            }
            steps.add(step);
        }
        return steps.isEmpty() ? null : List.copyOf(steps);
    }

    private static Transform.@Nullable Step rotate(Tokens in) {
        Integer angle = Angles.read(in);
        return angle == null ? null : new Transform.Rotate(Math.floorMod(angle, 360_000));
    }

    private static Transform.@Nullable Step scale(Tokens in, Units units) {
        Integer x = factor(in, units);
        return scale(x, in.take(',') ? factor(in, units) : x);
    }

    private static Transform.@Nullable Step scale(@Nullable Integer x, @Nullable Integer y) {
        return x == null || y == null ? null : new Transform.Scale(x, y);
    }

    private static @Nullable Integer factor(Tokens in, Units units) {
        Double factor = Forms.number(in, units);
        return factor == null || Math.abs(factor) > 1000
                ? null
                : (Integer) (int) Math.round(factor * 1000);
    }

    private static Transform.@Nullable Step translate(Tokens in, Units units) {
        Extent x = Forms.extent(in, units);
        return translate(x, in.take(',') ? Forms.extent(in, units) : Extent.ZERO);
    }

    private static Transform.@Nullable Step translate(@Nullable Extent x, @Nullable Extent y) {
        return x == null || y == null ? null : new Transform.Translate(x, y);
    }
}
