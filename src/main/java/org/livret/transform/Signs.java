package org.livret.transform;

/// Turns runs of dots and hyphens into ellipses and dashes, and an `x` between numbers into a times
/// sign. Spaces stay.
record Signs(Dashes dashes, boolean french, boolean ranges, boolean dialogue) {
    /// What hyphens in a row mean.
    enum Dashes {
        /// `--` between spaces is an en dash, `---` an em dash; hyphens within words stay.
        SPACED,
        /// `--` is an en dash and `---` an em dash wherever they stand.
        GLUED
    }

    void apply(Line line) {
        line.begin();
        int i = 0;
        while (i < line.length()) {
            if (!line.isFree(i)) {
                line.copy(i++);
                continue;
            }
            i =
                    switch (line.at(i)) {
                        case '.' -> dots(line, i);
                        case '…' -> ellipsis(line, i);
                        case '-' -> hyphens(line, i);
                        case 'x' -> times(line, i);
                        default -> {
                            line.copy(i);
                            yield i + 1;
                        }
                    };
        }
        line.end();
    }

    private static int run(Line line, int from) {
        char c = line.at(from);
        int to = from + 1;
        while (line.isFree(to, c)) {
            to++;
        }
        return to;
    }

    private static int copied(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            line.copy(i);
        }
        return to;
    }

    // ---- dots ----

    private int dots(Line line, int from) {
        int to = run(line, from);
        boolean path = isSlash(line.at(from - 1)) || isSlash(line.at(to));
        if (to - from != 3 || path) {
            return copied(line, from, to);
        }
        line.put(french && isEtc(line, from) ? '.' : '…', from);
        return to;
    }

    private int ellipsis(Line line, int i) {
        line.put(french && isEtc(line, i) ? '.' : '…', i);
        return i + 1;
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    // « etc. » already says that there is more.
    private static boolean isEtc(Line line, int i) {
        return line.matches(i - 3, "etc") && !Letters.isWord(line.at(i - 4));
    }

    // ---- dashes ----

    private int hyphens(Line line, int from) {
        int to = run(line, from);
        char before = line.at(from - 1);
        char after = line.at(to);
        if (dialogue && from == 0 && to - from <= 2 && Letters.isSpace(after)) {
            line.put('—', from);
            return to;
        }
        char dash = dash(to - from, before, after);
        if (dash == Line.EDGE) {
            boolean range = ranges && to - from == 1 && isRange(line, from);
            if (range) {
                line.put('–', from);
                return to;
            }
            return copied(line, from, to);
        }
        line.put(dash, from);
        return to;
    }

    private char dash(int count, char before, char after) {
        boolean spaced = isApart(before, '«') && isApart(after, '»');
        boolean numbers = Letters.isDigit(before) && Letters.isDigit(after);
        // A hyphen or two before a word is an option of a command.
        boolean option = Letters.isSpaceOrEdge(before) && Letters.isLetter(after) && count == 2;
        boolean alone = before == Line.EDGE && after == Line.EDGE;
        boolean wanted = spaced || numbers || (dashes == Dashes.GLUED && !option);
        return !wanted || alone ? Line.EDGE : count == 2 ? '–' : count == 3 ? '—' : Line.EDGE;
    }

    // Within guillemets there will be a space.
    private static boolean isApart(char neighbour, char guillemet) {
        return Letters.isSpaceOrEdge(neighbour) || neighbour == guillemet;
    }

    // Two numbers of as many digits or more, and no third: dates and telephone numbers keep their
    // hyphens.
    private static boolean isRange(Line line, int i) {
        int from = i;
        while (Letters.isDigit(line.at(from - 1))) {
            from--;
        }
        int to = i + 1;
        while (Letters.isDigit(line.at(to))) {
            to++;
        }
        boolean numbers = from < i && to > i + 1 && to - i - 1 >= i - from && to - i - 1 <= 4;
        return numbers
                && !joins(line.at(from - 1), line.at(from - 2))
                && !joins(line.at(to), line.at(to + 1));
    }

    // Whether a neighbour makes the number part of something longer.
    private static boolean joins(char c, char beyond) {
        boolean decimal = (c == '.' || c == ',') && Letters.isDigit(beyond);
        return decimal || c == '-' || c == '/' || c == '–' || Letters.isWord(c);
    }

    // ---- times ----

    private int times(Line line, int i) {
        line.put(french && isTimes(line, i) ? '×' : 'x', i);
        return i + 1;
    }

    private static boolean isTimes(Line line, int i) {
        int left = i - 1;
        while (Letters.isSpace(line.at(left))) {
            left--;
        }
        int right = i + 1;
        while (Letters.isSpace(line.at(right))) {
            right++;
        }
        boolean even = (left == i - 1) == (right == i + 1);
        boolean numbers = Letters.isDigit(line.at(left)) && Letters.isDigit(line.at(right));
        // 0x1F is a hexadecimal number.
        boolean hexadecimal =
                left == i - 1 && line.at(left) == '0' && !Letters.isDigit(line.at(left - 1));
        return even && numbers && !hexadecimal && isNumber(line, left);
    }

    // The digits before belong to no word.
    private static boolean isNumber(Line line, int last) {
        int from = last;
        while (Letters.isDigit(line.at(from - 1)) || line.at(from - 1) == ',') {
            from--;
        }
        char before = line.at(from - 1);
        return !Letters.isLetter(before) || before == 'x' || before == '×';
    }
}
