package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class FontsTest {
    private static final Span SPAN = Span.of(SourceFile.unread("style.css"));

    private final CollectingReporter reporter = new CollectingReporter();

    private static FontFace face(
            String family, int weight, boolean italic, String file, byte[] bytes) {
        return new FontFace(family, weight, italic, new FontFace.Data(file, bytes), SPAN);
    }

    private Fonts weights(int... weights) {
        List<FontFace> faces = new ArrayList<>();
        for (int weight : weights) {
            faces.add(face("F", weight, false, "F-" + weight + ".ttf", EmSquare.bytes()));
        }
        return new Fonts(faces, List.of(), reporter);
    }

    /// The examples follow CSS Fonts 4, 5.2, step 4.
    @ParameterizedTest
    @CsvSource({
        "400, 300 500 600, 500",
        "400, 300 501 600, 300",
        "450, 400 500, 500",
        "500, 400 600, 400",
        "500, 600 700, 600",
        "300, 200 400, 200",
        "300, 400 500, 400",
        "350, 100 900, 100",
        "600, 500 700, 700",
        "600, 400 500, 500",
        "900, 400 700, 700",
    })
    void choosesTheNearestWeightAsCssSays(int wanted, String there, int chosen) {
        int[] weights = List.of(there.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
        FontStack stack = weights(weights).stack(List.of("F"), wanted, false);
        assertThat(stack.primary().orElseThrow().name()).isEqualTo("F-" + chosen);
    }

    @Test
    void styleGoesBeforeWeight() {
        Fonts fonts =
                new Fonts(
                        List.of(
                                face("F", 700, false, "F-Bold.ttf", EmSquare.bytes()),
                                face("F", 400, true, "F-Italic.ttf", EmSquare.bytes())),
                        List.of(),
                        reporter);
        assertThat(fonts.stack(List.of("F"), 700, true).primary().orElseThrow().name())
                .isEqualTo("F-Italic");
        assertThat(fonts.stack(List.of("f"), 400, false).primary().orElseThrow().name())
                .isEqualTo("F-Bold");
    }

    @Test
    void aLaterRuleForTheSameFaceWins() {
        Fonts fonts =
                new Fonts(
                        List.of(
                                face("F", 400, false, "old.ttf", EmSquare.bytes()),
                                face("F", 400, false, "new.ttf", EmSquare.bytes())),
                        List.of(),
                        reporter);
        assertThat(fonts.stack(List.of("F"), 400, false).primary().orElseThrow().name())
                .isEqualTo("new");
    }

    @Test
    void equalFileNamesGetDifferentKeys(@TempDir Path folder) throws IOException {
        Path first = Files.createDirectory(folder.resolve("a")).resolve("f.ttf");
        Path second = Files.createDirectory(folder.resolve("b")).resolve("f.ttf");
        Files.write(first, EmSquare.bytes());
        Files.write(second, EmSquare.shapingBytes());
        Fonts fonts =
                new Fonts(
                        List.of(
                                new FontFace("A", 400, false, new FontFace.File(first), SPAN),
                                new FontFace("B", 400, false, new FontFace.File(second), SPAN),
                                new FontFace("C", 400, false, new FontFace.File(first), SPAN)),
                        List.of(),
                        reporter);
        Face a = fonts.stack(List.of("A"), 400, false).primary().orElseThrow();
        Face b = fonts.stack(List.of("B"), 400, false).primary().orElseThrow();
        assertThat(a.name()).isEqualTo("f");
        assertThat(b.name()).isEqualTo("f-2");
        assertThat(fonts.stack(List.of("C"), 400, false).primary()).containsSame(a);
        assertThat(fonts.face("f-2")).containsSame(b);
        assertThat(fonts.face("g")).isEmpty();
    }

    @Test
    void charactersFallBackOneByOneAndClustersStayWhole() {
        TestFont first = new TestFont("First");
        first.glyph('a', 1000);
        first.glyph(' ', 1000);
        TestFont second = new TestFont("Second");
        second.glyph('a', 500);
        second.glyph('b', 500);
        second.glyph(0x302, 0);
        Fonts fonts =
                new Fonts(
                        List.of(
                                face("First", 400, false, "first.ttf", first.build()),
                                face("Second", 400, false, "second.ttf", second.build())),
                        List.of("Second"),
                        reporter);
        FontStack stack = fonts.stack(List.of("Nowhere", "First"), 400, false);
        assertThat(show(stack, "aab a")).isEqualTo("first 0-2, second 2-3, first 3-5");
        assertThat(show(stack, "aa\u0302a")).isEqualTo("first 0-1, second 1-3, first 3-4");
        assertThat(show(stack, "b\u00ADa\uFE0E")).isEqualTo("second 0-2, first 2-4");
        assertThat(show(stack, "a\u00A0\u202Fx")).isEqualTo("first 0-3, none 3-4");
        assertThat(stack.faceFor('x')).isNull();
    }

    private static String show(FontStack stack, String text) {
        List<String> runs = new ArrayList<>();
        for (FontStack.Run run : stack.runs(text, 0, text.length())) {
            Face face = run.face();
            runs.add((face == null ? "none" : face.name()) + " " + run.from() + "-" + run.to());
        }
        return String.join(", ", runs);
    }

    @Test
    void aMissingFileIsReportedOnceAndPassedOver() {
        FontFace gone =
                new FontFace(
                        "Gone", 400, false, new FontFace.File(Path.of("no/such/font.ttf")), SPAN);
        Fonts fonts =
                new Fonts(
                        List.of(gone, face("F", 400, false, "f.ttf", EmSquare.bytes())),
                        List.of("F"),
                        reporter);
        assertThat(reporter.problems()).isEmpty();
        for (int weight = 400; weight < 403; weight++) {
            assertThat(fonts.stack(List.of("Gone"), weight, false).primary().orElseThrow().name())
                    .isEqualTo("f");
        }
        assertThat(reporter.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code().id()).isEqualTo("FT001");
                    assertThat(problem.message())
                            .isEqualTo(
                                    "The font file ‘font.ttf’ cannot be read: there is no such"
                                            + " file.");
                });
    }

    @Test
    void anUnknownFamilyComesWithTheNearestName() {
        Fonts fonts = BundledFonts.with(List.of(), reporter);
        assertThat(fonts.hasFamily("eb garamond")).isTrue();
        assertThat(fonts.hasFamily("EB Garamon")).isFalse();
        assertThat(fonts.unknownFamily("EB Garamon", SPAN).hints())
                .containsExactly("Did you mean ‘EB Garamond’?");
    }

    @Test
    void aMissingCharacterIsNamed() {
        FontProblem problem = new FontProblem.MissingCharacter(SPAN, 0x1F600, List.of("Inter"));
        assertThat(problem.message())
                .isEqualTo("No font has the character ‘😀’ (U+1F600 GRINNING FACE).");
        assertThat(new FontProblem.MissingCharacter(SPAN, 7, List.of()).message())
                .isEqualTo("No font has the character (U+0007 BEL).");
    }
}
