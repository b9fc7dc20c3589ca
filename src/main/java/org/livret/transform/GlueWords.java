package org.livret.transform;

import org.livret.language.Language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The words of a language that stay together with their neighbours; the names are those of its
/// file.
record GlueWords(
        Set<String> units,
        List<String> unitPhrases,
        Set<String> months,
        boolean monthBeforeDay,
        String dayLink,
        Set<String> ordinalNouns,
        Set<String> numeralNouns,
        Set<String> titles,
        Set<String> references,
        Set<String> counted,
        List<String> abbreviations,
        char abbreviationSpace) {
    GlueWords {
        units = Set.copyOf(units);
        unitPhrases = List.copyOf(unitPhrases);
        months = Set.copyOf(months);
        ordinalNouns = Set.copyOf(ordinalNouns);
        numeralNouns = Set.copyOf(numeralNouns);
        titles = Set.copyOf(titles);
        references = Set.copyOf(references);
        counted = Set.copyOf(counted);
        abbreviations = List.copyOf(abbreviations);
    }

    static GlueWords of(Language language) {
        Set<String> units = new HashSet<>(language.words("units"));
        units.addAll(language.words("unit-words"));
        Set<String> counted = new HashSet<>(language.words("counted"));
        for (String key : new String[] {"figure", "table", "chapter", "section", "page"}) {
            counted.add(language.get(key).toLowerCase(Locale.ROOT));
        }
        return new GlueWords(
                units,
                phrases(language, "unit-phrases"),
                Set.copyOf(language.words("months")),
                language.get("day").equals("after-month"),
                language.find("day-link").orElse(""),
                Set.copyOf(language.words("ordinal-nouns")),
                Set.copyOf(language.words("numeral-nouns")),
                Set.copyOf(language.words("titles")),
                Set.copyOf(language.words("references")),
                counted,
                phrases(language, "abbreviations"),
                language.find("abbreviation-space").equals(Optional.of("nnbsp"))
                        ? Letters.NARROW_NO_BREAK_SPACE
                        : Letters.NO_BREAK_SPACE);
    }

    private static List<String> phrases(Language language, String key) {
        String value = language.find(key).orElse("");
        return value.isBlank() ? List.of() : List.of(value.strip().split("\\|"));
    }
}
