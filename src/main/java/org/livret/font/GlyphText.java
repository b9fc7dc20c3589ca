package org.livret.font;

import java.util.SortedMap;
import java.util.TreeMap;

/// What text each used glyph of one face stands for, gathered from shaped clusters: the source of a
/// PDF's `ToUnicode` map.
///
/// A glyph of a ligature stands for several characters. A glyph has one text only: the first that
/// came, but a space or hyphen that stands in for its kin is always the plain one. Where a text
/// would come out otherwise, [#agrees] says so, and the painter can add an ActualText.
public final class GlyphText {
    private final Face face;
    private final SortedMap<Integer, String> texts = new TreeMap<>();

    public GlyphText(Face face) {
        this.face = face;
    }

    /// Learns from a run.
    ///
    /// @param text the run's whole text
    /// @param clusters for each glyph the UTF-16 offset in it of the first character of its
    ///   cluster; never decreasing
    public void add(int[] glyphs, int[] clusters, String text) {
        for (int first = 0; first < glyphs.length; ) {
            int last = clusterEnd(clusters, first);
            String said =
                    text.substring(
                            clusters[first], last < glyphs.length ? clusters[last] : text.length());
            learn(glyphs, first, last, said);
            first = last;
        }
    }

    /// The text of every glyph learnt so far, by ascending glyph id. Glyphs that only complete a
    /// cluster have the empty text.
    public SortedMap<Integer, String> texts() {
        return new TreeMap<>(texts);
    }

    /// Whether reading the run's glyphs through [#texts] gives its text back, apart from invisible
    /// characters and the kinds of spaces and hyphens.
    public boolean agrees(int[] glyphs, String text) {
        StringBuilder read = new StringBuilder(text.length());
        for (int glyph : glyphs) {
            read.append(texts.getOrDefault(glyph, ""));
        }
        return plain(read).equals(plain(text));
    }

    private static int clusterEnd(int[] clusters, int first) {
        int last = first + 1;
        while (last < clusters.length && clusters[last] == clusters[first]) {
            last++;
        }
        return last;
    }

    private void learn(int[] glyphs, int first, int last, String said) {
        String visible = visible(said);
        if (last - first > 1 && visible.codePointCount(0, visible.length()) == last - first) {
            for (int i = first, at = 0; i < last; i++) {
                int end = visible.offsetByCodePoints(at, 1);
                texts.putIfAbsent(glyphs[i], visible.substring(at, end));
                at = end;
            }
            return;
        }
        texts.putIfAbsent(glyphs[first], canonical(glyphs[first], visible));
        for (int i = first + 1; i < last; i++) {
            texts.putIfAbsent(glyphs[i], "");
        }
    }

    private String canonical(int glyph, String text) {
        if (glyph == face.glyph(' ') && glyph != 0) {
            return " ";
        }
        return glyph == face.glyph('-') && glyph != 0 ? "-" : text;
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (!StandIn.invisible(codePoint)) {
                out.appendCodePoint(codePoint);
            }
            at += Character.charCount(codePoint);
        }
        return out.toString();
    }

    private static String plain(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (StandIn.of(c)) {
                case NOTHING -> {}
                case SPACE -> out.append(' ');
                case HYPHEN -> out.append('-');
                case NONE -> out.append(c);
            }
        }
        return out.toString();
    }
}
