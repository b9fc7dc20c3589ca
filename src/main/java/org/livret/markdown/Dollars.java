package org.livret.markdown;

import org.jspecify.annotations.Nullable;

/// Finds formulas between dollars: `$a$` in the line as Pandoc has it, `$$a$$` for display, and
/// GitHub's form with backticks within the dollars.
///
/// Dollars are prices, too. Pandoc's rule keeps most of them apart: the opening one stands before
/// no space, the closing one after none and before no digit. What is left is told by its look: a
/// number with words behind it, or a dollar that hangs on a word or a number.
final class Dollars {
    private Dollars() {}

    /// A formula: the offsets of its text, and the one after its last dollar.
    record Found(int from, int to, int end, boolean display) {}

    /// The formula that a dollar begins; null when it begins none.
    static @Nullable Found at(String s, int at) {
        int run = Columns.run(s, at, '$');
        if (run == 2) {
            int close = closing(s, at + 2);
            boolean some = close > 0 && !s.substring(at + 2, close).isBlank();
            return some ? new Found(at + 2, close, close + 2, true) : null;
        }
        if (run != 1 || at + 1 >= s.length()) {
            return null;
        }
        if (s.charAt(at + 1) == '`') {
            int close = s.indexOf("`$", at + 2);
            return close > at + 2 ? new Found(at + 2, close, close + 2, false) : null;
        }
        int close = end(s, at);
        return close > 0 ? new Found(at + 1, close, close + 1, false) : null;
    }

    /// The index of the next `$$`, or -1. A dollar behind a backslash is a sign in the formula.
    static int closing(CharSequence s, int from) {
        for (int i = from; i + 1 < s.length(); i++) {
            if (s.charAt(i) == '\\') {
                i++;
            } else if (s.charAt(i) == '$' && s.charAt(i + 1) == '$') {
                return i;
            }
        }
        return -1;
    }

    private static int end(String s, int at) {
        if (Columns.isWhite(s.charAt(at + 1))) {
            return -1;
        }
        for (int i = at + 1; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '`') {
                return -1;
            } else if (c == '$') {
                boolean closes =
                        !Columns.isWhite(s.charAt(i - 1))
                                && !Scan.isDigit(next(s, i))
                                && !isPrice(s, at, i);
                return closes ? i : -1;
            }
        }
        return -1;
    }

    private static char next(String s, int at) {
        return at + 1 < s.length() ? s.charAt(at + 1) : ' ';
    }

    /// Whether what stands between two dollars is more likely prose between two prices or names.
    private static boolean isPrice(String s, int open, int close) {
        String text = s.substring(open + 1, close);
        boolean hangs = open > 0 && Character.isLetterOrDigit(s.charAt(open - 1));
        boolean spaced = text.chars().anyMatch(Character::isWhitespace);
        boolean begins =
                Character.isLetter(text.charAt(0)) || "\\^_{(".indexOf(text.charAt(0)) >= 0;
        if (hangs && (spaced || !begins)) {
            return true;
        }
        boolean goesOn = Character.isLetter(next(s, close));
        if (goesOn && ":/=,;.-_".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return true;
        }
        return Scan.isDigit(text.charAt(0)) && isProse(text);
    }

    // Words without any sign of a formula, `$5 and US$`; one short word is a unit.
    private static boolean isProse(String text) {
        int words = 0;
        int letters = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if ("\\^_{}=<>+".indexOf(c) >= 0) {
                return false;
            }
            if (Character.isLetter(c)) {
                letters++;
            } else {
                words += letters > 3 ? 2 : letters > 1 ? 1 : 0;
                letters = 0;
            }
        }
        return words > 1 && text.indexOf(' ') >= 0;
    }
}
