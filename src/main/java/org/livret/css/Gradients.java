package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.BoxStyle.Background.LinearGradient;
import org.livret.css.BoxStyle.Background.Stop;
import org.livret.geom.Color;

import java.util.ArrayList;
import java.util.List;

/// Reads `linear-gradient()` (CSS Images 3, section 3.1). Stops stand at percentages; those without
/// one are spread evenly.
///
/// Towards a corner the angle is 45°, not the one at which the corners' diagonal would share a
/// colour: the box's shape is not known here.
final class Gradients {
    private static final int UNPLACED = Integer.MIN_VALUE;

    private Gradients() {}

    static @Nullable LinearGradient linear(Tokens in, Units units) {
        Integer angle = angle(in);
        if (angle == null) {
            return null;
        }
        List<Color> colors = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        do {
            Color color = Colors.read(in, units);
            if (color == null) {
                return null;
            }
            colors.add(color);
            Integer place = place(in);
            if (place == null) {
                return null;
            }
            places.add(place);
        } while (in.take(','));
        return in.atEnd() && colors.size() >= 2
                ? new LinearGradient(angle, stops(colors, places))
                : null;
    }

    private static @Nullable Integer angle(Tokens in) {
        if (in.take("to")) {
            Integer side = side(in);
            return side == null || !in.take(',') ? null : side;
        }
        Integer angle = Angles.read(in);
        if (angle == null) {
            return 180_000;
        }
        return in.take(',') ? (Integer) Math.floorMod(angle, 360_000) : null;
    }

    private static @Nullable Integer side(Tokens in) {
        int vertical = 0;
        int horizontal = 0;
        while (!in.word().isEmpty()) {
            switch (in.word()) {
                case "top" -> vertical = 1;
                case "bottom" -> vertical = -1;
                case "right" -> horizontal = 1;
                case "left" -> horizontal = -1;
                default -> {
                    return null;
                }
            }
            in.skip();
        }
        if (horizontal == 0) {
            return vertical == 0 ? null : (Integer) (vertical > 0 ? 0 : 180_000);
        }
        int eastward = 90_000 - vertical * 45_000;
        return horizontal > 0 ? eastward : 360_000 - eastward;
    }

    private static @Nullable Integer place(Tokens in) {
        if (!(in.peek() instanceof Value.Numeric(double number, String unit))) {
            return UNPLACED;
        }
        in.skip();
        return unit.equals("%") || number == 0 ? (Integer) (int) Math.round(number * 10) : null;
    }

    private static List<Stop> stops(List<Color> colors, List<Integer> places) {
        int last = colors.size() - 1;
        int[] at = new int[last + 1];
        for (int i = 0; i <= last; i++) {
            int place = places.get(i);
            at[i] = place == UNPLACED && i == 0 ? 0 : place == UNPLACED && i == last ? 1000 : place;
        }
        List<Stop> out = new ArrayList<>();
        int floor = at[0];
        for (int i = 0; i <= last; i++) {
            if (at[i] == UNPLACED) {
                int next = i;
                while (at[next] == UNPLACED) {
                    next++;
                }
                at[i] = floor + (Math.max(at[next], floor) - floor) / (next - i + 1);
            }
            floor = Math.max(floor, at[i]);
            out.add(new Stop(colors.get(i), floor));
        }
        return out;
    }
}
