package org.livret.transform;

/// Holds a dash between spaces to the word before it, so that no line begins with one.
final class DashSpaces {
    void apply(Line line) {
        for (int i = 1; i < line.length() - 1; i++) {
            boolean dash = line.at(i) == '–' || line.at(i) == '—';
            boolean spaced = dash && isBreakable(line, i - 1) && Letters.isSpace(line.at(i + 1));
            if (spaced && !Letters.isSpaceOrEdge(line.at(i - 2))) {
                line.replace(i - 1, Letters.NO_BREAK_SPACE);
            }
        }
    }

    private static boolean isBreakable(Line line, int i) {
        return line.isFree(i, ' ') || line.isFree(i, Line.SOFT);
    }
}
