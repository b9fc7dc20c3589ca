package org.livret.language;

import java.util.List;
import java.util.Locale;

/// Language tags of BCP 47 (RFC 5646), as far as their shape goes.
public final class LanguageTag {
    private static final List<String> RIGHT_TO_LEFT =
            List.of(
                    "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug",
                    "ur", "yi");

    private LanguageTag() {}

    /// Whether the tag is well-formed: a language of two or three letters, then script, region,
    /// variants, extensions in this order.
    public static boolean isWellFormed(String tag) {
        String[] parts = tag.split("-", -1);
        if (!isLetters(parts[0], 2, 3)) {
            return parts.length > 1 && parts[0].equalsIgnoreCase("x") && rest(parts, 1);
        }
        int at = 1;
        while (at < parts.length && at <= 3 && isLetters(parts[at], 3, 3)) {
            at++;
        }
        if (at < parts.length && isLetters(parts[at], 4, 4)) {
            at++;
        }
        if (at < parts.length && (isLetters(parts[at], 2, 2) || isDigits(parts[at]))) {
            at++;
        }
        while (at < parts.length && isVariant(parts[at])) {
            at++;
        }
        return at == parts.length
                || (parts[at].length() == 1 && at + 1 < parts.length && rest(parts, at + 1));
    }

    private static boolean rest(String[] parts, int from) {
        for (int i = from; i < parts.length; i++) {
            if (parts[i].isEmpty() || parts[i].length() > 8 || !isAlphanumeric(parts[i])) {
                return false;
            }
        }
        return !(parts[parts.length - 1].length() == 1);
    }

    private static boolean isVariant(String part) {
        boolean digitFirst = part.length() == 4 && part.charAt(0) >= '0' && part.charAt(0) <= '9';
        return isAlphanumeric(part) && (digitFirst || (part.length() >= 5 && part.length() <= 8));
    }

    private static boolean isLetters(String part, int least, int most) {
        for (int i = 0; i < part.length(); i++) {
            char c = (char) (part.charAt(i) | 0x20);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return part.length() >= least && part.length() <= most;
    }

    private static boolean isDigits(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) < '0' || part.charAt(i) > '9') {
                return false;
            }
        }
        return part.length() == 3;
    }

    private static boolean isAlphanumeric(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
            if (!digit && !letter) {
                return false;
            }
        }
        return !part.isEmpty();
    }

    /// Whether text in the language, or the script that the tag names, runs from right to left.
    public static boolean isRightToLeft(String tag) {
        String[] parts = tag.toLowerCase(Locale.ROOT).split("[-_]", -1);
        if (parts.length > 1 && parts[1].length() == 4) {
            return switch (parts[1]) {
                case "arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "aran" -> true;
                default -> false;
            };
        }
        return RIGHT_TO_LEFT.contains(parts[0]);
    }
}
