package org.livret.font;

import java.util.Objects;

/// A stretch of text to be shaped with one face, from left to right.
///
/// `from` and `to` are UTF-16 offsets into the text. `language` is a BCP 47 tag, possibly empty; it
/// chooses the font's own forms for a language (`locl`).
public record ShapeRequest(
        CharSequence text, int from, int to, Face face, Features features, String language) {
    public ShapeRequest {
        Objects.checkFromToIndex(from, to, text.length());
    }

    /// The whole of a text.
    public ShapeRequest(CharSequence text, Face face, Features features, String language) {
        this(text, 0, text.length(), face, features, language);
    }
}
