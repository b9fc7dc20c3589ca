package org.livret.markdown;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// The first line of one of GitHub's alerts, `[!NOTE]`, with a title of the author's if there is
/// one, and the index after the line.
record Alert(String name, String title, int end) {
    static @Nullable Alert of(String text) {
        int close = text.startsWith("[!") ? text.indexOf(']') : -1;
        if (close < 0) {
            return null;
        }
        String name = text.substring(2, close).toLowerCase(Locale.ROOT);
        switch (name) {
            case "note", "tip", "important", "warning", "caution" -> {}
            default -> {
                return null;
            }
        }
        int lineEnd = text.indexOf('\n', close);
        int end = lineEnd < 0 ? text.length() : lineEnd;
        return new Alert(
                name,
                Entities.decode(text.substring(close + 1, end).strip()),
                Math.min(end + 1, text.length()));
    }
}
