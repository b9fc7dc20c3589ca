package org.livret.layout.inline;

import org.livret.css.ParagraphStyle;
import org.livret.css.TextStyle;
import org.livret.font.Face;

import java.util.List;
import java.util.Optional;

/// What lines need to know of fonts and languages. One implementation asks the font room; tests
/// have one where every letter is as wide as high. Not necessarily thread-safe: each [LineSetter]
/// has its own.
public interface Typography {
    /// The style with its fonts. Equal styles give the same look.
    Look look(TextStyle style);

    /// The text as glyphs at the look's size, letter spacing left out. Offsets in the answer count
    /// UTF-16 units of `text`.
    Shaped shape(Look look, String text, boolean rightToLeft);

    /// The empty room between the pen's place and the ink of the text's first glyph; negative when
    /// the ink begins before it.
    long bearing(Look look, String text);

    /// Where the word, letters only, may be hyphenated in the look's language: rising offsets in
    /// UTF-16 units, never 0 or the word's length.
    int[] hyphens(Look look, String word, ParagraphStyle.HyphenateLimits limits);

    /// The face in which a style sets formulas: the first of its families that is made for that, or
    /// the one that travels with the program.
    default Optional<Face> formulas(TextStyle style) {
        return Optional.empty();
    }

    /// Text in glyphs: the parts by face in the order of the text, and the code points that no font
    /// has.
    record Shaped(List<Part> parts, int[] missing) {
        public Shaped {
            parts = List.copyOf(parts);
        }
    }

    /// Glyphs of one face in the order of the text; what runs from right to left is painted from
    /// the last to the first. `clusters[i]` is the offset in the shaped text of the first character
    /// of glyph i's cluster, `from` and `to` the part's extent in it. Empty offsets mean that all
    /// are zero. The arrays must not be changed.
    record Part(
            String face,
            int from,
            int to,
            int[] glyphs,
            int[] clusters,
            long[] advances,
            long[] xOffsets,
            long[] yOffsets) {}
}
