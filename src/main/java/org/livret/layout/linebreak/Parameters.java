package org.livret.layout.linebreak;

/// What makes a paragraph good. Costs are TeX's (The TeXbook, chapter 14); lengths are in the
/// items' unit.
///
/// `pretolerance` bounds the badness of lines in the pass that takes no automatic hyphen,
/// `tolerance` in the pass that does. When both fail, `emergencyStretch` is added to every line and
/// any badness goes. `raggedStretch` is room for unevenness at the line ends, 0 in justified text.
/// `hyphenLimit` is the greatest number of lines in a row that may end in a hyphen (0: no limit).
public record Parameters(
        int pretolerance,
        int tolerance,
        long emergencyStretch,
        long raggedStretch,
        int hyphenLimit,
        Demerits demerits,
        Ending ending) {

    /// A cost that no pass refuses.
    public static final int ANY = Integer.MAX_VALUE;

    /// `line` is added to each line's badness, so that fewer lines are better; the others are added
    /// to a line's squared cost: for a hyphen that hyphenation found, beside the penalty of its
    /// place, for two hyphenated lines in a row, for a hyphen on the last line but one, for a tight
    /// line beside a loose one, and for two lines in a row that begin or end with the same word.
    public record Demerits(
            int line, int hyphen, int doubleHyphen, int finalHyphen, int adjacent, int repeated) {
        public static final Demerits TEX = new Demerits(10, 0, 10_000, 5_000, 10_000, 0);
    }

    /// How the last line ends. With `fill` it may end anywhere, as a line before a forced break
    /// may; without, it is stretched as the others.
    ///
    /// A last line (not the only one) shorter than `least`, or that leaves less than `gap` but not
    /// nothing, costs `demerits`. With `wholeWord` the last word is hyphenated in the emergency
    /// pass only.
    public record Ending(boolean fill, long least, long gap, int demerits, boolean wholeWord) {
        public static final Ending FREE = new Ending(true, 0, 0, 0, false);
    }

    public Parameters {
        if (emergencyStretch < 0 || raggedStretch < 0 || hyphenLimit < 0) {
            throw new IllegalArgumentException("negative stretch or limit");
        }
    }

    /// TeX's own settings, without emergency stretch.
    public static final Parameters TEX =
            new Parameters(100, 200, 0, 0, 0, Demerits.TEX, Ending.FREE);

    public Parameters withEnding(Ending other) {
        return new Parameters(
                pretolerance,
                tolerance,
                emergencyStretch,
                raggedStretch,
                hyphenLimit,
                demerits,
                other);
    }

    public Parameters withHyphenLimit(int limit) {
        return new Parameters(
                pretolerance, tolerance, emergencyStretch, raggedStretch, limit, demerits, ending);
    }

    public Parameters ragged(long stretch) {
        return new Parameters(
                pretolerance, tolerance, emergencyStretch, stretch, hyphenLimit, demerits, ending);
    }
}
