package org.livret.css;

import java.util.List;
import java.util.Locale;
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

    /// How a counter is written.
    public enum CounterStyle {
        NONE,
        DISC,
        CIRCLE,
        SQUARE,
        DASH,
        DECIMAL,
        DECIMAL_LEADING_ZERO,
        LOWER_ROMAN,
        UPPER_ROMAN,
        LOWER_ALPHA,
        UPPER_ALPHA;

        private static final int[] ROMAN_VALUES = {
            1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1
        };
        private static final String[] ROMAN_SIGNS = {
            "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
        };

        /// The value in this style, without any prefix or suffix; out of a style's range it is
        /// decimal (CSS Counter Styles 3).
        public String format(int value) {
            return switch (this) {
                case NONE -> "";
                case DISC -> "•";
                case CIRCLE -> "◦";
                case SQUARE -> "▪";
                case DASH -> "–";
                case DECIMAL -> Integer.toString(value);
                case DECIMAL_LEADING_ZERO ->
                        value >= 0 && value < 10 ? "0" + value : Integer.toString(value);
                case LOWER_ROMAN -> roman(value);
                case UPPER_ROMAN -> roman(value).toUpperCase(Locale.ROOT);
                case LOWER_ALPHA -> alphabetic(value);
                case UPPER_ALPHA -> alphabetic(value).toUpperCase(Locale.ROOT);
            };
        }

        private static String roman(int value) {
            if (value < 1 || value > 3999) {
                return Integer.toString(value);
            }
            StringBuilder out = new StringBuilder();
            int left = value;
            for (int i = 0; i < ROMAN_VALUES.length; i++) {
                while (left >= ROMAN_VALUES[i]) {
                    out.append(ROMAN_SIGNS[i]);
                    left -= ROMAN_VALUES[i];
                }
            }
            return out.toString();
        }

        private static String alphabetic(int value) {
            if (value < 1) {
                return Integer.toString(value);
            }
            StringBuilder out = new StringBuilder();
            for (int left = value; left > 0; left = (left - 1) / 26) {
                out.append((char) ('a' + (left - 1) % 26));
            }
            return out.reverse().toString();
        }
    }
}
