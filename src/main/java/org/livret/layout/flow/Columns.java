package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.diag.Reporter;
import org.livret.layout.flow.Flow.Frame;

/// How many columns a block has, and how wide they are (CSS Multi-column 1, section 3.4).
final class Columns {
    private Columns() {}

    /// The columns of a block: fewer than it asks for where they would be too narrow for text,
    /// which is told of.
    static Strip.Grid of(Box.Block block, Frame frame, Reporter reporter) {
        Strip.Grid asked = asked(block.style().box().columns(), frame);
        int count = asked.count();
        long width = asked.width();
        while (count > 1 && width < Geometry.NARROWEST) {
            count--;
            width = (frame.width() - asked.gap() * (count - 1)) / count;
        }
        if (count < asked.count()) {
            long needed = Geometry.NARROWEST * asked.count() + asked.gap() * (asked.count() - 1);
            reporter.report(
                    new PageProblem.ColumnsNarrow(
                            block.span(),
                            new PageProblem.Room(asked.count(), needed, frame.width()),
                            count));
        }
        return new Strip.Grid(count, asked.x(), Math.max(0, width), asked.gap(), asked.rule());
    }

    private static Strip.Grid asked(BoxStyle.Columns style, Frame frame) {
        long gap = Math.max(0, style.gap().resolve(frame.width(), 0));
        long wanted = Math.max(0, style.width().resolve(frame.width(), 0));
        int count = Math.max(1, style.count());
        if (wanted > 0) {
            long fit = Math.max(1, (frame.width() + gap) / (wanted + gap));
            count = (int) (style.count() > 0 ? Math.min(style.count(), fit) : fit);
        }
        long width = Math.max(0, (frame.width() - gap * (count - 1)) / count);
        return new Strip.Grid(count, frame.x(), width, gap, style.rule());
    }
}
