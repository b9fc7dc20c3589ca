package org.livret.transform;

import java.util.Locale;
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

    /// The marks of a BCP 47 tag (CLDR, delimiters); empty when the language is not known.
    static Optional<QuoteStyle> of(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        int end = lower.indexOf('-');
        String language = end < 0 ? lower : lower.substring(0, end);
        return Optional.ofNullable(
                switch (language) {
                    case "fr" -> new QuoteStyle("«»", "“”", "‘’");
                    case "en" -> new QuoteStyle("“”", "‘’", "‘’");
                    case "de" ->
                            lower.equals("de-ch")
                                    ? new QuoteStyle("«»", "‹›", "‹›")
                                    : new QuoteStyle("„“", "‚‘", "‚‘");
                    case "es", "ca", "gl" -> new QuoteStyle("«»", "“”", "‘’");
                    case "it" -> new QuoteStyle("«»", "“”", "‘’");
                    case "pt" ->
                            lower.equals("pt-br")
                                    ? new QuoteStyle("“”", "‘’", "‘’")
                                    : new QuoteStyle("«»", "“”", "‘’");
                    case "nl" -> new QuoteStyle("“”", "‘’", "‘’");
                    default -> null;
                });
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
