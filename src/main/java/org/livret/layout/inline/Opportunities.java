package org.livret.layout.inline;

/// Finds where text may be broken between two characters that no space parts: a sound subset of the
/// Unicode Line Breaking Algorithm (UAX 14).
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
        LineBreakClass after =
                LineBreakClass.of(Character.codePointAt(text, offset), guillemetsPointIn);
        LineBreakClass before = before(text, offset, guillemetsPointIn);
        return between(before, after, text, offset);
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
            case HYPHEN, DASH ->
                    before == LineBreakClass.IDEOGRAPH ? Opportunity.FREE : Opportunity.NEVER;
            case LETTER, DIGIT, OPEN, IDEOGRAPH, OBJECT ->
                    beforeMatter(before, after, text, offset);
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
                    after == LineBreakClass.LETTER ? Opportunity.DASH : wide(before, after);
            case LETTER, DIGIT, CLOSE, IDEOGRAPH, OBJECT, ZERO_WIDTH_SPACE -> wide(before, after);
        };
    }

    private static Opportunity wide(LineBreakClass before, LineBreakClass after) {
        boolean wide =
                before == LineBreakClass.IDEOGRAPH
                        || after == LineBreakClass.IDEOGRAPH
                        || before == LineBreakClass.OBJECT
                        || after == LineBreakClass.OBJECT;
        return wide ? Opportunity.FREE : Opportunity.NEVER;
    }

    // A hyphen that starts a word (an option, a negative number) or stands before a digit does not
    // end a line (rules LB20a, LB25).
    private static Opportunity afterHyphen(LineBreakClass after, CharSequence text, int offset) {
        boolean inWord = offset >= 2 && Character.isLetterOrDigit(text.charAt(offset - 2));
        return inWord && after != LineBreakClass.DIGIT ? Opportunity.HYPHEN : Opportunity.NEVER;
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
