package org.livret.layout.flow;

import java.util.ArrayList;
import java.util.List;

/// Pieces spread over columns at the least height that takes them all. A column ends at the best
/// break in its lower half.
///
/// `starts` are the first pieces of the columns that hold something.
record ColumnFill(List<Integer> starts, long height) {

    /// The grid that lines among these pieces stand on. Their columns begin on it.
    static LineGrid grid(List<Piece> pieces, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!pieces.get(i).grid().isNone()) {
                return pieces.get(i).grid();
            }
        }
        return LineGrid.NONE;
    }

    /// Fills columns with the pieces from `from` up to and without `to`. The gap at the top of a
    /// column is dropped.
    static ColumnFill of(List<Piece> pieces, int count, int from, int to) {
        long total = 0;
        long tallest = 0;
        for (int i = from; i < to; i++) {
            total += pieces.get(i).height() + (i > from ? pieces.get(i).gap().space() : 0);
            tallest = Math.max(tallest, pieces.get(i).height());
        }
        long height = Math.max(tallest, (total + count - 1) / count);
        while (true) {
            Attempt attempt = new Attempt(pieces, to, height);
            List<Integer> starts = attempt.fill(from, count);
            if (attempt.isWhole) {
                return new ColumnFill(starts, attempt.used);
            }
            height += Math.max(1, attempt.missing);
        }
    }

    /// One try to fill columns of a height.
    private static final class Attempt {
        private final List<Piece> pieces;
        private final int to;
        private final long height;

        /// The least height that would have let one more piece into some column.
        long missing = Long.MAX_VALUE;

        /// The height of the tallest column.
        long used;

        boolean isWhole;

        Attempt(List<Piece> pieces, int to, long height) {
            this.pieces = pieces;
            this.to = to;
            this.height = height;
        }

        List<Integer> fill(int from, int count) {
            List<Integer> starts = new ArrayList<>(count);
            int at = from;
            for (int column = 0; column < count && at < to; column++) {
                starts.add(at);
                at = column(at, column + 1 < count);
            }
            isWhole = at == to;
            return starts;
        }

        /// Where the column that starts with a piece ends; breaks that must be made are, while
        /// columns are left.
        private int column(int start, boolean more) {
            long y = 0;
            long hang = 0;
            int best = start;
            long bestHeight = 0;
            for (int i = start; i < to; i++) {
                Piece piece = pieces.get(i);
                if (i > start && more && piece.gap().turn() != Gap.Turn.NONE) {
                    used = Math.max(used, Math.max(y, hang));
                    return i;
                }
                long top = piece.grid().top(y + (i > start ? piece.gap().space() : 0), piece);
                long full = Math.max(y, hang);
                if (i > start
                        && (full * 2 < height
                                || best == start
                                || piece.gap().penalty() <= penalty(best))) {
                    best = i;
                    bestHeight = full;
                }
                y = top + piece.height();
                hang = Math.max(hang, top + piece.reach());
                if (i > start && Math.max(y, hang) > height) {
                    missing = Math.min(missing, Math.max(y, hang) - height);
                    used = Math.max(used, bestHeight);
                    return best;
                }
            }
            used = Math.max(used, Math.max(y, hang));
            return to;
        }

        private int penalty(int at) {
            return at < to ? pieces.get(at).gap().penalty() : 0;
        }
    }
}
