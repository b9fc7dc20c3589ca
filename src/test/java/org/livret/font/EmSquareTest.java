package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class EmSquareTest {
    @Test
    void everyGlyphIsOneEmWide() {
        Face face = EmSquare.face();
        for (int c : "Aé œ—\u202F".codePoints().toArray()) {
            assertThat(face.advance(face.glyph(c)))
                    .as("U+%04X", c)
                    .isEqualTo(face.unitsPerEm())
                    .isEqualTo(1000);
        }
        assertThat(face.glyph(' ')).isEqualTo(1);
        assertThat(face.glyph('!')).isEqualTo(2);
    }

    @Test
    void hasTheMeasuresThatItsDescriptionPromises() {
        Face face = EmSquare.face();
        assertThat(face.ascent()).isEqualTo(800);
        assertThat(face.descent()).isEqualTo(200);
        assertThat(face.lineGap()).isZero();
        assertThat(face.xHeight()).isEqualTo(500);
        assertThat(face.capHeight()).isEqualTo(700);
        assertThat(face.underlinePosition()).isEqualTo(-100);
        assertThat(face.underlineThickness()).isEqualTo(50);
        assertThat(face.strikeoutPosition()).isEqualTo(300);
        assertThat(face.family()).isEqualTo("EmSquare");
    }

    /// The file is there for style sheets and tools that want a path. When the writer changes, this
    /// rewrites it and fails, so that the change is seen.
    @Test
    void theCommittedFileIsWhatTheWriterWrites() throws IOException {
        Path file = Path.of("src/test/resources/org/livret/font/em-square.ttf");
        byte[] written = EmSquare.bytes();
        byte[] committed = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        if (!Arrays.equals(committed, written)) {
            Files.write(file, written);
        }
        assertThat(committed).isEqualTo(written);
    }

    @Test
    void setsWhateverFamilyIsAskedFor() {
        Fonts fonts =
                EmSquare.fonts(problem -> {
                    throw new AssertionError(problem.message());
                });
        assertThat(
                        fonts.stack(List.of("Garamond", "serif"), Selection.of(400, false))
                                .primary()
                                .orElseThrow()
                                .name())
                .isEqualTo("EmSquare");
        assertThat(fonts.stack(List.of(), Selection.of(600, false)).primary().orElseThrow().name())
                .isEqualTo("EmSquare-Bold");
        assertThat(fonts.stack(List.of(), Selection.of(400, true)).primary().orElseThrow().name())
                .isEqualTo("EmSquare-Italic");
    }
}
