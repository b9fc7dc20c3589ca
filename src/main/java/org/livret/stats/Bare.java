package org.livret.stats;

import java.util.Locale;

/// Text as it is compared: without spaces and format characters, whatever its capitals are, since
/// those are matters of style.
final class Bare {
    private Bare() {}

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static String of(CharSequence text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c) && Character.getType(c) != Character.FORMAT && c != '\u0000') {
                shown.append(c);
            }
        }
        // Up and down, so that what has several small forms has one.
        return shown.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }
}
