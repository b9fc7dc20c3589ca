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

    /// What stands before a piece, or in it, goes on in the next line without a hyphen; `line` is
    /// the room that was too narrow.
    void add(int piece, Itemizer.Mode mode, long line) {
        int word = widest(piece, mode.torn());
        if (word < 0 || word == last || mode.style().breakAnywhere()) {
            return;
        }
        last = word;
        Word text = pieces.word(word);
        Segment segment = pieces.segment(word);
        if (!text.look.metrics().fixedPitch() && !isAddress(text, segment)) {
            reporter.report(
                    new LayoutProblem.WordBroken(
                            place(segment, word, text.source), text.text, line));
        }
    }

    /// The widest word of the torn pieces around one: that is what has no room, whatever is joined
    /// to it.
    private int widest(int piece, Torn torn) {
        int from = piece;
        while (from > 0 && torn.has(from - 1)) {
            from--;
        }
        int found = -1;
        for (int i = from; i < pieces.count && (i <= piece || torn.has(i)); i++) {
            boolean wider = found < 0 || pieces.widths[i] > pieces.widths[found];
            found = pieces.kinds[i] == Pieces.WORD && wider ? i : found;
        }
        return found;
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
