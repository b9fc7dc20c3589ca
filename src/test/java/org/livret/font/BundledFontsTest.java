package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class BundledFontsTest {
    private final Fonts fonts =
            BundledFonts.with(
                    List.of(),
                    problem -> {
                        throw new AssertionError(problem.message());
                    });

    @Test
    void everyFaceLoadsAndIsNamedAsItsFileSays() {
        for (FontFace description : BundledFonts.faces()) {
            String file = description.sources().getFirst().fileName();
            Face face = fonts.face(file.substring(0, file.length() - 4)).orElseThrow();
            assertThat(face.postScriptName()).isEqualTo(face.name());
            assertThat(face.weight()).as(file).isEqualTo(description.serves().weights().least());
            assertThat(face.italic()).as(file).isEqualTo(description.serves().slopes().italic());
            assertThat(face.embedding()).as(file).isEqualTo(Face.Embedding.ALLOWED);
            if (Character.isUpperCase(description.family().charAt(0))) {
                assertThat(face.family()).isEqualTo(description.family());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eb-garamond/OFL",
                "inter/OFL",
                "jetbrains-mono/OFL",
                "source-serif-4/OFL",
                "dejavu-sans/LICENSE",
                "vazirmatn/OFL",
                "frank-ruhl-libre/OFL",
                "noto-emoji/OFL"
            })
    void everyFamilyHasItsLicenceBesideIt(String file) {
        assertThat(TestFiles.lines("/org/livret/styles/fonts/" + file + ".txt"))
                .hasSizeGreaterThan(40);
    }

    @Test
    void genericFamiliesHaveTheirMeaning() {
        assertThat(name("serif", 400, false)).isEqualTo("EBGaramond-Regular");
        assertThat(name("serif", 700, true)).isEqualTo("EBGaramond-SemiBoldItalic");
        assertThat(name("sans-serif", 600, false)).isEqualTo("Inter-SemiBold");
        assertThat(name("monospace", 400, true)).isEqualTo("JetBrainsMono-Italic");
    }

    private String name(String family, int weight, boolean italic) {
        return fonts.stack(List.of(family), Selection.of(weight, italic))
                .primary()
                .map(Face::name)
                .orElse("");
    }

    /// What a French or English brochure may need is there with every generic family, by fallback
    /// where need be.
    @ParameterizedTest
    @ValueSource(strings = {"serif", "sans-serif", "monospace"})
    void setsWhatManuscriptsNeed(String family) {
        FontStack stack = fonts.stack(List.of(family), Selection.of(400, false));
        String needed =
                "œŒæÆŸçÇ«»“”‘’—–…€£№°§¶†‡•·×−±≤≥≈≠→←↑↓↩⇒☐☑✓✗★♥●○■□▪▸αβΩДжЯ½¼¾⅓µ√∞∑∂∫∈∀∃∅│─┌┐└┘█①⚠ℹ☞\u00A0\u202F\u2009\u2011";
        needed.codePoints().forEach(c -> assertThat(stack.faceFor(c)).as("U+%04X", c).isNotNull());
    }

    @ParameterizedTest
    @CsvSource({
        "مرحبا ٣ ؟, Vazirmatn-Regular",
        "שָׁלוֹם, FrankRuhlLibre-Regular",
        "😀, NotoEmoji-Regular",
        "👩🏽‍🚀, NotoEmoji-Regular",
        "🇫🇷, NotoEmoji-Regular",
        "1️⃣, NotoEmoji-Regular",
        "❤️, NotoEmoji-Regular",
        "❤, Inter-Regular",
        "1, EBGaramond-Regular",
        "ᾄδω, EBGaramond-Regular",
        "ѣ, EBGaramond-Regular"
    })
    void scriptsAndPicturesHaveTheirOwnFonts(String text, String name) {
        for (FontStack.Run run :
                fonts.stack(List.of("serif"), Selection.of(400, false))
                        .runs(text, 0, text.length())) {
            String said = text.substring(run.from(), run.to());
            assertThat(run.face()).as(said).isNotNull();
            assertThat(said.isBlank() ? name : run.face().name()).as(said).isEqualTo(name);
        }
    }

    @Test
    void fontsOfOtherScriptsAreNeverTheFirstOfAText() {
        assertThat(name("no such family", 400, false)).isEqualTo("Inter-Regular");
        assertThat(name("Frank Ruhl Libre", 400, false)).isEqualTo("FrankRuhlLibre-Regular");
        FontStack named = fonts.stack(List.of("Frank Ruhl Libre"), Selection.of(400, false));
        assertThat(named.runs("abc", 0, 3).getFirst().face())
                .isSameAs(named.primary().orElseThrow());
    }

    @Test
    void typographersFeaturesAreInTheStaticFiles() {
        for (String feature :
                List.of(
                        "smcp", "c2sc", "onum", "lnum", "pnum", "tnum", "sups", "subs", "frac",
                        "liga", "kern")) {
            assertThat(face("serif", false).has(feature)).as(feature).isTrue();
            assertThat(face("Source Serif 4", false).has(feature)).as(feature).isTrue();
        }
        for (String feature : List.of("tnum", "case", "zero", "ss01", "frac", "kern")) {
            assertThat(face("sans-serif", false).has(feature)).as(feature).isTrue();
        }
        assertThat(face("sans-serif", false).has("smcp")).isFalse();
    }

    private Face face(String family, boolean italic) {
        return fonts.stack(List.of(family), Selection.of(400, italic)).primary().orElseThrow();
    }

    @Test
    void aPublicationsOwnFamilyHidesABundledOne() {
        FontFace own =
                new FontFace(
                        "inter",
                        400,
                        false,
                        new FontFace.Data("MyInter.ttf", EmSquare.bytes()),
                        org.livret.diag.Span.of(org.livret.diag.SourceFile.unread("x")));
        Fonts mixed = BundledFonts.with(List.of(own), problem -> {});
        assertThat(
                        mixed.stack(List.of("Inter"), Selection.of(700, false))
                                .primary()
                                .orElseThrow()
                                .name())
                .isEqualTo("MyInter");
    }
}
