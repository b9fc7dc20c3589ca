package org.livret.xhtml;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// What tells the words of a programming language apart, as `languages.properties` says it.
record CodeGrammar(
        List<String> lineComments,
        String blockOpen,
        String blockClose,
        String quotes,
        boolean triple,
        boolean keys,
        boolean caseless,
        boolean markup,
        Set<String> keywords) {
    CodeGrammar {
        lineComments = List.copyOf(lineComments);
        keywords = Set.copyOf(keywords);
    }

    boolean isKeyword(String word) {
        return keywords.contains(caseless ? word.toLowerCase(Locale.ROOT) : word);
    }

    /// The grammars of a document, read from the data once one is asked for.
    static final class Library {
        private final Map<String, Optional<CodeGrammar>> known = new HashMap<>();
        private @Nullable Properties data;

        /// The grammar of a language by its name in an info string; empty when there is none.
        Optional<CodeGrammar> of(String language) {
            return known.computeIfAbsent(language.toLowerCase(Locale.ROOT), this::read);
        }

        private Optional<CodeGrammar> read(String name) {
            Properties all = data == null ? load() : data;
            data = all;
            String language = all.getProperty(name, name);
            boolean markup = yes(all, language + ".markup");
            if (!markup && all.getProperty(language + ".keywords") == null) {
                return Optional.empty();
            }
            List<String> block = words(all, language + ".block");
            return Optional.of(
                    new CodeGrammar(
                            words(all, language + ".line"),
                            block.isEmpty() ? "" : block.getFirst(),
                            block.isEmpty() ? "" : block.getLast(),
                            all.getProperty(language + ".quotes", ""),
                            yes(all, language + ".triple"),
                            yes(all, language + ".keys"),
                            yes(all, language + ".caseless"),
                            markup,
                            Set.copyOf(words(all, language + ".keywords"))));
        }

        private static List<String> words(Properties all, String key) {
            String value = all.getProperty(key, "").strip();
            return value.isEmpty() ? List.of() : List.of(value.split(" +"));
        }

        private static boolean yes(Properties all, String key) {
            return "true".equals(all.getProperty(key));
        }

        private static Properties load() {
            Properties all = new Properties();
            try (InputStream in = CodeGrammar.class.getResourceAsStream("languages.properties")) {
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
}
