package org.livret.layout.inline;

import org.livret.geom.Sp;

import java.util.BitSet;
import java.util.Set;

/// Which parts of a paragraph may be broken between any two letters, since nothing else breaks them
/// and no line has room for them: all of them, or those in `keys`, which name a piece and where in
/// it the part begins. `line` is the room that some line has.
record Torn(boolean everything, Set<Long> keys, BitSet pieces, long line) {
    static final Torn NOTHING = new Torn(false, Set.of(), new BitSet(), Sp.INFINITE);
    static final Torn EVERYTHING = new Torn(true, Set.of(), new BitSet(), Sp.INFINITE);

    static long key(int piece, int offset) {
        return (long) piece << 32 | offset;
    }

    boolean isNothing() {
        return !everything && keys.isEmpty();
    }

    boolean has(int piece, int offset) {
        return everything || keys.contains(key(piece, offset));
    }

    /// Whether any part of a piece is torn.
    boolean has(int piece) {
        return everything || pieces.get(piece);
    }

    /// How wide the spaces that begin a line may be: half of it where they push words out of it.
    long indentation() {
        return line / 2;
    }
}
