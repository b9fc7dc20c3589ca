package org.livret.box;

import org.livret.css.BoxStyle.FloatSide;
import org.livret.css.BoxStyle.InitialLetter;
import org.livret.css.ComputedStyle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes the first letter, with the punctuation around it, out of a paragraph's text (CSS
/// Pseudo-elements 4, section 2.2).
final class FirstLetters {
    private FirstLetters() {}

    /// The content with its first letter in a style of its own, or the content without the letter
    /// and the letter itself when that is set apart. Empty when it does not begin with text.
    static Optional<Found> in(List<Box.Inline> content, ComputedStyle style) {
        for (int i = 0; i < content.size(); i++) {
            switch (content.get(i)) {
                case Box.InlineMark _, Box.InlineEdge _ -> {}
                case Box.Text t when t.text().isBlank() -> {}
                case Box.Text t -> {
                    int end = end(t.text());
                    return end == 0 ? Optional.empty() : Optional.of(split(content, i, end, style));
                }
                case Box.LineBreak _,
                        Box.InlinePicture _,
                        Box.Formula _,
                        Box.NoteCall _,
                        Box.PageNumber _,
                        Box.Locator _,
                        Box.Leader _,
                        Box.InlineBlock _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    record Found(Optional<Box.Letter> letter, List<Box.Inline> content) {}

    private static Found split(List<Box.Inline> content, int at, int end, ComputedStyle style) {
        Box.Text whole = (Box.Text) content.get(at);
        Box.Text letter =
                new Box.Text(
                        InlineBuilder.transformed(whole.text().substring(0, end), style.text()),
                        style.text(),
                        whole.tag(),
                        whole.source(),
                        whole.link());
        Box.Source source = whole.source();
        Box.Source after = new Box.Source(source.span(), source.node(), source.offset() + end);
        String text = whole.text().substring(end);
        List<Box.Inline> rest = new ArrayList<>(content);
        if (text.isEmpty()) {
            rest.remove(at);
        } else {
            rest.set(at, new Box.Text(text, whole.style(), whole.tag(), after, whole.link()));
        }
        boolean apart =
                !style.box().initialLetter().equals(InitialLetter.NONE)
                        || style.box().floating() == FloatSide.LEFT;
        if (apart) {
            return new Found(Optional.of(new Box.Letter(letter, style)), rest);
        }
        rest.add(at, letter);
        return new Found(Optional.empty(), rest);
    }

    /// Where the letter of a text ends; 0 when the text does not begin with one.
    static int end(String text) {
        int at = 0;
        while (at < text.length() && isBefore(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == text.length() || !Character.isLetterOrDigit(text.codePointAt(at))) {
            return 0;
        }
        at += Character.charCount(text.codePointAt(at));
        while (at < text.length() && isAfter(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isBefore(int c) {
        return isPunctuation(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /// Marks on the letter, and punctuation that closes.
    private static boolean isAfter(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || isPunctuation(c)
                        && type != Character.START_PUNCTUATION
                        && type != Character.DASH_PUNCTUATION;
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }
}
