package org.livret.transform;

import org.livret.diag.NearestName;
import org.livret.diag.Reporter;
import org.livret.doc.Metadata;
import org.livret.language.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the front matter asks of typography. `guillemets` and `beforeHigh` are empty where the
/// language decides; `narrow` is the character for narrow no-break spaces elsewhere.
record Settings(
        boolean on,
        FrenchStyle.Missing missing,
        Optional<String> guillemets,
        Optional<String> beforeHigh,
        char narrow,
        Optional<QuoteStyle> quotes,
        Set<Choice> choices) {
    private static final String PREFIX = "typography.";

    /// What is done only when it is asked for.
    enum Choice {
        /// Hyphens between numbers become dashes.
        DASHED_RANGES,
        /// A hyphen and a space at the start of a paragraph are a dash.
        DIALOGUE,
        /// Endings of ordinals stay on the line.
        LEVEL_ORDINALS,
        /// Endings of titles are raised.
        RAISED_TITLES,
        /// A typed space between an ellipsis and `! ?` stays.
        SPACED_ELLIPSES,
        /// Spaces around a slash go.
        TIGHT_SLASHES,
        /// Numbers of four digits are grouped, too.
        GROUPED_THOUSANDS
    }

    Settings {
        choices = Set.copyOf(choices);
    }

    boolean has(Choice choice) {
        return choices.contains(choice);
    }

    QuoteStyle quotes(Language language) {
        return quotes.orElseGet(() -> QuoteStyle.of(language));
    }

    /// The spaces of a language that spaces its punctuation; empty for any other.
    Optional<FrenchStyle> french(Language language) {
        return language.find("space-before-high")
                .map(high ->
                        new FrenchStyle(
                                space(beforeHigh.orElse(high)),
                                space(language.get("space-before-colon")),
                                space(guillemets.orElse(language.get("space-in-guillemets"))),
                                missing,
                                has(Choice.SPACED_ELLIPSES),
                                has(Choice.TIGHT_SLASHES)));
    }

    private char space(String name) {
        return switch (name) {
            case "none" -> FrenchStyle.NONE;
            case "nnbsp" -> narrow;
            default -> Letters.NO_BREAK_SPACE;
        };
    }

    static Settings of(Metadata metadata, Reporter reporter) {
        Reading reading = new Reading(metadata, reporter);
        Optional<String> high = reading.choice("narrow-space", List.of("nnbsp", "nbsp", "none"));
        Set<Choice> choices = new TreeSet<>();
        reading.add(choices, Choice.DASHED_RANGES, "ranges", "dash", "hyphen");
        reading.add(choices, Choice.DIALOGUE, "dialogue", "true", "false");
        reading.add(choices, Choice.LEVEL_ORDINALS, "ordinals", "keep", "raise");
        reading.add(choices, Choice.RAISED_TITLES, "titles", "raise", "keep");
        reading.add(choices, Choice.SPACED_ELLIPSES, "ellipsis-space", "keep", "none");
        reading.add(choices, Choice.TIGHT_SLASHES, "slash-space", "none", "keep");
        reading.add(choices, Choice.GROUPED_THOUSANDS, "four-digits", "group", "keep");
        Settings settings =
                new Settings(
                        !reading.isOff(),
                        reading.missing(),
                        reading.choice("guillemet-space", List.of("nbsp", "nnbsp")),
                        high,
                        high.equals(Optional.of("nbsp"))
                                ? Letters.NO_BREAK_SPACE
                                : Letters.NARROW_NO_BREAK_SPACE,
                        reading.quotes(),
                        choices);
        reading.unknown();
        return settings;
    }

    private record Reading(Metadata metadata, Reporter reporter, Set<String> known) {
        Reading(Metadata metadata, Reporter reporter) {
            this(metadata, reporter, new TreeSet<>());
        }

        boolean isOff() {
            String value = metadata.options().getOrDefault("typography", "");
            return switch (value) {
                case "false", "off", "no" -> true;
                case "", "true", "on", "yes" -> false;
                default -> {
                    bad("typography", value, "on, off, or options such as ‘ranges: dash’");
                    yield false;
                }
            };
        }

        private String value(String name) {
            known.add(name);
            String value = metadata.options().getOrDefault(PREFIX + name, "");
            return value.strip().toLowerCase(Locale.ROOT);
        }

        /// The option's value, when it is one of the given ones.
        Optional<String> choice(String name, List<String> values) {
            String value = value(name);
            if (!value.isEmpty() && !values.contains(value)) {
                bad(PREFIX + name, value, String.join(", ", values));
            }
            return values.contains(value) ? Optional.of(value) : Optional.empty();
        }

        void add(Set<Choice> choices, Choice choice, String name, String on, String off) {
            if (choice(name, List.of(off, on)).equals(Optional.of(on))) {
                choices.add(choice);
            }
        }

        FrenchStyle.Missing missing() {
            return switch (choice("missing-spaces", List.of("keep", "insert", "warn")).orElse("")) {
                case "insert" -> FrenchStyle.Missing.INSERT;
                case "warn" -> FrenchStyle.Missing.WARN;
                default -> FrenchStyle.Missing.KEEP;
            };
        }

        Optional<QuoteStyle> quotes() {
            String value = value("quotes");
            Optional<QuoteStyle> style = QuoteStyle.of(value);
            if (style.isEmpty() && !value.isEmpty()) {
                bad(PREFIX + "quotes", value, "two pairs of marks, such as »« ›‹");
            }
            return style;
        }

        void unknown() {
            for (String key : metadata.options().keySet()) {
                if (key.startsWith(PREFIX) && !known.contains(key.substring(PREFIX.length()))) {
                    List<String> names = new ArrayList<>(known);
                    names.replaceAll(PREFIX::concat);
                    reporter.report(
                            new TypographyProblem.UnknownOption(
                                    key, NearestName.of(key, names), metadata.place(key)));
                }
            }
        }

        private void bad(String key, String value, String expected) {
            reporter.report(
                    new TransformProblem.BadOption(key, value, expected, metadata.place(key)));
        }
    }
}
