package org.livret.layout.inline;

import java.util.EnumSet;
import java.util.Set;

/// The Unicode Line Breaking Algorithm (UAX 14, revision 50, of Unicode 15), with numbers kept
/// together as in its example 7, and without its rules for words of South East Asia, whose letters
/// stay together until a dictionary parts them.
///
/// It judges what [Opportunities] has no rules of its own for: everything beyond Latin, Greek and
/// Cyrillic.
final class UnicodeBreaks {
    private static final Set<BreakClass> HARD =
            EnumSet.of(BreakClass.BK, BreakClass.CR, BreakClass.LF, BreakClass.NL);
    private static final Set<BreakClass> LETTERS = EnumSet.of(BreakClass.AL, BreakClass.HL);
    private static final Set<BreakClass> IDEOGRAPHS =
            EnumSet.of(BreakClass.ID, BreakClass.EB, BreakClass.EM);
    private static final Set<BreakClass> HANGUL =
            EnumSet.of(BreakClass.JL, BreakClass.JV, BreakClass.JT, BreakClass.H2, BreakClass.H3);

    private final int[] points;
    private final int[] offsets;
    private final BreakClass[] classes;
    private final int count;

    private UnicodeBreaks(CharSequence text) {
        int[] all = text.codePoints().toArray();
        this.points = all;
        this.count = all.length;
        this.offsets = new int[count + 1];
        this.classes = new BreakClass[count];
        for (int i = 0; i < count; i++) {
            offsets[i + 1] = offsets[i] + Character.charCount(all[i]);
            BreakClass kind = BreakClass.of(all[i]);
            classes[i] = kind == BreakClass.SA ? BreakClass.AL : kind;
        }
    }

    /// For each offset in a text whether a line may begin there; never at its ends.
    static boolean[] of(CharSequence text) {
        UnicodeBreaks breaks = new UnicodeBreaks(text);
        boolean[] may = new boolean[text.length() + 1];
        boolean[] joined = breaks.joined();
        for (int i = 1; i < breaks.count; i++) {
            may[breaks.offsets[i]] = breaks.may(i, joined);
        }
        return may;
    }

    /// Gives marks the class of what they stand on (rules LB9 and LB10) and tells which places are
    /// between a character and its mark.
    private boolean[] joined() {
        boolean[] joined = new boolean[count];
        for (int i = 0; i < count; i++) {
            boolean mark = classes[i] == BreakClass.CM || classes[i] == BreakClass.ZWJ;
            if (!mark) {
                continue;
            }
            BreakClass base = i == 0 ? BreakClass.SP : classes[i - 1];
            boolean alone =
                    i == 0 || HARD.contains(base) || base == BreakClass.SP || base == BreakClass.ZW;
            if (alone) {
                classes[i] = BreakClass.AL;
            } else {
                classes[i] = base;
                joined[i] = true;
            }
        }
        return joined;
    }

    private boolean may(int i, boolean[] joined) {
        BreakClass before = classes[i - 1];
        BreakClass after = classes[i];
        // LB4, LB5
        if (HARD.contains(before)) {
            return !(before == BreakClass.CR && after == BreakClass.LF);
        }
        // LB6, LB7
        if (HARD.contains(after) || after == BreakClass.SP || after == BreakClass.ZW) {
            return false;
        }
        int last = i - 1;
        while (last >= 0 && classes[last] == BreakClass.SP) {
            last--;
        }
        BreakClass word = last < 0 ? BreakClass.SP : classes[last];
        // LB8
        if (word == BreakClass.ZW) {
            return true;
        }
        // LB8a, LB9
        if (points[i - 1] == 0x200D || joined[i]) {
            return false;
        }
        return mayAfterMarks(i, before, after, word);
    }

    private boolean mayAfterMarks(int i, BreakClass before, BreakClass after, BreakClass word) {
        // LB11, LB12, LB12a
        if (after == BreakClass.WJ || before == BreakClass.WJ || before == BreakClass.GL) {
            return false;
        }
        boolean free =
                before == BreakClass.SP || before == BreakClass.BA || before == BreakClass.HY;
        if (after == BreakClass.GL && !free) {
            return false;
        }
        // LB13, tailored as in example 7: numbers may begin with a sign of these classes.
        switch (after) {
            case EX, CL, CP, SY -> {
                if (after == BreakClass.EX || before != BreakClass.NU) {
                    return false;
                }
            }
            case IS -> {
                if (before != BreakClass.NU) {
                    return false;
                }
            }
            default -> {}
        }
        // LB14 to LB17
        boolean tied =
                word == BreakClass.OP
                        || (word == BreakClass.QU && after == BreakClass.OP)
                        || ((word == BreakClass.CL || word == BreakClass.CP)
                                && after == BreakClass.NS)
                        || (word == BreakClass.B2 && after == BreakClass.B2);
        if (tied) {
            return false;
        }
        // LB18
        return before == BreakClass.SP || mayBetween(i, before, after);
    }

