package org.livret.transform;

import java.util.function.IntConsumer;

/// Sets the spaces of French punctuation: one of the right kind before `; : ! ? »` and after `«`,
/// none before `, .` and within brackets, no-break ones within asides between dashes, and never two
/// in a row.
///
/// A space is decided by the two visible characters around it, whichever elements they stand in.
final class FrenchSpaces {
    /// What becomes of a gap, beside the characters that it may become.
    private static final char KEEP = '\uFFFF';

    private static final char NOTHING = FrenchStyle.NONE;

    private final FrenchStyle style;
    private Line line = new Line();
    private IntConsumer missing = _ -> {};
    private boolean withinDashes;

    FrenchSpaces(FrenchStyle style) {
        this.style = style;
    }

    /// `lacking` is told the index of each punctuation mark that lacks its space, when the style
    /// wants to warn.
    void apply(Line typed, IntConsumer lacking) {
        line = typed;
        missing = lacking;
        withinDashes = false;
        line.begin();
        int i = 0;
        while (i <= line.length()) {
            int from = i;
            while (line.isFreeSpace(i)) {
                i++;
            }
            gap(from, i);
            if (i < line.length()) {
                line.copy(i);
            }
            i++;
        }
        line.end();
    }

    private void gap(int from, int to) {
        boolean typed = to > from;
        if (!typed && !isActive(line.at(from - 1)) && !isActive(line.at(to))) {
            return;
        }
        char wanted = decide(from, to);
        if (wanted == KEEP) {
            keep(from, to);
        } else if (wanted != NOTHING) {
            line.put(wanted, typed ? from : insertionPoint(from, to));
        }
    }

    // A space after « goes with it, one before » or a sign goes with that one.
    private int insertionPoint(int from, int to) {
        return line.isFree(from - 1, '«') ? from - 1 : to;
    }

    /// Whether a character asks for something even where no space was typed.
    private static boolean isActive(char c) {
        return switch (c) {
            case '«', '»', '!', '?', ';', ':', '%', '‰', '€', '$', '£', '¥', '°' -> true;
            default -> false;
        };
    }

    /// Several spaces become one: the first special one when there is one, for it was typed on
    /// purpose.
    private void keep(int from, int to) {
        if (from == to) {
            return;
        }
        boolean edge = line.at(from - 1) == Line.EDGE || line.at(to) == Line.EDGE;
        int special = from;
        while (special < to && isOrdinary(line.at(special))) {
            special++;
        }
        boolean allSpecial = true;
        for (int i = from; i < to; i++) {
            allSpecial &= !isOrdinary(line.at(i)) && line.at(i) != Line.SOFT;
        }
        if (allSpecial) {
            for (int i = from; i < to; i++) {
                line.copy(i);
            }
        } else if (special < to && !(edge && line.at(special) == Line.SOFT)) {
            line.copy(special);
        } else if (!edge) {
            line.put(' ', from);
        }
    }

    private static boolean isOrdinary(char c) {
        return c == ' ' || c == '\t';
    }

    // ---- decisions ----

    private char decide(int from, int to) {
        boolean typed = to > from;
        char before = line.at(from - 1);
        char after = line.at(to);
        boolean beforeFree = line.isFree(from - 1);
        boolean afterFree = line.isFree(to);
        if (typed) {
            sentence(before, after);
        }
        if (before == '«' && beforeFree) {
            return after == Line.EDGE ? NOTHING : style.guillemets();
        }
        if (after == '»' && afterFree) {
            return before == Line.EDGE ? KEEP : style.guillemets();
        }
        char wanted = afterFree && before != Line.EDGE ? decideAfter(from, to) : KEEP;
        if (wanted == KEEP && beforeFree && typed && after != Line.EDGE) {
            wanted = decideBefore(from, to);
        }
        return wanted;
    }

    /// What the character after the gap asks for.
    private char decideAfter(int from, int to) {
        boolean typed = to > from;
        char before = line.at(from - 1);
        char after = line.at(to);
        return switch (after) {
            case '!', '?' ->
                    before == '!' || before == '?' ? NOTHING : high(from, to, style.beforeHigh());
            case ';' -> high(from, to, style.beforeHigh());
            case ':' -> high(from, to, style.beforeColon());
            case '.' -> typed && isFullStop(from, to) ? NOTHING : KEEP;
            case ',' -> typed && !Letters.isDigit(line.at(to + 1)) ? NOTHING : KEEP;
            case '…' -> typed && endsWord(from, to) ? NOTHING : KEEP;
            case ')' -> typed && before != '(' ? NOTHING : KEEP;
            case ']' -> typed && before != '[' ? NOTHING : KEEP;
            case '”' -> typed ? NOTHING : KEEP;
            case '–', '—' -> typed ? dash(before, to) : KEEP;
            case '«', '“' -> typed && before == '’' ? NOTHING : KEEP;
            case '/' -> typed && isTight(line.at(to + 1)) ? NOTHING : KEEP;
            case '%', '‰', '€', '$', '£', '¥', '°' ->
                    !typed && isSymbol(to) ? Letters.NO_BREAK_SPACE : KEEP;
            default -> KEEP;
        };
    }

