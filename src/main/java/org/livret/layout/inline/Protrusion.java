package org.livret.layout.inline;

/// How far characters hang into the margin so that its edge looks straight (Hàn Thế Thành,
/// *Micro-typographic extensions to the TeX typesetting system*, 2000): points and hyphens by more
/// than half, round and slanted letters a little.
final class Protrusion {
    private Protrusion() {}

    /// At the right edge, in thousandths of the character's own width.
    static int right(char c) {
        return switch (c) {
            case '.' -> 650;
            case ',', '-', '\u2010', '\u00AD', '’' -> 550;
            case '”', '“' -> 450;
            case ';', ':' -> 350;
            case '–' -> 300;
            case '—', '»', '›' -> 200;
            case '!', '?', ')' -> 100;
            case 'T', 'V', 'W', 'Y', 'r', 'v', 'w', 'y' -> 60;
            case 'A', 'F', 'K', 'L', 'P', 'R', 'X', 'k', 't', 'x', '7' -> 50;
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
            case '(' -> 80;
            case 'A', 'J', 'T', 'V', 'W', 'X', 'Y', 'v', 'w', 'x', 'y', '4' -> 50;
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
