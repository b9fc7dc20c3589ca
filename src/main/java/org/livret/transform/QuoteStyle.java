package org.livret.transform;

import org.livret.language.Language;

import java.util.List;

/// The quotation marks of a language, as pairs of an opening and a closing character: for quotes,
/// for quotes within quotes, and for words written between straight single quotes.
record QuoteStyle(String outer, String inner, String single) {
    QuoteStyle {
        if (outer.length() != 2 || inner.length() != 2 || single.length() != 2) {
            throw new IllegalArgumentException(
                    "quotes are pairs: " + outer + " " + inner + " " + single);
        }
    }

    /// The marks of a language (CLDR, delimiters).
    static QuoteStyle of(Language language) {
        List<String> pairs = language.words("quotes");
        return new QuoteStyle(pairs.get(0), pairs.get(1), pairs.get(2));
    }

    /// The pair to use within a quote that opens with a character; the outer one when it stands in
    /// none.
    String within(char enclosing) {
        if (enclosing == Line.EDGE) {
            return outer;
        }
        if (enclosing == outer.charAt(0)) {
            return inner;
        }
        return enclosing == inner.charAt(0) && !inner.equals(single) ? single : outer;
    }
}
