package org.livret.layout.inline;

/// The line break classes of the Unicode Line Breaking Algorithm (UAX 14) as far as Latin, Greek
/// and Cyrillic text tells them apart, and the rules between them. Other text has [BreakClass].
///
/// Quotation marks are sorted by language: German writes »so«, and its `»` opens.
enum LineBreakClass {
    /// Letters, digits and all that behaves like them (AL, NU, HL, PR, PO).
    LETTER,
    DIGIT,
    /// Opening punctuation (OP).
    OPEN,
    /// Closing punctuation, exclamation and question marks, commas, stops (CL, CP, EX, IS, NS).
    CLOSE,
    /// Quotation marks that may open or close (QU).
    QUOTE,
    /// Things that glue (GL, WJ).
    GLUE,
    HYPHEN,
    /// Dashes and other signs with a break after them (BA, and B2: an em dash stays with the word
    /// before it).
    DASH,
    SLASH,
    /// Ellipses (IN).
    ELLIPSIS,
    /// Combining marks and joiners (CM, ZWJ): they take the class of what they follow.
    COMBINING,
    ZERO_WIDTH_SPACE,
    SPACE,
    /// Pictures and boxes in the line (CB).
    OBJECT;

    static final char OBJECT_CHARACTER = '\uFFFC';

    private static final LineBreakClass[] ASCII = new LineBreakClass[128];

    static {
        for (char c = 0; c < 128; c++) {
            ASCII[c] = ascii(c);
        }
    }

    private static LineBreakClass ascii(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r' -> SPACE;
            case '(', '[', '{' -> OPEN;
            case ')', ']', '}', '!', '?', ',', '.', ':', ';' -> CLOSE;
            case '"', '\'' -> QUOTE;
            case '-' -> HYPHEN;
            case '/' -> SLASH;
            default -> c >= '0' && c <= '9' ? DIGIT : LETTER;
        };
    }

    /// The class of a code point in text of a language; `guillemetsPointIn` as in German.
    static LineBreakClass of(int c, boolean guillemetsPointIn) {
        if (c < 128) {
            return ASCII[c];
        }
        if (c < 0x2000) {
            return switch (c) {
                case 0x00A0 -> GLUE;
                case 0x00AD -> COMBINING;
                case 0x00A1, 0x00BF -> OPEN;
                case 0x00AB -> guillemetsPointIn ? CLOSE : OPEN;
                case 0x00BB -> guillemetsPointIn ? OPEN : CLOSE;
                default -> isCombining(c) ? COMBINING : LETTER;
            };
        }
        return c < 0x2100 ? punctuation(c, guillemetsPointIn) : high(c);
    }

    private static LineBreakClass punctuation(int c, boolean guillemetsPointIn) {
        return switch (c) {
            case 0x2007, 0x2011, 0x202F, 0x2060 -> GLUE;
            case 0x2010 -> HYPHEN;
            case 0x2012, 0x2013, 0x2014, 0x2015 -> DASH;
            case 0x200B -> ZERO_WIDTH_SPACE;
            case 0x200C, 0x200D -> COMBINING;
            case 0x2018, 0x201A, 0x201E -> OPEN;
            case 0x201C -> guillemetsPointIn ? CLOSE : OPEN;
            case 0x2039 -> guillemetsPointIn ? CLOSE : OPEN;
            case 0x203A -> guillemetsPointIn ? OPEN : CLOSE;
            case 0x201D, 0x203C, 0x203D, 0x2047, 0x2048, 0x2049 -> CLOSE;
            case 0x2024, 0x2025, 0x2026 -> ELLIPSIS;
            case 0x2030, 0x2032, 0x2033, 0x2034 -> CLOSE;
            default -> {
                if (c <= 0x200A || c == 0x205F) {
                    yield SPACE;
                }
                yield isCombining(c) ? COMBINING : LETTER;
            }
        };
    }

    private static LineBreakClass high(int c) {
        if (c == OBJECT_CHARACTER) {
            return OBJECT;
        }
        if (c == 0xFEFF) {
            return GLUE;
        }
        return isCombining(c) ? COMBINING : LETTER;
    }

    private static boolean isCombining(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /// Whether a line may not begin with the character even after a space (UAX 14, rule LB13 as it
    /// was before Unicode 13, which French needs: no line begins with `; : ! ? »`).
    static boolean staysWithWordBefore(int c, boolean guillemetsPointIn) {
        return switch (c) {
            case ';', ':', '!', '?', '%', ')', ']', '}', 0x2030, 0x201D -> true;
            case 0x00BB, 0x203A -> !guillemetsPointIn;
            case 0x00AB, 0x2039, 0x201C -> guillemetsPointIn;
            default -> false;
        };
    }

    /// Whether a line may not end with the character even before a space (UAX 14, rule LB14).
    static boolean staysWithWordAfter(int c, boolean guillemetsPointIn) {
        return switch (c) {
            case '(', '[', '{', 0x2018 -> true;
            case 0x00AB, 0x2039, 0x201C -> !guillemetsPointIn;
            case 0x00BB, 0x203A -> guillemetsPointIn;
            case 0x201E, 0x201A -> true;
            default -> false;
        };
    }

    /// Whether guillemets point inwards in a language.
    static boolean guillemetsPointIn(String language) {
        return (language.equals("de") || language.startsWith("de-"))
                && !language.endsWith("-CH")
                && !language.endsWith("-LI");
    }
}
