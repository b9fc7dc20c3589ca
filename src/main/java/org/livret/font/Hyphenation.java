package org.livret.font;

import org.livret.language.Language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The hyphenators of all languages whose patterns travel with the program: TeX's hyph-utf8
/// patterns, each file with its licence at its head. Patterns are loaded when a language is first
/// asked for; one catalogue serves any number of threads.
public final class Hyphenation {
    private static final String PATTERNS = "hyphenation.patterns";
    private static final Hyphenator.Limits NO_LIMITS = new Hyphenator.Limits(5, 2, 2);
    private static final String FOLDER = "/org/livret/font/hyphenation/";

    private final ConcurrentHashMap<String, Hyphenator> byTag = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Hyphenator> byPatterns = new ConcurrentHashMap<>();

    /// The hyphenator of a language (BCP 47; the region chooses between American and British
    /// English). For a language without patterns it breaks at soft hyphens only.
    public Hyphenator forLanguage(String tag) {
        Hyphenator known = byTag.get(tag);
        if (known == null) {
            Optional<Language> language = Language.of(tag);
            String patterns = language.flatMap(l -> l.find(PATTERNS)).orElse("");
            known = byPatterns.computeIfAbsent(patterns, p -> load(p, language));
            byTag.put(tag, known);
        }
        return known;
    }

    private static Hyphenator load(String patterns, Optional<Language> language) {
        Hyphenator.Limits limits = language.map(Hyphenation::limits).orElse(NO_LIMITS);
        return new Hyphenator(patterns.isEmpty() ? Patterns.NONE : load(patterns), limits);
    }

    /// The least letters of a word, before and after a break. The last two are those of hyph-utf8,
    /// but for French, where print asks for three letters on the next line.
    private static Hyphenator.Limits limits(Language language) {
        List<String> minima = language.words("hyphenation.minima");
        return new Hyphenator.Limits(
                Integer.parseInt(minima.get(0)),
                Integer.parseInt(minima.get(1)),
                Integer.parseInt(minima.get(2)));
    }

    private static Patterns load(String patterns) {
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
