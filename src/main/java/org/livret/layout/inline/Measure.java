package org.livret.layout.inline;

import java.util.ArrayList;
import java.util.List;

/// The room that lines may fill: the first lines may have their own (beside a float or a drop cap),
/// all others share one.
public record Measure(List<Slot> first, Slot rest) {
    /// One line's room: where it starts from the paragraph's left content edge, and how wide it is,
    /// in scaled points.
    public record Slot(long left, long width) {}

    public Measure {
        first = List.copyOf(first);
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
        return new Measure(slots, rest);
    }

    /// The room of the lines after so many.
    public Measure without(int lines) {
        return new Measure(first.subList(Math.min(lines, first.size()), first.size()), rest);
    }

    /// The room of the line with the given index from 0.
    public Slot slot(int line) {
        return line < first.size() ? first.get(line) : rest;
    }
}
