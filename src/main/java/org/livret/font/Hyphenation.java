package org.livret.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/// The hyphenators of all languages whose patterns travel with the program: TeX's hyph-utf8
/// patterns, each file with its licence at its head. Patterns are loaded when a language is first
/// asked for; one catalogue serves any number of threads.
public final class Hyphenation {
    private static final String FOLDER = "/org/livret/font/hyphenation/";
    private static final List<String> BRITISH = List.of("gb", "au", "nz", "ie", "za", "in");

    private final ConcurrentHashMap<String, Hyphenator> hyphenators = new ConcurrentHashMap<>();

    /// The hyphenator of a language (BCP 47; the region chooses between American and British
    /// English). For a language without patterns it breaks at soft hyphens only.
    public Hyphenator forLanguage(String language) {
        String patterns = patterns(language);
        Hyphenator known = hyphenators.get(patterns);
        if (known == null) {
            known = new Hyphenator(load(patterns), limits(patterns));
            hyphenators.put(patterns, known);
        }
        return known;
    }

    private static String patterns(String language) {
        String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
        int dash = tag.indexOf('-');
        String primary = dash < 0 ? tag : tag.substring(0, dash);
        return switch (primary) {
            case "fr", "de", "es", "it", "pt" -> primary;
            case "en" -> {
                String region = tag.substring(tag.lastIndexOf('-') + 1);
                yield BRITISH.contains(region) ? "en-gb" : "en-us";
            }
            default -> "";
        };
    }

    /// The least letters of a word, before and after a break. The last two are those of hyph-utf8,
    /// but for French, where print asks for three letters on the next line.
    private static Hyphenator.Limits limits(String patterns) {
        return switch (patterns) {
            case "fr", "en-us", "en-gb", "pt" -> new Hyphenator.Limits(5, 2, 3);
            default -> new Hyphenator.Limits(5, 2, 2);
        };
    }

    private static Patterns load(String patterns) {
        if (patterns.isEmpty()) {
            return Patterns.NONE;
        }
        try (InputStream in = Hyphenation.class.getResourceAsStream(FOLDER + patterns + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no hyphenation patterns " + patterns);
            }
            return Patterns.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
