package org.livret.cite;

import de.undercouch.citeproc.csl.CSLLabel;

import org.livret.language.Language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a source, as `p. 12-14` or `chap. 3`. A number alone is a page.
record Locator(String value, CSLLabel label) {
    static final Locator NONE = new Locator("", CSLLabel.PAGE);

    boolean isEmpty() {
        return value.isEmpty();
    }

    /// The kind as styles call it; empty without locator.
    String kind() {
        return isEmpty() ? "" : label.toString();
    }

    /// A locator, and the index in the text after it.
    record Found(Locator locator, int end) {}

    /// Finds the locator with which a text begins.
    static final class Reader {
        private static final String NUMBER = "[0-9]+[0-9A-Za-z.:/]*";
        private static final String VALUE =
                "(?:"
                        + NUMBER
                        + "|[ivxlcdmIVXLCDM]+\\b)(?:\\s*[-–—]\\s*(?:"
                        + NUMBER
                        + "|[ivxlcdmIVXLCDM]+\\b))?(?:,\\s*"
                        + NUMBER
                        + "(?:\\s*[-–—]\\s*"
                        + NUMBER
                        + ")?)*";
        private static final Pattern LABELLED =
                Pattern.compile(
                        "^[,\\s]*((?:\\p{L}+\\.?)|§§?|¶¶?)[\\s\u00A0\u202F]*(" + VALUE + ")");
        private static final Pattern BARE = Pattern.compile("^[,\\s]*(?=[0-9])(" + VALUE + ")");

        private final Map<String, CSLLabel> labels = new HashMap<>();

        Reader(Language language) {
            known(language.words("locators"));
            known(language.words("locators.more"));
        }

        private void known(List<String> kinds) {
            for (String kind : kinds) {
                String[] parts = kind.split(":", 2);
                for (String word : parts[1].split(",")) {
                    labels.put(word.toLowerCase(Locale.ROOT), CSLLabel.fromString(parts[0]));
                }
            }
        }

        /// The locator at the start of what follows a key; [Locator#NONE] and 0 when none is there.
        Found read(String text) {
            Matcher labelled = LABELLED.matcher(text);
            if (labelled.find()) {
                String word = labelled.group(1).replace(".", "").toLowerCase(Locale.ROOT);
                CSLLabel label = labels.get(word);
                if (label != null) {
                    return found(labelled, 2, label);
                }
            }
            Matcher bare = BARE.matcher(text);
            return bare.find() ? found(bare, 1, CSLLabel.PAGE) : new Found(NONE, 0);
        }

        // A point at the end is that of the sentence.
        private static Found found(Matcher matcher, int group, CSLLabel label) {
            String value = matcher.group(group);
            int end = matcher.end(group);
            while (".:/".indexOf(value.charAt(value.length() - 1)) >= 0) {
                value = value.substring(0, value.length() - 1);
                end--;
            }
            return new Found(new Locator(value.replaceAll("\\s*[-–—]\\s*", "-"), label), end);
        }
    }
}
