package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlyphTextTest {
    private final Face face = EmSquare.shapingFace();
    private final GlyphText text = new GlyphText(face);

    private ShapedRun learn(String words, Features features) {
        ShapedRun run = new OpenTypeShaper().shape(new ShapeRequest(words, face, features, ""));
        text.add(run.glyphs(), run.clusters(), words);
        return run;
    }

    @Test
    void aLigatureStandsForAllItsCharacters() {
        ShapedRun run = learn("fin", Features.DEFAULT);
        assertThat(text.texts().get(run.glyphs()[0])).isEqualTo("fi");
        assertThat(text.texts().get(run.glyphs()[1])).isEqualTo("n");
        assertThat(text.agrees(run.glyphs(), "fin")).isTrue();
    }

    @Test
    void smallCapitalsStandForTheirLetters() {
        ShapedRun run = learn("ab", Features.DEFAULT.with("smcp"));
        assertThat(text.texts().get(run.glyphs()[0])).isEqualTo("a");
    }

    @Test
    void softHyphensLeaveNoTraceAndSpacesArePlain() {
        ShapedRun run = learn("x\u00ADy\u00A0z", Features.DEFAULT);
        assertThat(text.texts().values()).containsExactlyInAnyOrder("x", "y", "\u00A0", "z");
        assertThat(text.agrees(run.glyphs(), "xy z")).isTrue();
    }

    @Test
    void aGlyphKeepsItsFirstTextAndTheOtherIsNoticed() {
        int glyph = face.glyph('q');
        text.add(new int[] {glyph}, new int[] {0}, "q");
        text.add(new int[] {glyph}, new int[] {0}, "Q");
        assertThat(text.texts()).containsEntry(glyph, "q");
        assertThat(text.agrees(new int[] {glyph}, "Q")).isFalse();
    }
}
