package org.livret.layout.inline;

import org.livret.layout.linebreak.Items;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/// A paragraph as pieces and as items for the line breaker, and which item stands for what. One is
/// used for many paragraphs, one after another, so that its arrays are made once.
///
/// For each item, [#piece(int)] and [#offset(int)] tell where it starts: in which piece and, in a
/// word, at which character.
final class Itemized {
    final Items items = new Items();
    final Pieces pieces = new Pieces();
    private int[] itemPiece = new int[256];
    private int[] itemOffset = new int[256];
    private boolean[] itemHyphen = new boolean[256];
    private boolean[] itemTorn = new boolean[256];

    void clear(InlineText text) {
        items.clear();
        pieces.clear();
        pieces.characters = text.text;
        pieces.levels = text.levels;
    }

    void map(int item, int piece, int offset, boolean hyphen) {
        if (item >= itemPiece.length) {
            itemPiece = Arrays.copyOf(itemPiece, item * 2);
            itemOffset = Arrays.copyOf(itemOffset, item * 2);
            itemHyphen = Arrays.copyOf(itemHyphen, item * 2);
            itemTorn = Arrays.copyOf(itemTorn, item * 2);
        }
        itemPiece[item] = piece;
        itemOffset[item] = offset;
        itemHyphen[item] = hyphen;
        itemTorn[item] = false;
    }

    /// Notes that a break at an item, which is mapped, tears a word that has no better place.
    void tear(int item) {
        itemTorn[item] = true;
    }

    int piece(int item) {
        return itemPiece[item];
    }

    int offset(int item) {
        return itemOffset[item];
    }

    /// Whether a break at the item shows a hyphen that is not in the text.
    boolean showsHyphen(int item) {
        return itemHyphen[item];
    }

    /// Whether a break at the item tears a word where nothing says that it may be broken.
    boolean tears(int item) {
        return itemTorn[item];
    }

    /// Whether a line ends at the item by force.
    boolean isForced(int item) {
        int piece = itemPiece[item];
        return piece == pieces.count || pieces.kinds[piece] == Pieces.BREAK;
    }

    /// What stands in stretches that nothing may break and that are wider than a line.
    Torn wider(long line) {
        Set<Long> parts = new HashSet<>(0);
        BitSet torn = new BitSet();
        items.wider(
                line,
                (first, end) -> {
                    for (int i = first; i < end; i++) {
                        parts.add(Torn.key(itemPiece[i], itemOffset[i]));
                        torn.set(itemPiece[i]);
                    }
                });
        return new Torn(false, parts, torn, line);
    }

    /// Whether nothing is there but marks.
    boolean isBlank() {
        for (int i = 0; i < pieces.count; i++) {
            if (pieces.kinds[i] != Pieces.MARK) {
                return false;
            }
        }
        return true;
    }
}
