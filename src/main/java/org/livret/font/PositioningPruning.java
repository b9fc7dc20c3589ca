package org.livret.font;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/// Takes what places unused glyphs out of a `GPOS` table: kerning, where most of its size is, and
/// the anchors of marks.
///
/// The table keeps its length and every offset: what is dropped becomes zeros, which packing
/// reduces to nothing. So a table that is damaged can lose kerning here, but nothing else.
final class PositioningPruning {
    private static final int PAIR_POSITIONING = 2;
    private static final int MARK_TO_BASE = 4;
    private static final int MARK_TO_MARK = 6;
    private static final int EXTENSION = 9;

    /// The size of the smallest kind of anchor.
    private static final int ANCHOR = 6;

    private final byte[] bytes;
    private final Table table;
    private final BitSet glyphs;
    private final Set<Integer> seen = new HashSet<>();
    private final Set<Integer> kept = new HashSet<>();
    private final Set<Integer> dropped = new HashSet<>();
    private long budget;

    private PositioningPruning(byte[] bytes, BitSet glyphs) {
        this.bytes = bytes;
        this.glyphs = glyphs;
        table = new Table(bytes, 0, bytes.length);
        // Subtables of a damaged font may overlap endlessly.
        budget = 8L * bytes.length;
    }

    /// Changes the table in place. `glyphs` are the ids of those that are used.
    static void prune(byte[] gpos, BitSet glyphs) {
        PositioningPruning pruning = new PositioningPruning(gpos, glyphs);
        pruning.prune();
        pruning.dropAnchors();
    }

    private void prune() {
        int lookups = table.u16(8);
        int count = table.u16(lookups);
        for (int i = 0; i < count && budget > 0; i++) {
            int lookup = lookups + table.u16(lookups + 2 + 2 * i);
            int subtables = table.u16(lookup + 4);
            for (int j = 0; j < subtables && budget > 0; j++) {
                budget--;
                subtable(table.u16(lookup), lookup + table.u16(lookup + 6 + 2 * j));
            }
        }
    }

    private void subtable(int type, int at) {
        if (type == EXTENSION && table.u16(at + 2) != EXTENSION) {
            subtable(table.u16(at + 2), at + table.offset32(at + 4));
            return;
        }
        if (!seen.add(at)) {
            return;
        }
        switch (type) {
            case PAIR_POSITIONING -> pairs(at);
            case MARK_TO_BASE, MARK_TO_MARK -> anchors(at);
            default -> {}
        }
    }

    private void pairs(int at) {
        int values =
                2 * (Integer.bitCount(table.u16(at + 4)) + Integer.bitCount(table.u16(at + 6)));
        switch (table.u16(at)) {
            case 1 -> sets(at, 2 + values);
            case 2 -> {
                if (values > 0) {
                    classes(at, values);
                }
            }
            default -> {}
        }
    }

    // ---- pairs of glyphs ----

    private void sets(int at, int record) {
        BitSet covered = new BitSet();
        int coverage = at + table.u16(at + 2);
        Coverage.addTo(covered, table, coverage);
        int count = table.u16(at + 8);
        Set<Integer> used = new HashSet<>();
        Set<Integer> unused = new HashSet<>();
        for (int g = covered.nextSetBit(0); g >= 0; g = covered.nextSetBit(g + 1)) {
            int index = Coverage.index(table, coverage, g);
            if (index >= 0 && index < count) {
                int set = at + table.u16(at + 10 + 2 * index);
                (glyphs.get(g) ? used : unused).add(set);
            }
        }
        used.forEach(set -> keepUsed(set, record));
        unused.removeAll(used);
        unused.forEach(set -> clear(set, set + 2 + record * table.u16(set)));
        if (unused.isEmpty()) {
            return;
        }
        // All that are empty now may be one and the same.
        int empty = unused.iterator().next();
        for (int i = 0; i < count; i++) {
            int offset = at + 10 + 2 * i;
            if (unused.contains(at + table.u16(offset)) && offset + 2 <= bytes.length) {
                SfntWriter.put16(bytes, offset, empty - at);
            }
        }
    }

