package org.livret.markdown;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The abbreviations that a file defines, found where they stand as whole words.
final class Abbreviations {
    /// A place in a text at which an abbreviation stands.
    record Match(int start, int end, String expansion) {}

    private record Entry(String label, String expansion) {}

    // By first word; the longest label first, so that `R&D` is met before `R`.
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final BitSet firstCharacters = new BitSet();

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /// Adds one unless its label is known. Returns whether it was new.
    boolean add(Definition.Abbreviation definition) {
        String label = definition.label();
        String word = label.substring(0, wordEnd(label, 0));
        firstCharacters.set(label.charAt(0));
        List<Entry> same = entries.computeIfAbsent(word, _ -> new ArrayList<>());
        for (Entry entry : same) {
            if (entry.label.equals(label)) {
                return false;
            }
        }
        same.add(new Entry(label, definition.expansion()));
        same.sort(Comparator.comparingInt((Entry e) -> e.label.length()).reversed());
        return true;
    }

    /// The first abbreviation in a text from an index on, or null. The index is that of a text's
    /// start or of a match's end.
    @Nullable Match next(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            List<Entry> candidates =
                    firstCharacters.get(text.charAt(at))
                            ? entries.get(text.substring(at, end))
                            : null;
            if (candidates != null) {
                for (Entry entry : candidates) {
                    int last = at + entry.label.length();
                    if (text.startsWith(entry.label, at)
                            && (last == text.length() || !isWordPart(text, last))) {
                        return new Match(at, last, entry.expansion);
                    }
                }
            }
            at = end;
        }
        return null;
    }

    // What is no part of a word stands for itself.
    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isWordPart(text, end)) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private static boolean isWordPart(String text, int index) {
        char c = text.charAt(index);
        return c == '_' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
