package org.livret.font;

/// Applies GPOS lookups (OpenType 1.9, “GPOS”): types 1 to 8, and 9 resolved beforehand.
final class Positioning extends Application {
    private static final int X_PLACEMENT = 1;
    private static final int Y_PLACEMENT = 2;
    private static final int X_ADVANCE = 4;

    Positioning(GlyphBuffer buffer, Layout layout, Lookup first) {
        super(buffer, layout, first);
    }

    @Override
    int apply(int subtable, int at) {
        return switch (lookup.type()) {
            case 1 -> single(subtable, at);
            case 2 -> pair(subtable, at);
            case 3 -> cursive(subtable, at);
            case 4 -> markToBase(subtable, at);
            case 5 -> markToLigature(subtable, at);
            case 6 -> markToMark(subtable, at);
            case 7 -> context(subtable, at);
            case 8 -> chainedContext(subtable, at);
            default -> -1;
        };
    }

    private int covered(int subtable, int at) {
        return Coverage.index(table, subtable + table.u16(subtable + 2), buffer.glyph[at]);
    }

    private static int size(int format) {
        return 2 * Integer.bitCount(format & 0xFF);
    }

    /// Adds a value record to a glyph's position. Device tables, made for screens, are passed over.
    private void adjust(int i, int at, int format) {
        int field = at;
        if ((format & X_PLACEMENT) != 0) {
            buffer.xOffset[i] += table.s16(field);
            field += 2;
        }
        if ((format & Y_PLACEMENT) != 0) {
            buffer.yOffset[i] += table.s16(field);
            field += 2;
        }
        if ((format & X_ADVANCE) != 0) {
            buffer.advance[i] += table.s16(field);
        }
    }

    private int single(int subtable, int at) {
        int index = covered(subtable, at);
        if (index < 0) {
            return -1;
        }
        int format = table.u16(subtable + 4);
        if (table.u16(subtable) == 1) {
            adjust(at, subtable + 6, format);
        } else if (index < table.u16(subtable + 6)) {
            adjust(at, subtable + 8 + index * size(format), format);
        } else {
            return -1;
        }
        return at + 1;
    }

    private int pair(int subtable, int at) {
        int index = covered(subtable, at);
        int second = index < 0 ? -1 : next(at, false);
        if (second < 0) {
            return -1;
        }
        int format1 = table.u16(subtable + 4);
        int format2 = table.u16(subtable + 6);
        int values =
                table.u16(subtable) == 1
                        ? glyphPair(
                                subtable,
                                index,
                                buffer.glyph[second],
                                2 + size(format1) + size(format2))
                        : classPair(subtable, at, second, size(format1) + size(format2));
        if (values < 0) {
            return -1;
        }
        adjust(at, values, format1);
        adjust(second, values + size(format1), format2);
        return format2 == 0 ? second : second + 1;
    }

    private int glyphPair(int subtable, int index, int second, int size) {
        if (index >= table.u16(subtable + 8)) {
            return -1;
        }
        int set = subtable + table.u16(subtable + 10 + 2 * index);
        int low = 0;
        int high = table.u16(set) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int record = set + 2 + size * middle;
            int there = table.u16(record);
            if (there == second) {
                return record + 2;
            } else if (second < there) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return -1;
    }

    private int classPair(int subtable, int at, int second, int size) {
        int class2 = ClassDef.of(table, subtable + table.u16(subtable + 10), buffer.glyph[second]);
        int class1 = ClassDef.of(table, subtable + table.u16(subtable + 8), buffer.glyph[at]);
        int count2 = table.u16(subtable + 14);
        // Class 0 of the second glyph means “any other”; letting later subtables try is what
        // HarfBuzz does and fonts are tested with.
        if (class2 == 0 || class1 >= table.u16(subtable + 12) || class2 >= count2) {
            return -1;
        }
        return subtable + 16 + (class1 * count2 + class2) * size;
    }

    // ---- letters that join ----

    /// Lets a letter begin where the one before it ends: its entry falls on the other's exit.
    private int cursive(int subtable, int at) {
        int entry = anchorOf(subtable, covered(subtable, at), 0);
        int before = entry < 0 ? -1 : previous(at);
        int exit = before < 0 ? -1 : anchorOf(subtable, covered(subtable, before), 1);
        if (exit < 0) {
            return -1;
        }
        int exitX = table.s16(exit + 2);
        int entryX = table.s16(entry + 2);
        if (buffer.rightToLeft) {
            int shift = exitX + buffer.xOffset[before];
            buffer.advance[before] -= shift;
            buffer.xOffset[before] -= shift;
            buffer.advance[at] = entryX + buffer.xOffset[at];
        } else {
            buffer.advance[before] = exitX + buffer.xOffset[before];
            int shift = entryX + buffer.xOffset[at];
            buffer.advance[at] -= shift;
            buffer.xOffset[at] -= shift;
        }
        int rise = table.s16(entry + 4) - table.s16(exit + 4);
        // Either the letters hang from the last one, whose baseline is the line's, or from the
        // first.
        boolean fromLast = (lookup.flag() & Lookup.RIGHT_TO_LEFT) != 0;
        hang(fromLast ? before : at, fromLast ? at : before, fromLast ? rise : -rise);
        return at + 1;
    }

    /// Where the entry (0) or exit (1) anchor of a covered glyph stands; -1 when it has none.
    private int anchorOf(int subtable, int index, int which) {
        if (index < 0 || index >= table.u16(subtable + 4)) {
            return -1;
        }
        int offset = table.u16(subtable + 6 + 4 * index + 2 * which);
        return offset == 0 ? -1 : subtable + offset;
    }

