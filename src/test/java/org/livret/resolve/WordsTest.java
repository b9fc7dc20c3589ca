package org.livret.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de", "es", "it", "pt", "nl", "fr-CA", "EN-gb"})
    void everyLanguageHasEveryWord(String tag) {
        Words words = Words.of(tag);

        assertThat(tag.toLowerCase(java.util.Locale.ROOT)).startsWith(words.language());
        for (Words.Key key : Words.Key.values()) {
            assertThat(words.of(key)).as(key.name()).isNotEmpty();
        }
        for (String name :
                new String[] {
                    "note", "tip", "important", "warning", "caution", "definition", "example"
                }) {
            assertThat(words.title(name)).as(name).isPresent();
        }
    }
}
