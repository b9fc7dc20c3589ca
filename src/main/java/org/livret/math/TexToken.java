package org.livret.math;

/// A token of TeX. `text` is a character, or the name of a command without its backslash. `from`
/// and `to` are offsets in the source; those of what a macro gave are the place of its call.
/// `spaced` tells whether white space stands before it.
record TexToken(Kind kind, String text, int from, int to, boolean spaced) {
    enum Kind {
        CHARACTER,
        COMMAND,
        OPEN,
        CLOSE,
        /// `&`.
        ALIGN,
        /// `^`.
        SUP,
        /// `_`.
        SUB,
        /// `#` and a digit, which is the text.
        PARAMETER,
        END
    }

    boolean is(char character) {
        return kind == Kind.CHARACTER && text.length() == 1 && text.charAt(0) == character;
    }

    boolean isCommand(String name) {
        return kind == Kind.COMMAND && text.equals(name);
    }

    int codePoint() {
        return text.codePointAt(0);
    }

    boolean isDigit() {
        return kind == Kind.CHARACTER && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    boolean isLetter() {
        return kind == Kind.CHARACTER && Character.isLetter(codePoint());
    }

    /// The same at another place.
    TexToken at(TexToken place) {
        return new TexToken(kind, text, place.from, place.to, spaced);
    }
}