    private boolean mayBetween(int i, BreakClass before, BreakClass after) {
        // LB19, LB20
        if (before == BreakClass.QU || after == BreakClass.QU) {
            return false;
        }
        if (before == BreakClass.CB || after == BreakClass.CB) {
            return true;
        }
        // LB21, LB21a, LB21b, LB22
        boolean hangs =
                after == BreakClass.BA
                        || after == BreakClass.HY
                        || after == BreakClass.NS
                        || before == BreakClass.BB
                        || after == BreakClass.IN;
        boolean hebrew =
                (before == BreakClass.HY || before == BreakClass.BA)
                        && baseBefore(i) == BreakClass.HL;
        if (hangs || hebrew || (before == BreakClass.SY && after == BreakClass.HL)) {
            return false;
        }
        return mayInWord(i, before, after);
    }

    /// The class of what stands before the character before a place.
    private BreakClass baseBefore(int i) {
        int at = i - 1;
        while (at > 0 && isMark(at)) {
            at--;
        }
        return at > 0 ? classes[at - 1] : BreakClass.SP;
    }

    private boolean isMark(int at) {
        BreakClass own = BreakClass.of(points[at]);
        return own == BreakClass.CM || own == BreakClass.ZWJ;
    }

    private boolean mayInWord(int i, BreakClass before, BreakClass after) {
        boolean letterBefore = LETTERS.contains(before);
        boolean letterAfter = LETTERS.contains(after);
        boolean unit = before == BreakClass.PR || before == BreakClass.PO;
        boolean unitAfter = after == BreakClass.PR || after == BreakClass.PO;
        // LB23, LB23a, LB24
        if ((letterBefore && after == BreakClass.NU)
                || (before == BreakClass.NU && letterAfter)
                || (before == BreakClass.PR && IDEOGRAPHS.contains(after))
                || (IDEOGRAPHS.contains(before) && after == BreakClass.PO)
                || (unit && letterAfter)
                || (letterBefore && unitAfter)) {
            return false;
        }
        // LB25, LB26, LB27
        if (inNumber(i, before, after) || inSyllable(before, after)) {
            return false;
        }
        if ((HANGUL.contains(before) && after == BreakClass.PO)
                || (before == BreakClass.PR && HANGUL.contains(after))) {
            return false;
        }
        // LB28, LB29
        if (letterAfter && (letterBefore || before == BreakClass.IS)) {
            return false;
        }
        return mayBesideBrackets(i, before, after);
    }

    private boolean mayBesideBrackets(int i, BreakClass before, BreakClass after) {
        // LB30
        boolean wordBefore = LETTERS.contains(before) || before == BreakClass.NU;
        boolean wordAfter = LETTERS.contains(after) || after == BreakClass.NU;
        if ((wordBefore && after == BreakClass.OP && !BreakClass.isWide(points[i]))
                || (before == BreakClass.CP && wordAfter)) {
            return false;
        }
        // LB30a
        if (before == BreakClass.RI && after == BreakClass.RI) {
            return flagsBefore(i) % 2 == 0;
        }
        // LB30b
        boolean unknown =
                i > 0
                        && Character.getType(points[i - 1]) == Character.UNASSIGNED
                        && Character.isExtendedPictographic(points[i - 1]);
        return !(after == BreakClass.EM && (before == BreakClass.EB || unknown));
    }

    private int flagsBefore(int i) {
        int flags = 0;
        for (int at = i - 1; at >= 0 && classes[at] == BreakClass.RI; at--) {
            flags += isMark(at) ? 0 : 1;
        }
        return flags;
    }

    /// Whether a place is inside of a number with its signs (the regular expression of example 7).
    private boolean inNumber(int i, BreakClass before, BreakClass after) {
        boolean unit = before == BreakClass.PR || before == BreakClass.PO;
        boolean sign = before == BreakClass.OP || before == BreakClass.HY;
        if (after == BreakClass.NU) {
            return unit
                    || sign
                    || before == BreakClass.NU
                    || ((before == BreakClass.SY || before == BreakClass.IS) && numberBefore(i));
        }
        if (unit && (after == BreakClass.OP || after == BreakClass.HY)) {
            return i + 1 < count && classes[nextBase(i)] == BreakClass.NU;
        }
        return switch (after) {
            case SY, IS -> numberBefore(i);
            case CL, CP -> numberBefore(i);
            case PR, PO ->
                    numberBefore(i)
                            || ((before == BreakClass.CL || before == BreakClass.CP)
                                    && numberBefore(i - 1));
            default -> false;
        };
    }

    private int nextBase(int i) {
        int at = i + 1;
        while (at + 1 < count && isMark(at)) {
            at++;
        }
        return at;
    }

    /// Whether digits, perhaps with separators between and behind them, end at a place.
    private boolean numberBefore(int i) {
        int at = i - 1;
        while (at >= 0 && (classes[at] == BreakClass.SY || classes[at] == BreakClass.IS)) {
            at--;
        }
        return at >= 0 && classes[at] == BreakClass.NU;
    }

    private static boolean inSyllable(BreakClass before, BreakClass after) {
        return switch (before) {
            case JL -> HANGUL.contains(after) && after != BreakClass.JT;
            case JV, H2 -> after == BreakClass.JV || after == BreakClass.JT;
            case JT, H3 -> after == BreakClass.JT;
            default -> false;
        };
    }
}
