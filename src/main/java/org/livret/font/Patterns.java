package org.livret.font;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The hyphenation patterns of one language (Franklin Mark Liang, “Word Hy-phen-a-tion by
/// Com-put-er”, 1983), in a trie whose edges are one hash table over (node, letter).
final class Patterns {
    static final Patterns NONE = new Patterns(0);

    private static final char APOSTROPHE = '\'';
    private static final int ALPHABET = 0x600;
    private static final int LETTERS = 128;

    private final byte[] codes = new byte[ALPHABET];
    private final Map<String, int[]> exceptions = new HashMap<>();
    private int letterCount;
    private int[] edges;
    private int[] children;
    private int nodeCount = 1;

    /// For each node the place of its pattern's values, one less than the letters before the first;
    /// 0 for none.
    private int[] valuesAt;

    private byte[] values;
    private int valueCount = 1;

    private Patterns(int characters) {
        int size = Math.max(16, Integer.highestOneBit(Math.max(1, characters)) * 2);
        edges = new int[size];
        children = new int[size];
        valuesAt = new int[Math.max(16, characters / 2)];
        values = new byte[Math.max(16, characters)];
    }

    /// Reads a pattern file: comments start with `%`; `\patterns` and `\hyphenation` open the two
    /// lists, one entry a line.
    static Patterns parse(String text) {
        Patterns patterns = new Patterns(text.length());
        List<String> exceptions = new ArrayList<>();
        boolean inPatterns = false;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            char first = end > at ? text.charAt(at) : '%';
            if (first == '\\') {
                inPatterns = text.startsWith("\\patterns", at);
            } else if (first != '%' && inPatterns) {
                patterns.add(text, at, end);
            } else if (first != '%') {
                exceptions.add(text.substring(at, end));
            }
            at = end + 1;
        }
        for (String exception : exceptions) {
            patterns.addException(exception);
        }
        return patterns;
    }

    /// Whether the apostrophe is a letter of the language's patterns, as it is of French and
    /// Italian ones.
    boolean knowsApostrophe() {
        return codes[APOSTROPHE] != 0;
    }

    private void addException(String hyphenated) {
        int[] points = new int[hyphenated.length()];
        int count = 0;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < hyphenated.length(); i++) {
            if (hyphenated.charAt(i) == '-') {
                points[count++] = word.length();
            } else {
                word.append(hyphenated.charAt(i));
            }
        }
        exceptions.put(word.toString(), Arrays.copyOf(points, count));
    }

    private void add(String text, int from, int to) {
        int node = 0;
        int letters = 0;
        int start = valueCount;
        reserve(to - from + 1);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                values[start + letters] = (byte) (c - '0');
            } else if (c >= ALPHABET) {
                // The typographic apostrophe; words are looked up with the plain one, for which the
                // same pattern stands too.
                Arrays.fill(values, start, start + letters + 1, (byte) 0);
                return;
            } else {
                node = child(node, code(c));
                letters++;
            }
        }
        if (node >= valuesAt.length) {
            valuesAt = Arrays.copyOf(valuesAt, Math.max(node + 1, valuesAt.length * 2));
        }
        valuesAt[node] = start;
        valueCount = start + letters + 1;
    }

    private void reserve(int more) {
        if (valueCount + more > values.length) {
            values = Arrays.copyOf(values, Math.max(values.length * 2, valueCount + more));
        }
    }

    private int code(char c) {
        if (codes[c] == 0) {
            if (letterCount == LETTERS - 1) {
                throw new IllegalStateException("too many letters");
            }
            codes[c] = (byte) ++letterCount;
        }
        return codes[c];
    }

    private int child(int node, int code) {
        int key = node * LETTERS + code;
        int slot = slot(key);
        if (edges[slot] == key) {
            return children[slot];
        }
        if (nodeCount * 2 > edges.length) {
            grow();
            slot = slot(key);
        }
        edges[slot] = key;
        children[slot] = nodeCount;
        return nodeCount++;
    }

    /// Where an edge is or would be. No edge has the key 0, as letters are coded from 1.
    private int slot(int key) {
        int slot = (key * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(edges.length - 1);
        while (edges[slot] != 0 && edges[slot] != key) {
            slot = (slot + 1) & (edges.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldEdges = edges;
        int[] oldChildren = children;
        edges = new int[oldEdges.length * 2];
        children = new int[oldEdges.length * 2];
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) {
                int slot = slot(oldEdges[i]);
                edges[slot] = oldEdges[i];
                children[slot] = oldChildren[i];
            }
        }
    }

    /// The values between the letters of a word: odd at place i means that a break may stand before
    /// letter i. The word is in lower case with plain apostrophes.
    byte[] values(String word) {
        byte[] found = new byte[word.length() + 1];
        int[] exception = exceptions.isEmpty() ? null : exceptions.get(word);
        if (exception != null) {
            for (int point : exception) {
                found[point] = 1;
            }
            return found;
        }
        String bounded = "." + word + ".";
        for (int from = 0; from < bounded.length(); from++) {
            walk(bounded, from, found);
        }
        return found;
    }

    private void walk(String bounded, int from, byte[] found) {
        int node = 0;
        for (int i = from; i < bounded.length(); i++) {
            char c = bounded.charAt(i);
            int code = c < ALPHABET ? codes[c] : 0;
            int key = node * LETTERS + code;
            int slot = code == 0 ? -1 : slot(key);
            if (slot < 0 || edges[slot] != key) {
                return;
            }
            node = children[slot];
            int at = node < valuesAt.length ? valuesAt[node] : 0;
            if (at != 0) {
                raise(found, from - 1, at, i - from + 2);
            }
        }
    }

    private void raise(byte[] found, int shift, int at, int count) {
        for (int k = 0; k < count; k++) {
            int place = shift + k;
            if (place >= 0 && place < found.length && values[at + k] > found[place]) {
                found[place] = values[at + k];
            }
        }
    }
}
