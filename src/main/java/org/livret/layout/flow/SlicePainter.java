package org.livret.layout.flow;

import org.jspecify.annotations.Nullable;
import org.livret.box.Box;
import org.livret.css.BoxStyle.Border;
import org.livret.geom.Rect;
import org.livret.layout.decoration.Cut;
import org.livret.layout.decoration.Decoration;
import org.livret.layout.inline.Line;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Paints a strip part by part, from top to bottom: each part begins where the one before ended.
/// Grounds come first, as CSS paints them (CSS 2.2, appendix E).
public final class SlicePainter {
    private final Strip strip;
    private final List<Strip.Ground> open = new ArrayList<>();
    private int nextGround;

    public SlicePainter(Strip strip) {
        this.strip = strip;
    }

    static Slab whole(Strip strip, long width) {
        Part part = new SlicePainter(strip).paint(0, strip.pieces().size(), new Place(0, 0, true));
        long height = strip.height();
        return new Slab(
                width, height, part.baseline() < 0 ? height : part.baseline(), part.matter());
    }

    /// Where a part is painted, whether the gap before its first piece counts, and what its elastic
    /// gaps share in addition, each by its own size.
    public record Place(long x, long y, boolean gap, long stretch) {
        public Place(long x, long y, boolean gap) {
            this(x, y, gap, 0);
        }
    }

    /// A painted part. Marks are placed as its fragments are. The baseline is that of the first
    /// line, -1 when there is none.
    public record Part(Piece.Matter matter, long height, long baseline) {}

    /// The part at hand: its pieces, where they stand, and what is repeated above them.
    private static final class Slice {
        final int from;
        final int to;
        final Place place;
        final long[] tops;
        final long[] lefts;
        long content;
        long bottom;
        int headed = -1;

        Slice(int from, int to, Place place) {
            this.from = from;
            this.to = to;
            this.place = place;
            this.tops = new long[to - from];
            this.lefts = new long[to - from];
            this.content = place.y();
        }

        long top(int piece) {
            return tops[piece - from];
        }
    }

    /// Paints the pieces from `from` up to and without `to`.
    public Part paint(int from, int to, Place place) {
        List<Fragment> out = new ArrayList<>();
        List<Fragment> heads = new ArrayList<>();
        Slice slice = new Slice(from, to, place);
        for (Strip.Repeat repeat : strip.repeats()) {
            if (repeat.heads(from)) {
                new Shift(place.x() + repeat.x(), slice.content)
                        .into(repeat.head().matter().fragments(), heads);
                slice.content += repeat.head().height();
                slice.headed = repeat.first();
            }
        }
        List<Columned> columns = measure(slice);
        if (place.stretch() > 0) {
            stretch(slice);
        }
        Matters matters = new Matters(out);
        grounds(slice, matters);
        for (Columned each : columns) {
            each.paint(slice, out);
        }
        out.addAll(heads);
        long baseline = -1;
        for (int i = from; i < to; i++) {
            Piece piece = strip.pieces().get(i);
            matters.add(
                    piece.matter(), place.x() + slice.lefts[i - from] + piece.x(), slice.top(i));
            if (baseline < 0 && piece.baseline() >= 0) {
                baseline = slice.top(i) - place.y() + piece.baseline();
            }
        }
        for (Strip.Ground ground : open) {
            if (ground.layer() instanceof Layer.Over(Positioned boxes)) {
                paint(ground, slice, (rect, cut) -> boxes.paint(rect, cut, false, matters));
            }
        }
        feet(slice, out);
        return new Part(matters.finish(), slice.bottom - place.y(), baseline);
    }

    /// Sets the feet of tables that go on overleaf below the last piece.
    private void feet(Slice slice, List<Fragment> out) {
        for (Strip.Repeat repeat : strip.repeats()) {
            if (slice.from < slice.to && repeat.feet(slice.to)) {
                new Shift(slice.place.x() + repeat.x(), slice.bottom)
                        .into(repeat.foot().matter().fragments(), out);
                slice.bottom += repeat.foot().height();
            }
        }
    }

    /// Moves pieces down, each by the share of the gaps above it.
    private void stretch(Slice slice) {
        long stretch = slice.place.stretch();
        long elastic = 0;
        for (int i = slice.from + 1; i < slice.to; i++) {
            elastic += strip.pieces().get(i).gap().elastic();
        }
        LineGrid grid = ColumnFill.grid(strip.pieces(), slice.from, slice.to);
        long passed = 0;
        for (int i = slice.from + 1; i < slice.to; i++) {
            passed += strip.pieces().get(i).gap().elastic();
            slice.tops[i - slice.from] +=
                    grid.whole(Math.round((double) stretch * passed / elastic));
        }
        slice.bottom += stretch;
    }

