package org.livret.font;

/// A font file, checked. Of a variable font, the tables speak of the outlines as they stand in the
/// file.
record OpenedFont(FaceTables tables, Axes axes) {
    Sfnt sfnt() {
        return tables.sfnt();
    }

    boolean isVariable() {
        return !axes.isEmpty();
    }
}
