package org.livret.layout.inline;

import org.livret.layout.linebreak.Tracking;

/// By how much the letters of a line give way so that its spaces stay even: first each is set a
/// little wider or narrower, then all a little farther apart or closer together. One is used for
/// all lines, one after another.
final class LetterFit {
    /// How much wider or narrower letters may be set, in thousandths: the two hundredths that
    /// readers do not notice (Hàn Thế Thành, *Micro-typographic extensions to the TeX typesetting
    /// system*, 2000).
    static final int ELASTICITY = 20;

    /// How much farther apart or closer together letters may be set, in thousandths of the font
    /// size.
    static final int TRACKING = 20;

    // The width of the letters, and the sum of the font sizes of all places between them.
    private long widths;
    private long sizes;

    // In thousandths: how wide letters are set, and how much of the font size stands between them.
    private int scale;
    private int tracking;

    void startLine() {
        widths = 0;
        sizes = 0;
        scale = 1000;
        tracking = 0;
    }

    void add(Word word) {
        widths += word.width;
        sizes += word.look.size() * word.clusters(0, word.text.length());
    }

    /// How much wider or narrower the letters can make their line.
    long most() {
        return widths * ELASTICITY / 1000 + sizes * TRACKING / 1000;
    }

    /// Chooses the scale that makes up for a difference in width, which is negative when there is
    /// too little room.
    void scale(long room) {
        if (widths > 0) {
            long by = Math.floorDiv(room * 1000, widths);
            scale = 1000 + Math.clamp(by, -ELASTICITY, ELASTICITY);
        }
    }

    /// Chooses the tracking, when spaces that may give so much would have to give more than they
    /// should of what is left.
    void track(long room, long spaces) {
        long share = Tracking.share(Math.abs(room), spaces, sizes * TRACKING / 1000);
        if (share > 0) {
            // What is too wide must become narrow enough; room need not be filled by letters alone.
            long up = room < 0 ? sizes - 1 : sizes / 2;
            long by = Math.min(TRACKING, (share * 1000 + up) / sizes);
            tracking = Long.signum(room) * (int) by;
        }
    }

    boolean isPlain() {
        return scale == 1000 && tracking == 0;
    }

    /// The horizontal scaling of the line's letters, in thousandths.
    int scale() {
        return scale;
    }

    /// What stands between letters of a look beside their own spacing.
    long tracking(Look look) {
        return look.size() * tracking / 1000;
    }

    long width(Word word) {
        return word.scaled(scale, tracking(word.look));
    }
}
