package org.livret.font;

import java.util.Objects;

/// A stretch of text to be shaped with one face, all of it in one direction.
///
/// `from` and `to` are UTF-16 offsets into the text. `language` is a BCP 47 tag, possibly empty; it
/// chooses the font's own forms for a language (`locl`).
public record ShapeRequest(
        CharSequence text,
        int from,
        int to,
        Face face,
        Features features,
        String language,
        boolean rightToLeft) {
    public ShapeRequest {
        Objects.checkFromToIndex(from, to, text.length());
    }

    /// The whole of a text that runs from left to right.
    public ShapeRequest(CharSequence text, Face face, Features features, String language) {
        this(text, 0, text.length(), face, features, language, false);
    }
}
