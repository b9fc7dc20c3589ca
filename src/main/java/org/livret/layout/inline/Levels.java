package org.livret.layout.inline;

import org.jspecify.annotations.Nullable;

import java.text.Bidi;
import java.util.Arrays;

/// Which way each character of a paragraph runs, by the Unicode Bidirectional Algorithm (UAX 9):
/// even levels from left to right, odd ones from right to left, deeper ones inside of others.
///
/// A paragraph that runs from left to right throughout has none.
final class Levels {
    private final Bidi bidi;
    private final int base;

    private Levels(Bidi bidi, int base) {
        this.bidi = bidi;
        this.base = base;
    }

    /// The levels of a paragraph whose style gives it a direction; null when all of it runs from
    /// left to right.
    static @Nullable Levels of(CharSequence text, boolean rightToLeft) {
        if (!rightToLeft && !mayRunLeft(text)) {
            return null;
        }
        int flag = rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        return new Levels(new Bidi(text.toString(), flag), rightToLeft ? 1 : 0);
    }

    /// Whether any character may run from right to left, or makes others do so.
    private static boolean mayRunLeft(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x590) {
                boolean letter = c < 0x900 || (c >= 0xFB1D && c < 0xFE00) || c >= 0xFE70;
                boolean control = c == 0x200F || (c >= 0x202A && c <= 0x202E);
                boolean isolate = c >= 0x2066 && c <= 0x2069;
                boolean beyond = c == 0xD802 || c == 0xD803 || c == 0xD83A || c == 0xD83B;
                if ((letter && c < 0xFF00) || control || isolate || beyond) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The level of the paragraph itself.
    int base() {
        return base;
    }

    /// The level of the character at an offset; that of the paragraph outside of the text.
    int at(int offset) {
        return offset < 0 || offset >= bidi.getLength() ? base : bidi.getLevelAt(offset);
    }

    boolean rightToLeft(int offset) {
        return (at(offset) & 1) != 0;
    }

    /// The order in which things with these levels stand on a line, from the left (rule L2): the
    /// index of each.
    static int[] order(int[] levels, int count) {
        int[] order = new int[count];
        int highest = 0;
        int lowestOdd = Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            order[i] = i;
            highest = Math.max(highest, levels[i]);
            lowestOdd = Math.min(lowestOdd, levels[i] | 1);
        }
        for (int level = highest; level >= lowestOdd; level--) {
            for (int from = 0; from < count; from++) {
                int to = from;
                while (to < count && levels[order[to]] >= level) {
                    to++;
                }
                reverse(order, from, to);
                from = Math.max(from, to);
            }
        }
        return order;
    }

    private static void reverse(int[] order, int from, int to) {
        int[] part = Arrays.copyOfRange(order, from, Math.max(from, to));
        for (int i = 0; i < part.length; i++) {
            order[from + i] = part[part.length - 1 - i];
        }
    }
}
