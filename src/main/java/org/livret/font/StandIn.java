package org.livret.font;

/// What is set for a character that a font lacks although every font can do without it.
enum StandIn {
    /// No stand-in: the character needs another font.
    NONE,
    /// Invisible: no glyph at all.
    NOTHING,
    /// The glyph of U+0020 with the advance that Unicode gives the character.
    SPACE,
    /// The glyph of U+2010, else of U+002D.
    HYPHEN;

    static StandIn of(Face face, int codePoint) {
        StandIn standIn = of(codePoint);
        return switch (standIn) {
            case NONE, NOTHING -> standIn;
            case SPACE -> face.covers(' ') ? standIn : NONE;
            case HYPHEN -> face.covers(0x2010) || face.covers('-') ? standIn : NONE;
        };
    }

    static StandIn of(int codePoint) {
        return switch (codePoint) {
            case '\t', 0xA0, 0x202F, 0x205F -> SPACE;
            case 0x2010, 0x2011 -> HYPHEN;
            default ->
                    codePoint >= 0x2000 && codePoint <= 0x200A
                            ? SPACE
                            : invisible(codePoint) ? NOTHING : NONE;
        };
    }

    /// Default-ignorable characters that may come up in running text: soft hyphen, joiners,
    /// direction marks, variation selectors.
    static boolean invisible(int codePoint) {
        return switch (codePoint) {
            case 0xAD, 0x34F, 0x61C, 0xFEFF -> true;
            default ->
                    (codePoint >= 0x200B && codePoint <= 0x200F)
                            || (codePoint >= 0x202A && codePoint <= 0x202E)
                            || (codePoint >= 0x2060 && codePoint <= 0x206F)
                            || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                            || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
        };
    }

    /// The advance in a face of a space for which another stands in (The Unicode Standard, table
    /// 6-2; the narrow space as half a word space).
    static int spaceAdvance(Face face, int codePoint) {
        int em = face.unitsPerEm();
        return switch (codePoint) {
            case 0x2000, 0x2002 -> part(em, 2);
            case 0x2001, 0x2003 -> em;
            case 0x2004 -> part(em, 3);
            case 0x2005 -> part(em, 4);
            case 0x2006 -> part(em, 6);
            case 0x2007 -> ownOr(face, '0');
            case 0x2008 -> ownOr(face, '.');
            case 0x2009 -> part(em, 5);
            case 0x200A -> part(em, 10);
            case 0x205F -> em * 4 / 18;
            case 0x202F -> face.advance(face.glyph(' ')) / 2;
            default -> face.advance(face.glyph(' '));
        };
    }

    private static int part(int em, int denominator) {
        return (em + denominator / 2) / denominator;
    }

    private static int ownOr(Face face, int model) {
        return face.advance(face.glyph(face.covers(model) ? model : ' '));
    }
}
