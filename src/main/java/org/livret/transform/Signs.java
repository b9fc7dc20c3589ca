package org.livret.transform;

import org.livret.language.Language;

import java.util.Set;

/// Turns runs of dots and hyphens into ellipses and dashes, an `x` between numbers into a times
/// sign, `(c) 2026`, `(r)`, `(tm)` into signs. Spaces stay.
record Signs(Dashes dashes, Set<String> more, boolean ranges, boolean dialogue) {
    private static final String ETC = "etc";
    private static final String TIMES = "times";

    /// What hyphens in a row mean.
    enum Dashes {
        /// `--` between spaces is an en dash, `---` an em dash; hyphens within words stay.
        SPACED,
        /// `--` is an en dash and `---` an em dash wherever they stand.
        GLUED
    }

    static Signs of(Language language, Settings settings) {
        return new Signs(
                language.get("dashes").equals("spaced") ? Dashes.SPACED : Dashes.GLUED,
                Set.copyOf(language.words("signs")),
                settings.has(Settings.Choice.DASHED_RANGES),
                settings.has(Settings.Choice.DIALOGUE));
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
                        case '(' -> symbol(line, i);
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
        line.put(more.contains(ETC) && isEtc(line, from) ? '.' : '…', from);
        return to;
    }

    private int ellipsis(Line line, int i) {
        line.put(more.contains(ETC) && isEtc(line, i) ? '.' : '…', i);
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
        line.put(more.contains(TIMES) && isTimes(line, i) ? '×' : 'x', i);
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

    // ---- signs in brackets ----

    // A « (c) » may count a list, so only one before a year is a copyright.
    private static int symbol(Line line, int from) {
        int to = from + 1;
        while (line.isFree(to) && Letters.isLatin(line.at(to)) && to - from < 3) {
            to++;
        }
        if (!line.isFree(to, ')')) {
            line.copy(from);
            return from + 1;
        }
        char sign =
                switch (line.text(from + 1, to)) {
                    case "c", "C" -> isYear(line, to + 1) ? '©' : Line.EDGE;
                    case "r", "R" -> Letters.isLetter(line.at(from - 1)) ? '®' : Line.EDGE;
                    case "tm", "TM" -> Letters.isLetter(line.at(from - 1)) ? '™' : Line.EDGE;
                    default -> Line.EDGE;
                };
        if (sign == Line.EDGE || Letters.isWord(line.at(to + 1))) {
            line.copy(from);
            return from + 1;
        }
        line.put(sign, from);
        return to + 1;
    }

    private static boolean isYear(Line line, int at) {
        int digits = at + 1;
        while (Letters.isDigit(line.at(digits))) {
            digits++;
        }
        return Letters.isSpace(line.at(at)) && digits == at + 5;
    }
}
