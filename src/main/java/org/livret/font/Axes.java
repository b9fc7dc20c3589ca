package org.livret.font;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can be chosen of a variable font: its axes and its named instances (OpenType 1.9, “fvar”).
record Axes(List<Axis> axes, List<Named> named) {
    /// More axes than any font has; what follows is not read.
    private static final int MOST_AXES = 64;

    private static final int MOST_INSTANCES = 1024;
    private static final int AXIS_SIZE = 20;

    static final Axes NONE = new Axes(List.of(), List.of());

    Axes {
        axes = List.copyOf(axes);
        named = List.copyOf(named);
    }

    /// An instance that the font's makers named, such as “Bold”; one value an axis.
    record Named(String name, List<Double> values) {
        Named {
            values = List.copyOf(values);
        }
    }

    static Axes read(Sfnt sfnt) {
        Table fvar = sfnt.table("fvar");
        int at = fvar.u16(4);
        int size = fvar.u16(10);
        int count = Math.min(fvar.u16(8), MOST_AXES);
        if (fvar.isEmpty() || size < AXIS_SIZE || at + (long) count * size > fvar.length()) {
            return NONE;
        }
        List<Axis> axes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            axes.add(axis(fvar, at + i * size));
        }
        return new Axes(axes, named(fvar, at + count * size, count, sfnt.table("name")));
    }

    private static Axis axis(Table fvar, int at) {
        double normal = fvar.fixed(at + 8);
        return new Axis(
                Tag.text(fvar.tag(at)),
                Math.min(normal, fvar.fixed(at + 4)),
                normal,
                Math.max(normal, fvar.fixed(at + 12)));
    }

    private static List<Named> named(Table fvar, int start, int axes, Table names) {
        int size = fvar.u16(14);
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < Math.min(fvar.u16(12), MOST_INSTANCES); i++) {
            int at = start + i * size;
            if (size < 4 + 4 * axes || at + size > fvar.length()) {
                break;
            }
            List<Double> values = new ArrayList<>(axes);
            for (int k = 0; k < axes; k++) {
                values.add(fvar.fixed(at + 4 + 4 * k));
            }
            named.add(new Named(Names.find(names, fvar.u16(at)), values));
        }
        return named;
    }

    boolean isEmpty() {
        return axes.isEmpty();
    }

    /// The place of an axis, -1 when there is none of that tag.
    int index(String tag) {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).tag().equals(tag)) {
                return i;
            }
        }
        return -1;
    }

    boolean has(String tag) {
        return index(tag) >= 0;
    }

    /// The instance of a name; case does not matter.
    Optional<Named> named(String name) {
        return named.stream().filter(n -> n.name.equalsIgnoreCase(name)).findFirst();
    }

    /// The values of the outlines as they stand in the file.
    double[] normal() {
        return axes.stream().mapToDouble(Axis::normal).toArray();
    }
}
