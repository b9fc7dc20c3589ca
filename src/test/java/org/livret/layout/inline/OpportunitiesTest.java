package org.livret.layout.inline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Where words may be broken, shown by `|`; `¦` stands where a hyphen would appear.
class OpportunitiesTest {

    private static String shown(String text) {
        return shown(text, false);
    }

    private static String shown(String text, boolean guillemetsPointIn) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (i > 0) {
                Opportunity kind = Opportunities.at(text, i, guillemetsPointIn);
                out.append(kind == Opportunity.NEVER ? "" : kind.showsHyphen() ? "¦" : "|");
            }
            out.append(text.charAt(i));
        }
        return out.toString();
    }

    @Test
    void hyphensAndDashesEndALineWithTheWordBeforeThem() {
        assertThat(shown("porte-monnaie")).isEqualTo("porte-|monnaie");
        assertThat(shown("viendra-t-il")).isEqualTo("viendra-|t-il");
        assertThat(shown("c.-à-d.")).isEqualTo("c.-à-d.");
        assertThat(shown("e-mail")).isEqualTo("e-mail");
        assertThat(shown("word—word")).isEqualTo("word—|word");
        assertThat(shown("Paris–Lyon")).isEqualTo("Paris–|Lyon");
        assertThat(shown("a\u00ADb")).isEqualTo("a\u00AD¦b");
    }

    @Test
    void numbersRangesAndOptionsStayWhole() {
        assertThat(shown("1914-1918")).isEqualTo("1914-1918");
        assertThat(shown("1914–1918")).isEqualTo("1914–1918");
        assertThat(shown("-5")).isEqualTo("-5");
        assertThat(shown("--strict")).isEqualTo("--strict");
        assertThat(shown("12,5")).isEqualTo("12,5");
        assertThat(shown("km/h")).isEqualTo("km/h");
    }

    @Test
    void punctuationStaysWithItsWord() {
        assertThat(shown("(mot)")).isEqualTo("(mot)");
        assertThat(shown("l’amour")).isEqualTo("l’amour");
        assertThat(shown("«\u00A0mot\u00A0»")).isEqualTo("«\u00A0mot\u00A0»");
        assertThat(shown("mot\u202F!")).isEqualTo("mot\u202F!");
        assertThat(shown("porte-»")).isEqualTo("porte-»");
        assertThat(shown("non‑sens")).isEqualTo("non‑sens");
    }

    @Test
    void zeroWidthSpacesAndLongAlternativesAreBroken() {
        assertThat(shown("ab\u200Bcd")).isEqualTo("ab\u200B|cd");
        assertThat(shown("ab\u2060-cd")).isEqualTo("ab\u2060-cd");
        assertThat(shown("lecteurs/lectrices")).isEqualTo("lecteurs/|lectrices");
    }

    @Test
    void eastAsianTextIsBrokenAnywhereButNotAgainstItsRules() {
        assertThat(shown("東京です。はい")).isEqualTo("東|京|で|す。|は|い");
        assertThat(shown("「東ー」")).isEqualTo("「東ー」");
        assertThat(shown("東a京")).isEqualTo("東|a|京");
        assertThat(shown("か\u3099か")).isEqualTo("か\u3099|か");
    }

    @Test
    void emojiSequencesStayWhole() {
        assertThat(shown("👩\u200D🚀👍🏽")).isEqualTo("👩\u200D🚀|👍🏽");
    }

    @Test
    void guillemetsTurnWithTheLanguage() {
        assertThat(LineBreakClass.guillemetsPointIn("de")).isTrue();
        assertThat(LineBreakClass.guillemetsPointIn("de-CH")).isFalse();
        assertThat(LineBreakClass.guillemetsPointIn("fr")).isFalse();
        assertThat(LineBreakClass.of('»', true)).isEqualTo(LineBreakClass.OPEN);
        assertThat(LineBreakClass.staysWithWordBefore('»', true)).isFalse();
        assertThat(LineBreakClass.staysWithWordBefore('»', false)).isTrue();
    }

    @Test
    void addressesAreKnownByTheirLook() {
        assertThat(Opportunities.isAddress("https://example.org")).isTrue();
        assertThat(Opportunities.isAddress("www.example.org")).isTrue();
        assertThat(Opportunities.isAddress("nom@example.org")).isTrue();
        assertThat(Opportunities.isAddress("et/ou")).isFalse();
        assertThat(Opportunities.isAddress("mot")).isFalse();
    }
}
