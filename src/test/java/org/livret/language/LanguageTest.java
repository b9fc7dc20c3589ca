package org.livret.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class LanguageTest {
    @ParameterizedTest
    @MethodSource("languages")
    void everyFileSaysWhatTheEnglishOneSays(String language) throws IOException {
        Set<String> missing = new TreeSet<>(keys("en"));
        missing.removeAll(keys(language));
        missing.removeAll(keys("und"));
        missing.removeIf(key -> key.contains("@"));
        assertThat(missing).isEmpty();
    }

    private static List<String> languages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/livret/language"))) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.equals("und"))
                    .toList();
        }
    }

    private static Set<String> keys(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Language.class.getResourceAsStream(language + ".properties")) {
            assertThat(in).isNotNull();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames();
    }

    @Test
    void aRegionGoesBeforeItsLanguageAndMayFollowAnother() {
        assertThat(Language.orEnglish("de").get("quotes")).startsWith("„“");
        assertThat(Language.orEnglish("de-CH").get("quotes")).startsWith("«»");
        assertThat(Language.orEnglish("de-Latn-ch").get("quotes")).startsWith("«»");
        assertThat(Language.orEnglish("en").get("hyphenation.patterns")).isEqualTo("en-us");
        assertThat(Language.orEnglish("en-AU").get("hyphenation.patterns")).isEqualTo("en-gb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "../fr", "FR.x", "zz", "x-fr"})
    void whatIsNoKnownLanguageHasNoFile(String tag) {
        assertThat(Language.of(tag)).isEmpty();
        assertThat(Language.orEnglish(tag).name()).isEqualTo("en");
    }
}
