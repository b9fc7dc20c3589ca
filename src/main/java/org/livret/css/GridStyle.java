package org.livret.css;

import java.util.ArrayList;
import java.util.List;

/// A grid's tracks, areas and flow (CSS Grid 2, section 7).
public record GridStyle(
        Tracks columns,
        Tracks rows,
        List<Track> autoColumns,
        List<Track> autoRows,
        AutoFlow flow,
        Areas areas) {
    public static final GridStyle NONE =
            new GridStyle(
                    Tracks.NONE,
                    Tracks.NONE,
                    List.of(Track.AUTO),
                    List.of(Track.AUTO),
                    AutoFlow.ROW,
                    Areas.NONE);

    public GridStyle {
        autoColumns = List.copyOf(autoColumns);
        autoRows = List.copyOf(autoRows);
    }

    /// `grid-auto-flow`: which way items without a place go, and whether they fill earlier holes.
    public record AutoFlow(boolean column, boolean dense) {
        public static final AutoFlow ROW = new AutoFlow(false, false);
    }

    /// `grid-template-columns` and `grid-template-rows`: tracks, names of the lines between them,
    /// and at most one part that is repeated as often as there is room.
    public record Tracks(List<Part> parts) {
        public static final Tracks NONE = new Tracks(List.of());

        public Tracks {
            parts = List.copyOf(parts);
        }

        public boolean isNone() {
            return parts.isEmpty();
        }

        /// The largest size of each track, for what takes no more than that, as columns of tables.
        public List<Extent> widths() {
            List<Extent> widths = new ArrayList<>(parts.size());
            for (Part part : parts) {
                if (part instanceof Track track) {
                    widths.add(track.most());
                }
            }
            return widths;
        }
    }

    /// A part of a list of tracks.
    public sealed interface Part {}

    /// Names of the line between two tracks.
    public record Names(List<String> names) implements Part {
        public Names {
            names = List.copyOf(names);
        }
    }

    /// `repeat(auto-fill, …)`, or `auto-fit`, which drops the tracks that stay empty.
    public record AutoRepeat(boolean fit, List<Part> parts) implements Part {
        public AutoRepeat {
            parts = List.copyOf(parts);
        }
    }

    /// How large a track is, at least and at most: lengths, `auto`, `min-content`, `max-content`;
    /// fractions at most only. `limit` is that of `fit-content()`, else NONE.
    public record Track(Extent least, Extent most, Extent limit) implements Part {
        public static final Track AUTO = of(Extent.AUTO);

        /// `1fr`.
        public static final Track SHARE = of(new Extent.Fraction(1000));

        /// A track of one size.
        public static Track of(Extent size) {
            return new Track(
                    size instanceof Extent.Fraction ? Extent.AUTO : size,
                    size,
                    Extent.Keyword.NONE);
        }
    }

    /// `grid-template-areas`: the names of the cells of every row; `.` is a cell without one. Cells
    /// of one name make a rectangle.
    public record Areas(List<List<String>> rows) {
        public static final Areas NONE = new Areas(List.of());

        public Areas {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// Where an item begins or ends in one direction (CSS Grid 2, section 8.3).
    public sealed interface Line {
        Line AUTO = new Auto();
    }

    public record Auto() implements Line {}

    /// A line by its number, counted from 1, or from the end when it is negative; `name` counts
    /// lines of that name only, or is empty. The number is 0 when the name alone was given: then it
    /// may be that of an area.
    public record At(int number, String name) implements Line {}

    /// So many tracks from the other end.
    public record Spanning(int tracks) implements Line {}

    /// `grid-row` and `grid-column` of an item.
    public record Placement(Line columnStart, Line columnEnd, Line rowStart, Line rowEnd) {
        public static final Placement AUTO =
                new Placement(Line.AUTO, Line.AUTO, Line.AUTO, Line.AUTO);
    }
}