    /// Moves the pairs whose second glyph is used to the front of their set.
    private void keepUsed(int set, int record) {
        int count = Math.min(table.u16(set), (bytes.length - set - 2) / record);
        budget -= (long) count * record;
        if (budget < 0 || count <= 0) {
            return;
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int from = set + 2 + i * record;
            if (glyphs.get(table.u16(from))) {
                System.arraycopy(bytes, from, bytes, set + 2 + kept * record, record);
                kept++;
            }
        }
        SfntWriter.put16(bytes, set, kept);
        clear(set + 2 + kept * record, set + 2 + count * record);
    }

    // ---- pairs of classes ----

    private void classes(int at, int record) {
        BitSet covered = new BitSet();
        Coverage.addTo(covered, table, at + table.u16(at + 2));
        int firsts = at + table.u16(at + 8);
        int seconds = at + table.u16(at + 10);
        BitSet rows = new BitSet();
        BitSet columns = new BitSet();
        for (int g = glyphs.nextSetBit(0); g >= 0; g = glyphs.nextSetBit(g + 1)) {
            columns.set(ClassDef.of(table, seconds, g));
            if (covered.get(g)) {
                rows.set(ClassDef.of(table, firsts, g));
            }
        }
        withoutUnused(firsts);
        withoutUnused(seconds);
        int rowCount = table.u16(at + 12);
        int columnCount = table.u16(at + 14);
        for (int row = 0; row < rowCount && budget > 0; row++) {
            int start = at + 16 + row * columnCount * record;
            if (start >= bytes.length) {
                return;
            }
            if (!rows.get(row)) {
                clear(start, start + columnCount * record);
                continue;
            }
            for (int column = 0; column < columnCount; column++) {
                if (!columns.get(column)) {
                    int cell = start + column * record;
                    clear(cell, cell + record);
                }
            }
        }
    }

    /// Leaves unused glyphs out of a class definition, which makes it shorter.
    private void withoutUnused(int at) {
        int count = table.u16(at + 2);
        if (table.u16(at) == 1) {
            int first = count;
            int length = Math.min(table.u16(at + 4), (bytes.length - at - 6) / 2);
            for (int i = 0; i < length; i++) {
                if (!glyphs.get(first + i)) {
                    SfntWriter.put16(bytes, at + 6 + 2 * i, 0);
                }
            }
        } else if (table.u16(at) == 2) {
            int kept = 0;
            count = Math.min(count, (bytes.length - at - 4) / 6);
            for (int i = 0; i < count; i++) {
                int range = at + 4 + 6 * i;
                int next = glyphs.nextSetBit(table.u16(range));
                if (next >= 0 && next <= table.u16(range + 2)) {
                    System.arraycopy(bytes, range, bytes, at + 4 + 6 * kept, 6);
                    kept++;
                }
            }
            if (count > 0) {
                SfntWriter.put16(bytes, at + 2, kept);
                clear(at + 4 + 6 * kept, at + 4 + 6 * count);
            }
        }
    }

    // ---- marks ----

    /// Forgets where marks stand on unused glyphs. Anchors may be shared with other subtables, so
    /// they wait until all are known that stay; those of the marks themselves all do.
    private void anchors(int at) {
        int marks = at + table.u16(at + 8);
        for (int i = 0; i < table.u16(marks) && budget > 0; i++, budget--) {
            kept.add(marks + table.u16(marks + 4 + 4 * i));
        }
        int classes = table.u16(at + 6);
        int bases = at + table.u16(at + 10);
        int coverage = at + table.u16(at + 4);
        BitSet covered = new BitSet();
        Coverage.addTo(covered, table, coverage);
        for (int g = covered.nextSetBit(0); g >= 0; g = covered.nextSetBit(g + 1)) {
            int index = Coverage.index(table, coverage, g);
            if (index >= 0 && index < table.u16(bases)) {
                int record = bases + 2 + 2 * classes * index;
                base(bases, record, record + 2 * classes, glyphs.get(g));
            }
        }
    }

    private void base(int bases, int from, int to, boolean used) {
        for (int at = from; at < to && budget > 0; at += 2, budget--) {
            if (table.u16(at) > 0) {
                (used ? kept : dropped).add(bases + table.u16(at));
            }
        }
        if (!used) {
            clear(from, to);
        }
    }

    private void dropAnchors() {
        dropped.removeAll(kept);
        dropped.forEach(anchor -> clear(anchor, anchor + ANCHOR));
    }

    private void clear(int from, int to) {
        budget -= to - from;
        int end = Math.min(to, bytes.length);
        for (int i = Math.max(0, from); i < end && budget > 0; i++) {
            bytes[i] = 0;
        }
    }
}
