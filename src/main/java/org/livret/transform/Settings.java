package org.livret.transform;

import org.livret.diag.Reporter;
import org.livret.doc.Metadata;

import java.util.Locale;

/// What the front matter asks of typography. `narrow` is the character for narrow no-break spaces.
record Settings(
        boolean on,
        FrenchStyle.Missing missing,
        char guillemets,
        char narrow,
        boolean dashedRanges,
        boolean dialogue,
        boolean ordinals) {
    /// French spaces by region.
    FrenchStyle french(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT)) {
            case "fr-ca" ->
                    new FrenchStyle(FrenchStyle.NONE, Letters.NO_BREAK_SPACE, guillemets, missing);
            case "fr-ch" -> new FrenchStyle(narrow, Letters.NO_BREAK_SPACE, narrow, missing);
            default -> new FrenchStyle(narrow, Letters.NO_BREAK_SPACE, guillemets, missing);
        };
    }

    static Settings of(Metadata metadata, Reporter reporter) {
        Reading reading = new Reading(metadata, reporter);
        boolean narrow = reading.choice("narrow-space", "nnbsp", "nbsp") == 0;
        boolean wide = reading.choice("guillemet-space", "nbsp", "nnbsp") == 0;
        char narrowSpace = narrow ? Letters.NARROW_NO_BREAK_SPACE : Letters.NO_BREAK_SPACE;
        return new Settings(
                !reading.isOff(),
                switch (reading.choice("missing-spaces", "keep", "insert", "warn")) {
                    case 1 -> FrenchStyle.Missing.INSERT;
                    case 2 -> FrenchStyle.Missing.WARN;
                    default -> FrenchStyle.Missing.KEEP;
                },
                wide ? Letters.NO_BREAK_SPACE : narrowSpace,
                narrowSpace,
                reading.choice("ranges", "hyphen", "dash") == 1,
                reading.choice("dialogue", "false", "true") == 1,
                reading.choice("ordinals", "raise", "keep") == 0);
    }

    private record Reading(Metadata metadata, Reporter reporter) {
        boolean isOff() {
            String value = metadata.options().getOrDefault("typography", "");
            return value.equals("false") || value.equals("off") || value.equals("no");
        }

        /// The index of the option's value among the given ones, the first of which is the default.
        int choice(String name, String... values) {
            String key = "typography." + name;
            String value =
                    metadata.options().getOrDefault(key, "").strip().toLowerCase(Locale.ROOT);
            for (int i = 0; i < values.length; i++) {
                if (values[i].equals(value)) {
                    return i;
                }
            }
            if (!value.isEmpty()) {
                String expected = String.join(", ", values);
                reporter.report(
                        new TransformProblem.BadOption(key, value, expected, metadata.place(key)));
            }
            return 0;
        }
    }
}
