package org.livret.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class CollationTest {
    /// Shuffles words that are given in order, and sorts them back.
    private static List<String> sorted(String language, String words) {
        List<String> shuffled = Arrays.asList(words.split(" \\| "));
        Collections.shuffle(shuffled, new Random(7));
        return Collation.of(Language.orEnglish(language)).sorted(shuffled);
    }

    private static void holds(String language, String words) {
        assertThat(String.join(" | ", sorted(language, words))).isEqualTo(words);
    }

    @Test
    void lettersComeBeforeAccentsAndAccentsBeforeCapitals() {
        holds("fr", "eau | école | elle | été | œuf | œuvre | Olive | ouate | zèbre");
        holds("fr", "cote | Cote | coté | côte | Côte | côté | cotes");
        holds("de", "Ähre | Ärger | arm | Ast | Masse | Maße | Übel | ultra");
    }

    @Test
    void aCanadianWeighsAccentsFromTheEnd() {
        holds("fr-CA", "cote | côte | coté | côté");
        holds("fr", "cote | coté | côte | côté");
    }

    @Test
    void aLanguageHasLettersOfItsOwn() {
        holds("es", "nana | nube | ñandú | ñu | oca");
        holds("en", "nana | ñandú | ñu | nube | oca");
    }

    @Test
    void theOrderIsWordByWord() {
        holds("fr", "pain | pain bis | pain de mie | pain-surprise | painlevé | panier");
    }

    @Test
    void punctuationDoesNotCount() {
        holds("en", "@media | .page | @page | page | --strict | strict mode");
        holds("fr", "l’an | lande | l’ère");
    }

    @Test
    void numbersCountAsNumbersAndStandFirst() {
        holds("en", "& | @ | 9 | 0010 | 0100 | 2000 | A4 | A10 | axe | PDF/A-2 | PDF/A-10");
    }

    @Test
    void aWordStandsUnderItsFirstLetter() {
        Collation french = Collation.of(Language.orEnglish("fr"));
        assertThat(french.key("œuvre").initial()).isEqualTo("O");
        assertThat(french.key("« Été »").initial()).isEqualTo("E");
        assertThat(french.key("@page").initial()).isEqualTo("P");
        assertThat(french.key("3D").initial()).isEmpty();
        assertThat(french.key("&").initial()).isEmpty();
        assertThat(french.key("яблоко").initial()).isEqualTo("Я");
        assertThat(Collation.of(Language.orEnglish("es")).key("ñu").initial()).isEqualTo("Ñ");
    }

    @Test
    void wordsThatDifferInAccentsOrCaseHaveTheSameLetters() {
        Collation french = Collation.of(Language.orEnglish("fr"));
        assertThat(french.key("Pâte").hasLettersOf(french.key("pate"))).isTrue();
        assertThat(french.key("pâtes").hasLettersOf(french.key("pâte"))).isFalse();
        assertThat(french.key("levain")).isEqualByComparingTo(french.key("levain"));
    }
}
