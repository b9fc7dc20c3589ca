package org.livret.transform;

import java.util.Locale;

/// Makes spaces no-break ones where a language keeps words together: numbers and their units,
/// groups of three digits, dates, hours, titles and names, references, abbreviations of several
/// words.
///
/// It runs last, when spaces are single. Characters are replaced one by one.
final class Glue {
    private static final int LONGEST_WORD = 14;

    private final GlueWords words;

    /// The characters with which abbreviations begin.
    private final String starts;

    private final char betweenGroups;
    private Line line = new Line();

    /// `betweenGroups` is the space between groups of three digits.
    Glue(GlueWords words, char betweenGroups) {
        this.words = words;
        StringBuilder first = new StringBuilder();
        words.abbreviations().forEach(phrase -> first.append(phrase.charAt(0)));
        this.starts = first.toString();
        this.betweenGroups = betweenGroups;
    }

    void apply(Line typed) {
        line = typed;
        abbreviations();
        for (int i = 0; i < line.length() - 1; i++) {
            if (line.isFreeSpace(i)) {
                glue(i);
            } else if (isNumberStart(i)) {
                groups(i);
            }
        }
    }

    private void glue(int i) {
        char space = line.at(i);
        if (space != ' ' && space != Line.SOFT) {
            return;
        }
        char before = line.at(i - 1);
        char after = line.at(i + 1);
        boolean keeps =
                Letters.isDigit(before)
                        ? isMeasure(i)
                        : before == '.'
                                        && Letters.isDigit(line.at(i - 2))
                                        && !Letters.isDigit(after)
                                ? isOrdinal(i)
                                : Letters.isDigit(after)
                                        ? isCounted(i, before)
                                        : isName(i, before, after);
        if (keeps) {
            line.replace(i, Letters.NO_BREAK_SPACE);
        }
    }

    // ---- groups of digits ----

    private boolean isNumberStart(int i) {
        if (!line.isFree(i) || !Letters.isDigit(line.at(i)) || line.at(i) == '0') {
            return false;
        }
        char before = line.at(i - 1);
        boolean within =
                Letters.isWord(before)
                        || before == ','
                        || before == '.'
                        || before == '/'
                        || before == '-';
        boolean follows = Letters.isSpace(before) && Letters.isDigit(line.at(i - 2));
        return !within && !follows;
    }

    private void groups(int from) {
        int end = from;
        while (Letters.isDigit(line.at(end))) {
            end++;
        }
        if (end - from > 3) {
            return;
        }
        while (isGroup(end)) {
            line.replace(end, betweenGroups);
            end += 4;
        }
    }

    private boolean isGroup(int space) {
        return line.isFreeSpace(space)
                && Letters.isDigit(line.at(space + 1))
                && Letters.isDigit(line.at(space + 2))
                && Letters.isDigit(line.at(space + 3))
                && !Letters.isWord(line.at(space + 4));
    }

    // ---- after a number ----

    private boolean isMeasure(int i) {
        int end = wordEnd(i + 1);
        if (end == i + 1) {
            return false;
        }
        String word = line.text(i + 1, end);
        if (words.months().contains(word) || isLinkToMonth(word, end)) {
            return isDay(i);
        }
        boolean factor = word.equals("×") || word.equals("x");
        return factor
                ? Letters.isSpace(line.at(end)) && Letters.isDigit(line.at(end + 1))
                : words.units().contains(word)
                        || words.unitPhrases().stream().anyMatch(p -> isPhrase(i + 1, p));
    }

    private boolean isPhrase(int at, String phrase) {
        return isTyped(at, phrase) && !Letters.isWord(line.at(at + phrase.length()));
    }

    // 9 de mayo
    private boolean isLinkToMonth(String word, int end) {
        return word.equals(words.dayLink())
                && Letters.isSpace(line.at(end))
                && words.months().contains(line.text(end + 1, wordEnd(end + 1)));
    }

    private int wordEnd(int from) {
        int end = from;
        while (end - from < LONGEST_WORD && isUnit(line.at(end))) {
            end++;
        }
        char next = line.at(end);
        boolean elided = next == '’' || next == '\'' || next == '-';
        return elided || isUnit(next) || Letters.isDigit(next) ? from : end;
    }

    private static boolean isUnit(char c) {
        return switch (c) {
            case '%', '‰', '€', '$', '£', '¥', '°', '²', '³', '/', '×', 'µ', '2', '3' -> true;
            default -> Letters.isLetter(c);
        };
    }

    private boolean isDay(int space) {
        char tens = line.at(space - 2);
        return Letters.isDigit(tens) ? !Letters.isDigit(line.at(space - 3)) : !Letters.isWord(tens);
    }

    // 14. Juli, 20. Jahrhundert
    private boolean isOrdinal(int i) {
        String word = line.text(i + 1, wordEnd(i + 1));
        boolean dated = !words.ordinalNouns().isEmpty() && words.months().contains(word);
        return words.ordinalNouns().contains(word) || (dated && isDay(i - 1));
    }

    // ---- before a number ----

    private boolean isCounted(int i, char before) {
        String word = word(i);
        return switch (before) {
            case '°', 'º', '.', '§' -> words.references().contains(word);
            case '×' -> Letters.isDigit(line.at(i - 3));
            default ->
                    isHour(i)
                            || isCountedWord(word)
                            || words.references().contains(word)
                            || (words.monthBeforeDay()
                                    && words.months().contains(word)
                                    && isShort(i + 1));
        };
    }

    private boolean isCountedWord(String word) {
        return words.counted().contains(word.toLowerCase(Locale.ROOT));
    }

