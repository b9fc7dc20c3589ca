package org.livret.markdown;

import com.vladsch.flexmark.util.sequence.Html5Entities;

import org.jspecify.annotations.Nullable;

/// Character references (CommonMark 0.31.2, section 2.5) and backslash escapes (section 2.4).
final class Entities {
    // `&CounterClockwiseContourIntegral;` is the longest name.
    private static final int LONGEST = 33;

    private Entities() {}

    /// The index after the character reference at an index, or -1 when there is none.
    static int end(String s, int at) {
        int i = at + 1;
        if (i < s.length() && s.charAt(i) == '#') {
            return numberEnd(s, i + 1);
        }
        while (i < s.length() && i - at <= LONGEST && Scan.isAlphanumeric(s.charAt(i))) {
            i++;
        }
        return i > at + 1
                        && i < s.length()
                        && s.charAt(i) == ';'
                        && named(s.substring(at + 1, i)) != null
                ? i + 1
                : -1;
    }

    private static int numberEnd(String s, int at) {
        boolean hex = at < s.length() && (s.charAt(at) == 'x' || s.charAt(at) == 'X');
        int start = hex ? at + 1 : at;
        int most = hex ? 6 : 7;
        int i = start;
        while (i < s.length()
                && i - start < most
                && Character.digit(s.charAt(i), hex ? 16 : 10) >= 0) {
            i++;
        }
        return i > start && i < s.length() && s.charAt(i) == ';' ? i + 1 : -1;
    }

    /// The characters of a reference that [#end] has found.
    static String value(String s, int at, int end) {
        if (s.charAt(at + 1) != '#') {
            String known = named(s.substring(at + 1, end - 1));
            return known == null ? s.substring(at, end) : known;
        }
        boolean hex = s.charAt(at + 2) == 'x' || s.charAt(at + 2) == 'X';
        int codePoint = Integer.parseInt(s, at + (hex ? 3 : 2), end - 1, hex ? 16 : 10);
        return isPublishable(codePoint) ? Character.toString(codePoint) : "\uFFFD";
    }

    // As PublishableText has it for characters written as such.
    private static boolean isPublishable(int codePoint) {
        if (codePoint < ' ') {
            return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        boolean surrogate =
                codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return Character.isValidCodePoint(codePoint)
                && !surrogate
                && (codePoint & 0xFFFE) != 0xFFFE;
    }

    // The common ones are at hand, so that most manuscripts never load the table of two thousand.
    private static @Nullable String named(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> "\u00A0";
            case "copy" -> "©";
            default -> {
                String reference = "&" + name + ";";
                String value = Html5Entities.entityToString(reference);
                yield value.equals(reference) ? null : value;
            }
        };
    }

    /// A text with its backslash escapes and character references decoded.
    static String decode(String s) {
        return s.indexOf('\\') < 0 && s.indexOf('&') < 0 ? s : decode(s, true);
    }

    /// A text with its character references decoded, in which a backslash is a backslash: HTML.
    static String decodeReferences(String s) {
        return s.indexOf('&') < 0 ? s : decode(s, false);
    }

    private static String decode(String s, boolean escapes) {
        StringBuilder out = new StringBuilder(s.length());
        int i = 0;
        while (i < s.length()) {
            char c = s.charAt(i);
            int end = c == '&' ? end(s, i) : -1;
            if (end > 0) {
                out.append(value(s, i, end));
                i = end;
            } else if (escapes
                    && c == '\\'
                    && i + 1 < s.length()
                    && Scan.isPunctuation(s.charAt(i + 1))) {
                out.append(s.charAt(i + 1));
                i += 2;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }
}
