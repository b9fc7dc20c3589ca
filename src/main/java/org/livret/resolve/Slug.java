package org.livret.resolve;

import java.text.Normalizer;

/// An id made of a title's words.
///
/// Only letters and digits count, in lower case and without Latin accents, so that the id is the
/// same before and after quotes, dashes and spaces are set right. The result is a name of XML 1.0
/// without colon, hence valid as an id in every output.
final class Slug {
    private static final int LONGEST = 80;

    /// Base letters of U+00C0 to U+017F in lower case; `?` where there is no single one. The
    /// normalizer of the runtime is slow to start, and most titles need no more than this.
    private static final String LATIN =
            "aaaaaa?ceeeeiiiidnooooo?ouuuuyt?aaaaaa?ceeeeiiiidnooooo?ouuuuyty"
                    + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllll?"
                    + "?llnnnnnn?nnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private Slug() {}

    /// The id for a title; `otherwise` when the title has neither letter nor digit.
    static String of(String title, String otherwise) {
        StringBuilder out = new StringBuilder(Math.min(title.length(), LONGEST) + 4);
        boolean apart = false;
        int i = 0;
        while (i < title.length() && out.length() < LONGEST) {
            int c = title.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (apart && !out.isEmpty()) {
                    out.append('-');
                }
                apart = false;
                append(out, c);
            } else if (!isMark(c)) {
                apart = true;
            }
        }
        if (out.isEmpty()) {
            return otherwise;
        }
        boolean startsWithLetter = Character.isLetter(out.codePointAt(0));
        return startsWithLetter ? out.toString() : otherwise + "-" + out;
    }

    private static void append(StringBuilder out, int c) {
        if (c < 0x80) {
            out.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
            return;
        }
        if (c >= 0xC0 && c < 0x180 && LATIN.charAt(c - 0xC0) != '?') {
            out.append(LATIN.charAt(c - 0xC0));
            return;
        }
        switch (c) {
            case 'œ', 'Œ' -> out.append("oe");
            case 'æ', 'Æ' -> out.append("ae");
            case 'ß' -> out.append("ss");
            default -> folded(out, Character.toLowerCase(c));
        }
    }

    // NFKD also takes superscript digits and full-width letters back to plain ones.
    private static void folded(StringBuilder out, int c) {
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        for (int i = 0; i < parts.length(); ) {
            int part = parts.codePointAt(i);
            i += Character.charCount(part);
            boolean nameable = part < 0x10000 && Character.isLetterOrDigit(part);
            if (nameable) {
                out.appendCodePoint(part);
            }
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == 0x00AD;
    }
}