    /// What the character before a typed gap asks for.
    private char decideBefore(int from, int to) {
        char after = line.at(to);
        return switch (line.at(from - 1)) {
            case '(' -> after == ')' ? KEEP : NOTHING;
            case '[' -> after == ']' ? KEEP : NOTHING;
            case '“', '‘' -> NOTHING;
            case '’' -> isElision(from - 1) && Letters.isWord(after) ? NOTHING : KEEP;
            case '–', '—' -> afterDash(from);
            case '/' -> isTight(line.at(from - 2)) ? NOTHING : KEEP;
            default -> KEEP;
        };
    }

    // A slash with spaces on both sides.
    private boolean isTight(char beyond) {
        return style.tightSlashes() && Letters.isSpace(beyond);
    }

    // ---- high punctuation ----

    private char high(int from, int to, char space) {
        char before = line.at(from - 1);
        if (from < to) {
            boolean tight = isOpening(before) || (before == '…' && !style.spacedEllipses());
            return tight && line.isFree(from - 1) ? NOTHING : space;
        }
        if (space == NOTHING || style.missing() == FrenchStyle.Missing.KEEP || !isDue(before, to)) {
            return KEEP;
        }
        if (style.missing() == FrenchStyle.Missing.WARN) {
            missing.accept(to);
            return KEEP;
        }
        return space;
    }

    private static boolean isOpening(char c) {
        return switch (c) {
            case '(', '[', '{', '<', '‹', '“', '‘' -> true;
            default -> false;
        };
    }

    // After a word or what closes one, and before the end of a word: not in Yahoo!Groups, 10:30 or
    // (?).
    private boolean isDue(char before, int to) {
        if (!Letters.isWord(before) && !isCloser(before)) {
            return false;
        }
        int end = to;
        while (isHigh(line.at(end))) {
            end++;
        }
        char next = line.at(end);
        return Letters.isSpaceOrEdge(next) || Letters.isClosing(next);
    }

    private static boolean isHigh(char c) {
        return c == '!' || c == '?' || c == ';' || c == ':';
    }

    private static boolean isCloser(char c) {
        return c == ')' || c == ']' || c == '»' || c == '”' || c == '%';
    }

    // ---- low punctuation ----

    // Not .NET, .5 or dots in a row.
    private boolean isFullStop(int from, int to) {
        char next = line.at(to + 1);
        return endsWord(line.at(from - 1)) && next != '.' && !Letters.isWord(next) && next != '/';
    }

    private boolean endsWord(int from, int to) {
        char before = line.at(from - 1);
        char next = line.at(to + 1);
        boolean ends = Letters.isSpaceOrEdge(next) || Letters.isClosing(next);
        return ends && endsWord(before) && !Letters.isDigit(before);
    }

    private static boolean endsWord(char c) {
        return Letters.isWord(c) || Letters.isClosing(c) || c == '%' || c == '!' || c == '?';
    }

    private boolean isSymbol(int at) {
        if (!Letters.isDigit(line.at(at - 1))) {
            return false;
        }
        int next = at + 1;
        if (line.at(at) == '°') {
            // 45° is an angle; only degrees of temperature stand apart.
            if (line.at(next) != 'C' && line.at(next) != 'F') {
                return false;
            }
            next++;
        }
        return !Letters.isWord(line.at(next));
    }

    // c’ d’ j’ l’ m’ n’ s’ t’ qu’
    private boolean isElision(int apostrophe) {
        char letter = line.at(apostrophe - 1);
        boolean word = Letters.isWord(line.at(apostrophe - 2));
        return switch (letter) {
            case 'c', 'd', 'j', 'l', 'm', 'n', 's', 't', 'C', 'D', 'J', 'L', 'M', 'N', 'S', 'T' ->
                    !word;
            case 'u' -> line.at(apostrophe - 2) == 'q' || line.at(apostrophe - 2) == 'Q';
            default -> false;
        };
    }

    // ---- asides between dashes ----

    // The gap before a dash: no break before the one that ends an aside.
    private char dash(char before, int at) {
        char next = line.at(at + 1);
        int visible = at + 1;
        while (Letters.isSpace(line.at(visible))) {
            visible++;
        }
        boolean spaced = Letters.isSpaceOrEdge(next) || next == '»';
        boolean ends = isLow(line.at(visible));
        if (isOpening(before)) {
            return KEEP;
        }
        if (withinDashes && (spaced || isLow(next))) {
            withinDashes = false;
            return Letters.NO_BREAK_SPACE;
        }
        withinDashes = spaced && !ends && !isBetweenNumbers(at);
        return KEEP;
    }

    private static boolean isLow(char c) {
        return switch (c) {
            case ',', '.', ';', ':', '!', '?', ')', ']', '»', '”', '…', Line.EDGE -> true;
            default -> false;
        };
    }

    private boolean isBetweenNumbers(int at) {
        return Letters.isDigit(line.at(at - 2)) && Letters.isDigit(line.at(at + 2));
    }

    // The gap after a dash: no break after the one that begins an aside or stands first in the
    // line.
    private char afterDash(int from) {
        int dash = from - 1;
        while (Letters.isSpace(line.at(dash - 1))) {
            dash--;
        }
        boolean first = line.at(dash - 1) == Line.EDGE;
        return first || withinDashes ? Letters.NO_BREAK_SPACE : KEEP;
    }

    // An aside does not outlast its sentence.
    private void sentence(char before, char after) {
        boolean stop =
                before == '.'
                        || ((before == '!' || before == '?' || before == '…')
                                && Letters.isUpper(after));
        withinDashes &= !stop;
    }
}
