package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle.Display;
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
        items.removeIf(SideBySide::isMark);
        items.sort(Comparator.comparingInt(box -> box.style().box().flow().item().order()));
        return items;
    }

    private static boolean isMark(Box box) {
        return box instanceof Box.Block mark
                && mark.children().isEmpty()
                && mark.element() < 0
                && !mark.marks().isEmpty();
    }

    private void mark(Box box) {
        if (box instanceof Box.Block mark) {
            mark.marks().forEach(out::mark);
        }
    }
}
