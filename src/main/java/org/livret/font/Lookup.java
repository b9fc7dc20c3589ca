package org.livret.font;

import java.util.BitSet;

/// One lookup of a layout table, its extensions resolved.
///
/// `type` is the kind of its subtables, `subtables` their offsets in the layout table, `first` the
/// glyphs at which it may apply at all, `digest` the same coarsely, to pass over a lookup without
/// looking at every glyph.
@SuppressWarnings("ArrayRecordComponent") // Never compared, nor shown outside this package.
record Lookup(int type, int flag, int markSet, int[] subtables, BitSet first, Digest digest) {
    /// A set of glyphs by two groups of six bits of their ids: what it does not have, is not there.
    record Digest(long low, long middle) {
        static Digest of(BitSet glyphs) {
            long low = 0;
            long middle = 0;
            for (int glyph = glyphs.nextSetBit(0);
                    glyph >= 0;
                    glyph = glyphs.nextSetBit(glyph + 1)) {
                low |= 1L << glyph;
                middle |= 1L << (glyph >> 4);
            }
            return new Digest(low, middle);
        }
    }

    static final int RIGHT_TO_LEFT = 1;
    static final int IGNORE_BASES = 2;
    static final int IGNORE_LIGATURES = 4;
    static final int IGNORE_MARKS = 8;
    static final int USE_MARK_SET = 16;

    /// More subtables than any real font has in a lookup; what follows is not read.
    private static final int MOST_SUBTABLES = 4096;

    static Lookup read(Table table, int at, Layout.Kind kind) {
        int type = table.u16(at);
        int flag = table.u16(at + 2);
        int count = Math.min(table.u16(at + 4), MOST_SUBTABLES);
        int markSet = (flag & USE_MARK_SET) != 0 ? table.u16(at + 6 + 2 * count) : 0;
        int[] subtables = new int[count];
        int real = type;
        for (int i = 0; i < count; i++) {
            subtables[i] = at + table.u16(at + 6 + 2 * i);
            if (type == kind.extension) {
                real = table.u16(subtables[i] + 2);
                subtables[i] += table.offset32(subtables[i] + 4);
            }
        }
        BitSet first = new BitSet();
        for (int subtable : subtables) {
            Coverage.addTo(first, table, firstCoverage(table, subtable, real, kind));
        }
        return new Lookup(real, flag, markSet, subtables, first, Digest.of(first));
    }

    /// Where the coverage of the first glyph stands in a subtable.
    private static int firstCoverage(Table table, int subtable, int type, Layout.Kind kind) {
        boolean byCoverages = table.u16(subtable) == 3;
        if (byCoverages && type == kind.context) {
            return subtable + table.u16(subtable + 6);
        }
        if (byCoverages && type == kind.chained) {
            int backtrack = table.u16(subtable + 2);
            return subtable + table.u16(subtable + 6 + 2 * backtrack);
        }
        return subtable + table.u16(subtable + 2);
    }
}
