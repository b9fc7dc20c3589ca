package org.livret.markdown;

import org.jspecify.annotations.Nullable;

/// The small tokens of CommonMark's inline syntax, each found by one forward scan without regular
/// expressions. Every method takes the index at which its token must begin, and returns the index
/// after it (or a record with that index); a negative index or null says that the token is not
/// there.
final class Scan {
    private Scan() {}

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAlphanumeric(char c) {
        return isLetter(c) || isDigit(c);
    }

    /// ASCII punctuation, which a backslash makes literal (section 2.4).
    static boolean isPunctuation(char c) {
        return c >= '!' && c <= '/'
                || c >= ':' && c <= '@'
                || c >= '[' && c <= '`'
                || c >= '{' && c <= '~';
    }

    /// White space of any script, or an edge of the text: what flanking asks of a code point
    /// (section 6.2).
    static boolean isUnicodeSpace(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\f'
                || codePoint == '\r'
                || Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }

    /// A code point of the Unicode categories P or S (section 2.1).
    static boolean isUnicodePunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL ->
                    true;
            default -> false;
        };
    }

    /// Spaces, tabs and at most one line feed: what may part the pieces of a link. Always succeeds.
    static int spaces(String s, int at) {
        int i = at;
        boolean lineFeed = false;
        while (i < s.length()
                && (s.charAt(i) == ' '
                        || s.charAt(i) == '\t'
                        || s.charAt(i) == '\n' && !lineFeed)) {
            lineFeed |= s.charAt(i) == '\n';
            i++;
        }
        return i;
    }

    /// A piece of a link: its text with escapes and entities decoded, and the index after it.
    record Piece(String text, int end) {}

    /// A link's destination (section 6.3), in pointed brackets or bare.
    static @Nullable Piece destination(String s, int at) {
        if (at < s.length() && s.charAt(at) == '<') {
            return pointed(s, at);
        }
        int open = 0;
        int i = at;
        while (i < s.length()) {
            char c = s.charAt(i);
            if (c == '\\' && i + 1 < s.length() && isPunctuation(s.charAt(i + 1))) {
                i++;
            } else if (c == '(') {
                if (++open > Limits.PARENTHESES) {
                    return null;
                }
            } else if (c == ')') {
                if (open == 0) {
                    break;
                }
                open--;
            } else if (c <= ' ' || c == 0x7F) {
                break;
            }
            i++;
        }
        return open == 0 ? new Piece(Entities.decode(s.substring(at, i)), i) : null;
    }

    private static @Nullable Piece pointed(String s, int at) {
        for (int i = at + 1; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '>') {
                return new Piece(Entities.decode(s.substring(at + 1, i)), i + 1);
            }
            if (c == '\n' || c == '<') {
                return null;
            }
            if (c == '\\') {
                i++;
            }
        }
        return null;
    }

    /// A link's title (section 6.3) in quotes or parentheses.
    static @Nullable Piece title(String s, int at) {
        if (at >= s.length()) {
            return null;
        }
        char open = s.charAt(at);
        char close = open == '(' ? ')' : open;
        if (open != '"' && open != '\'' && open != '(') {
            return null;
        }
        for (int i = at + 1; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == close) {
                return new Piece(Entities.decode(s.substring(at + 1, i)), i + 1);
            }
            if (c == '(' && open == '(') {
                return null;
            }
            if (c == '\\') {
                i++;
            }
        }
        return null;
    }

    /// A link's label in its brackets (section 6.3); it holds something else than white space.
    /// Returns the index after `]`.
    static int label(String s, int at) {
        if (at >= s.length() || s.charAt(at) != '[') {
            return -1;
        }
        boolean blank = true;
        int last = Math.min(s.length(), at + Limits.LABEL + 2);
        for (int i = at + 1; i < last; i++) {
            char c = s.charAt(i);
            if (c == ']') {
                return blank ? -1 : i + 1;
            }
            if (c == '[') {
                return -1;
            }
            if (c == '\\' && i + 1 < last) {
                i++;
            }
            blank &= Columns.isWhite(c);
        }
        return -1;
    }

    /// The label of a note's call or definition, `[^label]`, without white space. Returns the index
    /// of `]`.
    static int noteLabel(CharSequence s, int at) {
        if (at + 3 > s.length() || s.charAt(at) != '[' || s.charAt(at + 1) != '^') {
            return -1;
        }
        int last = Math.min(s.length(), at + Limits.LABEL + 3);
        for (int i = at + 2; i < last; i++) {
            char c = s.charAt(i);
            if (c == ']') {
                return i > at + 2 ? i : -1;
            }
            if (c == '[' || c == '^' || Columns.isWhite(c)) {
                return -1;
            }
        }
        return -1;
    }

    /// The name of an HTML element. Returns the index after it, or the given index when none is
    /// there.
    static int elementName(String s, int at) {
        int i = at;
        while (i < s.length()
                && (isLetter(s.charAt(i))
                        || i > at && (isDigit(s.charAt(i)) || s.charAt(i) == '-'))) {
            i++;
        }
        return i;
    }

    /// An absolute address in pointed brackets, as `<https://example.org>` (section 6.5). The index
    /// is that of `<`.
    static int addressInBrackets(String s, int at) {
        int i = at + 1;
        while (i < s.length()
                && i - at <= 33
                && (isAlphanumeric(s.charAt(i)) || "+.-".indexOf(s.charAt(i)) >= 0)) {
            i++;
        }
        int scheme = i - at - 1;
        if (scheme < 2
                || scheme > 32
                || !isLetter(s.charAt(at + 1))
                || i == s.length()
                || s.charAt(i) != ':') {
            return -1;
        }
        for (; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c <= ' ' || c == '<') {
                return -1;
            }
        }
        return -1;
    }

    /// An e-mail address in pointed brackets (section 6.5).
    static int mailInBrackets(String s, int at) {
        int i = at + 1;
        while (i < s.length()
                && (isAlphanumeric(s.charAt(i))
                        || ".!#$%&'*+/=?^_`{|}~-".indexOf(s.charAt(i)) >= 0)) {
            i++;
        }
        if (i == at + 1 || i == s.length() || s.charAt(i) != '@') {
            return -1;
        }
        int label;
        do {
            label = ++i;
            while (i < s.length()
                    && (isAlphanumeric(s.charAt(i)) || s.charAt(i) == '-' && i > label)) {
                i++;
            }
            if (i == label || i - label > 63 || s.charAt(i - 1) == '-') {
                return -1;
            }
        } while (i < s.length() && s.charAt(i) == '.');
        return i < s.length() && s.charAt(i) == '>' ? i + 1 : -1;
    }
}
