package org.livret.css;

/// A place in CSS text with what values and selectors both need: names, strings, escapes, comments
/// (CSS Syntax 3, section 4).
class Scanner {
    protected final String text;
    protected final int end;
    protected int at;

    Scanner(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /// The character at a distance, or NUL behind the end.
    protected final char peek(int distance) {
        return at + distance < end ? text.charAt(at + distance) : '\0';
    }

    protected final boolean atEnd() {
        return at >= end;
    }

    /// Skips white space and comments; says whether there was any white space.
    protected final boolean skipSpace() {
        boolean space = false;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '/' && peek(1) == '*') {
                int close = text.indexOf("*/", at + 2);
                at = close < 0 || close + 2 > end ? end : close + 2;
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space = true;
                at++;
            } else {
                break;
            }
        }
        return space;
    }

    protected final boolean startsName() {
        char c = peek(0);
        if (c == '-') {
            char next = peek(1);
            return next == '-' || isNameStart(next) || next == '\\';
        }
        return isNameStart(c) || (c == '\\' && peek(1) != '\n' && at + 1 < end);
    }

    /// The name that starts here, escapes replaced; empty when there is none.
    protected final String name() {
        int start = at;
        while (at < end && isNamePart(text.charAt(at))) {
            at++;
        }
        if (peek(0) != '\\') {
            return text.substring(start, at);
        }
        StringBuilder out = new StringBuilder(text.substring(start, at));
        while (at < end) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < end && peek(1) != '\n') {
                escape(out);
            } else if (isNamePart(c)) {
                out.append(c);
                at++;
            } else {
                break;
            }
        }
        return out.toString();
    }

    /// The string whose opening quote stands here. One that is not closed ends with the line.
    protected final String string() {
        char quote = text.charAt(at++);
        StringBuilder out = new StringBuilder();
        while (at < end) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                break;
            }
            if (c == '\n') {
                break;
            }
            if (c == '\\') {
                escape(out);
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private void escape(StringBuilder out) {
        at++;
        int digits = 0;
        int code = 0;
        while (digits < 6 && Character.digit(peek(0), 16) >= 0 && peek(0) < 0x80) {
            code = code * 16 + Character.digit(peek(0), 16);
            at++;
            digits++;
        }
        if (digits > 0) {
            boolean refused =
                    code == 0
                            || code > Character.MAX_CODE_POINT
                            || (code >= 0xD800 && code <= 0xDFFF);
            out.appendCodePoint(refused ? 0xFFFD : code);
            if (peek(0) == ' ' || peek(0) == '\n' || peek(0) == '\t') {
                at++;
            }
        } else if (at < end) {
            if (peek(0) != '\n') {
                out.append(peek(0));
            }
            at++;
        }
    }

    static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '-';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
