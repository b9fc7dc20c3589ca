package org.livret.font;

import java.text.Normalizer;

/// Choosing between composed and decomposed characters by what a face has.
final class Normalizing {
    private Normalizing() {}

    /// Fits a cluster to a face: characters that it lacks are decomposed, and marks are composed
    /// with their base where the face has the composed character (as HarfBuzz does: composed forms
    /// were drawn as such).
    static String fit(Face face, String cluster) {
        String apart = MarkOrder.of(Normalizer.normalize(cluster, Normalizer.Form.NFD));
        int starter = Character.codePointAt(apart, 0);
        StringBuilder marks = new StringBuilder();
        for (int at = Character.charCount(starter); at < apart.length(); ) {
            int mark = apart.codePointAt(at);
            at += Character.charCount(mark);
            int composed = composed(starter, mark);
            if (composed >= 0 && face.covers(composed) && !blocked(marks, mark)) {
                starter = composed;
            } else {
                marks.appendCodePoint(mark);
            }
        }
        return new StringBuilder(apart.length()).appendCodePoint(starter).append(marks).toString();
    }

    /// The canonical parts of a character; itself when it has none.
    static String decompose(int codePoint) {
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
    }

    /// Whether a face has every character of a cluster after [#fit].
    static boolean composes(Face face, CharSequence text, int from, int to) {
        String fitted = fit(face, text.subSequence(from, to).toString());
        for (int at = 0; at < fitted.length(); ) {
            int codePoint = fitted.codePointAt(at);
            if (!face.sets(codePoint)) {
                return false;
            }
            at += Character.charCount(codePoint);
        }
        return true;
    }

    // A mark of the same combining class may not be passed by; where one is left over, the class is
    // compared by trying their order.
    private static boolean blocked(StringBuilder marks, int mark) {
        if (marks.isEmpty()) {
            return false;
        }
        int last = marks.codePointBefore(marks.length());
        String there =
                new StringBuilder()
                        .append('x')
                        .appendCodePoint(mark)
                        .appendCodePoint(last)
                        .toString();
        return Normalizer.isNormalized(there, Normalizer.Form.NFD);
    }

    /// The single character that a base and a mark make; -1 for none.
    static int composed(int starter, int mark) {
        String pair =
                new StringBuilder(4).appendCodePoint(starter).appendCodePoint(mark).toString();
        String together = Normalizer.normalize(pair, Normalizer.Form.NFC);
        int first = together.codePointAt(0);
        return Character.charCount(first) == together.length() ? first : -1;
    }
}
