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
        FontStack stack = weights(weights).stack(List.of("F"), Selection.of(wanted, false));
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
        assertThat(
                        fonts.stack(List.of("F"), Selection.of(700, true))
                                .primary()
                                .orElseThrow()
                                .name())
                .isEqualTo("F-Italic");
        assertThat(
                        fonts.stack(List.of("f"), Selection.of(400, false))
                                .primary()
                                .orElseThrow()
                                .name())
                .isEqualTo("F-Bold");
    }

    /// The examples follow CSS Fonts 4, 5.2: width before style before weight; slanted faces by the
    /// nearest angle on the side that the wanted one is on, italics for want of them.
    @ParameterizedTest
    @CsvSource({
        "700 100% normal, 400 100% normal/700 75% normal/700 100% italic, 400 100% normal",
        "400 90% normal, 400 75% normal/400 100% normal, 400 75% normal",
        "400 110% normal, 400 100% normal/400 150% normal, 400 150% normal",
        "400 100% italic, 400 100% normal/400 100% 8/400 100% 20, 400 100% 20",
        "400 100% italic, 400 100% normal/400 100% 8, 400 100% 8",
        "400 100% 20, 400 100% italic/400 100% 8, 400 100% 8",
        "400 100% 20, 400 100% italic/400 100% normal, 400 100% italic",
        "400 100% 20, 400 100% 12/400 100% 30/400 100% italic, 400 100% 30",
        "400 100% 5, 400 100% 2/400 100% 9, 400 100% 2",
        "400 100% -20, 400 100% -12/400 100% 20, 400 100% -12",
        "400 100% normal, 400 100% italic/400 100% 5, 400 100% 5",
        "400 100% normal, 400 100% -5/400 100% italic, 400 100% italic",
    })
    void choosesWidthThenStyleThenWeight(String wanted, String there, String chosen) {
        List<FontFace> faces = new ArrayList<>();
        for (String one : there.split("/")) {
            String[] parts = one.split(" ");
            Slope slope = slope(parts[2]);
            faces.add(
                    new FontFace(
                            "F",
                            new Serves(
                                    Serves.Range.of(Integer.parseInt(parts[0])),
                                    Serves.Range.of(width(parts[1])),
                                    new Serves.Slopes(
                                            slope.italic(), Serves.Range.of(slope.angle())),
                                    List.of()),
                            List.of(new FontFace.Data(one + ".ttf", EmSquare.bytes())),
                            FaceSettings.NONE,
                            Scope.ALL,
                            SPAN));
        }
        String[] parts = wanted.split(" ");
        Selection selection =
                new Selection(
                        Integer.parseInt(parts[0]), width(parts[1]), slope(parts[2]), 0, List.of());
        FontStack stack = new Fonts(faces, List.of(), reporter).stack(List.of("F"), selection);
        assertThat(stack.primary().orElseThrow().name()).isEqualTo(chosen.replace(' ', '-'));
    }

    private static int width(String text) {
        return 10 * Integer.parseInt(text.substring(0, text.length() - 1));
    }

    private static Slope slope(String text) {
        return switch (text) {
            case "normal" -> Slope.UPRIGHT;
            case "italic" -> Slope.ITALIC;
            default -> new Slope(false, 1000 * Integer.parseInt(text));
        };
    }

    private static FontFace ranged(String file, Serves.CharacterRange... ranges) {
        Serves all = Serves.of(400, false);
        return new FontFace(
                "F",
                new Serves(all.weights(), all.widths(), all.slopes(), List.of(ranges)),
                List.of(new FontFace.Data(file, EmSquare.bytes())),
                FaceSettings.NONE,
                Scope.ALL,
                SPAN);
    }

    /// CSS Fonts 4, 4.5.1: the last rule is asked first, each for its own characters only.
    @Test
    void rulesWithDifferentCharactersMakeOneFace() {
        Fonts fonts =
                new Fonts(
                        List.of(
                                ranged("all.ttf"),
                                ranged("ascii.ttf", new Serves.CharacterRange(0x20, 0x7E)),
                                ranged(
                                        "digits.ttf",
                                        new Serves.CharacterRange('0', '4'),
                                        new Serves.CharacterRange('5', '9'))),
                        List.of(),
                        reporter);
        FontStack stack = fonts.stack(List.of("F"), Selection.of(400, false));
        assertThat(show(stack, "a 1é7")).isEqualTo("ascii 0-2, digits 2-3, all 3-4, digits 4-5");
        assertThat(stack.primary().orElseThrow().name()).isEqualTo("ascii");
    }

    @Test
    void whatNoRangeHasFallsToTheNextFamily() {
        Fonts fonts =
                new Fonts(
                        List.of(
                                ranged("digits.ttf", new Serves.CharacterRange('0', '9')),
                                face("G", 400, false, "g.ttf", EmSquare.bytes())),
                        List.of(),
                        reporter);
        FontStack stack = fonts.stack(List.of("F", "G"), Selection.of(400, false));
        assertThat(show(stack, "1a2")).isEqualTo("digits 0-1, g 1-2, digits 2-3");
        assertThat(stack.primary().orElseThrow().name()).isEqualTo("g");
    }

    @Test
    void theFirstUsableSourceIsTakenAndOnlyLackOfAnyIsTold() {
        FontFace.Source broken = new FontFace.Data("broken.woff2", new byte[] {'w', 'O', 'F', '2'});
        FontFace.Source good = new FontFace.Data("good.ttf", EmSquare.bytes());
        Serves all = Serves.of(400, false);
        FontFace face =
                new FontFace("F", all, List.of(broken, good), FaceSettings.NONE, Scope.ALL, SPAN);
        Fonts fonts = new Fonts(List.of(face), List.of(), reporter);
        assertThat(fonts.stack(List.of("F"), Selection.of(400, false)).primary()).isPresent();
        assertThat(reporter.problems()).isEmpty();
        FontFace hopeless =
                new FontFace("F", all, List.of(broken), FaceSettings.NONE, Scope.ALL, SPAN);
        fonts = new Fonts(List.of(hopeless), List.of(), reporter);
        assertThat(fonts.stack(List.of("F"), Selection.of(400, false)).primary()).isEmpty();
        assertThat(reporter.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code().id()).isEqualTo("FT004"));
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
        assertThat(
                        fonts.stack(List.of("F"), Selection.of(400, false))
                                .primary()
                                .orElseThrow()
                                .name())
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
        Face a = fonts.stack(List.of("A"), Selection.of(400, false)).primary().orElseThrow();
        Face b = fonts.stack(List.of("B"), Selection.of(400, false)).primary().orElseThrow();
        assertThat(a.name()).isEqualTo("f");
        assertThat(b.name()).isEqualTo("f-2");
        assertThat(fonts.stack(List.of("C"), Selection.of(400, false)).primary()).containsSame(a);
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
        FontStack stack = fonts.stack(List.of("Nowhere", "First"), Selection.of(400, false));
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
            assertThat(
                            fonts.stack(List.of("Gone"), Selection.of(weight, false))
                                    .primary()
                                    .orElseThrow()
                                    .name())
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
