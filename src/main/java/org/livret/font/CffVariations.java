package org.livret.font;

/// The store of variations of a CFF 2 table, as far as charstrings ask for it: how many changes
/// each number has. They count nothing: the outlines are those of the font's default instance.
record CffVariations(Table store) {
    static CffVariations read(Table cff, CffDict top) {
        return new CffVariations(
                top.has(CffDict.VARIATION_STORE)
                        ? cff.from(top.offset(CffDict.VARIATION_STORE, 0) + 2)
                        : Table.EMPTY);
    }

    double[] weights(int group) {
        boolean there = group >= 0 && group < store.u16(6);
        int data = there ? store.offset32(8 + 4 * group) : store.length();
        return new double[store.u16(data + 4)];
    }
}
