package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.Background.Gradient;
import org.livret.css.Background.Line;
import org.livret.css.Background.Reach;
import org.livret.css.Background.Stop;
import org.livret.css.BoxStyle.Position;
import org.livret.geom.Color;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads gradients (CSS Images 4, section 3).
final class GradientForms {
    /// A turn, in thousandths of a degree.
    private static final int TURN = 360_000;

    private static final String REPEATING = "repeating-";

    private GradientForms() {}

    /// A gradient at the cursor; null, and the cursor stays, when there is none that can be used.
    static @Nullable Gradient read(Tokens in, Units units) {
        if (!(in.peek() instanceof Value.Function(String name, List<Value> arguments))) {
            return null;
        }
        boolean repeats = name.startsWith(REPEATING);
        Tokens inner = new Tokens(arguments);
        String kind = repeats ? name.substring(REPEATING.length()) : name;
        Line line =
                switch (kind) {
                    case "linear-gradient" -> linear(inner);
                    case "radial-gradient" -> radial(inner, units);
                    case "conic-gradient" -> conic(inner, units);
                    default -> null;
                };
        List<Stop> stops =
                line == null ? null : new Stops(inner, units, kind.startsWith("conic")).read();
        if (line == null || stops == null) {
            return null;
        }
        in.skip();
        return new Gradient(line, stops, repeats);
    }

    // ---- lines ----

    private static @Nullable Line linear(Tokens in) {
        if (in.take("to")) {
            Line side = side(in);
            return in.take(',') ? side : null;
        }
        Integer angle = Angles.read(in);
        if (angle == null) {
            return new Background.Across(TURN / 2);
        }
        return in.take(',') ? new Background.Across(Math.floorMod(angle, TURN)) : null;
    }

    private static @Nullable Line side(Tokens in) {
        int north = 0;
        int east = 0;
        while (!in.word().isEmpty()) {
            switch (in.word()) {
                case "top" -> north = 1;
                case "bottom" -> north = -1;
                case "right" -> east = 1;
                case "left" -> east = -1;
                default -> {
                    return null;
                }
            }
            in.skip();
        }
        if (north != 0 && east != 0) {
            return new Background.IntoCorner(east, north);
        }
        return north == 0 && east == 0
                ? null
                : new Background.Across(
                        east > 0 ? TURN / 4 : east < 0 ? TURN * 3 / 4 : north > 0 ? 0 : TURN / 2);
    }

    /// The shape and the size in either order, then the place; each may be left out.
    private static @Nullable Line radial(Tokens in, Units units) {
        int start = in.position();
        boolean circle = false;
        boolean ellipse = false;
        Background.Radius radius = null;
        boolean more = true;
        while (more) {
            boolean isCircle = in.take("circle");
            boolean isEllipse = !isCircle && in.take("ellipse");
            circle |= isCircle;
            ellipse |= isEllipse;
            Background.Radius next = radius == null ? radius(in, units) : null;
            radius = next == null ? radius : next;
            more = isCircle || isEllipse || next != null;
        }
        boolean one =
                radius instanceof Background.Radii(Extent _, Extent y) && y.equals(Extent.AUTO);
        Position center = center(in, units);
        boolean given = in.position() > start;
        if (center == null
                || (circle && ellipse)
                || (one && ellipse)
                || (circle && radius instanceof Background.Radii && !one)
                || (given && !in.take(','))) {
            return null;
        }
        return new Background.Outwards(
                circle || one, radius == null ? Reach.FARTHEST_CORNER : radius, center);
    }

    /// A keyword, one length for a circle, or two lengths or percentages for an ellipse.
    private static Background.@Nullable Radius radius(Tokens in, Units units) {
        for (Reach reach : Reach.values()) {
            if (in.take(Keywords.name(reach))) {
                return reach;
            }
        }
        int start = in.position();
        Extent x = Forms.positive(in, units);
        if (x == null) {
            in.back(start);
            return null;
        }
        int second = in.position();
        Extent y = Forms.positive(in, units);
        if (y == null) {
            in.back(second);
            boolean length = x instanceof Extent.Linear(long _, int share) && share == 0;
            return length ? new Background.Radii(x, Extent.AUTO) : null;
        }
        return new Background.Radii(x, y);
    }

    private static @Nullable Position center(Tokens in, Units units) {
        return in.take("at") ? PlacementForms.position(in, units) : Position.CENTER;
    }

    private static @Nullable Line conic(Tokens in, Units units) {
        int start = in.position();
        Integer angle = in.take("from") ? Angles.read(in) : (Integer) 0;
        Position center = center(in, units);
        boolean given = in.position() > start;
        return angle == null || center == null || (given && !in.take(','))
                ? null
                : new Background.Around(Math.floorMod(angle, TURN), center);
    }

    // ---- stops ----

    /// Colours with no place, one or two, and hints between them.
    private record Stops(Tokens in, Units units, boolean angles) {
        @Nullable List<Stop> read() {
            List<Stop> stops = new ArrayList<>();
            boolean hinted = true;
            do {
                Color color = Colors.read(in, units);
                Extent first = place();
                if (color == null) {
                    if (first == null || hinted) {
                        return null;
                    }
                    stops.add(new Stop(Optional.empty(), first));
                } else {
                    stops.add(new Stop(Optional.of(color), first == null ? Extent.AUTO : first));
                    Extent second = first == null ? null : place();
                    if (second != null) {
                        stops.add(new Stop(Optional.of(color), second));
                    }
                }
                hinted = color == null;
            } while (in.take(','));
            return in.atEnd() && !hinted && stops.size() >= 2 ? List.copyOf(stops) : null;
        }

        private @Nullable Extent place() {
            int start = in.position();
            if (angles
                    && in.peek() instanceof Value.Numeric(double number, String unit)
                    && !unit.equals("%")
                    && (number == 0 || !unit.isEmpty())) {
                Integer angle = Angles.read(in);
                return angle == null ? null : Extent.fixed(angle);
            }
            Extent extent = Forms.extent(in, units);
            if (extent == null) {
                in.back(start);
            }
            return extent;
        }
    }
}
