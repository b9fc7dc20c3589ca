package org.livret.font;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/// Scripts whose letters are reordered, stacked or joined in ways that [OpenTypeShaper] does not
/// know: set letter by letter, they would be wrong.
public final class ComplexScripts {
    private ComplexScripts() {}

    /// The first such script in a text.
    public static Optional<UnicodeScript> in(CharSequence text) {
        for (int at = 0; at < text.length(); ) {
            int codePoint = Character.codePointAt(text, at);
            if (codePoint >= 0x700 && isComplex(codePoint)) {
                return Optional.of(UnicodeScript.of(codePoint));
            }
            at += Character.charCount(codePoint);
        }
        return Optional.empty();
    }

    private static boolean isComplex(int codePoint) {
        if (!Character.isLetter(codePoint) && !Clusters.mark(codePoint)) {
            return false;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case SYRIAC, MANDAIC, MONGOLIAN, PHAGS_PA, ADLAM, HANIFI_ROHINGYA, SOGDIAN -> true;
            case DEVANAGARI,
                    BENGALI,
                    GURMUKHI,
                    GUJARATI,
                    ORIYA,
                    TAMIL,
                    TELUGU,
                    KANNADA,
                    MALAYALAM,
                    SINHALA ->
                    true;
            case THAI, LAO, TIBETAN, MYANMAR, KHMER, TAI_THAM, TAI_VIET, NEW_TAI_LUE, CHAM -> true;
            case JAVANESE, BALINESE, SUNDANESE, BATAK, BUGINESE, REJANG, LEPCHA, LIMBU -> true;
            case MEETEI_MAYEK, SAURASHTRA, KAITHI, CHAKMA, SHARADA, TAKRI, KHOJKI, GRANTHA -> true;
            default -> false;
        };
    }
}
