package org.livret.layout.flow;

import java.util.List;

/// A vertical list: what a run of boxes becomes at a width. `trailing` is the margin below the last
/// piece.
///
/// `grounds` and `repeats` are in the order of their first piece, outer ones first.
public record Strip(List<Piece> pieces, List<Ground> grounds, List<Repeat> repeats, long trailing) {
    public static final Strip EMPTY = new Strip(List.of(), List.of(), List.of(), 0);

    public Strip {
        pieces = List.copyOf(pieces);
        grounds = List.copyOf(grounds);
        repeats = List.copyOf(repeats);
    }

    /// A ground that spans the pieces from `first` to `last`. Its top edge is `top` below the top
    /// of the first piece, its bottom edge `bottom` below the bottom of the last; where a page is
    /// broken between them, both parts are open at the cut (`box-decoration-break: slice`).
    public record Ground(
            int first, long top, int last, long bottom, long x, long width, Decoration decoration) {
        Ground shifted(int pieces, long dx) {
            return new Ground(
                    first + pieces, top, last + pieces, bottom, x + dx, width, decoration);
        }
    }

    /// What is set again at the top of a page that begins after the piece `first` and up to the
    /// piece `last`: the head of a table.
    public record Repeat(int first, int last, long x, Slab head) {
        Repeat shifted(int pieces, long dx) {
            return new Repeat(first + pieces, last + pieces, x + dx, head);
        }
    }

    /// The height of the whole, when it is not broken, its own first and last margins included.
    public long height() {
        long sum = trailing;
        for (Piece piece : pieces) {
            sum += piece.gap().space() + piece.height();
        }
        return sum;
    }

    /// The whole as one unbreakable thing.
    public Slab slab(long width) {
        return SlicePainter.whole(this, width);
    }
}
