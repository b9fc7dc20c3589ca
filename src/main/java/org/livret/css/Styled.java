package org.livret.css;

import org.livret.xhtml.Content;

import java.util.List;
import java.util.Optional;

/// An element tree with computed styles: what the cascade gives and boxes are made from.
public sealed interface Styled {
    /// An element with its style and those of its pseudo-elements that have content or rules.
    record StyledElement(
            Content.Element element, ComputedStyle style, Pseudo pseudo, List<Styled> children)
            implements Styled {
        public StyledElement {
            children = List.copyOf(children);
        }
    }

    /// Text or a page number, in its parent's style.
    record StyledText(Content content) implements Styled {}

    /// Styles of pseudo-elements. `before` and `after` are present only when they make content; the
    /// others when rules match them.
    record Pseudo(
            Optional<ComputedStyle> before,
            Optional<ComputedStyle> after,
            Optional<ComputedStyle> marker,
            Optional<ComputedStyle> firstLetter,
            Optional<ComputedStyle> firstLine) {
        public static final Pseudo NONE =
                new Pseudo(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }
}