    /// Works out where every piece stands; the columns among them are returned.
    private List<Columned> measure(Slice slice) {
        List<Columned> columned = new ArrayList<>(0);
        Between between = new Between(slice);
        long above = slice.place.y();
        long y = slice.content;
        int i = slice.from;
        while (i < slice.to) {
            Piece piece = strip.pieces().get(i);
            if (i > slice.from || slice.place.gap()) {
                y += piece.gap().space();
            }
            Strip.Columns columns = columnsAt(i);
            if (columns == null) {
                long top = above + piece.grid().top(y - above, piece);
                between.piece(i, top - y);
                slice.tops[i - slice.from] = top;
                y = top + piece.height();
                i++;
            } else {
                int end = Math.min(slice.to, columns.last() + 1);
                y = above + ColumnFill.grid(strip.pieces(), i, end).line(y - above);
                between.columns(end);
                Columned set =
                        new Columned(
                                columns,
                                ColumnFill.of(strip.pieces(), columns.grid().count(), i, end),
                                y,
                                end);
                set.measure(slice);
                columned.add(set);
                y += set.fill.height();
                i = end;
            }
        }
        slice.bottom = y;
        return columned;
    }

    /// What stands between lines of the text that are on the grid. When the lines below were moved
    /// down to the grid, it takes half of the room; what belongs to the lines below, as a heading
    /// does, goes all the way with them. The top of a page stays where it is.
    private final class Between {
        private final Slice slice;
        private boolean below;
        private int first;

        Between(Slice slice) {
            this.slice = slice;
            this.first = slice.from;
        }

        void piece(int at, long moved) {
            if (strip.pieces().get(at).grid().isNone()) {
                return;
            }
            int kept = moved > 0 ? kept(at) : at;
            if (kept > slice.from) {
                move(kept, at, moved);
            }
            if (below) {
                move(first, kept, moved / 2);
            }
            columns(at + 1);
        }

        /// The first of the pieces that a page turn does not part from a line below them.
        private int kept(int line) {
            int at = line;
            while (at > first && strip.pieces().get(at).gap().penalty() >= Gap.KEEP) {
                at--;
                while (at > first && strip.pieces().get(at).gap().space() == 0) {
                    at--;
                }
            }
            return at;
        }

        private void move(int from, int to, long by) {
            for (int i = from; i < to; i++) {
                slice.tops[i - slice.from] += by;
            }
        }

        /// Columns, or a line of the text, end before a piece.
        void columns(int end) {
            below = true;
            first = end;
        }
    }

    private Strip.@Nullable Columns columnsAt(int piece) {
        for (Strip.Columns columns : strip.columns()) {
            if (columns.first() <= piece && piece <= columns.last()) {
                return columns;
            }
        }
        return null;
    }

    private void grounds(Slice slice, Matters out) {
        List<Strip.Ground> all = strip.grounds();
        while (nextGround < all.size() && all.get(nextGround).first() < slice.to) {
            open.add(all.get(nextGround++));
        }
        for (Iterator<Strip.Ground> grounds = open.iterator(); grounds.hasNext(); ) {
            Strip.Ground ground = grounds.next();
            if (ground.last() < slice.from) {
                grounds.remove();
            } else {
                switch (ground.layer()) {
                    case Layer.Behind(Decoration d) ->
                            paint(ground, slice, (rect, cut) -> d.paint(rect, cut, out.fragments));
                    case Layer.Over(Positioned boxes) ->
                            paint(ground, slice, (rect, cut) -> boxes.paint(rect, cut, true, out));
                }
            }
        }
    }

    /// What is painted over the part of a box that stands on a page.
    @FunctionalInterface
    private interface Paintwork {
        void paint(Rect rect, Cut cut);
    }

    private void paint(Strip.Ground ground, Slice slice, Paintwork paintwork) {
        Cut cut = Cut.upright(ground.first() < slice.from, ground.last() >= slice.to);
        long top = cut.top() ? slice.place.y() : slice.top(ground.first()) + ground.top();
        if (cut.top() && ground.first() > slice.headed) {
            top = slice.content;
        }
        long bottom = slice.bottom;
        if (!cut.bottom() && !(columnsAt(ground.last()) != null)) {
            bottom =
                    slice.top(ground.last())
                            + strip.pieces().get(ground.last()).height()
                            + ground.bottom();
        } else if (!cut.bottom()) {
            bottom = under(ground.last(), slice);
        }
        Rect rect =
                new Rect(
                        slice.place.x() + ground.x(),
                        top,
                        ground.width(),
                        Math.max(0, bottom - top));
        paintwork.paint(rect, cut);
    }

