package org.livret.transform;

import org.livret.doc.Attributes;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The words that braces give the index. What parts entries from each other and from those below
/// them is no punctuation of a sentence.
final class IndexWords {
    private static final List<String> KEYS = List.of("index", "see", "see-also");

    private IndexWords() {}

    /// The attributes with each word as `typography` makes it; themselves when nothing changed.
    static Attributes set(Attributes attributes, UnaryOperator<String> typography) {
        Attributes all = attributes;
        for (String key : KEYS) {
            Optional<String> words = attributes.pairs().isEmpty() ? Optional.empty() : all.get(key);
            if (words.isPresent()) {
                String set = set(words.get(), typography);
                all = set.equals(words.get()) ? all : all.with(key, set);
            }
        }
        return all;
    }

    private static String set(String words, UnaryOperator<String> typography) {
        StringBuilder out = new StringBuilder(words.length());
        int from = 0;
        for (int i = 0; i <= words.length(); i++) {
            boolean end = i == words.length() || words.charAt(i) == '!' || words.charAt(i) == ';';
            if (end) {
                out.append(typography.apply(words.substring(from, i)));
                if (i < words.length()) {
                    out.append(words.charAt(i));
                }
                from = i + 1;
            }
        }
        return out.toString();
    }
}
