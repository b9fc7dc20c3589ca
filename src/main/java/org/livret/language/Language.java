package org.livret.language;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// What the program knows of one language in one region: entries of the language's file.
///
/// An entry `key@GB` holds for that region and goes before `key`; `like@AU=GB` lets a region follow
/// another. What no language says otherwise stands in the file of the language `und`.
public final class Language {
    /// The language whose words are used where a language has no file.
    public static final String FALLBACK = "en";

    private static final String COMMON = "und";

    private final String name;
    private final String region;
    private final Properties own;
    private final Properties common;

    private Language(String name, String region, Properties own, Properties common) {
        this.name = name;
        this.own = own;
        this.common = common;
        this.region = own.getProperty("like@" + region, region);
    }

    /// The language of a BCP 47 tag, when there is a file for it.
    public static Optional<Language> of(String tag) {
        String[] parts = tag.replace('_', '-').split("-", -1);
        String name = parts[0].toLowerCase(Locale.ROOT);
        Properties own = name.equals(COMMON) ? null : read(name);
        if (own == null) {
            return Optional.empty();
        }
        return Optional.of(new Language(name, region(parts), own, present(read(COMMON))));
    }

    /// The language of a tag, or English.
    public static Language orEnglish(String tag) {
        return of(tag).or(() -> of(FALLBACK)).orElseThrow(Language::missing);
    }

    /// Whether there is a file for a tag's language.
    public static boolean knows(String tag) {
        return of(tag).isPresent();
    }

    // RFC 5646, section 2.2.4: two letters or three digits, after language and script.
    private static String region(String[] parts) {
        for (int i = 1; i < parts.length && parts[i].length() != 1; i++) {
            if (parts[i].length() == 2 && parts[i].chars().allMatch(Character::isLetter)) {
                return parts[i].toUpperCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static Properties present(@Nullable Properties properties) {
        if (properties == null) {
            throw missing();
        }
        return properties;
    }

    private static IllegalStateException missing() {
        return new IllegalStateException("a language's file is missing from the program");
    }

    private static @Nullable Properties read(String language) {
        if (language.isEmpty() || !language.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return null;
        }
        try (InputStream in = Language.class.getResourceAsStream(language + ".properties")) {
            if (in == null) {
                return null;
            }
            Properties properties = new Properties();
            try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(text);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The language without its region, in lower case.
    public String name() {
        return name;
    }

    /// The value of a key, when there is one.
    public Optional<String> find(String key) {
        String regional = region.isEmpty() ? null : own.getProperty(key + "@" + region);
        String found = regional != null ? regional : own.getProperty(key);
        return Optional.ofNullable(found != null ? found : common.getProperty(key));
    }

    /// The value of a key that every language has.
    public String get(String key) {
        return find(key)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no ‘" + key + "’ in the language ‘" + name + "’"));
    }

    /// The words of a key's value, which stand with one space between; none without the key.
    public List<String> words(String key) {
        String value = find(key).orElse("").strip();
        return value.isEmpty() ? List.of() : List.of(value.split(" "));
    }
}
