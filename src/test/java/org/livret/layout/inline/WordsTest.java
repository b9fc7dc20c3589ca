package org.livret.layout.inline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.css.ParagraphStyle.HyphenateLimits;
import org.livret.css.ParagraphStyle.Hyphens;
import org.livret.font.EmSquare;
import org.livret.font.Hyphenation;
import org.livret.font.OpenTypeShaper;
import org.livret.font.ShapingCache;

class WordsTest {
    /// In German a capital says nothing; in a compound a hyphen is there already.
    @ParameterizedTest
    @CsvSource({
        "fr, montagne, AUTOMATIC",
        "fr, Montagne, AUTOMATIC_IN_NAME",
        "fr, l’Allemagne, AUTOMATIC_IN_NAME",
        "de, Wanderung, AUTOMATIC",
        "de-CH, Wanderung, AUTOMATIC",
        "fr, arrière-montagne, AUTOMATIC_IN_COMPOUND"
    })
    void partsOfNamesAreDearerThanOthers(String language, String word, Opportunity last) {
        Sample sample = new Sample();
        sample.language = language;
        Typography typography =
                new FontTypography(
                        EmSquare.fonts(sample.reporter),
                        new ShapingCache(new OpenTypeShaper()),
                        new Hyphenation());
        Words words =
                new Words(
                        typography,
                        new Words.Policy(Hyphens.AUTO, new HyphenateLimits(0, 0, 0, 2)));
        Opportunity[] kinds = words.get(typography.look(sample.look()), word).breaks.kinds();
        assertThat(kinds[kinds.length - 1]).isEqualTo(last);
    }
}
