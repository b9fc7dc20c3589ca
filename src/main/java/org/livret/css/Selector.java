package org.livret.css;

import java.util.List;
import java.util.Optional;

/// A complex selector (Selectors 4), held from right to left: the subject's tests, and what stands
/// to its left.
///
/// `text` is the selector as written, for the EPUB's stylesheet. `specificity` packs the three
/// counts, ids highest.
public record Selector(
        Compound subject, Optional<PseudoElement> pseudo, int specificity, String text) {

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
        FIRST_LINE
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

    /// `:nth-child(an+b)` and its relatives.
    public record Nth(int step, int offset, boolean ofType, boolean fromEnd) implements Test {
        boolean matches(int position) {
            int distance = position - offset;
            return step == 0 ? distance == 0 : distance % step == 0 && distance / step >= 0;
        }
    }

    public record Only(boolean ofType) implements Test {}

    /// `:is()`, `:where()`, and `:not()` when negated.
    public record AnyOf(List<Selector> selectors, boolean negated) implements Test {
        public AnyOf {
            selectors = List.copyOf(selectors);
        }
    }

    public record Lang(List<String> ranges) implements Test {
        public Lang {
            ranges = List.copyOf(ranges);
        }
    }

    public enum State implements Test {
        ROOT,
        EMPTY,
        /// `:link` and `:any-link`.
        LINK,
        /// States that never hold on paper, such as `:hover`.
        NEVER
    }
}
