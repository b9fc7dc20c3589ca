package org.livret.epub;

/// Dates and moments as EPUB writes them, a subset of ISO 8601.
final class Moments {
    private Moments() {}

    /// Whether the text is a year, a month or a day: `2026`, `2026-11`, `2026-11-23`.
    static boolean isDate(String text) {
        return switch (text.length()) {
            case 4 -> digits(text, 0, 4) > 0;
            case 7 -> isDate(text.substring(0, 4)) && isMonth(text);
            case 10 -> isDate(text.substring(0, 7)) && isDay(text);
            default -> false;
        };
    }

    private static boolean isMonth(String text) {
        int month = digits(text, 5, 7);
        return text.charAt(4) == '-' && month >= 1 && month <= 12;
    }

    private static boolean isDay(String text) {
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int last =
                switch (month) {
                    case 2 -> leap ? 29 : 28;
                    case 4, 6, 9, 11 -> 30;
                    default -> 31;
                };
        return text.charAt(7) == '-' && day >= 1 && day <= last;
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /// The moment as `dcterms:modified` wants it, to the second and in UTC.
    ///
    /// @throws IllegalArgumentException when it is neither a day nor such a moment
    static String modified(String text) {
        boolean moment =
                text.length() == 20
                        && isDate(text.substring(0, 10))
                        && text.charAt(10) == 'T'
                        && text.charAt(13) == ':'
                        && text.charAt(16) == ':'
                        && text.charAt(19) == 'Z'
                        && digits(text, 11, 13) >= 0
                        && digits(text, 14, 16) >= 0
                        && digits(text, 17, 19) >= 0;
        if (moment) {
            return text;
        }
        if (text.length() == 10 && isDate(text)) {
            return text + "T00:00:00Z";
        }
        throw new IllegalArgumentException("‘" + text + "’ is no moment in UTC");
    }
}
