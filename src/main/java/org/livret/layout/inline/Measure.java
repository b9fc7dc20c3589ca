package org.livret.layout.inline;

import org.livret.geom.Sp;

import java.util.ArrayList;
import java.util.List;

/// The room that lines may fill: the first lines may have their own (beside a float or a drop cap),
/// all others share one. `tallest` is how high a picture in a line may be.
public record Measure(List<Slot> first, Slot rest, long tallest) {
    /// One line's room: where it starts from the paragraph's left content edge, and how wide it is,
    /// in scaled points.
    public record Slot(long left, long width) {}

    public Measure {
        first = List.copyOf(first);
    }

    public Measure(List<Slot> first, Slot rest) {
        this(first, rest, Sp.INFINITE);
    }

    public static Measure of(long width) {
        return new Measure(List.of(), new Slot(0, width));
    }

    /// The same with the first lines set in by so much.
    public Measure setIn(int lines, long by) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < Math.max(lines, first.size()); i++) {
            Slot slot = slot(i);
            slots.add(
                    i >= lines ? slot : new Slot(slot.left() + by, Math.max(0, slot.width() - by)));
        }
        return new Measure(slots, rest, tallest);
    }

    /// The same with pictures that are no higher.
    public Measure within(long height) {
        return new Measure(first, rest, height);
    }

    /// The room of the lines after so many.
    public Measure without(int lines) {
        List<Slot> later = first.subList(Math.min(lines, first.size()), first.size());
        return new Measure(later, rest, tallest);
    }

    /// The room of the line with the given index from 0.
    public Slot slot(int line) {
        return line < first.size() ? first.get(line) : rest;
    }
}
