package org.livret.layout.linebreak;

/// Fills each line as far as it goes without shrinking: the fewest lines that a paragraph can have.
final class FirstFit {
    private FirstFit() {}

    /// The number of lines, or [Integer#MAX_VALUE] when something is wider than its line.
    static int lines(Items items, LineWidths widths, boolean hyphens) {
        int lines = 0;
        int start = 0;
        long after = 0;
        int good = -1;
        int i = 0;
        while (i < items.size()) {
            if (!items.isBreak(i)
                    || (items.isAutomatic(i) && !hyphens)
                    || items.begin(i) <= start) {
                i++;
                continue;
            }
            long natural =
                    items.widthBefore(i) - items.widthBefore(start) + items.before(i) + after;
            boolean fits = natural <= widths.width(lines);
            if (!fits && good < 0) {
                return Integer.MAX_VALUE;
            }
            if (fits && !items.isForced(i)) {
                good = i++;
                continue;
            }
            int end = fits ? i : good;
            lines++;
            start = items.begin(end);
            after = items.after(end);
            good = -1;
            i = end + 1;
        }
        return lines;
    }
}
