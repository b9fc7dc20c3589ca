package org.livret.layout.linebreak;

/// When letters are set a little farther apart or closer together to save a line: only once its
/// spaces have given most of what they may, and then before they give the rest, since a hundredth
/// of an em between letters is seen less than a gap between words.
public final class Tracking {
    /// What spaces give first, in thousandths of what they may.
    private static final int SPACES_FIRST = 600;

    /// The badness of a line whose letters are tracked as far as they may be, beside that of its
    /// spaces: other breaks are tried first.
    private static final int BADNESS = 200;

    private Tracking() {}

    /// How much of a line's room, or of what it is too wide by, the places between letters take:
    /// `spaces` is what its spaces may give, `most` what the letters may.
    public static long share(long room, long spaces, long most) {
        return Math.clamp(room - spaces * SPACES_FIRST / 1000, 0, most);
    }

    static int badness(long share, long most) {
        return share == 0 ? 0 : (int) (BADNESS * share / most);
    }
}
