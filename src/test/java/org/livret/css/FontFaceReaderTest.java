package org.livret.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.css.FontFaceRule.CharacterRange;
import org.livret.css.FontFaceRule.Range;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;

import java.util.OptionalInt;

class FontFaceReaderTest {
    private final CollectingReporter reporter = new CollectingReporter();

    private FontFaceRule rule(String descriptors) {
        String css = "@font-face { font-family: F; src: url(f.ttf); " + descriptors + " }";
        StyleSheet sheet = CssReader.read(new SourceFile("x.css", css), Origin.USER, reporter);
        return ((StyleSheet.FontRule) sheet.rules().getFirst()).face();
    }

    @Test
    void readsWhatAFaceServes() {
        FontFaceRule.Serves serves =
                rule("font-weight: 900 100; font-stretch: condensed 125%; font-style: oblique"
                                + " 0deg 10deg; unicode-range: U+26, u+0-7f, U+4??, U+2013-2014")
                        .serves();
        assertThat(serves.weights()).isEqualTo(new Range(100, 900, false));
        assertThat(serves.widths()).isEqualTo(new Range(750, 1250, false));
        assertThat(serves.italic()).isFalse();
        assertThat(serves.angles()).isEqualTo(new Range(0, 10_000, false));
        assertThat(serves.characters())
                .containsExactly(
                        new CharacterRange(0x26, 0x26),
                        new CharacterRange(0, 0x7F),
                        new CharacterRange(0x400, 0x4FF),
                        new CharacterRange(0x2013, 0x2014));
        assertThat(reporter.problems()).isEmpty();
    }

    @Test
    void whatIsNotSaidIsChosenAsNormalAndKeepsNothingBack() {
        for (String said :
                new String[] {"", "font-weight: auto; font-style: auto; font-width: auto"}) {
            FontFaceRule.Serves serves = rule(said).serves();
            assertThat(serves.weights()).isEqualTo(new Range(400, 400, true));
            assertThat(serves.widths()).isEqualTo(new Range(1000, 1000, true));
            assertThat(serves.angles()).isEqualTo(new Range(0, 0, true));
        }
        assertThat(rule("font-weight: bold; font-style: oblique").serves().weights())
                .isEqualTo(new Range(700, 700, false));
        assertThat(rule("font-style: oblique").serves().angles())
                .isEqualTo(new Range(14_000, 14_000, false));
    }

    @Test
    void readsWhatAFaceSets() {
        FontFaceRule.Settings settings =
                rule("font-feature-settings: 'ss01', 'onum' 0; font-variation-settings: 'wght' 1,"
                                + " 'GRAD' -5.5, 'wght' 650; font-named-instance: 'Bold';"
                                + " ascent-override: 90%; line-gap-override: 0%; size-adjust: 97.5%;"
                                + " descent-override: normal; font-display: swap")
                        .settings();
        assertThat(settings.features())
                .containsExactly(
                        new TextStyle.Feature("ss01", 1), new TextStyle.Feature("onum", 0));
        assertThat(settings.variations())
                .containsExactly(
                        new TextStyle.AxisValue("GRAD", -5.5),
                        new TextStyle.AxisValue("wght", 650));
        assertThat(settings.instance()).contains("Bold");
        assertThat(settings.overrides())
                .isEqualTo(
                        new FontFaceRule.Overrides(
                                OptionalInt.of(900), OptionalInt.empty(), OptionalInt.of(0), 975));
        assertThat(reporter.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "local(F), url(a.ttf) | a.ttf",
                "url(a.eot) format('embedded-opentype'), url(b.woff) format(woff) | b.woff",
                "url(a.ttf) format('truetype') tech(variations), url(b.ttf) | a.ttf b.ttf",
                "url(a.ttf) tech(color-COLRv1), url(b.ttf) tech(features-opentype) | b.ttf",
                "url(a.ttf) format('truetype-variations') | a.ttf",
                "url(a.woff2) format('woff2'), url(b.ttc#B) format(collection) | a.woff2 b.ttc#B",
                "url(a.svg) format('svg') | a.svg",
            })
    void takesTheSourcesThatCanBeRead(String written, String read) {
        assertThat(rule("src: " + written).sources()).containsExactly(read.split(" "));
        assertThat(reporter.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "font-weight: bolder | font-weight: bolder",
                "font-weight: 400 500 600 | font-weight: 400 500 600",
                "font-stretch: 5pt | font-stretch: 5pt",
                "font-style: oblique 100deg | font-style: oblique 100deg",
                "font-style: italic 5deg | font-style: italic 5deg",
                "unicode-range: U+110000 | unicode-range: U+110000",
                "unicode-range: U+20-10 | unicode-range: U+20-10",
                "unicode-range: U+4??-5 | unicode-range: U+4??-5",
                "unicode-range: 20 | unicode-range: 20",
                "font-variation-settings: 'weight' 5 | font-variation-settings: 'weight' 5",
                "font-variation-settings: 'wght' | font-variation-settings: 'wght'",
                "ascent-override: -5% | ascent-override: -5%",
                "size-adjust: 1% | size-adjust: 1%",
                "font-named-instance: Bold | font-named-instance: Bold",
                "font-display: never | font-display: never",
            })
    void whatCannotBeUsedIsToldWithItsPlace(String descriptor, String place) {
        FontFaceRule rule = rule(descriptor + "; font-weight: 300");
        assertThat(rule.serves().weights()).isEqualTo(new Range(300, 300, false));
        assertThat(reporter.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code().id()).isEqualTo("CS003");
                    assertThat(
                                    problem.span()
                                            .file()
                                            .text()
                                            .substring(problem.span().start(), problem.span().end())
                                            .strip())
                            .isEqualTo(place);
                });
    }
}
