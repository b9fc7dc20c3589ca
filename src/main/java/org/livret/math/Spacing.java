package org.livret.math;

import java.util.ArrayList;
import java.util.List;

/// The space between atoms (The TeXbook, chapter 18 and appendix G, rules 5, 6 and 20).
public final class Spacing {
    /// Rows: the atom before; columns: the atom after, both in the order of [Atom]. Digits are mu,
    /// those that script styles leave out as letters: `a` 3, `b` 4, `c` 5 mu. A star cannot be.
    private static final String[] TABLE = {
        "03bc000a", // Ord
        "33*c000a", // Op
        "bb**b**b", // Bin
        "cc*0c00c", // Rel
        "00*00000", // Open
        "03bc000a", // Close
        "aa*aaaaa", // Punct
        "a3bca0aa", // Inner
    };

    private Spacing() {}

    /// The space in mu between two neighbours.
    ///
    /// @param script whether the style is that of scripts, which have thin space around operators
    ///   only
    public static int between(Atom before, Atom after, boolean script) {
        char space = TABLE[place(before)].charAt(place(after));
        return switch (space) {
            case 'a', 'b', 'c' -> script ? 0 : space - 'a' + 3;
            case '3' -> 3;
            default -> 0;
        };
    }

    private static int place(Atom atom) {
        return switch (atom) {
            case ORD -> 0;
            case OP -> 1;
            case BIN -> 2;
            case REL -> 3;
            case OPEN -> 4;
            case CLOSE -> 5;
            case PUNCT -> 6;
            case INNER -> 7;
        };
    }

    /// The classes of neighbours as they are set: a binary operator with nothing to join is
    /// ordinary.
    public static List<Atom> settled(List<Atom> atoms) {
        List<Atom> out = new ArrayList<>(atoms);
        for (int i = 0; i < out.size(); i++) {
            Atom before = i == 0 ? Atom.OPEN : out.get(i - 1);
            if (out.get(i) == Atom.BIN && !joinsAfter(before)) {
                out.set(i, Atom.ORD);
            } else if (before == Atom.BIN && !joinsBefore(out.get(i))) {
                out.set(i - 1, Atom.ORD);
            }
        }
        if (!out.isEmpty() && out.getLast() == Atom.BIN) {
            out.set(out.size() - 1, Atom.ORD);
        }
        return out;
    }

    private static boolean joinsAfter(Atom before) {
        return switch (before) {
            case ORD, CLOSE, INNER -> true;
            case OP, BIN, REL, OPEN, PUNCT -> false;
        };
    }

    private static boolean joinsBefore(Atom after) {
        return switch (after) {
            case ORD, OP, BIN, OPEN, INNER -> true;
            case REL, CLOSE, PUNCT -> false;
        };
    }

    /// The class of a formula as one atom. A space is none, and must not be asked for.
    public static Atom of(Formula formula) {
        return switch (formula) {
            case Formula.Identifier f -> f.atom();
            case Formula.Operator f -> f.atom();
            case Formula.Classed f -> f.atom();
            case Formula.Scripts f -> of(f.base());
            case Formula.UnderOver f -> of(f.base());
            case Formula.Fenced _ -> Atom.INNER;
            case Formula.Styled f -> of(f.content());
            case Formula.Row _,
                    Formula.Numeral _,
                    Formula.Text _,
                    Formula.Space _,
                    Formula.Unread _,
                    Formula.Fraction _,
                    Formula.Radical _,
                    Formula.Accent _,
                    Formula.Table _,
                    Formula.Padded _,
                    Formula.Enclosed _ ->
                    Atom.ORD;
        };
    }
}
