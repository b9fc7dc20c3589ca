package org.livret.code;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// The languages of code by the names that people give them, as `languages.properties` says. For
/// one thread.
public final class Languages {
    private final Map<String, Optional<Grammar>> known = new HashMap<>();
    private @Nullable Properties data;

    /// A language: the scanner of it, words that the scanner takes for names but that are reserved,
    /// whether capitalised names are types and whether a name before a colon is a key.
    record Grammar(String scanner, Set<String> more, boolean types, boolean keys) {
        Grammar {
            more = Set.copyOf(more);
        }
    }

    /// Whether the words of a language are told apart here.
    public boolean has(String language) {
        return isDiff(language) || grammar(language).isPresent();
    }

    /// The words of a text in a language; empty when the language is not known.
    public List<Token> tokens(String language, String text) {
        if (isDiff(language)) {
            return diff(text);
        }
        return grammar(language).map(g -> Scanner.tokens(g, text)).orElse(List.of());
    }

    private static boolean isDiff(String language) {
        String name = language.toLowerCase(Locale.ROOT);
        return name.equals("diff") || name.equals("patch");
    }

    /// The lines of a comparison (`diff -u`), which no scanner of the library knows.
    private static List<Token> diff(String text) {
        List<Token> out = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            Token.Kind kind =
                    line.startsWith("+++") || line.startsWith("---") || line.startsWith("@@")
                            ? Token.Kind.META
                            : line.startsWith("+")
                                    ? Token.Kind.INSERTED
                                    : line.startsWith("-") ? Token.Kind.DELETED : null;
            if (kind != null) {
                out.add(new Token(start, start + line.length(), kind));
            }
            start += line.length() + 1;
        }
        return out;
    }

    private Optional<Grammar> grammar(String language) {
        return known.computeIfAbsent(language.toLowerCase(Locale.ROOT), this::read);
    }

    private Optional<Grammar> read(String name) {
        Properties all = data == null ? load() : data;
        data = all;
        String language = all.getProperty(name, name);
        String scanner = all.getProperty(language + ".scanner");
        if (scanner == null) {
            return Optional.empty();
        }
        String more = all.getProperty(language + ".more", "").strip();
        return Optional.of(
                new Grammar(
                        scanner,
                        more.isEmpty() ? Set.of() : Set.of(more.split(" +")),
                        "true".equals(all.getProperty(language + ".types")),
                        "true".equals(all.getProperty(language + ".keys"))));
    }

    /// All names of languages, sorted.
    static List<String> names() {
        return load().stringPropertyNames().stream()
                .map(key -> key.endsWith(".scanner") ? key.substring(0, key.length() - 8) : key)
                .filter(name -> name.indexOf('.') < 0)
                .sorted()
                .toList();
    }

    private static Properties load() {
        Properties all = new Properties();
        try (InputStream in = Languages.class.getResourceAsStream("languages.properties")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its languages of code");
            }
            try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                all.load(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
