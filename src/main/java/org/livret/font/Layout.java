package org.livret.font;

/// GSUB or GPOS.
final class Layout {
    enum Kind {
        SUBSTITUTION,
        POSITIONING
    }

    static Layout read(Table table, Kind kind) {
        return new Layout();
    }

    static boolean sound(Table table) {
        return true;
    }

    boolean has(int feature) {
        return false;
    }
}
