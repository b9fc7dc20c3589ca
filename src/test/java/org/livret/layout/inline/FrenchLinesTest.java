package org.livret.layout.inline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.css.ParagraphStyle.Align;
import org.livret.css.ParagraphStyle.Hyphens;
import org.livret.geom.Sp;
import org.livret.page.Fragment;

import java.util.List;
import java.util.Random;

/// The spaces of French on the line: half a word space, which does not give, before `; ! ?`; 0.8 of
/// one within guillemets; a whole one before a colon. In signs: `⍽` is U+00A0, `⸱` U+202F.
class FrenchLinesTest {
    private static String typed(String signs) {
        return signs.replace('⍽', '\u00A0').replace('⸱', '\u202F');
    }

    /// Each sign and the word space are 10 points wide.
    @ParameterizedTest
    @CsvSource({
        "aa⸱!, 35",
        "aa⸱;, 35",
        "aa⸱?, 35",
        "aa⍽:, 40",
        "«⍽aa⍽», 56",
        "12⸱345, 55",
        "10⍽km, 50",
    })
    void spacesHaveTheirWidths(String signs, long points) {
        List<Line> lines = Sample.of(typed(signs)).set(500).lines();

        assertThat(width(lines.getFirst())).isEqualTo(Sp.pt(points));
    }

    private static long width(Line line) {
        long width = 0;
        for (Fragment fragment : line.fragments()) {
            if (fragment instanceof Fragment.Glyphs glyphs) {
                width = Math.max(width, glyphs.origin().x() + glyphs.run().width());
            }
        }
        return width;
    }

    /// Where the first line is stretched by `given` points, `thin` stays and the space in
    /// guillemets takes 0.3 of what a word space takes.
    @Test
    void aJustifiedLineStretchesEachAsItMay() {
        Sample sample = Sample.of(typed("aa⸱! «⍽bb⍽» c⍽: dddddd"));
        sample.align = Align.JUSTIFY;
        List<Line> lines = sample.set(156).lines();

        long thin = space(lines.getFirst(), '\u202F');
        long word = space(lines.getFirst(), ' ');
        long guillemet = space(lines.getFirst(), '\u00A0');
        assertThat(lines).hasSize(2);
        assertThat(thin).isEqualTo(Sp.pt(5));
        assertThat(word).isGreaterThan(Sp.pt(10));
        long wordGiven = word - Sp.pt(10);
        long guillemetGiven = guillemet - Sp.pt(8);
        assertThat(guillemetGiven * 10).isBetween(wordGiven * 3 - 100, wordGiven * 3 + 100);
    }

    private static long space(Line line, char wanted) {
        for (Fragment fragment : line.fragments()) {
            if (fragment instanceof Fragment.Glyphs glyphs) {
                int at = glyphs.run().text().indexOf(wanted);
                if (at >= 0) {
                    return glyphs.run().advances()[at];
                }
            }
        }
        throw new AssertionError("no such space");
    }

    @Test
    void noLineBeginsWithAMarkOrEndsWithAnOpeningOne() {
        Random random = new Random(20250120);
        String[] words = {
            "a",
            "ville",
            "«⍽mot⍽»",
            "oui⸱!",
            "non⸱?",
            "deux⸱;",
            "voici⍽:",
            "«⍽Quoi⸱?⍽»",
            "12⸱345⍽km",
            "(si)⸱!",
            "–",
            "88⍽%",
            "typographie",
            "M.⍽Un",
            "aujourd’hui",
            "av.⍽J.-C.",
            "c.-à-d."
        };
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            Sample sample = Sample.of(typed(text.toString()));
            sample.align = Align.JUSTIFY;
            sample.hyphens = Hyphens.AUTO;
            for (Line line : sample.set(80 + random.nextInt(300)).lines()) {
                String said = LineDump.text(List.of(line)).strip();
                assertThat(said).doesNotContainPattern("^[;:!?»%]").doesNotContainPattern("«$");
                assertThat(said).doesNotContainPattern("J\\.-$|c\\.-$");
            }
        }
    }
}
