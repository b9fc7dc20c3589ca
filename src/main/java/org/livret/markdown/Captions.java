package org.livret.markdown;

import org.jspecify.annotations.Nullable;
import org.livret.diag.Span;
import org.livret.doc.Attributes;
import org.livret.doc.Node;
import org.livret.doc.Node.Block;
import org.livret.doc.Node.Inline;
import org.livret.doc.Walk;

import java.util.List;
import java.util.Optional;

/// Captions of tables and figures: paragraphs such as `Table: text {#tab:x}` and `Figure: text`.
final class Captions {
    private Captions() {}

    /// The index of a caption's text when one begins at an index, after the word and a colon, or
    /// after a colon and a space alone; else -1.
    static int start(String s, int at, String word) {
        int colon = at;
        if (s.startsWith(word, at)) {
            colon = at + word.length();
            // French puts a space before the colon, often one that does not break.
            while (colon < s.length()
                    && (s.charAt(colon) == ' '
                            || s.charAt(colon) == '\u00A0'
                            || s.charAt(colon) == '\u202F')) {
                colon++;
            }
        }
        if (colon >= s.length() || s.charAt(colon) != ':') {
            return -1;
        }
        int text = Columns.firstNonSpace(s, colon + 1);
        return text > colon + 1 && text < s.length() && s.charAt(text) != '\n' ? text : -1;
    }

    /// The block with a caption, or null when its kind has none. Braces at the caption's end go to
    /// the block.
    static @Nullable Block give(Block block, SourceText caption, Reading reading) {
        if (!(block instanceof Node.Table || block instanceof Node.Figure)) {
            return null;
        }
        Trailing words = Trailing.of(caption);
        List<Inline> content = InlineParser.parse(words.text(), reading);
        Attributes attributes = Braces.join(block.attributes(), words.attributes());
        return switch (block) {
            case Node.Table t ->
                    new Node.Table(
                            t.columns(),
                            t.head(),
                            t.body(),
                            t.foot(),
                            content,
                            cover(t.span(), caption.span()),
                            attributes);
            case Node.Figure f ->
                    new Node.Figure(
                            titled(f), content, cover(f.span(), caption.span()), attributes);
            default -> null;
        };
    }

    private static Span cover(Span block, Span caption) {
        int start = Math.min(block.start(), caption.start());
        return new Span(block.file(), start, Math.max(block.end(), caption.end()));
    }

    // A title that was the caption for want of another goes back to its picture.
    private static List<Block> titled(Node.Figure figure) {
        String title = Walk.plainText(figure.caption());
        if (!title.isEmpty()
                && figure.blocks().getFirst() instanceof Node.Plain plain
                && plain.content().getFirst() instanceof Node.Image image) {
            Inline whole =
                    new Node.Image(
                            image.source(),
                            image.alternative(),
                            Optional.of(title),
                            image.span(),
                            image.attributes());
            return List.of(new Node.Plain(List.of(whole), plain.span(), plain.attributes()));
        }
        return figure.blocks();
    }

    /// A text parted from the braces at its end.
    record Trailing(SourceText text, Attributes attributes) {
        static Trailing of(SourceText whole) {
            int braces = Braces.trailing(whole.text());
            Braces found = braces < 0 ? null : Braces.at(whole.text(), braces);
            return found == null
                    ? new Trailing(whole, Attributes.NONE)
                    : new Trailing(whole.part(0, braces).trimmed(), found.attributes());
        }
    }
}
