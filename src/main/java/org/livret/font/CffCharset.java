package org.livret.font;

/// The names of the glyphs of a CFF table (Adobe Technical Note 5176, section 13). Only accented
/// letters that are put together from others ask for them.
final class CffCharset {
    /// No glyph has a name.
    static final Table NONE = new Table(new byte[1], 0, 1);

    private CffCharset() {}

    /// The names at a place of a CFF table; the predefined ones have the numbers 0 to 2.
    static Table table(Table cff, int at) {
        return at > 2 ? cff.from(at) : at == 0 ? Table.EMPTY : NONE;
    }

    /// The glyph with the name of a number.
    ///
    /// @param charset empty for the predefined one in which the glyphs stand by their numbers; the
    ///   two others hold no letters that could be put together
    /// @return 0 when there is none
    static int glyph(Table charset, int glyphs, int string) {
        if (string <= 0) {
            return 0;
        }
        if (charset.isEmpty()) {
            return string < glyphs ? string : 0;
        }
        int format = charset.u8(0);
        int at = 1;
        for (int glyph = 1; glyph < glyphs && at < charset.length(); ) {
            int first = charset.u16(at);
            int more = format == 0 ? 0 : format == 1 ? charset.u8(at + 2) : charset.u16(at + 2);
            if (string >= first && string <= first + more) {
                int found = glyph + string - first;
                return found < glyphs ? found : 0;
            }
            glyph += more + 1;
            at += format == 0 ? 2 : format == 1 ? 3 : 4;
        }
        return 0;
    }
}
