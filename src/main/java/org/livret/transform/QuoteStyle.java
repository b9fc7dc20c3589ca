package org.livret.transform;

import org.livret.language.Language;

import java.util.Optional;

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
        String quotes = language.get("quotes");
        return of(quotes)
                .orElseThrow(() -> new IllegalStateException("quotes are pairs: " + quotes));
    }

    /// Marks as written, `«» “” ‘’`; the third pair may be left out. Empty when they are not so.
    static Optional<QuoteStyle> of(String written) {
        String[] pairs = written.strip().split(" ");
        boolean fit = pairs.length == 2 || pairs.length == 3;
        for (String pair : pairs) {
            fit &= pair.length() == 2 && !Letters.isWord(pair.charAt(0));
        }
        return fit
                ? Optional.of(new QuoteStyle(pairs[0], pairs[1], pairs[pairs.length - 1]))
                : Optional.empty();
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
