package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Shaping with the em-square font, worked out by hand: every plain glyph advances by 1000, its id
/// is its place among the characters.
class OpenTypeShaperTest {
    private final Face face = EmSquare.shapingFace();
    private final Shaper shaper = new OpenTypeShaper();

    private ShapedRun shape(String text, Features features) {
        return shaper.shape(new ShapeRequest(text, face, features, "en"));
    }

    private ShapedRun shape(String text) {
        return shape(text, Features.DEFAULT);
    }

    @Test
    void aLigatureIsOneGlyphOfTwoCharacters() {
        ShapedRun run = shape("afib");
        assertThat(run.clusters()).containsExactly(0, 1, 3);
        assertThat(run.advances()).containsExactly(1000, 1500, 1000);
        assertThat(shape("afib", Features.DEFAULT.withoutLigatures()).advances())
                .containsExactly(1000, 1000, 1000, 1000);
    }

    @Test
    void kerningNarrowsTheFirstOfAPair() {
        assertThat(shape("AVA").advances()).containsExactly(900, 1000, 1000);
        assertThat(shape("AVA", Features.DEFAULT.without("kern")).advances())
                .containsExactly(1000, 1000, 1000);
        assertThat(shape("A V").width()).isEqualTo(3000);
    }

    @Test
    void smallCapitalsComeOnlyWhenAskedFor() {
        assertThat(shape("aB").width()).isEqualTo(2000);
        assertThat(shape("aB", Features.DEFAULT.with("smcp")).advances())
                .containsExactly(800, 1000);
        assertThat(face.has("smcp")).isTrue();
        assertThat(face.has("c2sc")).isFalse();
    }

    @Test
    void onlyTheAskedStretchIsShapedAndClustersCountFromItsStart() {
        ShapedRun run =
                shaper.shape(new ShapeRequest("xxfi", 2, 4, face, Features.DEFAULT, "", false));
        assertThat(run.clusters()).containsExactly(0);
        assertThat(run.width()).isEqualTo(1500);
    }

    @Test
    void invisibleCharactersHaveNoGlyphButStayInTheirCluster() {
        assertThat(shape("a\u00ADb").clusters()).containsExactly(0, 2);
        assertThat(shape("a\u200Bb").clusters()).containsExactly(0, 2);
        assertThat(shape("f\u00ADi").clusters()).containsExactly(0);
        assertThat(shape("\u200B").glyphCount()).isZero();
        assertThat(shape("").glyphCount()).isZero();
    }

    @Test
    void aNonJoinerKeepsALigatureApart() {
        assertThat(shape("f\u200Ci").clusters()).containsExactly(0, 2);
    }

    @Test
    void charactersThatTheFontLacksAreSetWithTheirKin() {
        Face small = smallFace();
        ShapedRun spaces =
                shaper.shape(
                        new ShapeRequest("\u00A0\u202F\u2003\u2009", small, Features.DEFAULT, ""));
        assertThat(spaces.glyphs()).containsOnly(small.glyph(' '));
        assertThat(spaces.advances()).containsExactly(240, 120, 1000, 200);
        ShapedRun hyphens =
                shaper.shape(new ShapeRequest("\u2010\u2011", small, Features.DEFAULT, ""));
        assertThat(hyphens.glyphs()).containsOnly(small.glyph('-'));
    }

    @Test
    void aCharacterThatNothingCanSetIsGlyphZero() {
        assertThat(shape("\u4E00x").glyphs()[0]).isZero();
        assertThat(shape("\uD83D\uDE00x").clusters()).containsExactly(0, 2);
    }

    @Test
    void aMissingComposedCharacterIsSetFromItsParts() {
        Face small = smallFace();
        ShapedRun run = shaper.shape(new ShapeRequest("\u00E9x", small, Features.DEFAULT, ""));
        assertThat(run.glyphs())
                .containsExactly(small.glyph('e'), small.glyph(0x301), small.glyph('x'));
        assertThat(run.clusters()).containsExactly(0, 0, 1);
    }

