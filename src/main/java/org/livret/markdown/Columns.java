package org.livret.markdown;

/// Columns of a line, in which a tab reaches to the next multiple of four (CommonMark 0.31.2,
/// section 2.2).
final class Columns {
    private Columns() {}

    /// How many columns the white space at an index takes, when the index stands at a column.
    static int spaces(CharSequence line, int index, int column) {
        int reached = column;
        for (int i = index; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ') {
                reached++;
            } else if (c == '\t') {
                reached += 4 - reached % 4;
            } else {
                break;
            }
        }
        return reached - column;
    }

    /// The index of the first character from an index on that is neither space nor tab, or the
    /// line's length.
    static int firstNonSpace(CharSequence line, int index) {
        int i = index;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /// How many times a character stands from an index on.
    static int run(CharSequence line, int index, char c) {
        int i = index;
        while (i < line.length() && line.charAt(i) == c) {
            i++;
        }
        return i - index;
    }

    /// The index after the last character before an end that is neither space nor tab nor line end,
    /// not before a start.
    static int trimmedEnd(CharSequence text, int start, int end) {
        int i = end;
        while (i > start && isWhite(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    static boolean isWhite(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