    private void hang(int child, int parent, int rise) {
        turn(child, parent);
        buffer.cursive[child] = true;
        buffer.attachedBy[child] = child - parent;
        buffer.yOffset[child] = rise;
        if (buffer.attachedBy[parent] == parent - child) {
            buffer.attachedBy[parent] = 0;
            buffer.yOffset[parent] = 0;
        }
    }

    /// Turns the chain that a glyph hangs on round, so that it hangs on the glyph.
    private void turn(int start, int newParent) {
        int i = start;
        int by = buffer.attachedBy[i];
        int y = buffer.yOffset[i];
        buffer.attachedBy[i] = buffer.cursive[i] ? 0 : by;
        while (by != 0 && buffer.cursive[i]) {
            int next = i - by;
            if (next == newParent) {
                return;
            }
            int nextBy = buffer.attachedBy[next];
            int nextY = buffer.yOffset[next];
            boolean more = buffer.cursive[next] && nextBy != 0;
            buffer.yOffset[next] = -y;
            buffer.attachedBy[next] = -by;
            buffer.cursive[next] = true;
            if (!more) {
                return;
            }
            i = next;
            by = nextBy;
            y = nextY;
        }
    }

    // ---- marks ----

    private int markToBase(int subtable, int at) {
        int mark = covered(subtable, at);
        int base = mark < 0 ? -1 : base(at);
        return base < 0 ? -1 : attach(subtable, new Pair(at, mark, base), 0);
    }

    /// The glyph before marks: of the parts of a multiple substitution, the first.
    private int base(int at) {
        for (int i = at - 1; i >= 0; i--) {
            boolean later =
                    buffer.multiplied[i]
                            && buffer.component[i] != 0
                            && i > 0
                            && !buffer.isMark(i - 1)
                            && buffer.ligature[i] == buffer.ligature[i - 1]
                            && buffer.component[i] == buffer.component[i - 1] + 1;
            if (!buffer.isMark(i) && !buffer.nonJoiner[i] && !later) {
                return i;
            }
        }
        return -1;
    }

    private int markToLigature(int subtable, int at) {
        int mark = covered(subtable, at);
        int base = mark < 0 ? -1 : nonMarkBefore(at);
        if (base < 0) {
            return -1;
        }
        int index = Coverage.index(table, subtable + table.u16(subtable + 4), buffer.glyph[base]);
        if (index < 0) {
            return -1;
        }
        int array = subtable + table.u16(subtable + 10);
        int ligature = array + table.u16(array + 2 + 2 * index);
        int count = table.u16(ligature);
        if (count == 0) {
            return -1;
        }
        boolean own =
                buffer.ligature[base] != 0
                        && buffer.ligature[base] == buffer.ligature[at]
                        && buffer.component[at] > 0;
        int component = own ? Math.min(count, buffer.component[at]) - 1 : count - 1;
        return anchor(subtable, new Pair(at, mark, base), ligature, component);
    }

    private int nonMarkBefore(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (!buffer.isMark(i) && !buffer.nonJoiner[i]) {
                return i;
            }
        }
        return -1;
    }

    private int markToMark(int subtable, int at) {
        int mark = covered(subtable, at);
        int other = mark < 0 ? -1 : markBefore(at);
        if (other < 0 || !buffer.isMark(other) || !together(at, other)) {
            return -1;
        }
        return attach(subtable, new Pair(at, mark, other), 0);
    }

    /// The glyph before, past marks that the lookup's mark class or set leaves out, but past
    /// nothing else.
    private int markBefore(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (!buffer.isMark(i) || !ignored(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean together(int at, int other) {
        int id1 = buffer.ligature[at];
        int id2 = buffer.ligature[other];
        if (id1 == id2) {
            return id1 == 0 || buffer.component[at] == buffer.component[other];
        }
        return (id1 > 0 && buffer.component[at] == 0) || (id2 > 0 && buffer.component[other] == 0);
    }

    /// A mark with its coverage index, and the glyph that it sits on.
    private record Pair(int mark, int markIndex, int base) {}

    private int attach(int subtable, Pair pair, int component) {
        int index =
                Coverage.index(table, subtable + table.u16(subtable + 4), buffer.glyph[pair.base]);
        int array = subtable + table.u16(subtable + 10);
        return index < 0 || index >= table.u16(array)
                ? -1
                : anchor(subtable, pair, array, index + component);
    }

    /// Moves the mark so that its anchor falls on the base's anchor of the mark's class, in the
    /// given row of an anchor matrix.
    private int anchor(int subtable, Pair pair, int matrix, int row) {
        int classCount = table.u16(subtable + 6);
        int marks = subtable + table.u16(subtable + 8);
        int markClass = table.u16(marks + 2 + 4 * pair.markIndex);
        int offset = table.u16(matrix + 2 + 2 * (row * classCount + markClass));
        if (markClass >= classCount || pair.markIndex >= table.u16(marks) || offset == 0) {
            return -1;
        }
        int markAnchor = marks + table.u16(marks + 4 + 4 * pair.markIndex);
        int baseAnchor = matrix + offset;
        buffer.xOffset[pair.mark] = table.s16(baseAnchor + 2) - table.s16(markAnchor + 2);
        buffer.yOffset[pair.mark] = table.s16(baseAnchor + 4) - table.s16(markAnchor + 4);
        buffer.attachedBy[pair.mark] = pair.mark - pair.base;
        return pair.mark + 1;
    }
}
