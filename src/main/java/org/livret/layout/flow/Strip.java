package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle.Border;
import org.livret.layout.inline.Measure;

import java.util.ArrayList;
import java.util.List;

/// A vertical list: what a run of boxes becomes at a width. `trailing` is the margin below the last
/// piece.
///
/// `grounds` and `repeats` are in the order of their first piece, outer ones first; `columns` do
/// not overlap. `lines` are the paragraphs that could be set one line longer.
public record Strip(
        List<Piece> pieces,
        List<Ground> grounds,
        List<Repeat> repeats,
        List<Columns> columns,
        List<Lines> lines,
        long trailing) {
    public static final Strip EMPTY = new Strip(List.of(), List.of(), List.of(), List.of(), 0);

    /// A strip whose paragraphs stay as they are.
    public Strip(
            List<Piece> pieces,
            List<Ground> grounds,
            List<Repeat> repeats,
            List<Columns> columns,
            long trailing) {
        this(pieces, grounds, repeats, columns, List.of(), trailing);
    }

    public Strip {
        pieces = List.copyOf(pieces);
        grounds = List.copyOf(grounds);
        repeats = List.copyOf(repeats);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /// A ground that spans the pieces from `first` to `last`. Its top edge is `top` below the top
    /// of the first piece, its bottom edge `bottom` below the bottom of the last; where a page is
    /// broken between them, both parts are open at the cut (`box-decoration-break: slice`).
    public record Ground(
            int first, long top, int last, long bottom, long x, long width, Layer layer) {
        Ground shifted(int pieces, long dx) {
            return new Ground(first + pieces, top, last + pieces, bottom, x + dx, width, layer);
        }
    }

    /// Pieces that are the lines of a paragraph and nothing else.
    public record Lines(int first, int count, Box.Paragraph paragraph, Measure measure) {
        public int end() {
            return first + count;
        }
    }

    /// What is set again at the top of a page that begins after the piece `first` and up to the
    /// piece `last`, and at the foot of one that ends there before the piece `footed`: the head and
    /// the foot of a table. Either may have no height.
    public record Repeat(int first, int last, int footed, long x, Slab head, Slab foot) {
        Repeat shifted(int pieces, long dx) {
            return new Repeat(first + pieces, last + pieces, footed + pieces, x + dx, head, foot);
        }

        /// Whether a page that begins with a piece has the head again.
        public boolean heads(int from) {
            return first < from && from <= last && head.height() > 0;
        }

        /// Whether a page that ends before a piece has the foot early.
        public boolean feet(int to) {
            return first < to && to < footed && foot.height() > 0;
        }
    }

    /// Pieces that are set in columns: those on one page are spread over columns as equally as may
    /// be (CSS Multi-column 1, section 7). `grounds` are those of boxes inside.
    public record Columns(int first, int last, Grid grid, List<Ground> grounds) {
        public Columns {
            grounds = List.copyOf(grounds);
        }

        Columns shifted(int pieces, long dx) {
            List<Ground> moved = new ArrayList<>(grounds.size());
            for (Ground ground : grounds) {
                moved.add(ground.shifted(pieces, dx));
            }
            return new Columns(first + pieces, last + pieces, grid.shifted(dx), moved);
        }
    }

    /// Where columns stand: `count` columns of `width` from `x` on, with gaps that may hold a rule.
    public record Grid(int count, long x, long width, long gap, Border rule) {
        Grid shifted(long dx) {
            return new Grid(count, x + dx, width, gap, rule);
        }

        long left(int column) {
            return column * (width + gap);
        }
    }

    /// The height of the whole, when it is not broken, its own first and last margins included.
    public long height() {
        StripHeights heights = new StripHeights(this);
        int count = pieces.size();
        // What a float hangs below is in the last margin already when the strip was cleared.
        return Math.max(
                heights.between(0, count, true), heights.stacked(0, count, true) + trailing);
    }

    /// The whole as one unbreakable thing.
    public Slab slab(long width) {
        return SlicePainter.whole(this, width);
    }
}
