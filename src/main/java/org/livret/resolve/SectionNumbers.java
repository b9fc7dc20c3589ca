package org.livret.resolve;

import org.livret.doc.Attributes;
import org.livret.doc.Node;

import java.util.Arrays;
import java.util.Map;

/// Counts headings: by class where the front matter gives the class a word, else by level as
/// `2.1.3`.
final class SectionNumbers {
    /// Label and number of a section; both may be empty.
    record Numeral(String label, String number) {
        static final Numeral NONE = new Numeral("", "");
    }

    private final Options options;
    private final Counting byClass = new Counting();
    private final int base;
    private final int[] counts = new int[7];
    private final String[] current = new String[7];

    /// `base` is the highest level that is numbered: it counts as the first.
    SectionNumbers(Options options, int base) {
        this.options = options;
        this.base = base;
        Arrays.fill(current, "");
    }

    /// The numeral of the next section in document order.
    Numeral next(Node.Section section) {
        int level = section.heading().level();
        Attributes attributes = section.attributes();
        Numeral numeral = numeral(level, attributes);
        current[level] = numeral.number();
        for (int below = level + 1; below < counts.length; below++) {
            counts[below] = 0;
            current[below] = "";
        }
        return numeral;
    }

    private Numeral numeral(int level, Attributes attributes) {
        String given = attributes.get("number").orElse("");
        String label = attributes.get("label").orElse("");
        if (attributes.hasClass("unnumbered")) {
            return new Numeral(label, given);
        }
        for (Map.Entry<String, String> entry : options.labels().entrySet()) {
            if (attributes.hasClass(entry.getKey())) {
                String word = label.isEmpty() ? entry.getValue() : label;
                return new Numeral(word, byClass.next(entry.getKey(), given));
            }
        }
        boolean counted = isCounted(level, attributes) || !given.isEmpty();
        return counted ? new Numeral(label, byLevel(level, given)) : new Numeral(label, "");
    }

    private boolean isCounted(int level, Attributes attributes) {
        return attributes.hasClass("numbered")
                || (level >= base && level - base < options.numberedLevels());
    }

    private String byLevel(int level, String given) {
        if (!given.isEmpty()) {
            counts[level] = Math.max(Counting.number(given), counts[level]);
            return given;
        }
        counts[level]++;
        for (int above = level - 1; above >= base; above--) {
            if (!current[above].isEmpty()) {
                return current[above] + "." + counts[level];
            }
        }
        return Integer.toString(counts[level]);
    }
}
