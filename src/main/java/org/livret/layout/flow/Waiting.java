package org.livret.layout.flow;

import org.livret.box.Box;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Boxes taken out of the flow that wait for the box around them to be finished, whose edges place
/// them.
final class Waiting {
    private final Deque<List<Away>> open = new ArrayDeque<>();

    /// A box, and where it would stand in the flow, from the corner of the strip being built.
    record Away(Box box, StripBuilder strip, long x, long y) {}

    /// Takes a box in; false when nothing around it is positioned.
    boolean add(Away away) {
        List<Away> boxes = open.peek();
        return boxes != null && boxes.add(away);
    }

    /// Sets something by whose edges boxes are placed, and gives the boxes.
    List<Away> within(Runnable set) {
        List<Away> boxes = new ArrayList<>(0);
        open.push(boxes);
        try {
            set.run();
        } finally {
            open.pop();
        }
        return boxes;
    }

    /// Something that is set, with the boxes to be placed by its edges.
    record Held<T>(T set, List<Away> boxes) {}

    /// The same for what is a value; without a list of its own when the box holds none.
    <T> Held<T> holding(Box box, Supplier<T> set) {
        if (!box.style().box().positioning().holds()) {
            return new Held<>(set.get(), List.of());
        }
        List<T> made = new ArrayList<>(1);
        List<Away> boxes = within(() -> made.add(set.get()));
        return new Held<>(made.getFirst(), boxes);
    }

    /// The boxes set by the edges of a border box of a size.
    static Optional<Positioned> placed(Flow flow, Box around, List<Away> boxes, Containing size) {
        return boxes.isEmpty()
                ? Optional.empty()
                : Optional.of(new PositionedSetter(flow, around.style().box(), size).set(boxes));
    }

    /// The same as a layer of a strip, over the pieces from `first` to the last one so far.
    static Optional<Strip.Ground> ground(
            Flow flow, Box around, List<Away> boxes, Containing size, int first) {
        int last = size.strip().size() - 1;
        return placed(flow, around, boxes, size)
                .map(set ->
                        new Strip.Ground(
                                first, 0, last, 0, size.x(), size.width(), new Layer.Over(set)));
    }

    /// The border box that places others: its corner in the strip, its width, and its height where
    /// it is not broken. `strip` is the one in which its content was set.
    record Containing(StripBuilder strip, long x, long y, long width, long height) {}
}
