package org.livret.resolve;

import org.livret.diag.Reporter;
import org.livret.doc.Metadata;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// What the front matter asks of numbers and contents. `labels` maps a class to the word by which
/// headings and divisions of that class are counted.
record Options(
        int numberedLevels,
        int contentsDepth,
        SequencedMap<String, String> labels,
        boolean numberedCaptions,
        boolean pagesInReferences) {
    private static final String LABELS = "labels.";
    private static final int ALL_LEVELS = 6;

    static Options of(Metadata metadata, Reporter reporter) {
        Reading reading = new Reading(metadata, reporter);
        SequencedMap<String, String> labels = new LinkedHashMap<>();
        for (Map.Entry<String, String> option : metadata.options().entrySet()) {
            if (option.getKey().startsWith(LABELS)) {
                labels.put(option.getKey().substring(LABELS.length()), option.getValue());
            }
        }
        return new Options(
                reading.numbering(),
                reading.levels("toc-depth", 3),
                labels,
                reading.yes("captions.numbered", true),
                reading.yes("cross-references.pages", true));
    }

    private record Reading(Metadata metadata, Reporter reporter) {
        int numbering() {
            String value = value("numbering");
            return switch (value) {
                case "true", "yes", "on" -> ALL_LEVELS;
                case "", "false", "no", "off" -> 0;
                default -> levels("numbering", 0);
            };
        }

        int levels(String key, int otherwise) {
            String value = value(key);
            if (value.isEmpty()) {
                return otherwise;
            }
            boolean oneDigit =
                    value.length() == 1 && value.charAt(0) >= '0' && value.charAt(0) <= '6';
            if (!oneDigit) {
                bad(key, value, "a number of heading levels from 0 to 6");
                return otherwise;
            }
            return value.charAt(0) - '0';
        }

        boolean yes(String key, boolean otherwise) {
            String value = value(key);
            return switch (value) {
                case "true", "yes", "on" -> true;
                case "false", "no", "off" -> false;
                case "" -> otherwise;
                default -> {
                    bad(key, value, "true or false");
                    yield otherwise;
                }
            };
        }

        private String value(String key) {
            return metadata.options().getOrDefault(key, "").strip().toLowerCase(Locale.ROOT);
        }

        private void bad(String key, String value, String expected) {
            reporter.report(
                    new ResolveProblem.BadOption(key, value, expected, metadata.place(key)));
        }
    }
}
