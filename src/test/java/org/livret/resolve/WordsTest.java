package org.livret.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de", "es", "it", "pt", "nl", "fr-CA", "EN-gb"})
    void everyLanguageHasEveryWord(String tag) {
        Words words = Words.of(tag);

        assertThat(tag.toLowerCase(Locale.ROOT)).startsWith(words.language());
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

    @ParameterizedTest
    @CsvSource({
        "fr, 2026-11-23, 23\u00A0novembre 2026",
        "fr, 2026-01-01, 1er\u00A0janvier 2026",
        "fr, 2026-03, mars 2026",
        "fr, 2026, 2026",
        "fr, 2026-13-01, 2026-13-01",
        "en, 2026-05-09, 9\u00A0May 2026",
        "de, 2026-05-09, 9.\u00A0Mai 2026",
        "es, 2026-05-09, 9\u00A0de mayo de 2026",
    })
    void datesAreSaidAsPeopleSayThem(String language, String date, String said) {
        assertThat(Words.of(language).date(date)).isEqualTo(said);
    }
}
