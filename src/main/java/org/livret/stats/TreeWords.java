package org.livret.stats;

import org.jspecify.annotations.Nullable;
import org.livret.css.BoxStyle.Display;
import org.livret.css.Styled;
import org.livret.css.Styled.StyledElement;
import org.livret.css.Styled.StyledText;
import org.livret.css.StyledTree;
import org.livret.diag.Span;
import org.livret.xhtml.Content;

import java.util.ArrayList;
import java.util.List;

/// The words of a tree that its styles let be printed, in order: those of the flow, and those of
/// the notes. What is taken out of the flow for margin boxes is no part of it.
record TreeWords(List<Word> body, List<Word> notes) {
    TreeWords {
        body = List.copyOf(body);
        notes = List.copyOf(notes);
    }

    /// A word as it is written and as it is compared; `ends` when a block ends with it.
    record Word(String text, String bare, Span span, boolean ends) {}

    static TreeWords of(StyledTree tree) {
        List<Word> notes = new ArrayList<>();
        for (StyledElement note : tree.notes().values()) {
            notes.addAll(new Walk().words(note));
        }
        return new TreeWords(new Walk().words(tree.body()), notes);
    }

    /// Collects the words of one element.
    private static final class Walk {
        private final List<Word> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private @Nullable Span start;

        List<Word> words(StyledElement element) {
            element(element);
            end(true);
            return words;
        }

        private void element(StyledElement e) {
            Display display = e.style().box().display();
            // Charts and formulas are set anew, with words of their own.
            if (display == Display.NONE
                    || e.element().name().equals("svg")
                    || e.element().name().equals("math")
                    || e.style().generated().running().isPresent()) {
                return;
            }
            boolean apart = display != Display.INLINE || e.element().name().equals("br");
            if (apart) {
                end(true);
            }
            for (Styled child : e.children()) {
                switch (child) {
                    case StyledElement inner -> element(inner);
                    case StyledText(Content.Characters c) -> text(c.text(), c.span());
                    case StyledText(Content.PageNumber _), StyledText(Content.Locator _) ->
                            end(false);
                    case StyledText(Content.Element _),
                            StyledText(Content.Plotted _),
                            StyledText(Content.Expression _) -> {}
                }
            }
            if (apart) {
                end(true);
            }
        }

        private void text(String text, Span span) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Bare.isSpace(c)) {
                    end(false);
                } else {
                    start = start == null ? span : start;
                    word.append(c);
                }
            }
        }

        /// Ends the word at hand; `apart` when a block ends here, too.
        private void end(boolean apart) {
            String bare = Bare.of(word);
            if (!bare.isEmpty() && start != null) {
                words.add(new Word(word.toString(), bare, start, apart));
            } else if (apart && !words.isEmpty()) {
                Word last = words.removeLast();
                words.add(new Word(last.text(), last.bare(), last.span(), true));
            }
            word.setLength(0);
            start = null;
        }
    }
}
