package org.livret.math;

import org.livret.math.TexToken.Kind;

import java.util.ArrayList;
import java.util.List;

/// Parts a text into tokens, as TeX does with its usual categories (The TeXbook, chapters 7 and 8).
///
/// A `%` that no line end follows is a percent sign: in Markdown, who writes `$50%$` means one.
final class TexScanner {
    private final String s;
    private final List<TexToken> out = new ArrayList<>();
    private int at;
    private boolean spaced;

    private TexScanner(String s) {
        this.s = s;
    }

    /// The tokens of a text, the last one [Kind#END].
    static List<TexToken> scan(String text) {
        TexScanner scanner = new TexScanner(text);
        while (scanner.at < text.length()) {
            scanner.token();
        }
        scanner.add(Kind.END, "", text.length());
        return scanner.out;
    }

    private void add(Kind kind, String text, int to) {
        out.add(new TexToken(kind, text, Math.min(at, s.length()), to, spaced));
        at = to;
        spaced = false;
    }

    private void token() {
        char c = s.charAt(at);
        switch (c) {
            case ' ', '\t', '\n', '\r' -> {
                spaced = true;
                at++;
            }
            case '\\' -> command();
            case '{' -> add(Kind.OPEN, "{", at + 1);
            case '}' -> add(Kind.CLOSE, "}", at + 1);
            case '&' -> add(Kind.ALIGN, "&", at + 1);
            case '^' -> add(Kind.SUP, "^", at + 1);
            case '_' -> add(Kind.SUB, "_", at + 1);
            case '~' -> add(Kind.COMMAND, "space", at + 1);
            case '%' -> comment();
            case '#' -> parameter();
            default -> {
                int end = at + Character.charCount(s.codePointAt(at));
                add(Kind.CHARACTER, s.substring(at, end), end);
            }
        }
    }

    private void command() {
        int end = at + 1;
        while (end < s.length() && isNameLetter(s.charAt(end))) {
            end++;
        }
        if (end > at + 1) {
            add(Kind.COMMAND, s.substring(at + 1, end), end);
        } else if (end == s.length() || Character.isWhitespace(s.charAt(end))) {
            add(Kind.COMMAND, "space", Math.min(s.length(), end + 1));
        } else {
            int after = end + Character.charCount(s.codePointAt(end));
            add(Kind.COMMAND, s.substring(end, after), after);
        }
    }

    private static boolean isNameLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void comment() {
        int end = s.indexOf('\n', at);
        if (end < 0) {
            add(Kind.CHARACTER, "%", at + 1);
        } else {
            at = end + 1;
        }
    }

    private void parameter() {
        char digit = at + 1 < s.length() ? s.charAt(at + 1) : ' ';
        if (digit >= '1' && digit <= '9') {
            add(Kind.PARAMETER, String.valueOf(digit), at + 2);
        } else {
            add(Kind.CHARACTER, "#", at + 1);
        }
    }
}
