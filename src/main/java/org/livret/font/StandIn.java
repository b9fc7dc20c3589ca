package org.livret.font;

/// What is set for a character that a font lacks although every font can do without it.
enum StandIn {
    /// No stand-in: the character needs another font.
    NONE,
    /// Invisible: no glyph at all.
    NOTHING,
    /// The glyph of U+0020 with its advance.
    SPACE,
    /// The glyph of U+0020 with a part of its advance.
    THIN_SPACE,
    /// The glyph of U+0020 with a fixed part of the em as its advance.
    EM_SPACE,
    /// The glyph of U+2010, else of U+002D.
    HYPHEN;

    static StandIn of(Face face, int codePoint) {
        StandIn standIn = of(codePoint);
        return switch (standIn) {
            case NONE, NOTHING -> standIn;
            case SPACE, THIN_SPACE, EM_SPACE -> face.covers(' ') ? standIn : NONE;
            case HYPHEN -> face.covers(0x2010) || face.covers('-') ? standIn : NONE;
        };
    }

    static StandIn of(int codePoint) {
        return switch (codePoint) {
            case '\t', 0xA0 -> SPACE;
            case 0x202F -> THIN_SPACE;
            case 0x2000,
                    0x2001,
                    0x2002,
                    0x2003,
                    0x2004,
                    0x2005,
                    0x2006,
                    0x2007,
                    0x2008,
                    0x2009,
                    0x200A,
                    0x205F ->
                    EM_SPACE;
            case 0x2010, 0x2011 -> HYPHEN;
            default -> invisible(codePoint) ? NOTHING : NONE;
        };
    }

    /// Default-ignorable characters that may come up in running text: soft hyphen, joiners,
    /// direction marks, variation selectors.
    static boolean invisible(int codePoint) {
        return switch (codePoint) {
            case 0xAD, 0x34F, 0x61C, 0xFEFF -> true;
            default ->
                    codePoint >= 0x200B && codePoint <= 0x200F
                            || codePoint >= 0x202A && codePoint <= 0x202E
                            || codePoint >= 0x2060 && codePoint <= 0x206F
                            || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                            || codePoint >= 0xE0000 && codePoint <= 0xE0FFF;
        };
    }

    /// The advance in thousandths of an em of the spaces that Unicode fixes (The Unicode Standard,
    /// table 6-2), for a stand-in of [#EM_SPACE].
    static int thousandths(int codePoint) {
        return switch (codePoint) {
            case 0x2000, 0x2002 -> 500;
            case 0x2001, 0x2003 -> 1000;
            case 0x2004 -> 333;
            case 0x2005 -> 250;
            case 0x2006 -> 167;
            case 0x2008 -> 250;
            case 0x2009 -> 200;
            case 0x200A -> 100;
            case 0x205F -> 222;
            default -> 0;
        };
    }
}
