package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.layout.flow.Flow.Frame;

/// Sets floats. One that finds no room is not set here, which is told of: it stands in the flow.
final class FloatSetter {
    /// A float taller than this part of the room, in thousandths, is set in the flow, where it can
    /// be split.
    private static final int TALLEST_FLOAT = 600;

    private final Flow flow;
    private final StripBuilder out;
    private final Floats floats;
    private final FlowWalk.Within within;

    FloatSetter(Flow flow, StripBuilder out, Floats floats, FlowWalk.Within within) {
        this.flow = flow;
        this.out = out;
        this.floats = floats;
        this.within = within;
    }

    /// Sets a box at the side of the lines that follow, or apart for the top or the foot of a page;
    /// false when it is too wide or too tall for that.
    boolean floated(Box box, Frame frame) {
        return switch (box.style().box().floating()) {
            case NONE, FOOTNOTE -> false;
            case LEFT -> beside(box, true, frame);
            case RIGHT -> beside(box, false, frame);
            case TOP -> apart(box, true, frame);
            case BOTTOM -> apart(box, false, frame);
        };
    }

    private boolean beside(Box box, boolean left, Frame frame) {
        flow.context().reporter().begin();
        Slab slab = flow.floating(box, frame);
        long most =
                box instanceof Box.Replaced ? frame.room() : frame.room() * TALLEST_FLOAT / 1000;
        boolean wide = !Floats.leavesRoom(slab.width(), frame);
        boolean fits = !wide && slab.height() <= most;
        flow.context().reporter().end(fits);
        if (!fits) {
            inFlow(box, wide);
            return false;
        }
        floats.add(slab, left, frame, box.span());
        return true;
    }

    private void inFlow(Box box, boolean wide) {
        flow.context().reporter().report(new PageProblem.FloatInFlow(box.span(), wide));
    }

    private boolean apart(Box box, boolean top, Frame frame) {
        flow.context().reporter().begin();
        FlowWalk walk = new FlowWalk(flow, within, false);
        walk.unfloated(box, new Frame(0, frame.width(), frame.room()));
        Slab set = walk.finish(box.span()).slab(frame.width());
        boolean fits = set.height() <= flow.context().room();
        flow.context().reporter().end(fits);
        if (!fits) {
            inFlow(box, false);
            return false;
        }
        // The text below a float at the top begins on the grid.
        long height = top ? flow.context().grid().line(set.height()) : set.height();
        Slab slab = new Slab(set.width(), height, set.baseline(), set.matter());
        out.call(flow.keep(new Flow.PageFloat(slab, top, frame.x(), box.span())));
        return true;
    }
}
