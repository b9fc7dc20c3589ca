package org.livret.layout.flow;

import org.livret.css.BoxStyle.Justify;

/// How free room is shared along a row or a column: what stands before its first item, and what
/// more stands between two (CSS Box Alignment 3, section 5.3).
record Spread(long before, long between) {
    static final Spread NONE = new Spread(0, 0);

    static Spread of(Justify justify, long free, int items) {
        if (free <= 0 || items == 0) {
            return NONE;
        }
        return switch (justify) {
            case NORMAL, START, STRETCH, BASELINE -> NONE;
            case END -> new Spread(free, 0);
            case CENTER -> new Spread(free / 2, 0);
            case SPACE_BETWEEN -> new Spread(0, items > 1 ? free / (items - 1) : 0);
            case SPACE_AROUND -> new Spread(free / (2L * items), free / items);
            case SPACE_EVENLY -> new Spread(free / (items + 1L), free / (items + 1L));
        };
    }
}
