package org.livret.font;

/// Glyphs in the order of the text, all measures in the face's font units (advances already hold
/// the kerning). Those of text that runs from right to left are painted from the last to the first;
/// their offsets count on that.
///
/// All arrays have one entry a glyph and are never changed. `clusters[i]` is the UTF-16 offset,
/// **counted from the start of the shaped stretch**, of the first character of the glyph's cluster,
/// so that the run of a word serves wherever the word stands; clusters never decrease. A cluster is
/// what cannot be divided: a base with its marks, a ligature. Offsets shift a glyph without moving
/// the pen, y upwards.
@SuppressWarnings(
        "ArrayRecordComponent") // Copying five arrays a word is what the cache is there to spare.
public record ShapedRun(
        Face face, int[] glyphs, int[] clusters, int[] advances, int[] xOffsets, int[] yOffsets) {
    public ShapedRun {
        int count = glyphs.length;
        if (clusters.length != count
                || advances.length != count
                || xOffsets.length != count
                || yOffsets.length != count) {
            throw new IllegalArgumentException("arrays of different lengths");
        }
    }

    public int glyphCount() {
        return glyphs.length;
    }

    /// The sum of the advances, in font units.
    public long width() {
        long sum = 0;
        for (int advance : advances) {
            sum += advance;
        }
        return sum;
    }

    /// Whether any glyph is shifted.
    public boolean hasOffsets() {
        for (int i = 0; i < glyphs.length; i++) {
            if ((xOffsets[i] | yOffsets[i]) != 0) {
                return true;
            }
        }
        return false;
    }
}
