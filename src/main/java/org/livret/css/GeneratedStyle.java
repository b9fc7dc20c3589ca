package org.livret.css;

import java.util.List;
import java.util.Optional;

/// What a style makes appear: content of pseudo-elements and margin boxes, counters, named strings,
/// list markers.
///
/// An empty `content` optional is `normal` (an element's own content, or no pseudo-element).
/// `wrapMark` stands before the lines of a paragraph that go on from the line above. `bookmark` is
/// false for `bookmark-level: none`.
public record GeneratedStyle(
        Optional<List<Item>> content,
        List<CounterChange> counterReset,
        List<CounterChange> counterIncrement,
        List<StringSet> stringSet,
        Optional<String> running,
        CounterStyle listStyle,
        Optional<String> listMarker,
        boolean markerInside,
        Optional<String> wrapMark,
        boolean bookmark) {
    /// The style of what makes nothing appear by itself.
    public static final GeneratedStyle NONE =
            new GeneratedStyle(
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    CounterStyle.NONE,
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    false);

    public GeneratedStyle {
        content = content.map(List::copyOf);
        counterReset = List.copyOf(counterReset);
        counterIncrement = List.copyOf(counterIncrement);
        stringSet = List.copyOf(stringSet);
    }

    /// The same without a sign before the lines that go on.
    public GeneratedStyle withoutWrapMark() {
        return wrapMark.isEmpty()
                ? this
                : new GeneratedStyle(
                        content,
                        counterReset,
                        counterIncrement,
                        stringSet,
                        running,
                        listStyle,
                        listMarker,
                        markerInside,
                        Optional.empty(),
                        bookmark);
    }

    /// One part of `content` (CSS Generated Content 3; CSS GCPM 3).
    public sealed interface Item {}

    public record Literal(String text) implements Item {}

    /// `counter(name, style)`; the names `page` and `pages` are those of the printed page.
    public record Counter(String name, CounterStyle style) implements Item {}

    public record Counters(String name, String separator, CounterStyle style) implements Item {}

    /// `attr(name)`.
    public record Attribute(String name) implements Item {}

    /// `string(name, when)`.
    public record NamedString(String name, When when) implements Item {}

    /// `element(name, when)`: a running element.
    public record RunningElement(String name, When when) implements Item {}

    /// `target-counter(attr(href), name, style)`; an empty attribute means that `url` is given.
    public record TargetCounter(String attribute, String url, String name, CounterStyle style)
            implements Item {}

    /// `target-text(attr(href))`.
    public record TargetText(String attribute, String url) implements Item {}

    /// `leader(". ")`: the text repeated to fill the line.
    public record Leader(String text) implements Item {}

    /// `content()`: the element's own text, in `string-set`.
    public record ElementText() implements Item {}

    /// `url(…)`: a picture by path.
    public record Picture(String path) implements Item {}

    /// Which of a page's assignments to use (CSS GCPM 3, section 1.1.2).
    public enum When {
        FIRST,
        START,
        LAST,
        FIRST_EXCEPT
    }

    public record CounterChange(String name, int value) {}

    public record StringSet(String name, List<Item> value) {
        public StringSet {
            value = List.copyOf(value);
        }
    }
}
