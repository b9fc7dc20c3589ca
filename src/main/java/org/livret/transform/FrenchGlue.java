package org.livret.transform;

import java.util.Set;

/// Makes spaces no-break ones where French keeps words together: numbers and their units, groups of
/// three digits, dates, hours, titles and names, references.
///
/// It runs after [FrenchSpaces], when spaces are single. Characters are replaced one by one.
final class FrenchGlue {
    private static final int LONGEST_WORD = 12;

    private static final Set<String> UNITS =
            Set.of(
                    "%",
                    "‰",
                    "€",
                    "$",
                    "£",
                    "¥",
                    "°C",
                    "°F",
                    "°",
                    "k€",
                    "M€",
                    "Md€",
                    "Mds€",
                    "G€",
                    "k$",
                    "M$",
                    "Md$",
                    "Mds$",
                    "nm",
                    "µm",
                    "mm",
                    "cm",
                    "dm",
                    "m",
                    "km",
                    "m²",
                    "cm²",
                    "km²",
                    "m³",
                    "cm³",
                    "m2",
                    "km2",
                    "m3",
                    "ha",
                    "km/h",
                    "m/s",
                    "mg",
                    "g",
                    "kg",
                    "t",
                    "ml",
                    "mL",
                    "cl",
                    "cL",
                    "dl",
                    "l",
                    "L",
                    "hl",
                    "hL",
                    "s",
                    "ms",
                    "ns",
                    "µs",
                    "min",
                    "h",
                    "Hz",
                    "kHz",
                    "MHz",
                    "GHz",
                    "W",
                    "kW",
                    "MW",
                    "GW",
                    "TW",
                    "Wh",
                    "kWh",
                    "MWh",
                    "GWh",
                    "TWh",
                    "V",
                    "kV",
                    "A",
                    "mA",
                    "J",
                    "kJ",
                    "cal",
                    "kcal",
                    "N",
                    "Pa",
                    "hPa",
                    "bar",
                    "dB",
                    "mol",
                    "o",
                    "ko",
                    "Ko",
                    "Mo",
                    "Go",
                    "To",
                    "Po",
                    "px",
                    "pt",
                    "ppm",
                    "USD",
                    "EUR",
                    "GBP",
                    "CHF",
                    "million",
                    "millions",
                    "milliard",
                    "milliards",
                    "x",
                    "×");

    private static final Set<String> MONTHS =
            Set.of(
                    "janvier",
                    "février",
                    "mars",
                    "avril",
                    "mai",
                    "juin",
                    "juillet",
                    "août",
                    "septembre",
                    "octobre",
                    "novembre",
                    "décembre");

    private static final Set<String> TITLES =
            Set.of(
                    "M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Me", "Mgr", "Dr", "Drs", "Pr",
                    "Prs", "Vve", "Ste", "St");

    private static final Set<String> REFERENCES =
            Set.of(
                    "p.", "pp.", "vol.", "t.", "chap.", "fig.", "art.", "tab.", "éd.", "f.", "col.",
                    "§", "§§", "n°", "N°", "nº", "Nº");

    private final char betweenGroups;
    private Line line = new Line();

    /// `betweenGroups` is the space between groups of three digits.
    FrenchGlue(char betweenGroups) {
        this.betweenGroups = betweenGroups;
    }

    void apply(Line words) {
        line = words;
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
                        : Letters.isDigit(after) ? isCounted(i, before) : isName(i, before, after);
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
        if (MONTHS.contains(word)) {
            return isDay(i);
        }
        boolean factor = word.equals("×") || word.equals("x");
        return factor
                ? Letters.isSpace(line.at(end)) && Letters.isDigit(line.at(end + 1))
                : UNITS.contains(word);
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

    // ---- before a number ----

    private boolean isCounted(int i, char before) {
        return switch (before) {
            case '°', 'º', '.', '§' -> REFERENCES.contains(word(i));
            case 'h', 'n' -> isHour(i);
            case '×' -> Letters.isDigit(line.at(i - 3));
            default -> false;
        };
    }

    // 16 h 15, 3 min 20
    private boolean isHour(int i) {
        int from = i - (line.at(i - 1) == 'h' ? 1 : 3);
        boolean unit = line.at(i - 1) == 'h' || line.matches(from, "min");
        return unit
                && line.at(from - 1) == Letters.NO_BREAK_SPACE
                && Letters.isDigit(line.at(from - 2));
    }

    // ---- names ----

    private boolean isName(int i, char before, char after) {
        if (Letters.isUpper(after)) {
            return isBeforeName(i, before, after);
        }
        if (after == 's' && (before == 'e' || before == 'r') && line.matches(i + 1, "siècle")) {
            return isCentury(i);
        }
        return before == 'r' && isFirst(i);
    }

    private boolean isBeforeName(int i, char before, char after) {
        if (before == '.') {
            String word = word(i);
            boolean numeral = Letters.isRoman(after) && !Letters.isLower(line.at(i + 2));
            boolean era =
                    (word.equals("av.") || word.equals("apr.")) && line.matches(i + 1, "J.-C.");
            return TITLES.contains(word)
                    || (numeral && REFERENCES.contains(word))
                    || era
                    || isInitials(word);
        }
        return Letters.isLower(before) && TITLES.contains(word(i));
    }

    // J.-P. or J. R. R.: two letters at least, as « plan B. Le » ends a sentence.
    private static boolean isInitials(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean fits =
                    Letters.isUpper(c) || c == '.' || c == '-' || c == Letters.NO_BREAK_SPACE;
            if (!fits
                    || (Letters.isUpper(c) && i + 1 < word.length() && word.charAt(i + 1) != '.')) {
                return false;
            }
            letters += Letters.isUpper(c) ? 1 : 0;
        }
        return letters > 1 && !word.equals("J.-C.");
    }

    // XIXe siècle, Ier siècle
    private boolean isCentury(int i) {
        int from = i - 1;
        while (Letters.isLower(line.at(from))) {
            from--;
        }
        int numeral = from;
        while (Letters.isRoman(line.at(from))) {
            from--;
        }
        return from < numeral && i - 1 - numeral <= 2 && !Letters.isWord(line.at(from));
    }

    // 1er janvier
    private boolean isFirst(int i) {
        boolean first = line.matches(i - 3, "1er") && !Letters.isWord(line.at(i - 4));
        return first && MONTHS.contains(line.text(i + 1, wordEnd(i + 1)));
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