    // A day, not a year.
    private boolean isShort(int from) {
        return !(Letters.isDigit(line.at(from + 1)) && Letters.isDigit(line.at(from + 2)));
    }

    // 16 h 15, 3 min 20
    private boolean isHour(int i) {
        boolean hour = line.at(i - 1) == 'h';
        int from = i - (hour ? 1 : 3);
        boolean unit = hour || line.matches(from, "min");
        return unit
                && line.at(from - 1) == Letters.NO_BREAK_SPACE
                && Letters.isDigit(line.at(from - 2));
    }

    // ---- names ----

    private boolean isName(int i, char before, char after) {
        String word = word(i);
        if (Letters.isUpper(after)) {
            return isBeforeName(i, word);
        }
        return isNumeralNoun(i) && isNumeral(i) || before == 'r' && isFirst(i);
    }

    private boolean isNumeralNoun(int i) {
        return words.numeralNouns().contains(line.text(i + 1, wordEnd(i + 1)));
    }

    private boolean isBeforeName(int i, String word) {
        boolean numeral = isRoman(i + 1);
        boolean numbered = words.references().contains(word) || isCountedWord(word);
        return words.titles().contains(word)
                || (numeral && (numbered || isNamed(i, word)))
                || (isNumeralNoun(i) && isNumeral(i))
                || isInitial(i);
    }

    // Louis XIV, Charles V; a single « I » is a word in too many languages.
    private boolean isNamed(int i, String word) {
        boolean name = !word.isEmpty() && Letters.isUpper(word.charAt(0)) && isPlainWord(word);
        char first = line.at(i + 1);
        boolean one = !Letters.isRoman(line.at(i + 2));
        boolean ordinal = line.matches(i + 1, "Ier");
        return name && (ordinal || !one || first == 'V' || first == 'X');
    }

    private static boolean isPlainWord(String word) {
        return word.length() > 1 && Letters.isLower(word.charAt(word.length() - 1));
    }

    // Numerals of kings, volumes, centuries: up to 89.
    private boolean isRoman(int from) {
        int end = from;
        while (isLowRoman(line.at(end))) {
            end++;
        }
        char next = line.at(end);
        return end > from && (!Letters.isWord(next) || line.matches(from, "Ier"));
    }

    private static boolean isLowRoman(char c) {
        return c == 'I' || c == 'V' || c == 'X' || c == 'L';
    }

    // J. R. R. Tolkien, J.-P. Sartre, John F. Kennedy; but « plan B. Le » ends a sentence.
    private boolean isInitial(int i) {
        boolean initial =
                line.at(i - 1) == '.'
                        && Letters.isUpper(line.at(i - 2))
                        && !isTyped(i - 5, "J.-C.");
        if (!initial || Letters.isLetter(line.at(i - 3))) {
            return false;
        }
        char before = line.at(i - 3);
        boolean joined = before == '-' || before == '.' || before == Letters.NO_BREAK_SPACE;
        boolean next = line.at(i + 2) == '.' && Letters.isUpper(line.at(i + 1));
        return joined || next || before == Line.EDGE || before == '(' || isAfterName(i - 3);
    }

    private boolean isAfterName(int space) {
        int from = space;
        while (Letters.isLetter(line.at(from - 1))) {
            from--;
        }
        return Letters.isSpace(line.at(space)) && from < space && Letters.isUpper(line.at(from));
    }

    private void abbreviations() {
        for (int i = 0; i < line.length(); i++) {
            if (starts.indexOf(line.at(i)) >= 0) {
                for (String phrase : words.abbreviations()) {
                    abbreviation(i, phrase);
                }
            }
        }
    }

    // z. B., av. J.-C.
    private void abbreviation(int i, String phrase) {
        if (Letters.isWord(line.at(i - 1)) || !isTyped(i, phrase)) {
            return;
        }
        for (int k = 0; k < phrase.length(); k++) {
            if (phrase.charAt(k) == ' ' && line.isFreeSpace(i + k)) {
                line.replace(i + k, words.abbreviationSpace());
            }
        }
    }

    // As written, whatever kind its spaces are.
    private boolean isTyped(int at, String phrase) {
        for (int k = 0; k < phrase.length(); k++) {
            char c = line.at(at + k);
            boolean same = phrase.charAt(k) == ' ' ? Letters.isSpace(c) : phrase.charAt(k) == c;
            if (!same) {
                return false;
            }
        }
        return true;
    }

    // XIXe siècle, Ier siècle
    private boolean isNumeral(int i) {
        int from = i - 1;
        while (Letters.isLower(line.at(from))) {
            from--;
        }
        int numeral = from;
        while (Letters.isRoman(line.at(from))) {
            from--;
        }
        return from < numeral && i - 1 - numeral <= 4 && !Letters.isWord(line.at(from));
    }

    // 1er janvier
    private boolean isFirst(int i) {
        boolean first = line.matches(i - 3, "1er") && !Letters.isWord(line.at(i - 4));
        return first && words.months().contains(line.text(i + 1, wordEnd(i + 1)));
    }

    /// The word that ends before an index, without what stands before its first letter; the empty
    /// word when it is too long to be of interest.
    private String word(int end) {
        int from = end;
        while (end - from <= LONGEST_WORD && isWordPart(line.at(from - 1))) {
            from--;
        }
        return end - from > LONGEST_WORD ? "" : line.text(from, end);
    }

    private static boolean isWordPart(char c) {
        return switch (c) {
            case '.', '-', '°', 'º', '§' -> true;
            default -> Letters.isLetter(c);
        };
    }
}
