package org.livret.transform;

import org.livret.doc.Node;

/// Writes numbers of the class `grouped` or `nombre` as the language does: groups of three digits
/// from five digits on, and the language's sign before decimals.
///
/// Nothing is grouped that is not marked so: a year, a postcode and a page look like any number.
record Numbers(char separator, char decimal, boolean thousands) {
    static boolean isMarked(Node.Phrase phrase) {
        return phrase.attributes().hasClass("grouped") || phrase.attributes().hasClass("nombre");
    }

    /// The text with its number in groups; the very text when it is no plain number.
    String grouped(String text) {
        String digits = text.strip();
        int point = point(digits);
        int start =
                !digits.isEmpty() && (digits.charAt(0) == '-' || digits.charAt(0) == '−') ? 1 : 0;
        boolean plain =
                isDigits(digits, start, point) && isDigits(digits, point + 1, digits.length());
        int whole = point - start;
        if (!plain || whole < (thousands ? 4 : 5) || point == digits.length() - 1) {
            return text;
        }
        StringBuilder out = new StringBuilder(digits.substring(0, start));
        for (int i = start; i < point; i++) {
            if (i > start && (point - i) % 3 == 0) {
                out.append(separator);
            }
            out.append(digits.charAt(i));
        }
        if (point < digits.length()) {
            out.append(decimal).append(digits, point + 1, digits.length());
        }
        return out.toString();
    }

    private static int point(String digits) {
        int comma = digits.indexOf(',');
        int point = comma < 0 ? digits.indexOf('.') : comma;
        return point < 0 ? digits.length() : point;
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Letters.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
