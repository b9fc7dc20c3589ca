package org.livret.layout.inline;

/// The characters of Chinese and Japanese, with their punctuation: each is a word of its own, and
/// lines give way between them.
final class Ideographs {
    private Ideographs() {}

    /// Whether a UTF-16 unit is an ideograph or the first half of one, a kana, or punctuation as
    /// wide as these. Hangul is not among them: Korean has spaces.
    static boolean isOne(char c) {
        return (c >= 0x2E80 && c < 0x3130 && c != 0x3000)
                || (c >= 0x3190 && c < 0xA000)
                || (c >= 0xF900 && c < 0xFB00)
                || (c >= 0xFE30 && c < 0xFE50)
                || (c >= 0xFF01 && c < 0xFF61)
                || (c >= 0xD840 && c < 0xD8C0);
    }

    /// The end of the ideograph at an offset, its marks included; the offset itself when there is
    /// none.
    static int end(CharSequence text, int at, int to) {
        if (!isOne(text.charAt(at))) {
            return at;
        }
        int end = at + 1;
        while (end < to && goesWith(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean goesWith(char c) {
        return Character.isLowSurrogate(c)
                || c == 0x3099
                || c == 0x309A
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xDB40;
    }
}
