package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class HyphenationTest {
    private static final Hyphenation HYPHENATION = new Hyphenation();

    /// The words as LuaTeX 1.15 divides them with the same patterns and minima: random words of the
    /// dictionaries in Debian, in alphabetical order.
    @ParameterizedTest
    @CsvSource({
        "fr,2,3",
        "en-us,2,3",
        "en-gb,2,3",
        "de,2,2",
        "es,2,2",
        "it,2,2",
        "nl,2,2",
        "pt,2,3"
    })
    void dividesWordsAsTexDoes(String language, int before, int after) {
        List<String> expected = TestFiles.lines("/org/livret/font/hyphenated/" + language + ".txt");
        Hyphenator hyphenator = HYPHENATION.forLanguage(language);
        Hyphenator.Limits limits = new Hyphenator.Limits(2, before, after);
        List<String> divided = new ArrayList<>();
        for (String word : expected) {
            divided.add(show(hyphenator, word.replace("-", ""), limits));
        }
        assertThat(divided).hasSizeGreaterThanOrEqualTo(300).isEqualTo(expected);
    }

    private static String show(Hyphenator hyphenator, String word, Hyphenator.Limits limits) {
        StringBuilder out = new StringBuilder(word);
        int[] points = hyphenator.points(word, limits);
        for (int i = points.length - 1; i >= 0; i--) {
            out.insert(points[i], '|');
        }
        return out.toString().replace('|', '-');
    }

    private static String show(String language, String word) {
        Hyphenator hyphenator = HYPHENATION.forLanguage(language);
        StringBuilder out = new StringBuilder(word);
        int[] points = hyphenator.points(word);
        for (int i = points.length - 1; i >= 0; i--) {
            out.insert(points[i], '|');
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, l’homme, l’homme",
        "fr, l’hyphénation, l’hy|phé|na|tion",
        "fr, aujourd’hui, au|jour|d’hui",
        "fr, l’école, l’école",
        "fr, L’ÉLÉGANCE, L’ÉLÉ|GANCE",
        "fr, CONSTITUTION, CONSTI|TU|TION",
        "fr, «constitution», «consti|tu|tion»",
        "fr, cœur, cœur",
        "fr, UNESCO, UNESCO",
        "fr, l’UNICEF, l’UNICEF",
        "fr, OpenOffice, OpenOffice",
        "fr, peut-être, peut-être",
        "fr, franco-britannique, franco-bri|tan|nique",
        "en-US, manuscript, man|u|script",
        "en-GB, manuscript, ma|nu|script",
        "en-US, mother’s, mother’s",
        "en-US, constitution’s, con|sti|tu|tion’s",
        "en-US, e-mail, e-mail",
        "en-US, associate, as|so|ciate",
        "de, Silbentrennung, Sil|ben|tren|nung",
        "pt, tipografia, ti|po|gra|fia",
    })
    void keepsToTheLanguagesRules(String language, String word, String divided) {
        assertThat(show(language, word)).isEqualTo(divided);
    }

    @Test
    void softHyphensOverrideThePatterns() {
        assertThat(show("fr", "consti\u00ADtution")).isEqualTo("consti\u00AD|tution");
        assertThat(show("xx", "super\u00ADcali\u00ADfragil"))
                .isEqualTo("super\u00AD|cali\u00AD|fragil");
    }

    @Test
    void whatIsNoWordIsNotDivided() {
        for (String word :
                List.of(
                        "https://example.org/constitution",
                        "constitution@example.org",
                        "constitution2",
                        "snake_constitution",
                        "",
                        "…",
                        "-")) {
            assertThat(HYPHENATION.forLanguage("fr").points(word)).as(word).isEmpty();
        }
    }

    @Test
    void limitsAreAskedForByTheStyle() {
        Hyphenator hyphenator = HYPHENATION.forLanguage("fr");
        assertThat(show(hyphenator, "constitution", new Hyphenator.Limits(5, 4, 5)))
                .isEqualTo("consti-tution");
        assertThat(show(hyphenator, "constitution", new Hyphenator.Limits(13, 2, 2)))
                .isEqualTo("constitution");
    }

    @Test
    void regionsChooseTheirPatternsAndUnknownLanguagesHaveNone() {
        assertThat(HYPHENATION.forLanguage("fr-CA")).isSameAs(HYPHENATION.forLanguage("FR"));
        assertThat(HYPHENATION.forLanguage("en-AU")).isSameAs(HYPHENATION.forLanguage("en-GB"));
        assertThat(HYPHENATION.forLanguage("en")).isSameAs(HYPHENATION.forLanguage("en-US"));
        assertThat(HYPHENATION.forLanguage("en-Latn-GB"))
                .isSameAs(HYPHENATION.forLanguage("en-GB"));
        assertThat(HYPHENATION.forLanguage("eo").points("esperantisto")).isEmpty();
    }
}
