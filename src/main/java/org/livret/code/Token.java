package org.livret.code;

import java.util.Locale;

/// A stretch of a text from `start` to `end` and what it is. Stretches of a text come in order,
/// never overlap, are never empty and never hold a line feed.
public record Token(int start, int end, Kind kind) {
    public Token {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("token from " + start + " to " + end);
        }
    }

    /// The kinds of words that themes give a look of their own; the class of a kind's element is
    /// its name in lower case.
    public enum Kind {
        KEYWORD,
        TYPE,
        STRING,
        COMMENT,
        NUMBER,
        FUNCTION,
        /// The name of an element of markup.
        TAG,
        /// The name that a value is given to: an attribute of markup, a key of data, a variable of
        /// a shell or a template.
        ATTRIBUTE,
        OPERATOR,
        /// What speaks of the code: annotations, directives of a preprocessor, processing
        /// instructions.
        META,
        /// A line that a comparison of two texts adds.
        INSERTED,
        /// A line that a comparison of two texts takes away.
        DELETED;

        public String className() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
