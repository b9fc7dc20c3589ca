package org.livret.layout.inline;

/// Finds where text may be broken between two characters that no space parts. Between characters of
/// Latin, Greek and Cyrillic text these are the rules of typographers, a tailoring of the Unicode
/// Line Breaking Algorithm; beside any other character it is that algorithm itself
/// ([UnicodeBreaks]).
final class Opportunities {
    private Opportunities() {}

    /// What the place before `offset` is, which lies inside of `text`.
    static Opportunity at(CharSequence text, int offset, boolean guillemetsPointIn) {
        char c = text.charAt(offset);
        char b = text.charAt(offset - 1);
        if (isPlain(b) && isPlain(c)) {
            return Opportunity.NEVER;
        }
        if (Character.isLowSurrogate(c) && Character.isHighSurrogate(b)) {
            return Opportunity.NEVER;
        }
        if (isBeyond(text, offset)) {
            return beyond(text, offset);
        }
        LineBreakClass after =
                LineBreakClass.of(Character.codePointAt(text, offset), guillemetsPointIn);
        LineBreakClass before = before(text, offset, guillemetsPointIn);
        return between(before, after, text, offset);
    }

    /// How much text before and after a place decides on it. Only flags and numbers reach farther.
    private static final int BEFORE = 12;

    private static final int AFTER = 4;

    /// Whether a character on either side is of no script that has rules of its own here.
    private static boolean isBeyond(CharSequence text, int offset) {
        return isBeyond(Character.codePointAt(text, offset))
                || isBeyond(Character.codePointBefore(text, offset));
    }

    private static boolean isBeyond(int c) {
        return (c >= 0x530 && c < 0x1E00)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= 0x2E80 && c != LineBreakClass.OBJECT_CHARACTER && c != 0xFEFF);
    }

    private static Opportunity beyond(CharSequence text, int offset) {
        char b = text.charAt(offset - 1);
        if (b == '\u00AD') {
            return Opportunity.SOFT;
        }
        int from = start(text, offset);
        int to = Math.min(text.length(), offset + AFTER);
        boolean[] may = UnicodeBreaks.of(text.subSequence(from, to));
        if (!may[offset - from]) {
            return Opportunity.NEVER;
        }
        return b == '-' ? Opportunity.HYPHEN : Opportunity.FREE;
    }

    // Never between the halves of a character.
    private static int start(CharSequence text, int offset) {
        int from = Math.max(0, offset - BEFORE);
        boolean low = from > 0 && Character.isLowSurrogate(text.charAt(from));
        return low ? from - 1 : from;
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x300);
    }

    // Combining marks take the class of their base (rule LB9).
    private static LineBreakClass before(CharSequence text, int offset, boolean guillemetsPointIn) {
        int at = offset;
        while (at > 0) {
            int c = Character.codePointBefore(text, at);
            LineBreakClass found = LineBreakClass.of(c, guillemetsPointIn);
            if (c == 0x200D) {
                return LineBreakClass.GLUE;
            }
            if (found != LineBreakClass.COMBINING) {
                return found;
            }
            at -= Character.charCount(c);
        }
        return LineBreakClass.LETTER;
    }

    private static Opportunity between(
            LineBreakClass before, LineBreakClass after, CharSequence text, int offset) {
        if (before == LineBreakClass.ZERO_WIDTH_SPACE) {
            return after == LineBreakClass.ZERO_WIDTH_SPACE ? Opportunity.NEVER : Opportunity.FREE;
        }
        if (text.charAt(offset - 1) == '\u00AD') {
            return after == LineBreakClass.CLOSE || after == LineBreakClass.GLUE
                    ? Opportunity.NEVER
                    : Opportunity.SOFT;
        }
        return switch (after) {
            case ZERO_WIDTH_SPACE, GLUE, CLOSE, COMBINING, QUOTE, SPACE, ELLIPSIS, SLASH ->
                    Opportunity.NEVER;
            case HYPHEN, DASH -> Opportunity.NEVER;
            case LETTER, DIGIT, OPEN, OBJECT -> beforeMatter(before, after, text, offset);
        };
    }

    private static Opportunity beforeMatter(
            LineBreakClass before, LineBreakClass after, CharSequence text, int offset) {
        return switch (before) {
            case GLUE, OPEN, QUOTE, SPACE, COMBINING -> Opportunity.NEVER;
            case HYPHEN -> afterHyphen(after, text, offset);
            case DASH -> isRange(after, text, offset) ? Opportunity.NEVER : Opportunity.DASH;
            case SLASH -> afterSlash(text, offset);
            case ELLIPSIS ->
                    after == LineBreakClass.LETTER ? Opportunity.DASH : object(before, after);
            case LETTER, DIGIT, CLOSE, OBJECT, ZERO_WIDTH_SPACE -> object(before, after);
        };
    }

    private static Opportunity object(LineBreakClass before, LineBreakClass after) {
        boolean object = before == LineBreakClass.OBJECT || after == LineBreakClass.OBJECT;
        return object ? Opportunity.FREE : Opportunity.NEVER;
    }

    // A hyphen that starts a word (an option, a negative number) or stands before a digit does not
    // end a line (rules LB20a, LB25). Nor does one behind a single letter, as in `e-mail`,
    // `c.-à-d.`
    // and before the last part of `viendra-t-il`.
    private static Opportunity afterHyphen(LineBreakClass after, CharSequence text, int offset) {
        boolean inWord = offset >= 2 && Character.isLetterOrDigit(text.charAt(offset - 2));
        boolean lone = inWord && letters(text, offset - 2, -1) == 1;
        return inWord && !lone && after != LineBreakClass.DIGIT
                ? Opportunity.HYPHEN
                : Opportunity.NEVER;
    }

    private static boolean isRange(LineBreakClass after, CharSequence text, int offset) {
        return offset < 2
                || (after == LineBreakClass.DIGIT && Character.isDigit(text.charAt(offset - 2)));
    }

    // Between long words only: neither `km/h` nor `1/2`.
    private static Opportunity afterSlash(CharSequence text, int offset) {
        return letters(text, offset - 2, -1) >= 4 && letters(text, offset, 1) >= 4
                ? Opportunity.ADDRESS
                : Opportunity.NEVER;
    }

    private static int letters(CharSequence text, int from, int step) {
        int count = 0;
        for (int i = from;
                i >= 0 && i < text.length() && count < 4 && Character.isLetter(text.charAt(i));
                i += step) {
            count++;
        }
        return count;
    }

    /// Whether a word is an address or a path, which is broken at its own punctuation.
    static boolean isAddress(CharSequence word) {
        int slashes = 0;
        int length = word.length();
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            if (c == '/') {
                slashes++;
            } else if (c == '@' && i > 0 && i + 3 < length) {
                return true;
            }
        }
        boolean web =
                length > 4
                        && word.charAt(0) == 'w'
                        && word.charAt(1) == 'w'
                        && word.charAt(2) == 'w'
                        && word.charAt(3) == '.';
        return slashes >= 2 || web;
    }

    /// Where an address may be broken (The Chicago Manual of Style, 17th edition, section 14.18):
    /// after a colon or double slash, before other punctuation.
    static boolean inAddress(CharSequence word, int offset) {
        char b = word.charAt(offset - 1);
        char c = word.charAt(offset);
        if (offset < 3 || offset > word.length() - 2) {
            return false;
        }
        return switch (c) {
            case '.', '?', '#', '&', '=', '%', '~', '_', '@' -> Character.isLetterOrDigit(b);
            case '/' -> false;
            default -> b == '/' || (b == ':' && Character.isLetterOrDigit(c));
        };
    }
}
