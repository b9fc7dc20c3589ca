package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Justify;
import org.livret.css.GridStyle;
import org.livret.css.GridStyle.Track;
import org.livret.diag.NearestName;
import org.livret.geom.Sp;
import org.livret.layout.flow.GridPlaces.Cell;
import org.livret.layout.flow.GridPlaces.Wanted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The columns of a grid with the widths that they get, and its items in their cells.
///
/// A grid whose columns have no room is given fewer of them, so that its items stand in more rows,
/// in the order in which they would have been read. `between` is then what stands between columns,
/// and between rows at least.
record GridColumns(List<Placed> placed, long[] widths, long[] lefts, GridAxis rows, long between) {
    /// What may stick out without being seen.
    private static final long TOLERABLE = Sp.PER_PT / 2;

    /// An item and its cell.
    record Placed(Box box, Cell cell) {}

    /// What a grid is made of before its columns have widths.
    private record Draft(List<Placed> placed, List<Track> tracks) {}

    static GridColumns of(Flow flow, Box.Block block, List<Box> items, long width) {
        return new Maker(flow, block, width).make(items);
    }

    /// How wide a grid is with its columns as narrow as its content allows, and as wide as that
    /// asks for.
    static Widths needed(Flow flow, Box.Block block, List<Box> items) {
        Maker maker = new Maker(flow, block, -1);
        Draft draft = maker.draft(items, maker.rows());
        List<TrackSizes.Item> needs = maker.needs(draft.placed(), Sp.INFINITE);
        TrackSizes.Room none = new TrackSizes.Room(0, maker.gap, false);
        TrackSizes.Room all = new TrackSizes.Room(-1, maker.gap, false);
        return new Widths(
                maker.sum(TrackSizes.of(draft.tracks(), needs, none)),
                maker.sum(TrackSizes.of(draft.tracks(), needs, all)));
    }

    long left(Cell cell) {
        return lefts[cell.column()];
    }

    long width(Cell cell) {
        int last = cell.column() + cell.columnSpan() - 1;
        return lefts[last] + widths[last] - lefts[cell.column()];
    }

    private static final class Maker {
        private final Flow flow;
        private final Box.Block block;
        private final BoxStyle.Flow style;
        private final long width;
        private final long gap;

        Maker(Flow flow, Box.Block block, long width) {
            this.flow = flow;
            this.block = block;
            this.style = block.style().box().flow();
            this.width = width;
            this.gap = style.columnGap().resolve(Math.max(0, width), 0);
        }

        GridColumns make(List<Box> items) {
            GridAxis rows = rows();
            Draft draft = draft(items, rows);
            List<TrackSizes.Item> needs = needs(draft.placed(), width);
            long[] widths = widths(draft.tracks(), needs);
            long between = 0;
            if (sum(widths) > width + TOLERABLE) {
                between = Math.min(gap, width);
                PageProblem.Room room = new PageProblem.Room(widths.length, sum(widths), width);
                draft = narrowed(draft);
                flow.context()
                        .reporter()
                        .report(
                                new PageProblem.GridNarrow(
                                        block.span(), room, draft.tracks().size()));
                widths = widths(draft.tracks(), needs(draft.placed(), width));
                rows = new GridAxis(List.of(), List.of(Track.AUTO), rows.lines(), rows.fit());
            }
            return new GridColumns(draft.placed(), widths, lefts(widths), rows, between);
        }

        private GridAxis columns() {
            GridStyle grid = style.grid();
            return GridAxis.of(
                    grid.columns(),
                    grid.autoColumns(),
                    GridAxis.Areas.of(grid.areas(), true),
                    new GridAxis.Room(width, gap));
        }

        GridAxis rows() {
            GridStyle grid = style.grid();
            long rowGap = style.rowGap().resolve(Math.max(0, width), 0);
            return GridAxis.of(
                    grid.rows(),
                    grid.autoRows(),
                    GridAxis.Areas.of(grid.areas(), false),
                    new GridAxis.Room(-1, rowGap));
        }

        // ---- cells ----

        Draft draft(List<Box> items, GridAxis rows) {
            GridAxis columns = columns();
            List<Placed> placed = placed(items, columns, rows);
            int count = columns.size();
            for (Placed each : placed) {
                count = Math.max(count, each.cell().column() + each.cell().columnSpan());
            }
            return dropped(placed, columns.tracks(Math.max(1, count)), columns.fit());
        }

        private List<Placed> placed(List<Box> items, GridAxis columns, GridAxis rows) {
            GridStyle.AutoFlow auto = style.grid().flow();
            List<Wanted> wanted = new ArrayList<>(items.size());
            for (Box item : items) {
                GridStyle.Placement place = item.style().box().flow().item().place();
                GridAxis.Range across = columns.range(place.columnStart(), place.columnEnd());
                GridAxis.Range down = rows.range(place.rowStart(), place.rowEnd());
                names(item, columns, List.of(place.columnStart(), place.columnEnd()));
                names(item, rows, List.of(place.rowStart(), place.rowEnd()));
                wanted.add(auto.column() ? new Wanted(down, across) : new Wanted(across, down));
            }
            int lines = auto.column() ? rows.size() : columns.size();
            List<Cell> cells = GridPlaces.of(wanted, lines, auto.dense());
            List<Placed> placed = new ArrayList<>(items.size());
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                placed.add(new Placed(items.get(i), auto.column() ? cell.turned() : cell));
            }
            return placed;
        }

