package org.livret.layout.table;

import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Borders;
import org.livret.css.BreakStyle;
import org.livret.geom.Insets;
import org.livret.layout.flow.Artifacts;
import org.livret.layout.flow.Flow;
import org.livret.layout.flow.Gap;
import org.livret.layout.flow.Layer;
import org.livret.layout.flow.PanelRow;
import org.livret.layout.flow.Slab;
import org.livret.layout.flow.Strip;
import org.livret.layout.flow.StripBuilder;

/// The rows of one table on their way into a strip.
record TableRows(Grid grid, CellEdges edges, RowSetter setter, Insets outer, Flow flow) {
    /// Rows taller than this part of a page's room, in thousandths, may be cut.
    private static final int TALL = 400;

    /// A table of so many rows is rather not split.
    private static final int SHORT = 6;

    /// A head taller than this part of a page's room, in thousandths, is not repeated.
    private static final int TALLEST_HEAD = 400;

    Strip rows(long room) {
        StripBuilder out = new StripBuilder();
        int headEnd = grid.headEnd();
        Slab foot = foot(room);
        boolean keeps = false;
        boolean turns = false;
        StripBuilder head = new StripBuilder();
        int headPieces = 0;
        int footed = 0;
        for (int r = 0; r < grid.size(); ) {
            int end = grid.tiedTo(r);
            boolean headed = r >= headEnd && repeats(head.bottom(), room);
            long below =
                    room - (headed ? head.bottom() : 0) - (r < grid.bodyEnd() ? foot.height() : 0);
            int from = r;
            PanelRow rows = flow.inRoom(below, () -> setter.rows(from, end));
            BreakStyle first = grid.row(r).style().breaks();
            BreakStyle last = grid.row(end - 1).style().breaks();
            if (r > headEnd && (forced(first.before()) || turns)) {
                out.turn(Gap.Turn.PAGE);
            }
            turns = forced(last.after());
            if (r > 0) {
                out.space(edges.spacing());
                out.penalise(before(r, end));
                out.penalise(keeps || first.before() == BreakStyle.Break.AVOID ? Gap.KEEP : 0);
            }
            footed = r < grid.bodyEnd() || r == 0 ? footed : footed == 0 ? out.size() : footed;
            boolean whole = first.inside() == BreakStyle.Inside.AVOID || r < headEnd;
            row(rows, whole ? below : Math.min(below, room * TALL / 1000), out);
            if (r < headEnd) {
                head.space(r == 0 ? 0 : edges.spacing());
                rows.into(head, Long.MAX_VALUE);
                headPieces = out.size();
            }
            keeps = last.after() == BreakStyle.Break.AVOID;
            r = end;
        }
        head.space(edges.spacing());
        Slab again = again(head.finish(grid.table().span()), room);
        int count = out.size();
        if (headPieces < count && (again.height() > 0 || foot.height() > 0)) {
            out.repeat(
                    new Strip.Repeat(
                            Math.max(0, headPieces - 1),
                            count - 1,
                            footed,
                            0,
                            headPieces > 0 ? again : Slab.NOTHING,
                            foot));
        }
        return out.finish(grid.table().span());
    }

    /// What a break before a row would do wrong. A single row is as lost beyond a page turn as a
    /// single line is, and a foot says nothing without a row.
    private int before(int from, int to) {
        int headEnd = grid.headEnd();
        if (from < headEnd || (from == headEnd && headEnd > 0)) {
            return Gap.FORBIDDEN;
        }
        boolean foot = from >= grid.bodyEnd();
        boolean single = from == headEnd + 1 || (from > headEnd && to == grid.bodyEnd());
        return foot ? Gap.KEEP : single ? Gap.LONE_ROW + Gap.LONE : isShort() ? Gap.LONE : 0;
    }

    /// A short table is rather not split.
    private boolean isShort() {
        return grid.bodyEnd() - grid.headEnd() <= SHORT;
    }

    private static void row(PanelRow rows, long limit, StripBuilder out) {
        StripBuilder one = new StripBuilder();
        rows.into(one, limit);
        Strip strip = one.finish(rows.span());
        out.appendPenalised(strip, Gap.ROW);
    }

    private static boolean forced(BreakStyle.Break value) {
        return switch (value) {
            case PAGE, LEFT, RIGHT, RECTO, VERSO -> true;
            case AUTO, AVOID, COLUMN -> false;
        };
    }

    private static boolean repeats(long height, long room) {
        return height <= room * TALLEST_HEAD / 1000;
    }

    /// Rows as page turns show them again; nothing when they are too tall for that.
    private static Slab again(Strip rows, long room) {
        return repeats(rows.height(), room) ? Artifacts.of(rows.slab(0)) : Slab.NOTHING;
    }

    private Slab foot(long room) {
        StripBuilder foot = new StripBuilder();
        for (int r = grid.bodyEnd(); r < grid.size(); r = grid.tiedTo(r)) {
            foot.space(edges.spacing());
            setter.rows(r, grid.tiedTo(r)).into(foot, Long.MAX_VALUE);
        }
        return again(foot.finish(grid.table().span()), room);
    }

    /// The rows inside the table's own edges and on its ground.
    Strip framed(Strip rows, long width) {
        BoxStyle style = grid.table().style().box();
        BoxStyle ground = style.collapse() ? style.withBorders(Borders.NONE) : style;
        StripBuilder out = new StripBuilder();
        long top = outer.top() + edges.spacing();
        long bottom = outer.bottom() + edges.spacing();
        if (top > 0) {
            out.edge(top, grid.table().span());
            out.penalise(Gap.FORBIDDEN);
        }
        out.append(rows, 0);
        if (bottom > 0) {
            out.penalise(Gap.FORBIDDEN);
            out.edge(bottom, grid.table().span());
        }
        flow.decoration(ground)
                .ifPresent(d ->
                        out.groundBelow(
                                new Strip.Ground(
                                        0, 0, out.size() - 1, 0, 0, width, new Layer.Behind(d))));
        return out.finish(grid.table().span());
    }
}
