package org.livret.transform;

import org.livret.language.Language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words that lints look for, from the language's file. `capitals` and `ligatures` map what is
/// often typed to what is right.
record LintWords(
        Map<String, String> capitals,
        Set<String> afterA,
        Set<String> afterCa,
        Map<String, String> ligatures,
        Set<String> dates,
        Set<String> units,
        Set<String> articles,
        boolean decimalComma) {
    LintWords {
        capitals = Map.copyOf(capitals);
        afterA = Set.copyOf(afterA);
        afterCa = Set.copyOf(afterCa);
        ligatures = Map.copyOf(ligatures);
        dates = Set.copyOf(dates);
        units = Set.copyOf(units);
        articles = Set.copyOf(articles);
    }

    /// The words of a language; empty for one without lints.
    static Optional<LintWords> of(String tag) {
        return Language.of(tag).filter(l -> l.find("lint.capitals").isPresent()).map(LintWords::of);
    }

    private static LintWords of(Language language) {
        Map<String, String> capitals = new HashMap<>();
        for (String word : language.words("lint.capitals")) {
            capitals.put(bare(word.substring(0, 1)) + word.substring(1), word);
        }
        Map<String, String> ligatures = new HashMap<>();
        for (String word : language.words("lint.ligatures")) {
            String title = upper(word.substring(0, 1)) + word.substring(1);
            for (String form : List.of(word, title, upper(word))) {
                ligatures.put(spelt(form, form.equals(title)), form);
            }
        }
        Set<String> dates = new HashSet<>(language.words("months"));
        dates.addAll(language.words("lint.days"));
        return new LintWords(
                capitals,
                Set.copyOf(language.words("lint.after-a")),
                Set.copyOf(language.words("lint.after-ca")),
                ligatures,
                dates,
                Set.copyOf(language.words("lint.units")),
                Set.copyOf(language.words("lint.articles")),
                language.get("decimal-sign").equals(","));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    // The capitals of French that carry a sign.
    private static String bare(String letter) {
        return switch (letter) {
            case "À", "Â" -> "A";
            case "Ç" -> "C";
            case "É", "È", "Ê" -> "E";
            case "Î" -> "I";
            case "Ô" -> "O";
            default -> letter;
        };
    }

    private static String spelt(String word, boolean title) {
        String first = title ? "Oe" : "OE";
        return word.replace("œ", "oe").replace("æ", "ae").replace("Œ", first).replace("Æ", "AE");
    }
}