        private void names(Box item, GridAxis axis, List<GridStyle.Line> lines) {
            for (GridStyle.Line line : lines) {
                if (line instanceof GridStyle.At(int _, String name)
                        && !name.isEmpty()
                        && !axis.knows(name)) {
                    flow.context()
                            .reporter()
                            .report(
                                    new PageProblem.GridNameUnknown(
                                            item.span(), name, NearestName.of(name, axis.names())));
                }
            }
        }

        /// Without the tracks of `auto-fit` in which nothing stands.
        private static Draft dropped(List<Placed> placed, List<Track> tracks, GridAxis.Fit fit) {
            boolean[] used = new boolean[tracks.size()];
            Arrays.fill(used, true);
            Arrays.fill(used, fit.from(), fit.to(), false);
            for (Placed each : placed) {
                int from = each.cell().column();
                Arrays.fill(used, from, from + each.cell().columnSpan(), true);
            }
            int[] at = new int[used.length + 1];
            List<Track> kept = new ArrayList<>(used.length);
            for (int i = 0; i < used.length; i++) {
                at[i + 1] = at[i] + (used[i] ? 1 : 0);
                if (used[i]) {
                    kept.add(tracks.get(i));
                }
            }
            List<Placed> moved = new ArrayList<>(placed.size());
            for (Placed each : placed) {
                Cell c = each.cell();
                int span = at[c.column() + c.columnSpan()] - at[c.column()];
                moved.add(
                        new Placed(
                                each.box(), new Cell(at[c.column()], span, c.row(), c.rowSpan())));
            }
            return new Draft(moved, kept);
        }

        // ---- widths ----

        /// What items need; a word wider than the whole grid has to be broken anyway and claims
        /// room for some letters only.
        List<TrackSizes.Item> needs(List<Placed> placed, long most) {
            List<TrackSizes.Item> needs = new ArrayList<>(placed.size());
            for (Placed each : placed) {
                Widths own = flow.widths(each.box());
                Widths needed =
                        own.min() > most
                                ? new Widths(Math.min(most, Geometry.NARROWEST), most)
                                : own;
                needs.add(
                        new TrackSizes.Item(
                                each.cell().column(), each.cell().columnSpan(), needed));
            }
            return needs;
        }

        private long[] widths(List<Track> tracks, List<TrackSizes.Item> needs) {
            Justify justify = style.alignment().justifyContent();
            boolean stretches = justify == Justify.NORMAL || justify == Justify.STRETCH;
            return TrackSizes.of(tracks, needs, new TrackSizes.Room(width, gap, stretches));
        }

        long sum(long[] widths) {
            return Arrays.stream(widths).sum() + gap * Math.max(0, widths.length - 1);
        }

        private long[] lefts(long[] widths) {
            Spread spread =
                    Spread.of(
                            style.alignment().justifyContent(), width - sum(widths), widths.length);
            long[] lefts = new long[widths.length];
            long x = spread.before();
            for (int i = 0; i < widths.length; i++) {
                lefts[i] = x;
                x += widths[i] + gap + spread.between();
            }
            return lefts;
        }

        // ---- too narrow ----

        /// As many columns as have room; those of the grid are cut to rows of equal length.
        private Draft narrowed(Draft draft) {
            List<Placed> inOrder = new ArrayList<>(draft.placed());
            inOrder.sort(
                    Comparator.<Placed>comparingInt(p -> p.cell().row())
                            .thenComparingInt(p -> p.cell().column()));
            int all = draft.tracks().size();
            for (int rows = 2; rows < all; rows++) {
                int count = (all + rows - 1) / rows;
                Draft fewer = new Draft(again(inOrder, count), draft.tracks().subList(0, count));
                long[] widths = widths(fewer.tracks(), needs(fewer.placed(), width));
                if (count > 1 && sum(widths) <= width + TOLERABLE) {
                    return fewer;
                }
            }
            return new Draft(again(inOrder, 1), List.of(Track.SHARE));
        }

        /// The items one after another in so many columns.
        private static List<Placed> again(List<Placed> inOrder, int columns) {
            List<Wanted> wanted = new ArrayList<>(inOrder.size());
            for (Placed each : inOrder) {
                int span = Math.min(columns, each.cell().columnSpan());
                wanted.add(new Wanted(new GridAxis.Range(-1, span), new GridAxis.Range(-1, 1)));
            }
            List<Cell> cells = GridPlaces.of(wanted, columns, false);
            List<Placed> placed = new ArrayList<>(inOrder.size());
            for (int i = 0; i < cells.size(); i++) {
                placed.add(new Placed(inOrder.get(i).box(), cells.get(i)));
            }
            return placed;
        }
    }
}
