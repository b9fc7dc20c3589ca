package org.livret.font;

/// The store of variations of a CFF 2 table at one place of the font's axes, as far as charstrings
/// ask for it.
record CffVariations(Table table, VariationStore store) {
    private static final Coordinates NORMAL = new Coordinates(new int[0]);

    /// The outlines as they stand in the file.
    static CffVariations read(Table cff, CffDict top) {
        Table table =
                top.has(CffDict.VARIATION_STORE)
                        ? cff.from(top.offset(CffDict.VARIATION_STORE, 0) + 2)
                        : Table.EMPTY;
        return new CffVariations(table, VariationStore.read(table, NORMAL));
    }

    CffVariations at(Coordinates place) {
        return new CffVariations(table, VariationStore.read(table, place));
    }

    /// How much each change of a group counts.
    double[] weights(int group) {
        return store.shares(group);
    }
}
