package org.livret.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livret.diag.CollectingReporter;

import java.util.BitSet;
import java.util.List;
import java.util.Random;

class PositioningPruningTest {
    private static Face inter() {
        CollectingReporter reporter = new CollectingReporter();
        return BundledFonts.with(List.of(), reporter).face("Inter-Regular").orElseThrow();
    }

    private static byte[] positioning(Face face) {
        Table table = face.sfnt().table("GPOS");
        byte[] bytes = new byte[table.length()];
        System.arraycopy(table.data(), table.start(), bytes, 0, bytes.length);
        return bytes;
    }

    private static BitSet glyphs(Face face, String text) {
        BitSet glyphs = new BitSet();
        text.codePoints().forEach(c -> glyphs.set(face.glyph(c)));
        return glyphs;
    }

    @Test
    void mostOfTheTableBecomesZeros() {
        Face face = inter();
        byte[] bytes = positioning(face);

        PositioningPruning.prune(bytes, glyphs(face, "Avant Tout"));

        int zeros = 0;
        for (byte b : bytes) {
            zeros += b == 0 ? 1 : 0;
        }
        assertThat(zeros).isGreaterThan(bytes.length * 4 / 5);
    }

    @Test
    void whenEveryGlyphIsUsedNothingChanges() {
        Face face = inter();
        byte[] bytes = positioning(face);
        BitSet all = new BitSet();
        all.set(0, face.glyphCount());

        PositioningPruning.prune(bytes, all);

        assertThat(bytes).isEqualTo(positioning(face));
    }

    @Test
    void aDamagedTableEndsThePruningQuietly() {
        Face face = inter();
        BitSet glyphs = glyphs(face, "Avant Tout");
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = positioning(face);
            for (int i = 0; i < 40; i++) {
                bytes[random.nextInt(i % 2 == 0 ? bytes.length : 2000)] = (byte) random.nextInt();
            }

            PositioningPruning.prune(bytes, glyphs);

            assertThat(bytes).hasSameSizeAs(positioning(face));
        }
    }
}
