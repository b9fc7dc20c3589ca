package org.livret.app;

import java.util.List;
import java.util.Locale;

/// The words of a publication, wherever they were taken from: the running text in reading order,
/// and apart from it the notes in the order of their numbers.
///
/// Two such texts are compared by their words in order, whatever their spaces, their capitals and
/// the hyphens of line ends are, since those are matters of style.
record WrittenText(String body, List<String> notes) {
    WrittenText {
        notes = List.copyOf(notes);
    }

    /// What of these words is not found in the other text in the same order, with the words around
    /// the first place; empty when nothing is missing.
    String missingIn(WrittenText other) {
        String missing = missing("the text", body, other.body);
        return missing.isEmpty() ? missing("the notes", allNotes(), other.allNotes()) : missing;
    }

    /// How many characters the other text has beyond this one.
    int surplusOf(WrittenText other) {
        return other.length() - length();
    }

    /// The number of characters.
    int length() {
        return bare(body).length() + bare(allNotes()).length();
    }

    private String allNotes() {
        return String.join(" ", notes);
    }

    private static String missing(String where, String expected, String actual) {
        String text = bare(actual);
        int at = 0;
        for (String word : expected.split("[\\s\\h]+")) {
            String bare = bare(word);
            int found = text.indexOf(bare, at);
            if (found < 0) {
                String before = text.substring(Math.max(0, at - 120), at);
                String after = text.substring(at, Math.min(text.length(), at + 120));
                return "‘"
                        + word
                        + "’ is missing from "
                        + where
                        + " after …"
                        + before
                        + "‖"
                        + after;
            }
            at = found + bare.length();
        }
        return "";
    }

    /// A text without spaces, capitals and what cannot be seen.
    static String bare(String text) {
        String folded = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        StringBuilder bare = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean shown = !Character.isWhitespace(c) && !Character.isSpaceChar(c);
            if (shown && Character.getType(c) != Character.FORMAT && c != '\u0000') {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
