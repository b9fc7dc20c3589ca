package org.livret.markdown;

import org.jspecify.annotations.Nullable;

/// A web address, an e-mail address or a cross-reference that stands in the text without brackets,
/// by the rules of GitHub's Markdown (section 6.9) Pandoc's `@fig:id` and Quarto's `@fig-id`.
record BareAddress(Kind kind, int start, int end) {
    enum Kind {
        WEB,
        WWW,
        MAIL,
        CROSS_REFERENCE
    }

    private static final int LONGEST_DOMAIN = 255;
    private static final int LONGEST_LOCAL_PART = 64;

    String destination(String s) {
        String shown = s.substring(start, end);
        return switch (kind) {
            case WEB -> shown;
            case WWW -> "http://" + shown;
            case MAIL -> "mailto:" + shown;
            case CROSS_REFERENCE -> "#" + shown.substring(1);
        };
    }

    /// What begins with `http://`, `https://`, `ftp://` or `www.` at an index.
    ///
    /// @param inBrackets whether a bracket is open, which then ends the address
    static @Nullable BareAddress web(String s, int at, boolean inBrackets) {
        boolean www = s.regionMatches(true, at, "www.", 0, 4);
        int host = www ? at : afterScheme(s, at);
        if (host < 0 || at > 0 && Character.isLetterOrDigit(s.charAt(at - 1))) {
            return null;
        }
        if (!isDomain(s, host)) {
            return null;
        }
        int end = host;
        while (end < s.length() && !endsAddress(s.charAt(end), inBrackets)) {
            end++;
        }
        end = trimmed(s, host, end);
        return end > host ? new BareAddress(www ? Kind.WWW : Kind.WEB, at, end) : null;
    }

    private static int afterScheme(String s, int at) {
        if (s.regionMatches(true, at, "https://", 0, 8)) {
            return at + 8;
        }
        if (s.regionMatches(true, at, "http://", 0, 7)) {
            return at + 7;
        }
        return s.regionMatches(true, at, "ftp://", 0, 6) ? at + 6 : -1;
    }

    // Beyond GitHub's rule, quotation marks of the text around end an address: «
    // https://example.org ».
    private static boolean endsAddress(char c, boolean inBrackets) {
        return c <= ' '
                || c == '<'
                || c == '`'
                || c == '»'
                || c == '”'
                || c == '"'
                || c == ']' && inBrackets
                || Scan.isUnicodeSpace(c);
    }

    // A valid domain: segments of letters, digits, - and _ parted by periods; no _ in the last two.
    private static boolean isDomain(String s, int at) {
        int i = at;
        int segment = 0;
        boolean underscore = false;
        boolean underscoreBefore = false;
        while (i < s.length()
                && i - at <= LONGEST_DOMAIN
                && (isDomainPart(s.charAt(i)) || s.charAt(i) == '.')) {
            if (s.charAt(i) == '.') {
                if (i + 1 < s.length() && isDomainPart(s.charAt(i + 1))) {
                    segment++;
                    underscoreBefore = underscore;
                    underscore = false;
                }
            } else {
                underscore |= s.charAt(i) == '_';
            }
            i++;
        }
        return i - at <= LONGEST_DOMAIN
                && segment > 0
                && !underscore
                && !underscoreBefore
                && s.charAt(at) != '.';
    }

    private static boolean isDomainPart(char c) {
        return c == '-' || c == '_' || Character.isLetterOrDigit(c);
    }

    // Punctuation at the end belongs to the sentence; a parenthesis too unless its opening is in
    // the address.
    private static int trimmed(String s, int start, int from) {
        int end = from;
        int unopened = count(s, start, end, ')') - count(s, start, end, '(');
        while (end > start) {
            char last = s.charAt(end - 1);
            int entity = last == ';' ? entityStart(s, start, end) : -1;
            if (entity >= 0) {
                end = entity;
            } else if (last == ')' && unopened > 0) {
                unopened--;
                end--;
            } else if ("?!.,:;*_~'\"…’".indexOf(last) >= 0) {
                end--;
            } else {
                return end;
            }
        }
        return end;
    }

    private static int entityStart(String s, int start, int end) {
        int i = end - 2;
        while (i > start && Scan.isAlphanumeric(s.charAt(i))) {
            i--;
        }
        return i < end - 2 && s.charAt(i) == '&' ? i : -1;
    }

    private static int count(String s, int from, int to, char c) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (s.charAt(i) == c) {
                count++;
            }
        }
        return count;
    }

    /// What `@` at an index is part of: an e-mail address or a cross-reference.
    static @Nullable BareAddress atSign(String s, int at) {
        return at > 0 && isWordBefore(s, at) ? mail(s, at) : crossReference(s, at);
    }

    private static boolean isWordBefore(String s, int at) {
        char c = s.charAt(at - 1);
        return Character.isLetterOrDigit(c) || ".-_+".indexOf(c) >= 0;
    }

    private static @Nullable BareAddress mail(String s, int at) {
        int start = at;
        while (start > 0
                && at - start <= LONGEST_LOCAL_PART
                && (Scan.isAlphanumeric(s.charAt(start - 1))
                        || ".-_+".indexOf(s.charAt(start - 1)) >= 0)) {
            start--;
        }
        while (start < at && s.charAt(start) == '_') {
            start++;
        }
        int end = at + 1;
        boolean dot = false;
        while (end < s.length()
                && (isDomainPart(s.charAt(end)) || s.charAt(end) == '.' && dotBetween(s, end))) {
            dot |= s.charAt(end) == '.';
            end++;
        }
        boolean badEnd = end > at + 1 && (s.charAt(end - 1) == '-' || s.charAt(end - 1) == '_');
        return start < at && dot && !badEnd ? new BareAddress(Kind.MAIL, start, end) : null;
    }

    private static boolean dotBetween(String s, int dot) {
        return dot + 1 < s.length()
                && isDomainPart(s.charAt(dot + 1))
                && isDomainPart(s.charAt(dot - 1));
    }

    private static @Nullable BareAddress crossReference(String s, int at) {
        int name = at + 1;
        int colon = name;
        while (colon < s.length() && Scan.isLetter(s.charAt(colon))) {
            colon++;
        }
        // Quarto parts the kind from the name by a hyphen.
        boolean parted = colon < s.length() && (s.charAt(colon) == ':' || s.charAt(colon) == '-');
        if (!parted || !isLabelKind(s.substring(name, colon))) {
            return null;
        }
        int end = colon + 1;
        while (end < s.length()
                && (isDomainPart(s.charAt(end)) || ".:".indexOf(s.charAt(end)) >= 0)) {
            end++;
        }
        while (end > colon + 1 && ".:-".indexOf(s.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > colon + 1 ? new BareAddress(Kind.CROSS_REFERENCE, at, end) : null;
    }

    private static boolean isLabelKind(String kind) {
        return switch (kind) {
            case "fig", "tab", "tbl", "sec", "eq", "lst" -> true;
            default -> false;
        };
    }
}
