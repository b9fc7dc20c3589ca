package org.livret.transform;

/// Kinds of characters that rules ask for.
final class Letters {
    static final char NO_BREAK_SPACE = '\u00A0';
    static final char NARROW_NO_BREAK_SPACE = '\u202F';

    private Letters() {}

    /// Horizontal space of any width, and a soft break.
    static boolean isSpace(char c) {
        return c == ' '
                || c == '\t'
                || c == Line.SOFT
                || c == NO_BREAK_SPACE
                || c == NARROW_NO_BREAK_SPACE
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u205F';
    }

    static boolean isSpaceOrEdge(char c) {
        return c == Line.EDGE || c == Line.BREAK || isSpace(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c < 0x80 ? isLatin(c) : Character.isLetter(c);
    }

    static boolean isUpper(char c) {
        return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    static boolean isLower(char c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// A letter, a digit, half of a character beyond the first plane, or something that stands in
    /// the text like a word.
    static boolean isWord(char c) {
        return isLetter(c) || isDigit(c) || c == Line.OBJECT || Character.isSurrogate(c);
    }

    /// A letter or something that stands like one.
    static boolean isWordButDigit(char c) {
        return !isDigit(c) && isWord(c);
    }

    static boolean isRoman(char c) {
        return switch (c) {
            case 'I', 'V', 'X', 'L', 'C', 'D', 'M' -> true;
            default -> false;
        };
    }

    /// What closes words: brackets and quotes.
    static boolean isClosing(char c) {
        return switch (c) {
            case ')', ']', '}', '»', '”', '’', '›', '"' -> true;
            default -> false;
        };
    }
}
