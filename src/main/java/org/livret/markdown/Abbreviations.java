package org.livret.markdown;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The abbreviations that a file defines, found where they stand as whole words.
final class Abbreviations {
    /// A place in a text at which an abbreviation stands.
    record Match(int start, int end, String expansion) {}

    private record Entry(String label, String expansion) {}

    // By first character; the longest label first, so that `R&D` is met before `R`.
    private final Map<Character, List<Entry>> entries = new HashMap<>();

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /// Adds one unless its label is known. Returns whether it was new.
    boolean add(Definition.Abbreviation definition) {
        List<Entry> same =
                entries.computeIfAbsent(definition.label().charAt(0), _ -> new ArrayList<>());
        for (Entry entry : same) {
            if (entry.label.equals(definition.label())) {
                return false;
            }
        }
        same.add(new Entry(definition.label(), definition.expansion()));
        same.sort(Comparator.comparingInt((Entry e) -> e.label.length()).reversed());
        return true;
    }

    /// The first abbreviation in a text from an index on, or null.
    @Nullable Match next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (i > 0 && isWordPart(text, i - 1)) {
                continue;
            }
            List<Entry> candidates = entries.get(text.charAt(i));
            if (candidates != null) {
                for (Entry entry : candidates) {
                    int end = i + entry.label.length();
                    if (text.startsWith(entry.label, i)
                            && (end == text.length() || !isWordPart(text, end))) {
                        return new Match(i, end, entry.expansion);
                    }
                }
            }
        }
        return null;
    }

    private static boolean isWordPart(String text, int index) {
        char c = text.charAt(index);
        return c == '_' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
