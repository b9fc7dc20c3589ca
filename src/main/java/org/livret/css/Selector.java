package org.livret.css;

import java.util.List;
import java.util.Optional;

/// A complex selector (Selectors 4), held from right to left: the subject's tests, and what stands
/// to its left.
///
/// `specificity` packs the three counts, ids highest. `weight` bounds how many tests matching takes
/// on one element. `plain` are selectors without `&` that together choose the same elements, for
/// the EPUB's stylesheet.
public record Selector(
        Compound subject,
        Optional<PseudoElement> pseudo,
        int specificity,
        long weight,
        List<String> plain) {
    public Selector {
        plain = List.copyOf(plain);
    }

    /// Simple selectors on one element, and how the element relates to another.
    public record Compound(List<Test> tests, Optional<Link> left) {
        public Compound {
            tests = List.copyOf(tests);
        }
    }

    public record Link(Combinator combinator, Compound compound) {}

    public enum Combinator {
        DESCENDANT,
        CHILD,
        NEXT_SIBLING,
        SUBSEQUENT_SIBLING
    }

    public enum PseudoElement {
        BEFORE,
        AFTER,
        MARKER,
        FIRST_LETTER,
        FIRST_LINE,
        /// What only screens have, such as `::selection`.
        ELSEWHERE
    }

    /// A simple selector.
    public sealed interface Test {}

    public record Type(String name) implements Test {}

    public record Id(String id) implements Test {}

    public record ClassName(String name) implements Test {}

    /// `[name operator value]`; the name with its prefix, as in `epub:type`.
    public record AttributeTest(String name, Operator operator, String value, boolean ignoreCase)
            implements Test {}

    public enum Operator {
        PRESENT,
        EQUALS,
        INCLUDES,
        DASH_MATCH,
        PREFIX,
        SUFFIX,
        SUBSTRING
    }

    /// `:nth-child(an+b of …)` and its relatives. Without selectors all siblings count.
    public record Nth(AnPlusB formula, boolean ofType, boolean fromEnd, List<Selector> among)
            implements Test {
        public Nth {
            among = List.copyOf(among);
        }
    }

    public record Only(boolean ofType) implements Test {}

    /// `:is()`, `:where()`, `&`, and `:not()` when negated.
    public record AnyOf(List<Selector> selectors, boolean negated) implements Test {
        public AnyOf {
            selectors = List.copyOf(selectors);
        }
    }

    /// `:has()`: selectors whose leftmost compound is the element itself ([State#ANCHOR]).
    public record Has(List<Selector> selectors) implements Test {
        public Has {
            selectors = List.copyOf(selectors);
        }
    }

    /// `:lang()`; ranges in lower case (RFC 4647, section 2.2).
    public record Lang(List<String> ranges) implements Test {
        public Lang {
            ranges = List.copyOf(ranges);
        }
    }

    /// `:dir()`.
    public record Direction(boolean rightToLeft) implements Test {}

    public enum State implements Test {
        ROOT,
        EMPTY,
        /// `:link` and `:any-link`.
        LINK,
        /// The element that `:has()` asks about.
        ANCHOR,
        /// States that never hold on paper, such as `:hover`.
        NEVER
    }
}