    /// The foot of columns of which a piece is the last one.
    private long under(int last, Slice slice) {
        Strip.Columns columns = columnsAt(last);
        long foot = 0;
        for (int i = Math.max(slice.from, columns == null ? last : columns.first());
                i <= last;
                i++) {
            foot = Math.max(foot, slice.top(i) + strip.pieces().get(i).height());
        }
        return foot;
    }

    /// Pieces of the part that stand in columns.
    private final class Columned {
        final Strip.Columns columns;
        final ColumnFill fill;
        final long top;
        final int end;

        Columned(Strip.Columns columns, ColumnFill fill, long top, int end) {
            this.columns = columns;
            this.fill = fill;
            this.top = top;
            this.end = end;
        }

        private int start(int column) {
            return fill.starts().get(column);
        }

        private int end(int column) {
            return column + 1 < fill.starts().size() ? start(column + 1) : end;
        }

        void measure(Slice slice) {
            for (int c = 0; c < fill.starts().size(); c++) {
                long y = top;
                for (int i = start(c); i < end(c); i++) {
                    Piece piece = strip.pieces().get(i);
                    y += i > start(c) ? piece.gap().space() : 0;
                    y = top + piece.grid().top(y - top, piece);
                    slice.tops[i - slice.from] = y;
                    slice.lefts[i - slice.from] = columns.grid().left(c);
                    y += piece.height();
                }
            }
        }

        void paint(Slice slice, List<Fragment> out) {
            for (int c = 0; c < fill.starts().size(); c++) {
                for (Strip.Ground ground : columns.grounds()) {
                    int first = Math.max(ground.first(), start(c));
                    int last = Math.min(ground.last(), end(c) - 1);
                    if (first <= last) {
                        paint(ground, c, slice, out);
                    }
                }
                if (c > 0) {
                    rule(c, slice, out);
                }
            }
        }

        private void paint(Strip.Ground ground, int column, Slice slice, List<Fragment> out) {
            Cut cut = Cut.upright(ground.first() < start(column), ground.last() >= end(column));
            int last = Math.min(ground.last(), end(column) - 1);
            long y =
                    cut.top() ? slice.top(start(column)) : slice.top(ground.first()) + ground.top();
            long bottom =
                    slice.top(last)
                            + strip.pieces().get(last).height()
                            + (cut.bottom() ? 0 : ground.bottom());
            long x = slice.place.x() + columns.grid().left(column) + ground.x();
            Rect rect = new Rect(x, y, ground.width(), Math.max(0, bottom - y));
            switch (ground.layer()) {
                case Layer.Behind(Decoration d) -> d.paint(rect, cut, out);
                // Debt: in columns all of them are painted before the text, and marks in them are
                // lost.
                case Layer.Over(Positioned boxes) -> {
                    Matters matters = new Matters(out);
                    boxes.paint(rect, cut, true, matters);
                    boxes.paint(rect, cut, false, matters);
                }
            }
        }

        private void rule(int column, Slice slice, List<Fragment> out) {
            Strip.Grid grid = columns.grid();
            Border rule = grid.rule();
            if (rule.width() > 0) {
                long x =
                        slice.place.x()
                                + grid.x()
                                + grid.left(column)
                                - (grid.gap() + rule.width()) / 2;
                Decoration.rule(rule, new Rect(x, top, rule.width(), fill.height()), out);
            }
        }
    }

    /// Gathers what pieces bring.
    public static final class Matters {
        private final List<Fragment> fragments;
        private final List<String> notes = new ArrayList<>();
        private final List<Line.PlacedMark> marks = new ArrayList<>();
        private Optional<Box.Source> start = Optional.empty();

        public Matters(List<Fragment> fragments) {
            this.fragments = fragments;
        }

        public void add(Piece.Matter matter, long x, long y) {
            new Shift(x, y).into(matter.fragments(), fragments);
            notes.addAll(matter.notes());
            for (Line.PlacedMark mark : matter.marks()) {
                marks.add(new Line.PlacedMark(mark.mark(), mark.at().plus(x, y)));
            }
            if (matter.start().isPresent() && (start.isEmpty() || start.get().node() < 0)) {
                start = matter.start();
            }
        }

        public Piece.Matter finish() {
            return new Piece.Matter(fragments, notes, marks, start);
        }
    }
}
