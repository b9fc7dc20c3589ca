package org.livret.math;

/// The alphabets of mathematics, and where Unicode has their letters (The Unicode Standard, section
/// 22.2, Mathematical Alphanumeric Symbols).
public enum Alphabet {
    /// What letters are without any command: Latin and small Greek ones italic, Greek capitals and
    /// digits upright.
    USUAL(0x1D434, 0, 0x1D6E2),
    ROMAN(0, 0, 0),
    ITALIC(0x1D434, 0, 0x1D6E2),
    BOLD(0x1D400, 0x1D7CE, 0x1D6A8),
    BOLD_ITALIC(0x1D468, 0x1D7CE, 0x1D71C),
    CALLIGRAPHIC(0x1D49C, 0, 0),
    BOLD_CALLIGRAPHIC(0x1D4D0, 0, 0),
    SCRIPT(0x1D49C, 0, 0),
    FRAKTUR(0x1D504, 0, 0),
    BOLD_FRAKTUR(0x1D56C, 0, 0),
    BLACKBOARD(0x1D538, 0x1D7D8, 0),
    SANS(0x1D5A0, 0x1D7E2, 0),
    SANS_BOLD(0x1D5D4, 0x1D7EC, 0x1D756),
    SANS_ITALIC(0x1D608, 0x1D7E2, 0),
    SANS_BOLD_ITALIC(0x1D63C, 0x1D7EC, 0x1D790),
    MONO(0x1D670, 0x1D7F6, 0);

    /// Letters that Unicode had before the others: the places in the block that stay empty, each
    /// with the letter that belongs there.
    private static final int[][] EARLIER = {
        {0x1D455, 0x210E}, {0x1D49D, 0x212C}, {0x1D4A0, 0x2130}, {0x1D4A1, 0x2131},
        {0x1D4A3, 0x210B}, {0x1D4A4, 0x2110}, {0x1D4A7, 0x2112}, {0x1D4A8, 0x2133},
        {0x1D4AD, 0x211B}, {0x1D4BA, 0x212F}, {0x1D4BC, 0x210A}, {0x1D4C4, 0x2134},
        {0x1D506, 0x212D}, {0x1D50B, 0x210C}, {0x1D50C, 0x2111}, {0x1D515, 0x211C},
        {0x1D51D, 0x2128}, {0x1D53A, 0x2102}, {0x1D53F, 0x210D}, {0x1D545, 0x2115},
        {0x1D547, 0x2119}, {0x1D548, 0x211A}, {0x1D549, 0x211D}, {0x1D551, 0x2124},
    };

    private static final int NABLA = '∇';

    /// What stands behind the small letters of each Greek alphabet, in order.
    private static final String GREEK_FORMS = "∂ϵϑϰϕϱϖ";

    // Where the letters of a Greek alphabet stand in it: capitals from 0.
    private static final int NABLA_PLACE = 25;
    private static final int SMALL_GREEK = 26;
    private static final int GREEK_FORMS_PLACE = 51;
    private static final int GREEK_LETTERS = 58;

    private final int latin;
    private final int digits;
    private final int greek;

    Alphabet(int latin, int digits, int greek) {
        this.latin = latin;
        this.digits = digits;
        this.greek = greek;
    }

    /// The character as it is in this alphabet; the character itself where the alphabet has none.
    public int of(int c) {
        if (c >= 'A' && c <= 'Z') {
            return latin == 0 ? c : earlier(latin + c - 'A', 0);
        }
        if (c >= 'a' && c <= 'z') {
            return latin == 0 ? c : earlier(latin + 26 + c - 'a', 0);
        }
        if (c >= '0' && c <= '9') {
            return digits == 0 ? c : digits + c - '0';
        }
        return greek == 0 ? c : greek(c);
    }

    private int greek(int c) {
        if (c >= 0x391 && c <= 0x3A9 && c != 0x3A2) {
            return this == USUAL ? c : greek + c - 0x391;
        }
        if (c == NABLA) {
            return this == USUAL ? c : greek + NABLA_PLACE;
        }
        if (c >= 0x3B1 && c <= 0x3C9) {
            return greek + SMALL_GREEK + c - 0x3B1;
        }
        int form = GREEK_FORMS.indexOf(c);
        return form < 0 ? c : greek + GREEK_FORMS_PLACE + form;
    }

    /// What stands beside a character in one column of the table of earlier letters.
    private static int earlier(int c, int column) {
        for (int[] pair : EARLIER) {
            if (pair[column] == c) {
                return pair[1 - column];
            }
        }
        return c;
    }

    /// The plain letter or digit behind a mathematical one; the character itself when it is none.
    public static int plain(int c) {
        int placed = earlier(c, 1);
        if (placed >= 0x1D400 && placed < 0x1D6A4) {
            int letter = (placed - 0x1D400) % 52;
            return letter < 26 ? 'A' + letter : 'a' + letter - 26;
        }
        if (placed >= 0x1D6A8 && placed < 0x1D7CA) {
            return plainGreek((placed - 0x1D6A8) % GREEK_LETTERS);
        }
        if (placed >= 0x1D7CE && placed <= 0x1D7FF) {
            return '0' + (placed - 0x1D7CE) % 10;
        }
        return switch (placed) {
            case 0x1D6A4 -> 'i';
            case 0x1D6A5 -> 'j';
            case 0x1D7CA -> 0x3DC;
            case 0x1D7CB -> 0x3DD;
            default -> c;
        };
    }

    private static int plainGreek(int place) {
        if (place < NABLA_PLACE) {
            return 0x391 + place;
        }
        if (place == NABLA_PLACE) {
            return NABLA;
        }
        return place < GREEK_FORMS_PLACE
                ? 0x3B1 + place - SMALL_GREEK
                : GREEK_FORMS.charAt(place - GREEK_FORMS_PLACE);
    }
}
