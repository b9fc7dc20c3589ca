package org.livret.font;

/// Glyph classes, mark classes and mark sets (OpenType 1.9, “GDEF”).
final class Gdef {
    static final int BASE = 1;
    static final int LIGATURE = 2;
    static final int MARK = 3;

    private final Table table;
    private final int classes;
    private final int markClasses;
    private final int markSets;

    Gdef(Table table) {
        this.table = table;
        this.classes = table.u16(4);
        this.markClasses = table.u16(10);
        this.markSets = table.u16(2) >= 2 ? table.u16(12) : 0;
    }

    /// Whether glyphs have classes at all; without them they are guessed from the characters.
    boolean hasClasses() {
        return classes != 0;
    }

    int glyphClass(int glyph) {
        return ClassDef.of(table, classes, glyph);
    }

    int markClass(int glyph) {
        return ClassDef.of(table, markClasses, glyph);
    }

    boolean inMarkSet(int set, int glyph) {
        if (markSets == 0 || set >= table.u16(markSets + 2)) {
            return false;
        }
        return Coverage.covers(table, markSets + table.offset32(markSets + 4 + 4 * set), glyph);
    }
}
