package org.livret.font;

/// What a face is there for: a face of a scope is asked for nothing else, so that its file is not
/// even opened for a text that does not need it.
public enum Scope {
    /// Whatever it has.
    ALL,
    /// Arabic letters, digits and punctuation.
    ARABIC,
    /// Hebrew letters and punctuation.
    HEBREW,
    /// Pictographs.
    EMOJI;

    /// Whether the face is asked for a cluster.
    boolean includes(CharSequence text, int from, int to) {
        int base = Character.codePointAt(text, from);
        return includes(base) || (this == EMOJI && isPicture(text, from, to));
    }

    boolean includes(int codePoint) {
        return switch (this) {
            case ALL -> true;
            case ARABIC ->
                    (codePoint >= 0x600 && codePoint < 0x700)
                            || (codePoint >= 0x750 && codePoint < 0x780)
                            || (codePoint >= 0x870 && codePoint < 0x900)
                            || (codePoint >= 0xFB50 && codePoint < 0xFE00)
                            || (codePoint >= 0xFE70 && codePoint < 0xFEFF);
            case HEBREW ->
                    (codePoint >= 0x590 && codePoint < 0x600)
                            || (codePoint >= 0xFB1D && codePoint < 0xFB50);
            case EMOJI ->
                    codePoint >= 0x231A
                            && (Character.isEmojiPresentation(codePoint)
                                    || (codePoint >= 0x1F000 && Character.isEmoji(codePoint))
                                    || Clusters.isRegional(codePoint));
        };
    }

    /// Whether a cluster wants to be a picture: by a variation selector, as a keycap, or as a flag
    /// (UTS 51, section 2).
    static boolean isPicture(CharSequence text, int from, int to) {
        boolean picture = Clusters.isRegional(Character.codePointAt(text, from));
        for (int i = from + 1; i < to && !picture; i++) {
            char c = text.charAt(i);
            picture = c == 0xFE0F || c == 0x20E3;
        }
        return picture;
    }
}
