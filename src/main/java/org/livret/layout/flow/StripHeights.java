package org.livret.layout.flow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The heights of a strip's parts.
public final class StripHeights {
    private final Strip strip;
    private final long[] tops;
    private final long[] bottoms;
    private final long[] elastics;
    private final Map<Long, Long> filled = new HashMap<>();

    /// Where pieces stand on a page that begins with a piece, as far as that was asked for; used
    /// where lines stand on a grid, which depends on where the page begins.
    private final @Nullable Walk walk;

    /// The pieces from which floats hang, in order.
    private final List<Integer> hanging = new ArrayList<>(0);

    public StripHeights(Strip strip) {
        this.strip = strip;
        List<Piece> pieces = strip.pieces();
        this.tops = new long[pieces.size()];
        this.bottoms = new long[pieces.size()];
        this.elastics = new long[pieces.size() + 1];
        this.walk = ColumnFill.grid(pieces, 0, tops.length).isNone() ? null : new Walk();
        long y = 0;
        for (int i = 0; i < tops.length; i++) {
            y += pieces.get(i).gap().space();
            tops[i] = y;
            y += pieces.get(i).height();
            bottoms[i] = y;
            elastics[i + 1] = elastics[i] + pieces.get(i).gap().elastic();
            if (pieces.get(i).reach() > pieces.get(i).height()) {
                hanging.add(i);
            }
        }
    }

    /// The height of the pieces from `from` up to and without `to` and of the floats that hang from
    /// them, with the gap before the first when `gap`.
    public long between(int from, int to, boolean gap) {
        return stacked(from, to, gap) + overhang(from, to);
    }

    /// How far floats hang below the last of the pieces.
    private long overhang(int from, int to) {
        long most = 0;
        int at = Collections.binarySearch(hanging, to);
        for (int i = (at < 0 ? -at - 1 : at) - 1; i >= 0 && hanging.get(i) >= from; i--) {
            int piece = hanging.get(i);
            long above = walk == null ? bottoms[to - 1] - tops[piece] : walk.height(piece, to);
            long below = strip.pieces().get(piece).reach() - above;
            most = Math.max(most, below);
        }
        return most;
    }

    /// The height without floats.
    long stacked(int from, int to, boolean gap) {
        if (to <= from) {
            return 0;
        }
        if (walk != null) {
            return walk.stacked(from, to, gap);
        }
        long sum = straight(from, to, gap);
        List<Strip.Columns> all = strip.columns();
        for (int i = columnsFrom(from); i < all.size() && all.get(i).first() < to; i++) {
            Strip.Columns columns = all.get(i);
            int first = Math.max(from, columns.first());
            int end = Math.min(to, columns.last() + 1);
            if (first < end) {
                sum += inColumns(columns, first, end) - straight(first, end, false);
            }
        }
        return sum;
    }

    /// No part of these pieces can be lower than this.
    public long atLeast(int from, int to) {
        long sum = straight(from, to, false);
        List<Strip.Columns> all = strip.columns();
        for (int i = columnsFrom(from); i < all.size() && all.get(i).first() < to; i++) {
            Strip.Columns columns = all.get(i);
            int first = Math.max(from, columns.first());
            int end = Math.min(to, columns.last() + 1);
            if (first < end) {
                long whole = straight(first, end, false);
                sum += whole / columns.grid().count() - whole;
            }
        }
        return sum;
    }

    /// What of the room between the pieces may grow; none where columns stand among them.
    public long elastic(int from, int to) {
        int i = columnsFrom(from);
        boolean columned = i < strip.columns().size() && strip.columns().get(i).first() < to;
        return columned || to <= from ? 0 : elastics[to] - elastics[from + 1];
    }

    /// The grid that lines among these pieces stand on: room between them then grows by whole
    /// lines.
    public LineGrid grid(int from, int to) {
        return walk == null ? LineGrid.NONE : ColumnFill.grid(strip.pieces(), from, to);
    }

    /// Whether a page that ends before the piece would cut columns.
    public boolean cutsColumns(int at) {
        int i = columnsFrom(at);
        return i < strip.columns().size() && strip.columns().get(i).first() < at;
    }

    /// The pieces that begin a column other than the first one when these are set.
    public List<Integer> columnStarts(int from, int to) {
        List<Integer> starts = new ArrayList<>(0);
        List<Strip.Columns> all = strip.columns();
        for (int i = columnsFrom(from); i < all.size() && all.get(i).first() < to; i++) {
            int first = Math.max(from, all.get(i).first());
            int end = Math.min(to, all.get(i).last() + 1);
            if (first < end) {
                List<Integer> set =
                        ColumnFill.of(strip.pieces(), all.get(i).grid().count(), first, end)
                                .starts();
                starts.addAll(set.subList(1, set.size()));
            }
        }
        return starts;
    }

    /// The first columns that do not end before a piece.
    private int columnsFrom(int piece) {
        int low = 0;
        int high = strip.columns().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (strip.columns().get(middle).last() < piece) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long straight(int from, int to, boolean gap) {
        long start = gap ? tops[from] - strip.pieces().get(from).gap().space() : tops[from];
        return bottoms[to - 1] - start;
    }

    /// The pieces one below another from the top of a page on.
    private final class Walk {
        private final long[] walkedTops = new long[tops.length];
        private final long[] walkedBottoms = new long[tops.length];
        private int start = -1;
        private boolean withGap;
        private int end;
        private long head;

        /// The height of the pieces; heads that are repeated above them do not count.
        long stacked(int from, int to, boolean gap) {
            if (from != start || gap != withGap) {
                start = from;
                end = from;
                withGap = gap;
                head = head(from);
            }
            while (end < to) {
                step(end++);
            }
            return walkedBottoms[to - 1] - head;
        }

        /// From the top of a piece that was walked over to the bottom of the last one.
        long height(int piece, int to) {
            return walkedBottoms[to - 1] - walkedTops[piece];
        }

        private void step(int at) {
            Strip.Columns columns = columnsAt(at);
            int first = columns == null ? at : Math.max(start, columns.first());
            Piece piece = strip.pieces().get(first);
            long y = first == start ? head : walkedBottoms[first - 1];
            y += first > start || withGap ? piece.gap().space() : 0;
            if (columns == null) {
                walkedTops[at] = piece.grid().top(y, piece);
                walkedBottoms[at] = walkedTops[at] + piece.height();
            } else {
                walkedTops[at] = ColumnFill.grid(strip.pieces(), first, at + 1).line(y);
                walkedBottoms[at] = walkedTops[at] + inColumns(columns, first, at + 1);
            }
        }

        private long head(int from) {
            long height = 0;
            for (Strip.Repeat repeat : strip.repeats()) {
                if (repeat.first() < from && from <= repeat.last()) {
                    height += repeat.head().height();
                }
            }
            return height;
        }

        private Strip.@Nullable Columns columnsAt(int piece) {
            int i = columnsFrom(piece);
            return i < strip.columns().size() && strip.columns().get(i).first() <= piece
                    ? strip.columns().get(i)
                    : null;
        }
    }

    private long inColumns(Strip.Columns columns, int from, int to) {
        return filled.computeIfAbsent(
                (long) from * (tops.length + 1) + to,
                _ -> ColumnFill.of(strip.pieces(), columns.grid().count(), from, to).height());
    }
}
