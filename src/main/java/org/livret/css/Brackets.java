package org.livret.css;

/// The brackets of a text outside its strings and comments: how deep they go, and which are left
/// open at its end.
record Brackets(int deepest, String missing) {
    static Brackets of(String text) {
        StringBuilder open = new StringBuilder();
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '(' -> open.append(')');
                case '[' -> open.append(']');
                case '{' -> open.append('}');
                case ')', ']', '}' -> close(open, c);
                case '"', '\'' -> i = endOfString(text, i);
                case '/' -> i = text.startsWith("/*", i) ? endOfComment(text, i) : i;
                case '\\' -> i++;
                default -> {}
            }
            deepest = Math.max(deepest, open.length());
        }
        return new Brackets(deepest, open.reverse().toString());
    }

    // A closing bracket that fits none is the parser's to complain about.
    private static void close(StringBuilder open, char c) {
        int last = open.length() - 1;
        if (last >= 0 && open.charAt(last) == c) {
            open.setLength(last);
        }
    }

    /// Where a string ends: at its closing quote, or with its line.
    static int endOfString(CharSequence text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == text.charAt(start) || c == '\n') {
                return i;
            }
            i += c == '\\' ? 1 : 0;
        }
        return text.length();
    }

    private static int endOfComment(String text, int start) {
        int end = text.indexOf("*/", start + 2);
        return end < 0 ? text.length() : end + 1;
    }
}
