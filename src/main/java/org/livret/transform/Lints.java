package org.livret.transform;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// Looks for what is wrong in a line of French, without a dictionary. It runs on the words as they
/// were typed, before any rule changes them, and reports only what is wrong in every context that
/// it can see.
final class Lints {
    private static final Set<String> DETERMINERS =
            Set.of("le", "ce", "chaque", "un", "du", "dès", "au", "les", "des");
    private static final Set<String> PREPOSITIONS = Set.of("en", "de", "d’", "d'", "fin", "début");
    private static final Set<String> PROPER_DATES = Set.of("Mars", "Mai", "Avril");

    /// Stands for the call's own characters in what would be right.
    static final String CALL = String.valueOf(Line.CALL);

    /// What a lint makes of a finding.
    interface Sink {
        void found(
                int from, int to, String right, Function<LintProblem.Finding, LintProblem> problem);
    }

    private final LintWords words;
    private Line line = new Line();
    private Sink sink = (_, _, _, _) -> {};

    Lints(LintWords words) {
        this.words = words;
    }

    void apply(Line typed, Sink findings) {
        line = typed;
        sink = findings;
        for (int i = 0; i < line.length(); i++) {
            if (line.isFree(i)) {
                i = Math.max(i, at(i) - 1);
            }
        }
    }

    /// Looks at what begins at an index; where to go on.
    private int at(int i) {
        char c = line.at(i);
        boolean starts = !Letters.isWord(line.at(i - 1));
        if (c == ' ') {
            return spaces(i);
        }
        if (c == '-') {
            return hyphen(i);
        }
        if (c == '.' || c == ',') {
            return call(i);
        }
        if (starts && Letters.isDigit(c)) {
            return number(i);
        }
        return starts && Letters.isLetter(c) ? word(i) : i + 1;
    }

    private void found(
            int from, int to, String right, Function<LintProblem.Finding, LintProblem> problem) {
        sink.found(from, to, right, problem);
    }

    // ---- spaces and marks ----

    private int spaces(int from) {
        int to = from;
        while (line.isFree(to, ' ')) {
            to++;
        }
        boolean within =
                !Letters.isSpaceOrEdge(line.at(from - 1)) && !Letters.isSpaceOrEdge(line.at(to));
        if (to - from > 1 && within) {
            found(from, to, " ", LintProblem.SeveralSpaces::new);
        }
        return to;
    }

    private int hyphen(int i) {
        boolean spaced = line.at(i - 1) == ' ' && line.at(i + 1) == ' ';
        boolean words = isProse(line.at(i - 2)) && Letters.isLetter(line.at(i + 2));
        if (spaced && words) {
            found(i, i + 1, "–", LintProblem.HyphenForDash::new);
        }
        return i + 1;
    }

    private static boolean isProse(char c) {
        return Letters.isLetter(c) || Letters.isClosing(c);
    }

    // Only one after a whole word: not « etc.[^1] », « J.-C.[^1] ».
    private int call(int i) {
        boolean calls = line.at(i + 1) == Line.CALL && Letters.isSpaceOrEdge(line.at(i + 2));
        int from = i;
        while (Letters.isLetter(line.at(from - 1))) {
            from--;
        }
        boolean word = i - from > 1 && !line.text(from, i).equalsIgnoreCase("etc");
        if (calls && word) {
            found(i, i + 2, CALL + line.at(i), LintProblem.LateCall::new);
        }
        return i + 1;
    }

    // ---- numbers ----

    private int number(int from) {
        int to = digits(from);
        char next = line.at(to);
        if (next == 'h') {
            return hour(from, to);
        }
        if (next == '.' && Letters.isDigit(line.at(to + 1))) {
            return decimal(from, to);
        }
        return Letters.isLower(next) ? ordinal(from, to) : to;
    }

    private int digits(int from) {
        int to = from;
        while (line.isFree(to) && Letters.isDigit(line.at(to))) {
            to++;
        }
        return to;
    }

    private int hour(int from, int h) {
        int to = digits(h + 1);
        boolean hours = h - from <= 2 && Integer.parseInt(line.text(from, h)) <= 24;
        boolean minutes =
                to == h + 1 || (to == h + 3 && Integer.parseInt(line.text(h + 1, to)) < 60);
        boolean apart = !isGlued(line.at(from - 1)) && !isGlued(line.at(to));
        if (hours && minutes && apart && !isDecimal(from)) {
            String tail = line.text(h + 1, to);
            String right = line.text(from, h) + " h" + (tail.isEmpty() ? "" : " " + tail);
            found(from, to, right, LintProblem.TightHour::new);
        }
        return to;
    }

    private boolean isDecimal(int from) {
        char before = line.at(from - 1);
        return (before == ',' || before == '.') && Letters.isDigit(line.at(from - 2));
    }

    private static boolean isGlued(char c) {
        return Letters.isWord(c) || c == '-' || c == '/' || c == '_';
    }

    // A version, a chapter or a date has a point, too: only an amount of something is decimal.
    private int decimal(int from, int point) {
        int to = digits(point + 1);
        int unit = to;
        while (Letters.isSpace(line.at(unit))) {
            unit++;
        }
        int end = unit;
        while (isUnit(line.at(end)) && end - unit < 12) {
            end++;
        }
        boolean amount = words.units().contains(line.text(unit, end));
        boolean apart = !isGlued(line.at(from - 1)) && line.at(from - 1) != '.';
        if (words.decimalComma() && amount && apart) {
            String right = line.text(from, point) + "," + line.text(point + 1, to);
            found(from, to, right, LintProblem.DecimalPoint::new);
        }
        return to;
    }

    private static boolean isUnit(char c) {
        return Letters.isLetter(c) || c == '%' || c == '‰' || c == '€' || c == '$' || c == '°';
    }

