package org.livret.chart;

import org.jspecify.annotations.Nullable;
import org.livret.language.Language;

import java.math.BigDecimal;

/// How a language writes numbers: the mark before decimals, the mark between groups of three
/// digits, how many digits a number needs to be parted, and what stands before a percent sign.
///
/// The languages' files say it, after CLDR 46, with the narrow no-break space of French, and of
/// Spanish and Portuguese by their academies' rules.
public record NumberStyle(char decimal, char group, int partedFrom, String beforePercent) {
    private static final char NARROW = '\u202F';
    private static final String NO_BREAK = "\u00A0";
    private static final int MOST_DIGITS = 18;

    /// The style of a BCP 47 tag's language; that of English when it is not known.
    public static NumberStyle of(String tag) {
        Language language = Language.orEnglish(tag);
        return new NumberStyle(
                language.get("number-decimal").charAt(0),
                language.get("number-group").charAt(0),
                Integer.parseInt(language.get("number-parted-from")),
                language.get("percent-space"));
    }

    /// A number with its digits in groups; a true minus before negative ones.
    public String format(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder out = new StringBuilder(plain.length() + 4);
        if (value.signum() < 0) {
            out.append('−');
        }
        boolean grouped = whole.length() >= partedFrom;
        for (int i = 0; i < whole.length(); i++) {
            if (grouped && i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(group);
            }
            out.append(whole.charAt(i));
        }
        if (point >= 0) {
            out.append(decimal).append(plain, point + 1, plain.length());
        }
        return out.toString();
    }

    /// A number and its unit, kept together.
    String withUnit(String number, String unit) {
        if (unit.isEmpty()) {
            return number;
        }
        boolean sign = unit.equals("%") || unit.equals("‰");
        return number + (sign ? beforePercent : unit.equals("°") ? "" : NO_BREAK) + unit;
    }

    /// A number as people write it: spaces between groups, a point or comma before decimals, or the
    /// language's own mark between groups of exactly three digits; null when it is none.
    public @Nullable BigDecimal parse(String text) {
        String cell = text.strip();
        StringBuilder digits = new StringBuilder();
        int from = cell.isEmpty() || "-−+".indexOf(cell.charAt(0)) < 0 ? 0 : 1;
        boolean negative = from == 1 && cell.charAt(0) != '+';
        int last = Math.max(cell.lastIndexOf('.'), cell.lastIndexOf(','));
        for (int i = from; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == '.' || c == ',') {
                boolean decimals = i == last && !isGrouping(cell, i);
                boolean grouping = !decimals && isGroup(cell, i);
                if (!decimals && !grouping) {
                    return null;
                }
                digits.append(decimals ? "." : "");
            } else if (!isSpace(c) && c != '\'' && c != '’' || !isBetweenDigits(cell, i)) {
                return null;
            }
        }
        boolean any = digits.chars().anyMatch(c -> c != '.');
        if (!any || digits.length() > MOST_DIGITS) {
            return null;
        }
        BigDecimal value = new BigDecimal(digits.toString());
        return negative ? value.negate() : value;
    }

    // The last mark parts groups when it is the language's own mark for that, stands before exactly
    // three digits, and no mark of the other kind has come before.
    private boolean isGrouping(String cell, int at) {
        char other = cell.charAt(at) == '.' ? ',' : '.';
        boolean repeated = cell.indexOf(cell.charAt(at)) != at;
        return (cell.charAt(at) == group || repeated)
                && isGroup(cell, at)
                && cell.indexOf(other) < 0
                && !cell.startsWith("0");
    }

    private static boolean isGroup(String cell, int at) {
        int end = at + 1;
        while (end < cell.length() && cell.charAt(end) >= '0' && cell.charAt(end) <= '9') {
            end++;
        }
        return end - at == 4;
    }

    private static boolean isBetweenDigits(String cell, int at) {
        return at > 0
                && at + 1 < cell.length()
                && isDigitOrSpace(cell.charAt(at - 1))
                && isDigitOrSpace(cell.charAt(at + 1));
    }

    private static boolean isDigitOrSpace(char c) {
        return c >= '0' && c <= '9' || isSpace(c);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == NARROW || c == '\u2009';
    }
}
