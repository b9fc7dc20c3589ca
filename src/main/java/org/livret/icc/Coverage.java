package org.livret.icc;

/// How much of the paper each ink covers: shares of cyan, magenta, yellow and black, in
/// thousandths.
public record Coverage(int cyan, int magenta, int yellow, int black) {
    /// What lies on the paper in all, in thousandths: 3000 is three full inks.
    public int total() {
        return cyan + magenta + yellow + black;
    }

    /// Whether only black is printed.
    public boolean isBlackOnly() {
        return cyan == 0 && magenta == 0 && yellow == 0;
    }
}
