package org.livret.page;

import org.livret.geom.Color;

import java.util.List;

/// The colours of a gradient by their places, from 0, where it starts, to [#WHOLE], where it ends;
/// places beyond both count, too. Places never go back. Between two stops colours and opacities
/// change each for itself, on straight lines unless a stop says otherwise. Before the first stop
/// and after the last one their colours go on, or, when the ramp repeats, what is between them
/// does.
public record Ramp(List<Stop> stops, boolean repeats) {
    /// The place where a gradient ends.
    public static final int WHOLE = 1_000_000;

    /// Half of a stop's way to the next.
    public static final int HALF = 500;

    public Ramp {
        stops = List.copyOf(stops);
        if (stops.isEmpty()) {
            throw new IllegalArgumentException("a gradient without colours");
        }
    }

    /// A colour at a place. `middle` is where on the way to the next stop both are mixed half and
    /// half, in thousandths of the way.
    public record Stop(int at, Color color, int middle) {
        public Stop(int at, Color color) {
            this(at, color, HALF);
        }
    }

    public Stop first() {
        return stops.getFirst();
    }

    public Stop last() {
        return stops.getLast();
    }

    /// Whether nothing shines through.
    public boolean isOpaque() {
        for (Stop stop : stops) {
            if (stop.color().alpha() < 1000) {
                return false;
            }
        }
        return true;
    }
}