    @Test
    void partsThatHaveAComposedGlyphAreSetWithIt() {
        ShapedRun run = shape("e\u0301x");
        assertThat(run.glyphs()[0]).isEqualTo(face.glyph('\u00E9'));
        assertThat(run.clusters()).containsExactly(0, 2);
    }

    @Test
    void theOldKerningTableIsUsedWhereThereIsNoNewOne() {
        TestFont font = new TestFont("Old");
        int a = font.glyph('A', 1000);
        int v = font.glyph('V', 1000);
        Bytes pairs = new Bytes().u16(1, 6, 0, 0).u16(a, v, -80);
        font.table("kern", new Bytes().u16(0, 1).u16(0, 6 + pairs.size(), 1).add(pairs));
        Face old = EmSquare.open("Old", font.build());
        assertThat(shaper.shape(new ShapeRequest("AVA", old, Features.DEFAULT, "")).advances())
                .containsExactly(920, 1000, 1000);
        assertThat(
                        shaper.shape(
                                        new ShapeRequest(
                                                "AVA", old, Features.DEFAULT.without("kern"), ""))
                                .width())
                .isEqualTo(3000);
    }

    @Test
    void theCacheGivesTheSameRunAgain() {
        ShapingCache cache = new ShapingCache(shaper);
        ShapedRun first =
                cache.shape(new ShapeRequest("xfi", 1, 3, face, Features.DEFAULT, "en", false));
        assertThat(cache.words(face, Features.DEFAULT, "en", false).shape("fi")).isSameAs(first);
        assertThat(
                        cache.words(face, Features.DEFAULT.without("liga"), "en", false)
                                .shape("fi")
                                .glyphCount())
                .isEqualTo(2);
    }

    /// A font of few characters whose space is 240 wide, with a combining acute and no composed
    /// letters.
    private static Face smallFace() {
        TestFont font = new TestFont("Small");
        font.glyph(' ', 240);
        font.glyph('-', 300);
        font.glyph('e', 500);
        font.glyph('x', 500);
        font.glyph(0x301, 0);
        return EmSquare.open("Small", font.build());
    }

    private static ShapeRequest request(Face face, String text, boolean rightToLeft) {
        return new ShapeRequest(text, 0, text.length(), face, Features.DEFAULT, "", rightToLeft);
    }

    @Test
    void joinedLettersBeginWhereTheOneBeforeThemEnds() {
        TestFont font = new TestFont("Cursive");
        int a = font.glyph('a', 500);
        int b = font.glyph('b', 600);
        // The exit of a is at 400, 100; the entry of b at 50, 20.
        Bytes anchors = new Bytes().u16(1, 14, 2, 0, 22, 28, 0).u16(1, 2, a, b);
        anchors.u16(1, 400, 100).u16(1, 50, 20);
        font.table("GPOS", new TestLayout().lookup("curs", 3, anchors).build());
        Face joined = EmSquare.open("Test", font.build());

        ShapedRun right = shaper.shape(request(joined, "ab", false));
        assertThat(right.advances()).containsExactly(400, 550);
        assertThat(right.xOffsets()).containsExactly(0, -50);
        assertThat(right.yOffsets()).containsExactly(0, 80);

        ShapedRun left = shaper.shape(request(joined, "ab", true));
        assertThat(left.advances()).containsExactly(100, 50);
        assertThat(left.xOffsets()).containsExactly(-400, 0);
        assertThat(left.yOffsets()).containsExactly(0, 80);
    }

    @Test
    void reverseSubstitutionsSeeWhatComesAfterThemChanged() {
        TestFont font = new TestFont("Reverse");
        int x = font.glyph('x', 500);
        int y = font.glyph('y', 600);
        // An x before a y becomes a y.
        Bytes rule = new Bytes().u16(1, 14, 0, 1, 20, 1, y).u16(1, 1, x).u16(1, 1, y);
        font.table("GSUB", new TestLayout().lookup("calt", 8, rule).build());
        assertThat(
                        shaper.shape(request(EmSquare.open("Test", font.build()), "xxy", false))
                                .glyphs())
                .containsExactly(y, y, y);
    }
}
