package org.livret.font;

import java.nio.charset.StandardCharsets;

/// What a font file calls itself (OpenType 1.9, “name”): its PostScript name and its typographic
/// family.
record Names(String postScript, String family) {
    private static final int FAMILY = 1;
    private static final int POSTSCRIPT = 6;
    private static final int TYPOGRAPHIC_FAMILY = 16;
    private static final int ENGLISH = 0x409;
    private static final int LONGEST = 127;

    /// Reads the names; what is missing is the given name.
    static Names read(Sfnt sfnt, String otherwise) {
        Table table = sfnt.table("name");
        String postScript = ascii(find(table, POSTSCRIPT));
        String family = find(table, TYPOGRAPHIC_FAMILY);
        if (family.isEmpty()) {
            family = find(table, FAMILY);
        }
        return new Names(
                postScript.isEmpty() ? ascii(otherwise) : postScript,
                family.isEmpty() ? otherwise : family);
    }

    /// The English text of a name, else any; empty when there is none.
    static String find(Table table, int nameId) {
        String found = "";
        for (int i = 0; i < table.u16(2); i++) {
            int at = 6 + 12 * i;
            if (table.u16(at + 6) != nameId) {
                continue;
            }
            int platform = table.u16(at);
            boolean english = platform == 3 && table.u16(at + 4) == ENGLISH;
            if (found.isEmpty() || english) {
                String text = text(table, at, platform);
                found = text.isEmpty() ? found : text;
                if (english && !text.isEmpty()) {
                    return text;
                }
            }
        }
        return found;
    }

    private static String text(Table table, int record, int platform) {
        int length = table.u16(record + 8);
        Table text = table.from(table.u16(4) + table.u16(record + 10));
        if (length > text.length()) {
            return "";
        }
        // Mac names of the fields read here are ASCII in practice.
        return new String(
                text.data(),
                text.start(),
                length,
                platform == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
    }

    /// Keeps what a PDF name and PostScript allow without escapes.
    private static String ascii(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < Math.min(LONGEST, text.length()); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7F && "[](){}<>/%#".indexOf(c) < 0) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
