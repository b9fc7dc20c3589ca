package org.livret.markdown;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The first line of one of GitHub's alerts, `[!NOTE]`, or of one of Obsidian's call-outs, with a
/// title of the author's if there is one, and the index after the line.
record Alert(String name, String title, int end) {
    static @Nullable Alert of(String text) {
        int close = text.startsWith("[!") ? text.indexOf(']') : -1;
        if (close < 0) {
            return null;
        }
        Optional<String> name = CallOuts.name(text.substring(2, close));
        if (name.isEmpty()) {
            return null;
        }
        // Obsidian folds what has a sign behind it.
        boolean folds = close + 1 < text.length() && "+-".indexOf(text.charAt(close + 1)) >= 0;
        int title = close + (folds ? 2 : 1);
        int lineEnd = text.indexOf('\n', close);
        int end = lineEnd < 0 ? text.length() : lineEnd;
        return new Alert(
                name.get(),
                Entities.decode(text.substring(Math.min(title, end), end).strip()),
                Math.min(end + 1, text.length()));
    }
}
