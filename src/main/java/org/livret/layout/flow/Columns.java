package org.livret.layout.flow;

import org.livret.css.BoxStyle;
import org.livret.layout.flow.Flow.Frame;

/// How many columns a block has, and how wide they are (CSS Multi-column 1, section 3.4).
final class Columns {
    private Columns() {}

    static Strip.Grid of(BoxStyle.Columns style, Frame frame) {
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