    private int ordinal(int from, int number) {
        int to = number;
        while (line.isFree(to) && Letters.isLower(line.at(to))) {
            to++;
        }
        String figures = line.text(from, number);
        String ending = line.text(number, to);
        boolean apart = !isGlued(line.at(from - 1)) && !Letters.isWord(line.at(to));
        int end = to;
        if (apart) {
            Raised.corrected(figures, ending)
                    .ifPresent(right ->
                            found(from, end, figures + right, LintProblem.OrdinalEnding::new));
        }
        return to;
    }

    // ---- words ----

    private int word(int from) {
        int to = from;
        while (line.isFree(to) && Letters.isLetter(line.at(to))) {
            to++;
        }
        String word = line.text(from, to);
        if (Letters.isWord(line.at(to)) || isGluedBefore(from)) {
            return to;
        }
        if (Letters.isUpper(word.charAt(0))) {
            capital(from, to, word);
        }
        String ligature = words.ligatures().get(word);
        if (ligature != null) {
            found(from, to, ligature, LintProblem.MissingLigature::new);
        }
        return switch (word) {
            case "pp" -> pages(to);
            case "etc" -> etc(from, to);
            default -> to;
        };
    }

    private boolean isGluedBefore(int from) {
        char before = line.at(from - 1);
        return before == '_' || before == '/' || before == '.' || before == '@' || before == '#';
    }

    private void capital(int from, int to, String word) {
        String right = words.capitals().get(word);
        if (right != null) {
            found(from, to, right, LintProblem.BareCapital::new);
        }
        switch (word) {
            case "A" -> bareA(from, to);
            case "Ca" -> bareCa(from, to);
            case "Mr" -> mister(from, to);
            default -> date(from, to, word);
        }
        roman(from, to, word);
    }

    private void bareA(int from, int to) {
        if (isSentenceStart(from) && words.afterA().contains(next(to))) {
            found(from, to, "À", LintProblem.BareCapital::new);
        }
    }

    private void bareCa(int from, int to) {
        if (words.afterCa().contains(next(to))) {
            found(from, to, "Ça", LintProblem.BareCapital::new);
        }
    }

    /// The word after a single space, with the apostrophe of an elision.
    private String next(int space) {
        if (!Letters.isSpace(line.at(space))) {
            return "";
        }
        int to = space + 1;
        while (Letters.isLetter(line.at(to))) {
            to++;
        }
        boolean elided = line.at(to) == '\'' || line.at(to) == '’';
        return line.text(space + 1, to) + (elided ? "’" : "");
    }

    private boolean isSentenceStart(int from) {
        int i = from - 1;
        while (Letters.isSpace(line.at(i))) {
            i--;
        }
        char before = line.at(i);
        return before == Line.EDGE
                || before == '«'
                || before == '“'
                || before == '"'
                || before == '.'
                || before == '!'
                || before == '?'
                || before == '…';
    }

    private void mister(int from, int to) {
        int end = line.at(to) == '.' ? to + 1 : to;
        boolean named = Letters.isSpace(line.at(end)) && Letters.isUpper(line.at(end + 1));
        if (named) {
            found(from, end, "M.", LintProblem.EnglishTitle::new);
        }
    }

    private void roman(int from, int to, String word) {
        int number = 0;
        while (number < word.length() && Letters.isRoman(word.charAt(number))) {
            number++;
        }
        String ending = word.substring(number);
        boolean certain = ending.startsWith("è") || ending.startsWith("i") && ending.length() > 3;
        if (number > 0 && certain) {
            String figures = word.substring(0, number);
            Raised.corrected(figures, ending)
                    .ifPresent(right ->
                            found(from, to, figures + right, LintProblem.OrdinalEnding::new));
        }
    }

    // « le Lundi 3 », « 14 Juillet 1789 », « en Janvier »; not « la fête du 14 Juillet ».
    private void date(int from, int to, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!words.dates().contains(lower) || !Letters.isSpace(line.at(from - 1))) {
            return;
        }
        char after = line.at(to + 1);
        boolean year = Letters.isSpace(line.at(to)) && digits(to + 1) == to + 5;
        boolean day = Letters.isDigit(line.at(from - 2));
        boolean month = !lower.endsWith("di") && !lower.equals("dimanche");
        String before = previous(from - 1);
        boolean named = Letters.isSpace(line.at(to)) && Letters.isUpper(after);
        boolean wrong =
                month
                        ? (day && year)
                                || (PREPOSITIONS.contains(before)
                                        && !PROPER_DATES.contains(word)
                                        && !named)
                        : DETERMINERS.contains(before) && !named;
        if (wrong) {
            found(from, to, lower, LintProblem.DateCapital::new);
        }
    }

    private String previous(int space) {
        int from = space;
        while (Letters.isLetter(line.at(from - 1))) {
            from--;
        }
        return line.text(from, space);
    }

    private int pages(int to) {
        boolean counts =
                line.at(to) == '.'
                        && Letters.isSpace(line.at(to + 1))
                        && Letters.isDigit(line.at(to + 2));
        if (counts) {
            found(to - 2, to + 1, "p.", LintProblem.DoubledPages::new);
        }
        return to;
    }

    private int etc(int from, int to) {
        int end = to;
        while (line.isFree(end, '.') || line.isFree(end, '…')) {
            end++;
        }
        boolean dots = end > to + 1 || line.at(to) == '…';
        boolean twice = line.matches(to, ". etc.") || line.matches(to, "., etc.");
        if (dots || twice) {
            int last = twice ? to + (line.at(to + 1) == ',' ? 7 : 6) : end;
            found(from, last, "etc.", LintProblem.MoreThanEtc::new);
            return last;
        }
        return Math.max(end, to);
    }
}
