package org.livret.icc;

/// Shares of cyan, magenta, yellow and black, in thousandths.
public record Inks(int cyan, int magenta, int yellow, int black) {
    /// What lies on the paper in all, in thousandths: 3000 is three full inks.
    public int total() {
        return cyan + magenta + yellow + black;
    }

    /// Whether only black is printed.
    public boolean isBlackOnly() {
        return cyan == 0 && magenta == 0 && yellow == 0;
    }
}
