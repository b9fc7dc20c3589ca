package org.livret.markdown;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/// A definition at the beginning of a paragraph, which is no text: of a link's reference (`[label]:
/// address "title"`, CommonMark 0.31.2, section 4.7) or of an abbreviation (`*[IA]: intelligence
/// artificielle`, PHP Markdown Extra). The end is the index after its last line.
sealed interface Definition {
    int end();

    record Link(String label, String destination, Optional<String> title, int end)
            implements Definition {}

    record Abbreviation(String label, String expansion, int end) implements Definition {}

    /// The definition that begins at an index, which is that of a line's start.
    static @Nullable Definition at(String s, int at) {
        if (at + 3 < s.length() && s.charAt(at) == '*' && s.charAt(at + 1) == '[') {
            return abbreviation(s, at);
        }
        return link(s, at);
    }

    /// The index after the link reference definitions at the beginning of a text.
    static int skipLinks(String s) {
        int at = 0;
        for (Definition found = link(s, 0); found != null; found = link(s, at)) {
            at = found.end();
        }
        return at;
    }

    /// Labels match without regard to case and to the amount of white space (section 4.7); folding
    /// through both cases makes `ẞ` equal `SS`.
    static String normal(String label) {
        StringBuilder out = new StringBuilder(label.length());
        for (String word : label.split("[ \t\r\n]+")) {
            if (!word.isEmpty()) {
                out.append(out.isEmpty() ? "" : " ").append(word);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }

    private static @Nullable Abbreviation abbreviation(String s, int at) {
        int close = s.indexOf("]:", at + 2);
        int end = lineEnd(s, at);
        if (close <= at + 2 || close >= end) {
            return null;
        }
        String label = s.substring(at + 2, close).strip();
        String expansion = Entities.decode(s.substring(close + 2, end).strip());
        return label.isEmpty() || expansion.isEmpty()
                ? null
                : new Abbreviation(label, expansion, after(s, end));
    }

    private static @Nullable Link link(String s, int at) {
        int close = Scan.label(s, at);
        if (close < 0 || close >= s.length() || s.charAt(close) != ':') {
            return null;
        }
        String label = s.substring(at + 1, close - 1);
        int start = Scan.spaces(s, close + 1);
        Scan.Piece destination = Scan.destination(s, start);
        if (destination == null || destination.end() == start) {
            return null;
        }
        int titleStart = Scan.spaces(s, destination.end());
        Scan.Piece title = titleStart > destination.end() ? Scan.title(s, titleStart) : null;
        if (title != null && blankTo(s, title.end())) {
            return new Link(
                    label,
                    destination.text(),
                    Optional.of(title.text()),
                    after(s, lineEnd(s, title.end())));
        }
        if (!blankTo(s, destination.end())) {
            return null;
        }
        return new Link(
                label,
                destination.text(),
                Optional.empty(),
                after(s, lineEnd(s, destination.end())));
    }

    private static boolean blankTo(String s, int from) {
        return Columns.firstNonSpace(s, from) == lineEnd(s, from);
    }

    private static int lineEnd(String s, int from) {
        int end = s.indexOf('\n', from);
        return end < 0 ? s.length() : end;
    }

    private static int after(String s, int lineEnd) {
        return Math.min(s.length(), lineEnd + 1);
    }
}
