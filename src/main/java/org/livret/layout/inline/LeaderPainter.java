package org.livret.layout.inline;

import org.jspecify.annotations.Nullable;
import org.livret.structure.Tag;

/// Fills a stretch of a line with a pattern. Repetitions stand on a grid that starts at the
/// measure's right edge, so that the dots of all lines stand one below another.
final class LeaderPainter {
    private LeaderPainter() {}

    /// The width of one repetition of a pattern.
    static long width(Words words, Look look, String pattern) {
        return each(pattern, words, look, null, 0, 0);
    }

    /// Paints as many whole repetitions as fit between two places.
    static void paint(Leader leader, Words words, GlyphBuffer out, Stretch stretch) {
        long unit = leader.width();
        long first = Math.floorDiv(stretch.grid - stretch.from, unit);
        long x = stretch.grid - first * unit;
        // A pattern that is all but nothing must not be painted a million times.
        int left = 2_000;
        while (x + unit <= stretch.to && left-- > 0) {
            each(leader.pattern(), words, leader.look(), out, x, stretch.y);
            x += unit;
        }
    }

    /// From and to where the leader reaches, the place where its grid starts, and the baseline.
    record Stretch(long from, long to, long grid, long y) {}

    private static long each(
            String pattern, Words words, Look look, @Nullable GlyphBuffer out, long x, long y) {
        long at = x;
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            int end = i + 1;
            if (Spaces.isSpace(c)) {
                long width = Spaces.of(look, c, '\n', '\n').width();
                if (out != null) {
                    out.space(new GlyphBuffer.Pen(look, Tag.ARTIFACT, at, y), c, width, false);
                }
                at += width;
            } else {
                while (end < pattern.length() && !Spaces.isSpace(pattern.charAt(end))) {
                    end++;
                }
                Word word = words.get(look, pattern, i, end, false);
                if (out != null) {
                    out.word(word, new GlyphBuffer.Pen(look, Tag.ARTIFACT, at, y));
                }
                at += word.width;
            }
            i = end;
        }
        return at - x;
    }
}
