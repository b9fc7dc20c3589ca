package org.livret.font;

/// Which form each letter of a cursive script takes: alone, first, middle or last of its joined
/// letters (The Unicode Standard, section 9.2, rules R1 to R7; joining types from
/// `ArabicShaping.txt`).
///
/// Arabic with its extensions and N’Ko. Syriac is not among them: its alaph has rules of its own.
final class Joining {
    /// The features of the forms, each with its own stage, in the order in which they run; those
    /// that are not among them come before or after. This is the order that Arabic fonts are made
    /// for.
    private static final String[] STAGES = {
        "isol", "fina", "fin2", "fin3", "medi", "med2", "init", "rlig"
    };

    /// How many stages there are in all: what prepares the text, the forms, everything else.
    static final int STAGE_COUNT = STAGES.length + 2;

    /// From U+0620.
    private static final String ARABIC =
            "DURRRRDRDRDDDDDRRRRDDDDDDDDDDDDDCDDDDDDDRDDTTTTTTTTTTTTTTTTTTTTT"
                    + "UUUUUUUUUUUUUUDDTRRRURRRDDDDDDDDDDDDDDDDRRRRRRRRRRRRRRRRRRDDDDDD"
                    + "DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDRDDRRRRRRRRRDRDRDDRRURTTTTTTTUUT"
                    + "TTTTTUUTTUTTTTRRUUUUUUUUUUDDDUUD";

    /// From U+0750.
    private static final String SUPPLEMENT = "DDDDDDDDDRRRDDDDDDDDDDDDDDDRRDDDDRDRRDDDRRDDDDDD";

    /// From U+07C0.
    private static final String NKO =
            "UUUUUUUUUUDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDTTTTTTTTTUUUUUUCUUTUU";

    /// From U+0870.
    private static final String EXTENDED_B = "RRRRRRRRRRRRRRRRRRRCCCDUUDDDDDRU";

    /// From U+08A0.
    private static final String EXTENDED_A = "DDDDDDDDDDRRRURDDRRDDDDDDRDDDDDDDDDDDDDDDUTTTTTT";

    private Joining() {}

    /// Whether a script, by its OpenType tag, is written in joined letters that are known here.
    static boolean joins(int script) {
        return script == Tag.ARABIC || script == Tag.NKO;
    }

    /// In which stage a feature runs.
    static int stage(int feature) {
        if (feature == Tag.COMPOSITION || feature == Tag.LOCALIZED) {
            return 0;
        }
        for (int i = 0; i < STAGES.length; i++) {
            if (Tag.of(STAGES[i]) == feature) {
                return i + 1;
            }
        }
        return STAGE_COUNT - 1;
    }

    /// For each UTF-16 unit the mask of its form: one of [GlyphBuffer#ISOLATED], `FINAL`, `MEDIAL`,
    /// `INITIAL`; 0 for what has no forms.
    static int[] forms(CharSequence text, int from, int to) {
        int[] forms = new int[to - from];
        int previous = -1;
        boolean reaching = false;
        for (int at = from; at < to; ) {
            int codePoint = Character.codePointAt(text, at);
            char type = type(codePoint);
            if (type != 'T') {
                boolean joined = reaching && type != 'U';
                if (joined && previous >= 0) {
                    forms[previous] =
                            forms[previous] == GlyphBuffer.FINAL
                                    ? GlyphBuffer.MEDIAL
                                    : GlyphBuffer.INITIAL;
                }
                previous = type == 'U' || codePoint == 0x200D ? -1 : at - from;
                if (previous >= 0) {
                    forms[previous] = joined ? GlyphBuffer.FINAL : GlyphBuffer.ISOLATED;
                }
                reaching = type == 'D' || type == 'C';
            }
            at += Character.charCount(codePoint);
        }
        return forms;
    }

    /// Whether a letter joins the one after it, with nothing but marks between.
    static boolean reachesForward(int codePoint) {
        char type = type(codePoint);
        return type == 'D' || type == 'C';
    }

    /// Whether a letter joins the one before it.
    static boolean reachesBack(int codePoint) {
        char type = type(codePoint);
        return type == 'D' || type == 'C' || type == 'R';
    }

    /// Dual-joining, right-joining, join-causing, transparent, or unjoined.
    static char type(int codePoint) {
        if (codePoint < 0x300) {
            return 'U';
        }
        String table;
        int start;
        if (codePoint < 0x700) {
            table = ARABIC;
            start = 0x620;
        } else if (codePoint < 0x780) {
            table = SUPPLEMENT;
            start = 0x750;
        } else if (codePoint < 0x870) {
            table = NKO;
            start = 0x7C0;
        } else {
            table = codePoint < 0x8A0 ? EXTENDED_B : EXTENDED_A;
            start = codePoint < 0x8A0 ? 0x870 : 0x8A0;
        }
        if (codePoint >= start && codePoint < start + table.length()) {
            return table.charAt(codePoint - start);
        }
        if (codePoint == 0x200D) {
            return 'C';
        }
        int kind = Character.getType(codePoint);
        boolean transparent =
                kind == Character.NON_SPACING_MARK
                        || kind == Character.ENCLOSING_MARK
                        || (kind == Character.FORMAT && codePoint != 0x200C);
        return transparent ? 'T' : 'U';
    }
}
