package org.livret.layout.inline;

import org.livret.font.ComplexScripts;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;

/// Text without spaces, shaped in one look and ready to be set: its glyphs, its width and where it
/// may be broken. Immutable; its arrays must not be changed.
///
/// `text` is what the glyphs say: the source without soft hyphens and zero width spaces. `offsets`,
/// `kinds`, `widths` and `gains` describe the breaks in rising order: the offset in `text`, the
/// kind, and the width of what is before it, and by how much that grows when the word is broken
/// there, as kerning across the break is lost. Everything is in the order of the text; a word that
/// runs from right to left is painted from its last glyph to its first.
final class Word {
    private static final int[] NOTHING = {};

    final Look look;
    final String source;
    final String text;
    final boolean rightToLeft;
    final List<Typography.Part> parts;
    final int[] missing;
    final long width;
    final int key;

    /// What is added after each cluster.
    final long spacing;

    final Breaks breaks;

    /// The script that it is in, when that is not set as it is written.
    final Optional<UnicodeScript> complex;

    record Breaks(int[] offsets, Opportunity[] kinds, long[] widths, long[] gains) {
        static final Breaks NONE =
                new Breaks(NOTHING, new Opportunity[0], new long[0], new long[0]);

        int count() {
            return offsets.length;
        }
    }

    Word(
            Look look,
            String source,
            String text,
            boolean rightToLeft,
            Typography.Shaped shaped,
            Breaks breaks) {
        this.look = look;
        this.source = source;
        this.text = text;
        this.rightToLeft = rightToLeft;
        this.parts = shaped.parts();
        this.missing = shaped.missing();
        this.breaks = breaks;
        this.complex = ComplexScripts.in(text);
        this.spacing = spacing(look, text);
        this.width = width(parts, spacing);
        this.key = key(text);
    }

    /// Equal for words of equal letters, whatever their capitals, look and punctuation; 0 for what
    /// has fewer than two letters.
    private static int key(String text) {
        int key = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                key = key * 31 + Character.toLowerCase(text.charAt(i));
                letters++;
            }
        }
        return letters < 2 ? 0 : key;
    }

    /// Whether there is something to report of it.
    boolean isFaulty() {
        return missing.length > 0 || complex.isPresent();
    }

    /// The letter spacing of a look, none for letters that are joined, which it would tear apart
    /// (CSS Text 3, section 8.2.1).
    static long spacing(Look look, String text) {
        long spacing = look.style().letterSpacing();
        for (int i = 0; spacing != 0 && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x620 && c < 0x900) {
                return 0;
            }
        }
        return spacing;
    }

    private static long width(List<Typography.Part> parts, long letterSpacing) {
        long width = 0;
        for (Typography.Part part : parts) {
            int[] clusters = part.clusters();
            int last = clusters.length - 1;
            for (int i = 0; i <= last; i++) {
                boolean ends = i == last || clusters[i + 1] != clusters[i];
                width += part.advances()[i] + (ends ? letterSpacing : 0);
            }
        }
        return Math.max(0, width);
    }

    /// The widths up to each character, worked out anew each time.
    Advances advances() {
        return Advances.of(parts, text.length(), spacing);
    }

    /// How many letters that may stand apart, ligatures taken as one, begin between two offsets.
    int clusters(int from, int to) {
        int count = 0;
        for (Typography.Part part : parts) {
            int[] clusters = part.clusters();
            for (int i = 0; i < clusters.length; i++) {
                boolean begins = i == 0 || clusters[i - 1] != clusters[i];
                count += begins && clusters[i] >= from && clusters[i] < to ? 1 : 0;
            }
        }
        return count;
    }

    /// The width when each glyph is set at so many thousandths of its own, and each cluster a
    /// little apart from the next; letter spacing stays.
    long scaled(int stretch, long tracking) {
        if (stretch == 1000 && tracking == 0) {
            return width;
        }
        long after = spacing + tracking;
        long sum = 0;
        for (Typography.Part part : parts) {
            int[] clusters = part.clusters();
            int last = clusters.length - 1;
            for (int i = 0; i <= last; i++) {
                boolean ends = i == last || clusters[i + 1] != clusters[i];
                sum += scaled(part.advances()[i], stretch) + (ends ? after : 0);
            }
        }
        return sum;
    }

    /// A length at so many thousandths, rounded towards nothing.
    static long scaled(long length, int stretch) {
        return length * stretch / 1000;
    }

    /// The advance of the first or last character's cluster, for letters that hang into the margin.
    long edgeAdvance(boolean first) {
        if (parts.isEmpty()) {
            return 0;
        }
        Typography.Part part = first ? parts.getFirst() : parts.getLast();
        int count = part.advances().length;
        return count == 0 ? 0 : part.advances()[first ? 0 : count - 1];
    }
}
