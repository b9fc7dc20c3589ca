package org.livret.css;

import org.jspecify.annotations.Nullable;
import org.livret.css.BoxStyle.Position;

import java.util.List;

/// Where pictures stand in their boxes, how large, and how often.
final class PlacementForms {
    static final Form<Position> POSITION =
            new Form<>(
                    "a place such as ‘center’, ‘right top’, ‘20% 10mm’ or ‘right 5mm bottom 5mm’",
                    PlacementForms::position);
    static final Form<List<Position>> POSITIONS =
            new Form<>(
                    POSITION.expected(),
                    (in, units) -> Forms.commaSeparated(in, units, PlacementForms::position));
    static final Form<List<Background.Size>> SIZES =
            new Form<>(
                    "‘cover’, ‘contain’, ‘auto’, or a width and perhaps a height",
                    (in, units) -> Forms.commaSeparated(in, units, PlacementForms::size));

    private PlacementForms() {}

    /// One part of a position: its share of the room that is left over, and which of both
    /// directions it can be about.
    private record Part(Extent extent, boolean across, boolean down) {
        /// The length from this edge instead.
        @Nullable Part plus(Extent offset) {
            if (!(extent instanceof Extent.Linear(long _, int edge))
                    || !(offset instanceof Extent.Linear(long fixed, int perMille))
                    || across == down) {
                return null;
            }
            Extent moved = edge == 0 ? offset : new Extent.Linear(-fixed, edge - perMille);
            return new Part(moved, across, down);
        }
    }

    /// CSS Values 4, section 9.4.
    static @Nullable Position position(Tokens in, Units units) {
        Part first = part(in, units, false);
        if (first == null) {
            return null;
        }
        Part second = part(in, units, true);
        if (second == null) {
            return first.across()
                    ? new Position(first.extent(), Position.CENTER.y())
                    : new Position(Position.CENTER.x(), first.extent());
        }
        if (first.across() && second.down()) {
            return new Position(first.extent(), second.extent());
        }
        return first.down() && second.across()
                ? new Position(second.extent(), first.extent())
                : null;
    }

    private static @Nullable Part part(Tokens in, Units units, boolean last) {
        Part keyword =
                switch (in.word()) {
                    case "left" -> new Part(Extent.ZERO, true, false);
                    case "right" -> new Part(new Extent.Linear(0, 1000), true, false);
                    case "top" -> new Part(Extent.ZERO, false, true);
                    case "bottom" -> new Part(new Extent.Linear(0, 1000), false, true);
                    case "center" -> new Part(Position.CENTER.x(), true, true);
                    default -> null;
                };
        if (keyword == null) {
            Extent extent = Forms.extent(in, units);
            return extent == null ? null : new Part(extent, true, true);
        }
        in.skip();
        int before = in.position();
        Extent offset = keyword.across() == keyword.down() ? null : Forms.extent(in, units);
        if (offset == null) {
            return keyword;
        }
        // In ‘left 5mm’ the length is that of the other direction; in ‘left 5mm top’ it is the
        // distance from the edge.
        Part moved = last || isEdge(in.word()) ? keyword.plus(offset) : null;
        if (moved == null) {
            in.back(before);
            return keyword;
        }
        return moved;
    }

    private static boolean isEdge(String word) {
        return switch (word) {
            case "left", "right", "top", "bottom", "center" -> true;
            default -> false;
        };
    }

    private static Background.@Nullable Size size(Tokens in, Units units) {
        if (in.take("cover")) {
            return Background.Fill.COVER;
        }
        if (in.take("contain")) {
            return Background.Fill.CONTAIN;
        }
        Extent width = side(in, units);
        if (width == null) {
            return null;
        }
        int start = in.position();
        Extent height = side(in, units);
        if (height == null) {
            in.back(start);
        }
        return new Background.Given(width, height == null ? Extent.AUTO : height);
    }

    private static @Nullable Extent side(Tokens in, Units units) {
        return in.take("auto") ? Extent.AUTO : Forms.positive(in, units);
    }
}
