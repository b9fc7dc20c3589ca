package org.livret.layout.inline;

import org.livret.diag.Reporter;
import org.livret.diag.Span;

/// Reports the words of one paragraph that are broken where the room ends, each once. Addresses and
/// code are to be broken so, and what its style lets be broken anywhere.
final class TornWords {
    private final Pieces pieces;
    private final Reporter reporter;
    private int last = -1;

    TornWords(Pieces pieces, Reporter reporter) {
        this.pieces = pieces;
        this.reporter = reporter;
    }

    /// The word in a piece goes on in the next line without a hyphen.
    void add(int piece, Itemizer.Mode mode) {
        if (piece == last || mode.style().breakAnywhere()) {
            return;
        }
        last = piece;
        Word word = pieces.word(piece);
        Segment segment = pieces.segment(piece);
        if (!word.look.metrics().fixedPitch() && !isAddress(word, segment)) {
            reporter.report(
                    new LayoutProblem.WordBroken(
                            place(segment, piece, word.source), word.text, mode.narrowest()));
        }
    }

    private static boolean isAddress(Word word, Segment segment) {
        boolean named = word.source.indexOf('.') > 0 || word.source.indexOf('/') > 0;
        return Opportunities.isAddress(word.source) || (segment.link().isPresent() && named);
    }

    /// Where a word stands in the source, when that has it word for word: as many equal ones come
    /// before it there as in the text.
    private Span place(Segment segment, int piece, String word) {
        Span span = segment.source().span();
        String source = span.file().text();
        int end = Math.min(span.end(), source.length());
        int at = source.indexOf(word, span.start());
        String set = pieces.characters.toString();
        int before = set.indexOf(word, segment.from());
        while (before >= 0 && before < pieces.froms[piece] && at >= 0) {
            at = source.indexOf(word, at + word.length());
            before = set.indexOf(word, before + word.length());
        }
        return at < 0 || at + word.length() > end
                ? span
                : new Span(span.file(), at, at + word.length());
    }
}
