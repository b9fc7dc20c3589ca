package org.livret.box;

import org.livret.css.ComputedStyle;
import org.livret.css.Styled;
import org.livret.css.TextStyle;

import java.util.List;
import java.util.Optional;

/// Which styles wait for the next letter and the next line: those of the innermost element that has
/// begun without any text so far.
final class Openings {
    private Optional<ComputedStyle> letter = Optional.empty();
    private Optional<ComputedStyle> line = Optional.empty();

    /// What waited outside of an element.
    record Outer(Optional<ComputedStyle> letter, Optional<ComputedStyle> line) {}

    /// A paragraph's beginning, and its content without what stands apart.
    record Opened(Box.Opening opening, List<Box.Inline> content) {
        /// The paragraph's style: a letter that is set apart begins where the paragraph does.
        ComputedStyle style(ComputedStyle style) {
            return opening.letter().isPresent()
                    ? style.with(style.paragraph().withoutIndent())
                    : style;
        }
    }

    /// Begins an element; the result is to be given back to [#end].
    Outer begin(Styled.Pseudo pseudo) {
        Outer outer = new Outer(letter, line);
        letter = pseudo.firstLetter().or(() -> letter);
        line = pseudo.firstLine().or(() -> line);
        return outer;
    }

    /// Ends an element. What waited outside waits on when nothing has come.
    void end(Outer outer, Styled.Pseudo pseudo) {
        if (letter.isPresent() && pseudo.firstLetter().isPresent()) {
            letter = outer.letter();
        }
        if (line.isPresent() && pseudo.firstLine().isPresent()) {
            line = outer.line();
        }
    }

    /// Something that is no text comes first.
    void passed() {
        letter = Optional.empty();
        line = Optional.empty();
    }

    /// Gives a paragraph what waits for it.
    Opened open(List<Box.Inline> content) {
        if (content.isEmpty() || letter.isEmpty() && line.isEmpty()) {
            return new Opened(Box.Opening.NONE, content);
        }
        Optional<TextStyle> first = line.map(ComputedStyle::text);
        Optional<FirstLetters.Found> found =
                letter.flatMap(style -> FirstLetters.in(content, style));
        passed();
        return new Opened(
                new Box.Opening(found.flatMap(FirstLetters.Found::letter), first),
                found.map(FirstLetters.Found::content).orElse(content));
    }
}
