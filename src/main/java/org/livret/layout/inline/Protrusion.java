package org.livret.layout.inline;

/// How far characters hang into the margin so that its edge looks straight (Hàn Thế Thành,
/// *Micro-typographic extensions to the TeX typesetting system*, 2000).
final class Protrusion {
    private Protrusion() {}

    /// At the right edge, in thousandths of the character's own width.
    static int right(char c) {
        return switch (c) {
            case '-', '\u2010', '\u00AD', '.', ',', '’' -> 500;
            case '”', '“' -> 400;
            case '–' -> 300;
            case '—', '»', '›' -> 200;
            case ';', ':' -> 250;
            case '!', '?' -> 100;
            default -> 0;
        };
    }

    /// At the left edge, in thousandths of the character's own width.
    static int left(char c) {
        return switch (c) {
            case '‘', '’', '‚' -> 500;
            case '“', '”', '„' -> 400;
            case '–' -> 250;
            case '—', '«', '‹' -> 150;
            default -> 0;
        };
    }

    static long right(Word word) {
        return word.text.isEmpty()
                ? 0
                : word.edgeAdvance(false) * right(word.text.charAt(word.text.length() - 1)) / 1000;
    }

    static long left(Word word) {
        return word.text.isEmpty() ? 0 : word.edgeAdvance(true) * left(word.text.charAt(0)) / 1000;
    }
}
