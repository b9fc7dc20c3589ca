package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle.Display;
import org.livret.css.BoxStyle.Positioning;
import org.livret.layout.flow.Flow.Frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Sets the children of flex containers and grids.
final class SideBySide {
    private final Flow flow;
    private final StripBuilder out;

    SideBySide(Flow flow, StripBuilder out) {
        this.flow = flow;
        this.out = out;
    }

    void set(Box.Block block, Frame frame) {
        block.children().stream().filter(SideBySide::isMark).forEach(this::mark);
        for (Box child : block.children()) {
            if (isAway(child)) {
                away(child, frame);
            }
        }
        if (block.style().box().display() == Display.GRID) {
            new GridSetter(flow, out, block, frame).set(items(block));
        } else {
            new FlexSetter(flow, out, block, frame).set(items(block));
        }
    }

    /// The items of a container in the order in which they are placed. Boxes that only carry marks,
    /// such as running elements, are none.
    static List<Box> items(Box.Block block) {
        List<Box> items = new ArrayList<>(block.children());
        items.removeIf(box -> isMark(box) || isAway(box));
        items.sort(Comparator.comparingInt(box -> box.style().box().flow().item().order()));
        return items;
    }

    private static boolean isAway(Box box) {
        return box.style().box().positioning().kind() == Positioning.Kind.ABSOLUTE;
    }

    private static boolean isMark(Box box) {
        return box instanceof Box.Block mark
                && mark.children().isEmpty()
                && mark.element() < 0
                && !mark.marks().isEmpty();
    }

    private void away(Box box, Frame frame) {
        Waiting.Away away = new Waiting.Away(box, out, frame.x(), out.bottom());
        if (!flow.waiting().add(away)) {
            flow.context().reporter().report(new PageProblem.Unplaced(box.span(), false));
            out.append(flow.set(box, frame.width()), frame.x());
        }
    }

    private void mark(Box box) {
        if (box instanceof Box.Block mark) {
            mark.marks().forEach(out::mark);
        }
    }
}
