package org.livret.font;

/// OpenType tags: four ASCII characters packed into an `int`, the first one highest, as they stand
/// in a file.
final class Tag {
    static final int DEFAULT_SCRIPT = of("DFLT");
    static final int LATIN = of("latn");
    static final int KERN = of("kern");
    static final int ARABIC = of("arab");
    static final int HEBREW = of("hebr");
    static final int NKO = of("nko");
    static final int COMPOSITION = of("ccmp");
    static final int LOCALIZED = of("locl");
    static final int VARIATIONS = of("rvrn");
    static final int NUMERATORS = of("numr");
    static final int DENOMINATORS = of("dnom");
    static final int FRACTIONS = of("frac");

    private Tag() {}

    /// Packs a tag; shorter ones are padded with spaces, further characters are left out.
    static int of(String tag) {
        int packed = 0;
        for (int i = 0; i < 4; i++) {
            packed = packed << 8 | (i < tag.length() ? tag.charAt(i) & 0x7F : ' ');
        }
        return packed;
    }

    static String text(int tag) {
        char[] text = new char[4];
        for (int i = 0; i < 4; i++) {
            text[i] = (char) (tag >>> (24 - 8 * i) & 0xFF);
        }
        return new String(text);
    }
}
