package org.livret.epub;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/// What only an e-book says, in the language of the publication: names of its lists, and sentences
/// of the accessibility summary. One file a language, data only.
final class EpubWords {
    /// What every file answers.
    enum Key {
        START_READING,
        LANDMARKS,
        PAGES,
        TITLE_PAGE,
        SUMMARY_STRUCTURE,
        SUMMARY_IMAGES,
        SUMMARY_IMAGES_SOME,
        SUMMARY_PAGES,
        SUMMARY_HAZARDS
    }

    private final Properties words;

    private EpubWords(Properties words) {
        this.words = words;
    }

    /// The words for a language of [org.livret.resolve.Words], which answers only languages that
    /// have words.
    static EpubWords of(String language) {
        Properties words = new Properties();
        String path = "words/" + language + ".properties";
        try (InputStream in = EpubWords.class.getResourceAsStream(path)) {
            if (in == null) {
                return of("en");
            }
            try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                words.load(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EpubWords(words);
    }

    String of(Key key) {
        String name = key.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String word = words.getProperty(name);
        if (word == null) {
            throw new IllegalStateException("no word for ‘" + name + "’");
        }
        return word;
    }
}
