package org.livret.font;

import java.util.Arrays;

/// Where the words of one language may be divided. Immutable, for any number of threads.
public final class Hyphenator {
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final int[] NOWHERE = {};

    /// A part of a compound that already has a hyphen is divided only when it is this long: two
    /// hyphens close together look poor.
    private static final int LONG_PART = 8;

    private static final int LONGEST_ACRONYM = 7;

    /// The least letters of a word that may be divided, and those before and after the break
    /// (`hyphenate-limit-chars`).
    public record Limits(int word, int before, int after) {
        public Limits {
            if (before < 1 || after < 1) {
                throw new IllegalArgumentException("a break needs letters on both sides");
            }
        }
    }

    private final Patterns patterns;
    private final Limits limits;

    Hyphenator(Patterns patterns, Limits limits) {
        this.patterns = patterns;
        this.limits = limits;
    }

    /// The limits of the language.
    public Limits limits() {
        return limits;
    }

    /// The break points of a word under the language's own limits; see [#points(CharSequence,
    /// Limits)].
    public int[] points(CharSequence word) {
        return points(word, limits);
    }

    /// The places where a word may be divided with a hyphen, as ascending UTF-16 offsets into it: a
    /// break at offset i stands before the character i.
    ///
    /// - Punctuation around the word does not count; case does not matter.
    /// - A word with soft hyphens (U+00AD) is divided there and nowhere else.
    /// - An acronym is not divided, nor a name with capitals within.
    /// - A word with digits or a word that is no word (an address, a path) is not divided.
    /// - At a hyphen that the word already has, the break needs no further one, so it is not among
    ///   the points; long parts of such a compound may be divided.
    /// - After an elision (l’homme) the letters before the break are counted anew.
    public int[] points(CharSequence word, Limits limits) {
        if (has(word, SOFT_HYPHEN)) {
            return softPoints(word);
        }
        int length = word.length();
        boolean compound = false;
        for (int i = 0; i < length; i++) {
            if (foreign(word.charAt(i))) {
                return NOWHERE;
            }
            compound |= hyphen(word.charAt(i)) && i > 0 && i < length - 1;
        }
        if (isAcronym(word)) {
            return NOWHERE;
        }
        int[] points = new int[length];
        int count = 0;
        int least = compound ? Math.max(LONG_PART, limits.word) : limits.word;
        for (int from = 0; from < length; ) {
            int to = partEnd(word, from);
            if (to - from >= least) {
                count = divide(word, from, to, limits, points, count);
            }
            from = Math.max(to, from + 1);
        }
        return count == 0 ? NOWHERE : Arrays.copyOf(points, count);
    }

    private static boolean has(CharSequence word, char wanted) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == wanted) {
                return true;
            }
        }
        return false;
    }

    private static int[] softPoints(CharSequence word) {
        int[] points = new int[word.length()];
        int count = 0;
        for (int i = 1; i < word.length() - 1; i++) {
            if (word.charAt(i) == SOFT_HYPHEN) {
                points[count++] = i + 1;
            }
        }
        return Arrays.copyOf(points, count);
    }

    /// Characters that mark a token as something else than a word.
    private static boolean foreign(char c) {
        return (c >= '0' && c <= '9')
                || c == '@'
                || c == '/'
                || c == '\\'
                || c == '_'
                || c == '='
                || c == '#'
                || c == '&';
    }

    /// Short words in capitals (UNESCO), and those with capitals within (JavaScript). Longer ones
    /// in capitals are words that are shouted.
    private static boolean isAcronym(CharSequence word) {
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean capital = Character.isUpperCase(c);
            if (capital && i > 0 && Character.isLowerCase(word.charAt(i - 1))) {
                return true;
            }
            boolean elided = apostrophe(c);
            letters = elided ? 0 : letters + (Character.isLetter(c) ? 1 : 0);
            capitals = elided ? 0 : capitals + (capital ? 1 : 0);
        }
        return letters == capitals && letters <= LONGEST_ACRONYM;
    }

    private static boolean hyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC';
    }

    private boolean letter(CharSequence word, int at) {
        char c = word.charAt(at);
        if (apostrophe(c)) {
            return patterns.knowsApostrophe()
                    && at > 0
                    && at < word.length() - 1
                    && Character.isLetter(word.charAt(at - 1))
                    && Character.isLetter(word.charAt(at + 1));
        }
        return Character.isLetter(c) || Clusters.mark(c);
    }

    /// The end of the letters from an offset on; the offset itself when there is none.
    private int partEnd(CharSequence word, int from) {
        int to = from;
        while (to < word.length() && letter(word, to)) {
            to++;
        }
        return to;
    }

    private int divide(
            CharSequence word, int from, int to, Limits limits, int[] points, int count) {
        char[] lower = new char[to - from];
        for (int i = from; i < to; i++) {
            char c = word.charAt(i);
            lower[i - from] = apostrophe(c) ? '\'' : Character.toLowerCase(c);
        }
        byte[] values = patterns.values(new String(lower));
        int found = count;
        int start = 0;
        for (int i = 1; i < lower.length; i++) {
            if (lower[i - 1] == '\'') {
                start = i;
            }
            boolean allowed =
                    i - start >= limits.before
                            && lower.length - i >= limits.after
                            && lower[i] != '\'';
            if (allowed && (values[i] & 1) != 0 && !Clusters.mark(lower[i])) {
                points[found++] = from + i;
            }
        }
        return found;
    }
}
