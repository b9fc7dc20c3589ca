package org.livret.markdown;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/// A piece of raw HTML (CommonMark 0.31.2, section 6.6). The end is the index after it; the name is
/// in lower case and empty for what is no element.
record HtmlTag(Kind kind, String name, SequencedMap<String, String> attributes, int end) {
    /// Whether the tag opens an element of a name.
    boolean opens(String element) {
        return kind == Kind.OPEN && name.equals(element);
    }

    enum Kind {
        OPEN,
        CLOSE,
        /// `<br/>`, or an element that never has content.
        EMPTY,
        COMMENT,
        /// Processing instructions, declarations and CDATA sections.
        OTHER
    }

    /// Reads the piece that begins with `<` at an index, or null when there is none.
    static @Nullable HtmlTag at(String s, int at) {
        if (at + 2 >= s.length()) {
            return null;
        }
        return switch (s.charAt(at + 1)) {
            case '!' -> declaration(s, at);
            case '?' -> until(s, at + 2, "?>", Kind.OTHER);
            case '/' -> closing(s, at);
            default -> opening(s, at);
        };
    }

    private static @Nullable HtmlTag declaration(String s, int at) {
        if (s.startsWith("<!-->", at)) {
            return other(Kind.COMMENT, at + 5);
        }
        if (s.startsWith("<!--->", at)) {
            return other(Kind.COMMENT, at + 6);
        }
        if (s.startsWith("<!--", at)) {
            return until(s, at + 4, "-->", Kind.COMMENT);
        }
        if (s.startsWith("<![CDATA[", at)) {
            return until(s, at + 9, "]]>", Kind.OTHER);
        }
        return Scan.isLetter(s.charAt(at + 2)) ? until(s, at + 2, ">", Kind.OTHER) : null;
    }

    private static @Nullable HtmlTag until(String s, int from, String end, Kind kind) {
        int found = s.indexOf(end, from);
        return found < 0 ? null : other(kind, found + end.length());
    }

    private static HtmlTag other(Kind kind, int end) {
        return new HtmlTag(kind, "", new LinkedHashMap<>(), end);
    }

    private static @Nullable HtmlTag closing(String s, int at) {
        int name = Scan.elementName(s, at + 2);
        int close = spaces(s, name);
        if (name == at + 2 || close == s.length() || s.charAt(close) != '>') {
            return null;
        }
        return new HtmlTag(Kind.CLOSE, lower(s, at + 2, name), new LinkedHashMap<>(), close + 1);
    }

    private static @Nullable HtmlTag opening(String s, int at) {
        int after = Scan.elementName(s, at + 1);
        if (after == at + 1) {
            return null;
        }
        String name = lower(s, at + 1, after);
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        int i = after;
        while (true) {
            int next = spaces(s, i);
            if (next == s.length()) {
                return null;
            }
            char c = s.charAt(next);
            if (c == '>') {
                return new HtmlTag(
                        HtmlSubset.isVoid(name) ? Kind.EMPTY : Kind.OPEN,
                        name,
                        attributes,
                        next + 1);
            }
            if (c == '/') {
                return s.startsWith("/>", next)
                        ? new HtmlTag(Kind.EMPTY, name, attributes, next + 2)
                        : null;
            }
            i = next > i ? attribute(s, next, attributes) : -1;
            if (i < 0) {
                return null;
            }
        }
    }

    private static int attribute(String s, int at, SequencedMap<String, String> attributes) {
        int i = at;
        while (i < s.length()
                && (Scan.isLetter(s.charAt(i))
                        || "_:".indexOf(s.charAt(i)) >= 0
                        || i > at
                                && (Scan.isDigit(s.charAt(i)) || ".-".indexOf(s.charAt(i)) >= 0))) {
            i++;
        }
        if (i == at) {
            return -1;
        }
        String name = lower(s, at, i);
        int equals = spaces(s, i);
        if (equals == s.length() || s.charAt(equals) != '=') {
            attributes.putIfAbsent(name, "");
            return i;
        }
        int start = spaces(s, equals + 1);
        int end = valueEnd(s, start);
        if (end < 0) {
            return -1;
        }
        boolean quoted = s.charAt(start) == '"' || s.charAt(start) == '\'';
        String raw = quoted ? s.substring(start + 1, end - 1) : s.substring(start, end);
        attributes.putIfAbsent(name, Entities.decodeReferences(raw));
        return end;
    }

    private static int valueEnd(String s, int start) {
        if (start == s.length()) {
            return -1;
        }
        char quote = s.charAt(start);
        if (quote == '"' || quote == '\'') {
            int close = s.indexOf(quote, start + 1);
            return close < 0 ? -1 : close + 1;
        }
        int i = start;
        while (i < s.length()
                && !Columns.isWhite(s.charAt(i))
                && "\"'=<>`".indexOf(s.charAt(i)) < 0) {
            i++;
        }
        return i > start ? i : -1;
    }

    private static int spaces(String s, int at) {
        int i = at;
        while (i < s.length() && Columns.isWhite(s.charAt(i))) {
            i++;
        }
        return i;
    }

    private static String lower(String s, int from, int to) {
        return s.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
