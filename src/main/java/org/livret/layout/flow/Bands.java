package org.livret.layout.flow;

import org.livret.layout.flow.SlicePainter.Matters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Cuts a tall row of panels into bands that no line crosses. A line that would cross the foot of a
/// band is pushed into the next one; where all panels' lines are equally high, none is.
final class Bands {
    private final PanelRow row;
    private final List<Queue> queues = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();
    private long end;

    Bands(PanelRow row) {
        this.row = row;
        for (Panel panel : row.panels()) {
            queues.add(new Queue(panel));
        }
    }

    /// The pieces of one panel that are not yet in a band. `pushed` is how far they were pushed
    /// down.
    private static final class Queue {
        final Panel panel;
        final long[] tops;
        final long[] placed;
        final int[] band;
        int next;
        long pushed;

        Queue(Panel panel) {
            this.panel = panel;
            List<Piece> pieces = panel.content().pieces();
            tops = new long[pieces.size()];
            placed = new long[pieces.size()];
            band = new int[pieces.size()];
            long y = panel.contentY();
            for (int i = 0; i < tops.length; i++) {
                y += pieces.get(i).gap().space();
                tops[i] = y;
                y += pieces.get(i).height();
            }
        }

        /// Where the panel's content ends, pushed as it is, with its lower edge.
        long end() {
            return panel.area().y() + panel.needed() + pushed;
        }

        boolean isDone() {
            return next == tops.length;
        }

        Piece piece() {
            return panel.content().pieces().get(next);
        }

        long top() {
            return tops[next] + pushed;
        }

        long bottom() {
            return top() + Math.max(piece().height(), piece().reach());
        }
    }

    /// `original` is where the band would start had nothing been pushed.
    private record Band(long original, long top, long bottom, int penalty, Matters matters) {}

    void into(StripBuilder out) {
        while (fill()) {
            // Every turn takes at least one piece.
        }
        end = row.height();
        for (Queue queue : queues) {
            end = Math.max(end, queue.end());
        }
        if (bands.isEmpty()) {
            bands.add(new Band(0, 0, end, 0, new Matters(new ArrayList<>())));
        }
        for (Queue queue : queues) {
            bands.getFirst().matters().add(PanelRow.marks(queue.panel), 0, 0);
        }
        int first = out.size();
        long above = 0;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            long top = top(i);
            long bottom = foot(i);
            Gap gap = new Gap(i == 0 ? 0 : top - above, band.penalty());
            out.add(
                    new Piece(
                            gap,
                            row.x(),
                            bottom - top,
                            -1,
                            band.matters().finish(),
                            false,
                            row.span()));
            above = bottom;
        }
        grounds(first).forEach(out::ground);
    }

    /// The first band begins with the row.
    private long top(int band) {
        return band == 0 ? Math.min(0, bands.getFirst().top()) : bands.get(band).top();
    }

    private boolean fill() {
        Queue lead = null;
        for (Queue queue : queues) {
            if (!queue.isDone() && (lead == null || earlier(queue, lead))) {
                lead = queue;
            }
        }
        if (lead == null) {
            return false;
        }
        long top = lead.top();
        long foot = lead.bottom();
        long original = lead.tops[lead.next];
        Matters matters = new Matters(new ArrayList<>());
        int index = bands.size();
        int penalty = lead.piece().gap().penalty();
        // Whatever its height: what has none would else never be taken.
        take(lead, index, index == 0 ? Math.min(0, top) : top, matters);
        for (Queue queue : queues) {
            if (!queue.isDone() && queue.top() < foot) {
                penalty = Math.max(penalty, queue.piece().gap().penalty());
            }
            while (!queue.isDone() && queue.top() < foot && queue.bottom() <= foot) {
                take(queue, index, index == 0 ? Math.min(0, top) : top, matters);
            }
            if (!queue.isDone() && queue.top() < foot) {
                queue.pushed += foot - queue.top();
            }
        }
        bands.add(new Band(original, top, foot, penalty, matters));
        return true;
    }

    private static boolean earlier(Queue a, Queue b) {
        return a.top() != b.top() ? a.top() < b.top() : a.bottom() > b.bottom();
    }

    private static void take(Queue queue, int band, long top, Matters matters) {
        Piece piece = queue.piece();
        matters.add(piece.matter(), queue.panel.contentX() + piece.x(), queue.top() - top);
        queue.placed[queue.next] = queue.top();
        queue.band[queue.next] = band;
        queue.next++;
    }

    private List<Strip.Ground> grounds(int firstPiece) {
        List<Strip.Ground> grounds = new ArrayList<>();
        for (Queue queue : queues) {
            Panel panel = queue.panel;
            panel.decoration()
                    .ifPresent(d -> {
                        long top = moved(panel.area().y());
                        long bottom =
                                panel.area().bottom() >= row.height()
                                        ? end
                                        : moved(panel.area().bottom());
                        grounds.add(ground(firstPiece, top, bottom, panel, new Layer.Behind(d)));
                    });
            panel.positioned()
                    .ifPresent(over ->
                            grounds.add(
                                    ground(
                                            firstPiece,
                                            moved(panel.area().y()),
                                            moved(panel.area().bottom()),
                                            panel,
                                            new Layer.Over(over))));
            for (Strip.Ground g : panel.content().grounds()) {
                int first = queue.band[g.first()];
                int last = queue.band[g.last()];
                long bottom =
                        queue.placed[g.last()] + panel.content().pieces().get(g.last()).height();
                grounds.add(
                        new Strip.Ground(
                                firstPiece + first,
                                queue.placed[g.first()] - top(first) + g.top(),
                                firstPiece + last,
                                bottom - foot(last) + g.bottom(),
                                row.x() + panel.contentX() + g.x(),
                                g.width(),
                                g.layer()));
            }
        }
        grounds.sort(Comparator.comparingInt(Strip.Ground::first));
        return grounds;
    }

    private Strip.Ground ground(int firstPiece, long top, long bottom, Panel panel, Layer layer) {
        int first = at(top);
        int last = Math.max(first, at(bottom - 1));
        return new Strip.Ground(
                firstPiece + first,
                top - top(first),
                firstPiece + last,
                bottom - foot(last),
                row.x() + panel.area().x(),
                panel.area().width(),
                layer);
    }

    private long foot(int band) {
        return band == bands.size() - 1
                ? Math.max(end, bands.get(band).bottom())
                : bands.get(band).bottom();
    }

    /// The last band that starts at or above a place.
    private int at(long y) {
        int found = 0;
        while (found + 1 < bands.size() && bands.get(found + 1).top() <= y) {
            found++;
        }
        return found;
    }

    /// Where a place went when lines were pushed down.
    private long moved(long y) {
        int found = 0;
        while (found + 1 < bands.size() && bands.get(found + 1).original() <= y) {
            found++;
        }
        return y + Math.max(0, bands.get(found).top() - bands.get(found).original());
    }
}
