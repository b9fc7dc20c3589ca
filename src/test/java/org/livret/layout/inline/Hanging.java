package org.livret.layout.inline;

import org.livret.page.Fragment;

/// How far the letters at the ends of a run may hang over the edges of their measure, exactly.
public final class Hanging {
    private Hanging() {}

    /// At the left, in scaled points.
    public static long left(Fragment.Glyphs glyphs) {
        String text = glyphs.run().text();
        int first = 0;
        while (first < text.length() && text.charAt(first) == ' ') {
            first++;
        }
        return first == text.length()
                ? 0
                : advance(glyphs, first) * Protrusion.left(text.charAt(first)) / 1000;
    }

    /// At the right.
    public static long right(Fragment.Glyphs glyphs) {
        String text = glyphs.run().text();
        int last = text.length() - 1;
        while (last >= 0 && text.charAt(last) == ' ') {
            last--;
        }
        return last < 0 ? 0 : advance(glyphs, last) * Protrusion.right(text.charAt(last)) / 1000;
    }

    /// The width of the cluster that a character is in.
    private static long advance(Fragment.Glyphs glyphs, int character) {
        int[] clusters = glyphs.run().clusters();
        int own = 0;
        for (int cluster : clusters) {
            own = cluster <= character ? Math.max(own, cluster) : own;
        }
        long width = 0;
        for (int i = 0; i < clusters.length; i++) {
            width += clusters[i] == own ? glyphs.run().advances()[i] : 0;
        }
        return width;
    }
}
