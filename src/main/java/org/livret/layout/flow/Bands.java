package org.livret.layout.flow;

import org.livret.geom.Sp;
import org.livret.layout.flow.SlicePainter.Matters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Cuts a tall row of panels into bands that no line crosses. A line that would cross the foot of a
/// band is pushed into the next one; where all panels' lines are equally high, none is. A panel
/// below others begins as much lower as the one that grew most by that.
final class Bands {
    /// Panels of two rows overlap by this much at most, where their borders are collapsed.
    private static final long OVERLAP = Sp.pt(4);

    private final PanelRow row;
    private final List<Queue> queues = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();

    /// Where bands end, the grounds included that end in the room below their lines.
    private long[] feet = {};

    Bands(PanelRow row) {
        this.row = row;
        for (Panel panel : row.panels()) {
            queues.add(new Queue(panel));
        }
        for (Queue queue : queues) {
            for (Queue other : queues) {
                if (other.panel.area().y() < queue.panel.area().y()
                        && other.areaEnd() <= queue.panel.area().y() + OVERLAP) {
                    queue.above.add(other);
                }
            }
        }
    }

    /// The pieces of one panel that are not yet in a band. `pushed` is how far they were pushed
    /// down.
    private static final class Queue {
        final Panel panel;
        final long[] tops;
        final long[] placed;
        final int[] band;
        final List<Queue> above = new ArrayList<>(0);
        int next;
        long pushed;
        private boolean begun;

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

        long areaEnd() {
            return panel.area().bottom();
        }

        /// By how much the content leaves the panel's area.
        long growth() {
            return Math.max(0, end() - areaEnd());
        }

        boolean isDone() {
            return next == tops.length;
        }

        /// Whether its next piece may come: all that stands above it has. It is then as much lower
        /// as that made it.
        boolean isOpen() {
            if (isDone() || begun) {
                return !isDone();
            }
            for (Queue other : above) {
                if (!other.isDone()) {
                    return false;
                }
            }
            begun = true;
            pushed = lower();
            return true;
        }

        /// By how much what stands above it has grown.
        long lower() {
            long most = 0;
            for (Queue other : above) {
                most = Math.max(most, other.growth());
            }
            return most;
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

    private record Band(long top, long bottom, int penalty, Matters matters) {}

    void into(StripBuilder out) {
        while (fill()) {
            // Every turn takes at least one piece.
        }
        if (bands.isEmpty()) {
            bands.add(new Band(0, row.height(), 0, new Matters(new ArrayList<>())));
        }
        feet = feet();
        for (Queue queue : queues) {
            bands.getFirst().matters().add(PanelRow.marks(queue.panel), 0, 0);
        }
        int first = out.size();
        long above = 0;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            long top = top(i);
            long bottom = feet[i];
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

    /// By how much what ends above a place has grown.
    private long grown(long y) {
        long most = 0;
        for (Queue queue : queues) {
            most = queue.areaEnd() <= y + OVERLAP ? Math.max(most, queue.growth()) : most;
        }
        return most;
    }

    private long end() {
        return row.height() + grown(row.height());
    }

    private long[] feet() {
        long[] ends = new long[bands.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = bands.get(i).bottom();
        }
        int last = ends.length - 1;
        ends[last] = Math.max(ends[last], end());
        for (Queue queue : queues) {
            long bottom = bottom(queue);
            int at = at(bottom - 1);
            if (at < last) {
                ends[at] = Math.max(ends[at], Math.min(bottom, bands.get(at + 1).top()));
            }
        }
        return ends;
    }

    private static long top(Queue queue) {
        return queue.panel.area().y() + queue.lower();
    }

    /// Where a panel ends: one that was stretched goes on as far as its row does.
    private long bottom(Queue queue) {
        long area = queue.areaEnd();
        if (area >= row.height()) {
            return end();
        }
        boolean stretched = queue.panel.area().height() > queue.panel.needed();
        return stretched ? Math.max(queue.end(), area + grown(area)) : queue.end();
    }

    private boolean fill() {
        Queue lead = null;
        for (Queue queue : queues) {
            if (queue.isOpen() && (lead == null || earlier(queue, lead))) {
                lead = queue;
            }
        }
        if (lead == null) {
            return false;
        }
        long top = lead.top();
        long foot = lead.bottom();
        Matters matters = new Matters(new ArrayList<>());
        int index = bands.size();
        int penalty = lead.piece().gap().penalty();
        // Whatever its height: what has none would else never be taken.
        take(lead, index, index == 0 ? Math.min(0, top) : top, matters);
        for (Queue queue : queues) {
            if (queue.isOpen() && queue.top() < foot) {
                penalty = Math.max(penalty, queue.piece().gap().penalty());
            }
            while (queue.isOpen() && queue.top() < foot && queue.bottom() <= foot) {
                take(queue, index, index == 0 ? Math.min(0, top) : top, matters);
            }
            if (queue.isOpen() && queue.top() < foot) {
                queue.pushed += foot - queue.top();
            }
        }
        bands.add(new Band(top, foot, penalty, matters));
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
                    .ifPresent(d -> grounds.add(ground(firstPiece, queue, new Layer.Behind(d))));
            panel.positioned()
                    .ifPresent(
                            over -> grounds.add(ground(firstPiece, queue, new Layer.Over(over))));
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
                                bottom - feet[last] + g.bottom(),
                                row.x() + panel.contentX() + g.x(),
                                g.width(),
                                g.layer()));
            }
        }
        grounds.sort(Comparator.comparingInt(Strip.Ground::first));
        return grounds;
    }

    private Strip.Ground ground(int firstPiece, Queue queue, Layer layer) {
        Panel panel = queue.panel;
        long top = top(queue);
        long bottom = bottom(queue);
        int first = at(top);
        int last = Math.max(first, at(bottom - 1));
        return new Strip.Ground(
                firstPiece + first,
                top - top(first),
                firstPiece + last,
                bottom - feet[last],
                row.x() + panel.area().x(),
                panel.area().width(),
                layer);
    }

    /// The last band that starts at or above a place.
    private int at(long y) {
        int found = 0;
        while (found + 1 < bands.size() && bands.get(found + 1).top() <= y) {
            found++;
        }
        return found;
    }
}
