package org.livret.font;

/// Where the changes of a thing stand in a [VariationStore] (OpenType 1.9, “Associating Target
/// Items to Variation Data”).
record DeltaSetIndexMap(Table table) {
    int outer(int index) {
        return (int) (entry(index) >>> innerBits());
    }

    int inner(int index) {
        return (int) (entry(index) & (1L << innerBits()) - 1);
    }

    private int innerBits() {
        return (table.u8(1) & 0xF) + 1;
    }

    /// What is beyond the last entry has the last one's.
    private long entry(int index) {
        boolean wide = table.u8(0) == 1;
        int count = wide ? table.offset32(2) : table.u16(2);
        int size = (table.u8(1) >> 4 & 3) + 1;
        int at = (wide ? 6 : 4) + size * Math.min(index, count - 1);
        long entry = 0;
        for (int i = 0; i < size && count > 0; i++) {
            entry = entry << 8 | table.u8(at + i);
        }
        return entry;
    }
}
