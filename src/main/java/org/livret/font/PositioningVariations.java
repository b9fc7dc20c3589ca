package org.livret.font;

import java.util.HashSet;
import java.util.Set;

/// Writes into a `GPOS` table what it says at one place of a variable font's axes: each value and
/// anchor that changes with the axes becomes the number that it is there (OpenType 1.9, “Device and
/// VariationIndex tables”).
///
/// The table keeps its length and every offset. What is shared is changed once.
final class PositioningVariations {
    private static final int SINGLE = 1;
    private static final int PAIR = 2;
    private static final int CURSIVE = 3;
    private static final int MARK_TO_BASE = 4;
    private static final int MARK_TO_LIGATURE = 5;
    private static final int MARK_TO_MARK = 6;
    private static final int EXTENSION = 9;

    private static final int VARIATION_INDEX = 0x8000;

    private final byte[] bytes;
    private final Table table;
    private final VariationStore store;
    private final Set<Integer> done = new HashSet<>();
    private long budget;

    private PositioningVariations(byte[] bytes, VariationStore store) {
        this.bytes = bytes;
        this.store = store;
        table = new Table(bytes, 0, bytes.length);
        // Subtables of a damaged font may overlap endlessly.
        budget = 8L * bytes.length;
    }

    /// Changes the table in place.
    static void apply(byte[] gpos, VariationStore store) {
        new PositioningVariations(gpos, store).run();
    }

    private void run() {
        int lookups = table.u16(8);
        for (int i = 0; i < table.u16(lookups) && budget > 0; i++) {
            int lookup = lookups + table.u16(lookups + 2 + 2 * i);
            int type = table.u16(lookup);
            for (int k = 0; k < table.u16(lookup + 4) && budget > 0; k++, budget--) {
                int subtable = lookup + table.u16(lookup + 6 + 2 * k);
                int kind = type;
                if (type == EXTENSION) {
                    kind = table.u16(subtable + 2);
                    subtable += table.offset32(subtable + 4);
                }
                if (done.add(subtable)) {
                    subtable(kind, subtable);
                }
            }
        }
    }

    private void subtable(int type, int at) {
        switch (type) {
            case SINGLE -> single(at);
            case PAIR -> pair(at);
            case CURSIVE -> anchors(at, at + 6, 2L * table.u16(at + 4));
            case MARK_TO_BASE, MARK_TO_MARK -> {
                marks(at + table.u16(at + 8));
                matrix(at + table.u16(at + 10), table.u16(at + 6));
            }
            case MARK_TO_LIGATURE -> {
                marks(at + table.u16(at + 8));
                int ligatures = at + table.u16(at + 10);
                for (int i = 0; i < table.u16(ligatures) && budget > 0; i++) {
                    matrix(ligatures + table.u16(ligatures + 2 + 2 * i), table.u16(at + 6));
                }
            }
            // Contexts have no values of their own.
            default -> {}
        }
    }

    // ---- values ----

    private void single(int at) {
        int format = table.u16(at + 4);
        if (table.u16(at) == 1) {
            value(at + 6, format, at);
        } else {
            for (int i = 0; i < table.u16(at + 6) && budget > 0; i++) {
                value(at + 8 + i * size(format), format, at);
            }
        }
        put(at + 4, settled(format));
    }

    private void pair(int at) {
        int format1 = table.u16(at + 4);
        int format2 = table.u16(at + 6);
        if (table.u16(at) == 1) {
            for (int i = 0; i < table.u16(at + 8) && budget > 0; i++, budget--) {
                int set = at + table.u16(at + 10 + 2 * i);
                if (done.add(set)) {
                    pairs(set, format1, format2);
                }
            }
        } else {
            long count = (long) table.u16(at + 12) * table.u16(at + 14);
            int record = size(format1) + size(format2);
            for (int i = 0; i < count && record > 0 && budget > 0; i++) {
                value(at + 16 + i * record, format1, at);
                value(at + 16 + i * record + size(format1), format2, at);
            }
        }
        put(at + 4, settled(format1));
        put(at + 6, settled(format2));
    }

    private void pairs(int set, int format1, int format2) {
        int record = 2 + size(format1) + size(format2);
        for (int i = 0; i < table.u16(set) && budget > 0; i++) {
            int at = set + 2 + i * record;
            value(at + 2, format1, set);
            value(at + 2 + size(format1), format2, set);
        }
    }

    private static int size(int format) {
        return 2 * Integer.bitCount(format & 0xFF);
    }

    /// The format of a value record without changes, of the same size: a field of which only the
    /// change was there takes the place of it.
    private static int settled(int format) {
        int values = format & 0xF;
        int devices = format >> 4 & 0xF;
        return (values | devices) | (values & devices) << 4;
    }

    private void value(int at, int format, int base) {
        budget -= 1 + size(format);
        if ((format & 0xF0) == 0) {
            return;
        }
        int[] values = new int[4];
        int field = at;
        for (int i = 0; i < 4; i++) {
            if ((format & 1 << i) != 0) {
                values[i] = table.s16(field);
                field += 2;
            }
        }
        for (int i = 0; i < 4; i++) {
            if ((format & 0x10 << i) != 0) {
                values[i] += change(base, table.u16(field));
                field += 2;
            }
        }
        field = at;
        int written = settled(format);
        for (int i = 0; i < 8; i++) {
            if ((written & 1 << i) != 0) {
                put(field, i < 4 ? values[i] : 0);
                field += 2;
            }
        }
    }

    /// What the table at an offset from another adds here; those for screens add nothing.
    private int change(int base, int offset) {
        int device = base + offset;
        return offset == 0 || table.u16(device + 4) != VARIATION_INDEX
                ? 0
                : (int) Math.round(store.delta(table.u16(device), table.u16(device + 2)));
    }

    // ---- anchors ----

    private void marks(int array) {
        for (int i = 0; i < table.u16(array) && budget > 0; i++) {
            anchor(array, table.u16(array + 4 + 4 * i));
        }
    }

    private void matrix(int at, int classes) {
        anchors(at, at + 2, (long) table.u16(at) * classes);
    }

    private void anchors(int base, int from, long count) {
        for (int i = 0; i < count && budget > 0; i++) {
            anchor(base, table.u16(from + 2 * i));
        }
    }

    private void anchor(int base, int offset) {
        budget--;
        int at = base + offset;
        if (offset == 0 || table.u16(at) != 3) {
            return;
        }
        put(at + 2, table.s16(at + 2) + change(at, table.u16(at + 6)));
        put(at + 4, table.s16(at + 4) + change(at, table.u16(at + 8)));
        // Nothing is left to add, however often the anchor is shared.
        put(at + 6, 0);
        put(at + 8, 0);
    }

    private void put(int at, int value) {
        if (at >= 0 && at + 2 <= bytes.length) {
            SfntWriter.put16(bytes, at, value);
        }
    }
}
