package org.livret.chart;

import java.util.List;

/// What a chart is drawn of, as a grammar. Places are in scaled points from the chart's upper left
/// corner, y downwards. `look` numbers what the mark stands for, from 1: a series, or a slice of a
/// pie.
public sealed interface Mark {
    /// A place.
    record At(long x, long y) {}

    /// A bar, lying or standing.
    record Bar(int look, long x, long y, long width, long height) implements Mark {}

    /// A ground between two lines.
    record Region(int look, List<At> outline) implements Mark {
        public Region {
            outline = List.copyOf(outline);
        }
    }

    /// A slice of a circle, or of a ring when `inner` is more than 0. Angles in degrees, clockwise
    /// from the top.
    record Wedge(int look, At centre, long outer, long inner, double from, double to)
            implements Mark {}

    /// A line through points.
    record Curve(int look, List<At> points) implements Mark {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /// A sign at a point of a line, one form a look.
    record Symbol(int look, At centre) implements Mark {}

    /// A straight thin line.
    record Rule(Line line, At from, At to) implements Mark {}

    /// A line of words; `at` is the start, middle or end of its baseline.
    record Label(Role role, String text, At at, Anchor anchor) implements Mark {}

    /// What a rule is for.
    enum Line {
        /// Where values begin.
        AXIS,
        /// At a value of the scale.
        GRID,
        /// From a slice to its words.
        LEADER
    }

    /// What words are for.
    enum Role {
        /// The name of a row.
        LABEL,
        /// A value at its mark.
        VALUE,
        /// The name of a series.
        NAME,
        /// A value of the scale, or its unit.
        TICK
    }

    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
