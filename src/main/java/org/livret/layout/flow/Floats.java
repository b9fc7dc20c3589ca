package org.livret.layout.flow;

import org.livret.css.BoxStyle.Clear;
import org.livret.diag.Span;
import org.livret.geom.Sp;
import org.livret.layout.flow.Flow.Frame;
import org.livret.layout.inline.Measure;
import org.livret.layout.inline.Measure.Slot;

import java.util.ArrayList;
import java.util.List;

/// Boxes at the left or right with lines beside them (CSS 2.2, section 9.5). A float stands beside
/// the line that comes next, and keeps on one page with the lines beside it.
final class Floats {
    /// Lines are not set beside a float that leaves them less than this part of their room, in
    /// thousandths.
    private static final int NARROWEST = 350;

    private final StripBuilder out;
    private final List<Active> active = new ArrayList<>();
    private final List<Active> waiting = new ArrayList<>();

    /// A float; `bottom` is counted as the builder counts heights, and not known before it has a
    /// line.
    private record Active(Slab slab, boolean left, long x, long bottom, Span span) {
        /// The same with its top at a height.
        Active from(long top) {
            return new Active(slab, left, x, top + slab.height(), span);
        }

        long right() {
            return x + slab.width();
        }
    }

    Floats(StripBuilder out) {
        this.out = out;
    }

    /// Whether lines can stand beside a float of a width.
    static boolean leavesRoom(long width, Frame frame) {
        return width * 1000 <= frame.width() * (1000 - NARROWEST);
    }

    /// Adds a float to the room of a container, beside earlier ones as far as there is room.
    void add(Slab slab, boolean left, Frame frame, Span span) {
        drop();
        long from = frame.x();
        long to = frame.x() + frame.width();
        for (List<Active> list : List.of(active, waiting)) {
            for (Active other : list) {
                from = other.left() ? Math.max(from, other.right()) : from;
                to = other.left() ? to : Math.min(to, other.x());
            }
        }
        boolean alone = active.isEmpty() && waiting.isEmpty();
        if (!alone && !leavesRoom(frame.width() - (to - from) + slab.width(), frame)) {
            clear(Clear.BOTH);
            from = frame.x();
            to = frame.x() + frame.width();
        }
        waiting.add(new Active(slab, left, left ? from : to - slab.width(), 0, span));
    }

    /// Forgets floats that end above what comes next.
    private void drop() {
        active.removeIf(each -> each.bottom() <= out.bottom());
    }

    /// The room of lines in a container, the first of which comes next; lines are `lineHeight`
    /// high.
    Measure measure(Frame frame, long lineHeight) {
        drop();
        if (active.isEmpty() && waiting.isEmpty()) {
            return Measure.of(frame.width()).within(frame.room());
        }
        long top = out.bottom();
        if (slot(frame, top, top).width() * 1000 < frame.width() * NARROWEST) {
            // A narrow box beside a float: its lines go on below.
            clear(Clear.BOTH);
            return Measure.of(frame.width()).within(frame.room());
        }
        long end = top;
        for (Active each : waiting) {
            end = Math.max(end, top + each.slab().height());
        }
        for (Active each : active) {
            end = Math.max(end, each.bottom());
        }
        List<Slot> slots = new ArrayList<>();
        for (long y = top; y < end; y += Math.max(Sp.PER_PT, lineHeight)) {
            slots.add(slot(frame, top, y));
        }
        return new Measure(slots, new Slot(0, frame.width()), frame.room());
    }

    private Slot slot(Frame frame, long top, long y) {
        long left = 0;
        long right = 0;
        // A marker needs its room beside a float, too.
        long lead = out.besidesBefore(frame.x());
        List<Active> all = new ArrayList<>(active);
        for (Active each : waiting) {
            all.add(each.from(top));
        }
        for (Active each : all) {
            if (each.bottom() > y && each.left()) {
                left = Math.max(left, each.right() - frame.x() + lead);
            } else if (each.bottom() > y) {
                right = Math.max(right, frame.x() + frame.width() - each.x());
            }
        }
        return new Slot(left, Math.max(0, frame.width() - left - right));
    }

    /// The first line beside floats with what they bring. They begin at the line's top.
    Piece beside(Piece line) {
        if (waiting.isEmpty()) {
            return line;
        }
        SlicePainter.Matters matters = new SlicePainter.Matters(new ArrayList<>());
        long top = out.bottom() + line.gap().space();
        long reach = 0;
        for (Active each : waiting) {
            reach = Math.max(reach, each.slab().height());
            matters.add(each.slab().matter(), each.x() - line.x(), 0);
            active.add(each.from(top));
        }
        waiting.clear();
        matters.add(line.matter(), 0, 0);
        return line.with(matters.finish()).reaching(reach);
    }

    /// Lines beside floats keep together.
    void keep() {
        for (Active each : active) {
            out.keepUntil(each.bottom());
        }
    }

    /// Goes on below floats.
    void clear(Clear sides) {
        if (sides == Clear.NONE) {
            return;
        }
        if (!waiting.isEmpty()) {
            alone();
        }
        long bottom = out.bottom();
        for (Active each : active) {
            if (sides == Clear.BOTH || each.left() == (sides == Clear.LEFT)) {
                bottom = Math.max(bottom, each.bottom());
            }
        }
        // Room that vanishes at a page turn: the float stays on the page above.
        out.space(bottom - out.bottom());
        drop();
    }

    /// Floats that no line stands beside share a piece.
    private void alone() {
        long height = 0;
        SlicePainter.Matters matters = new SlicePainter.Matters(new ArrayList<>());
        Span span = waiting.getFirst().span();
        for (Active each : waiting) {
            matters.add(each.slab().matter(), each.x(), 0);
            height = Math.max(height, each.slab().height());
        }
        waiting.clear();
        out.addApart(new Piece(Gap.NONE, 0, height, -1, matters.finish(), false, span));
    }
}
