package org.livret.font;

/// Where characters hang together so that no font change or line break may part them: a base with
/// its marks, joined sequences. The part of Unicode's grapheme clusters (UAX 29) that scripts set
/// here need.
final class Clusters {
    private static final int JOINER = 0x200D;

    private Clusters() {}

    /// The end of the cluster that starts at `from`.
    static int end(CharSequence text, int from, int to) {
        int codePoint = Character.codePointAt(text, from);
        int at = from + Character.charCount(codePoint);
        boolean joined = false;
        boolean flag = isRegional(codePoint);
        while (at < to) {
            int next = Character.codePointAt(text, at);
            boolean pair = flag && isRegional(next);
            if (!pair && !(joined && isPictograph(next)) && !extend(next)) {
                break;
            }
            flag &= !pair;
            joined = next == JOINER;
            at += Character.charCount(next);
        }
        return Math.min(at, to);
    }

    /// Whether a character is half of a flag.
    static boolean isRegional(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }

    /// Whether a joiner before the character makes one picture of both sides.
    private static boolean isPictograph(int codePoint) {
        return codePoint >= 0x2190 && !Character.isLetter(codePoint);
    }

    /// Whether a character belongs to the one before it: combining marks, joiners, variation
    /// selectors, skin tones.
    static boolean extend(int codePoint) {
        if (codePoint < 0x300) {
            return false;
        }
        if (codePoint == JOINER
                || codePoint == 0x200C
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)) {
            return true;
        }
        if ((codePoint >= 0x1F3FB && codePoint <= 0x1F3FF)
                || (codePoint >= 0xE0020 && codePoint <= 0xE01EF)) {
            return true;
        }
        return mark(codePoint);
    }

    /// Whether a character is a combining mark of any kind.
    static boolean mark(int codePoint) {
        if (codePoint < 0x300) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }

    static boolean onlyInvisible(CharSequence text, int from, int to) {
        for (int at = from; at < to; ) {
            int codePoint = Character.codePointAt(text, at);
            if (!StandIn.invisible(codePoint)) {
                return false;
            }
            at += Character.charCount(codePoint);
        }
        return true;
    }
}
