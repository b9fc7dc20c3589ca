package org.livret.css;

import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.List;
import java.util.Optional;

/// A stylesheet as it was read: rules in order, imports in their places.
public record StyleSheet(SourceFile file, Origin origin, List<Rule> rules) {
    public StyleSheet {
        rules = List.copyOf(rules);
    }

    public sealed interface Rule {
        Span span();
    }

    /// `selectors { declarations }`. Selectors that could not be used are left out; with none left
    /// there is no rule.
    public record StyleRule(List<Selector> selectors, List<Declaration> declarations, Span span)
            implements Rule {
        public StyleRule {
            selectors = List.copyOf(selectors);
            declarations = List.copyOf(declarations);
        }
    }

    /// `@media`.
    record MediaRule(List<MediaQuery> queries, List<Rule> rules, Span span) implements Rule {
        MediaRule {
            queries = List.copyOf(queries);
            rules = List.copyOf(rules);
        }
    }

    /// `@supports`. `holds` is the answer for the PDF; e-readers are asked the condition, which is
    /// CSS.
    record SupportsRule(String condition, boolean holds, List<Rule> rules, Span span)
            implements Rule {
        public SupportsRule {
            rules = List.copyOf(rules);
        }
    }

    /// `@layer` with rules. A layer without a name is another one each time.
    record LayerRule(Optional<String> name, List<Rule> rules, Span span) implements Rule {
        public LayerRule {
            rules = List.copyOf(rules);
        }
    }

    /// `@layer` with names only: it settles their order.
    record LayerOrder(List<String> names, Span span) implements Rule {
        public LayerOrder {
            names = List.copyOf(names);
        }
    }

    /// `@page` with its margin boxes and its `@footnote` area.
    public record PageRule(
            List<PageSelector> selectors,
            List<Declaration> declarations,
            List<PagePart> parts,
            Span span)
            implements Rule {
        public PageRule {
            selectors = List.copyOf(selectors);
            declarations = List.copyOf(declarations);
            parts = List.copyOf(parts);
        }
    }

    /// What stands inside `@page`: a margin box, or the note area when `box` is empty.
    public record PagePart(Optional<PageStyle.MarginBox> box, List<Declaration> declarations) {
        public PagePart {
            declarations = List.copyOf(declarations);
        }
    }

    /// `@font-face`.
    public record FontRule(FontFaceRule face, List<Declaration> descriptors, Span span)
            implements Rule {
        public FontRule {
            descriptors = List.copyOf(descriptors);
        }
    }

    /// `@counter-style`.
    record CounterStyleRule(CounterRule rule, List<Declaration> descriptors, Span span)
            implements Rule {
        public CounterStyleRule {
            descriptors = List.copyOf(descriptors);
        }
    }

    /// `@import`, with the sheet that was found there; its rules may be put into a layer.
    record ImportRule(Conditions conditions, StyleSheet sheet, Span span) implements Rule {}

    /// On what an import depends. The name of a layer is empty for one without a name.
    record Conditions(List<MediaQuery> queries, Optional<String> layer, Optional<String> supports) {
        public Conditions {
            queries = List.copyOf(queries);
        }
    }

    /// One selector of an `@page` rule: a name or none, and pseudo-classes.
    public record PageSelector(
            String name,
            boolean first,
            boolean blank,
            boolean left,
            boolean right,
            List<NthPage> nth) {
        public static final PageSelector ANY =
                new PageSelector("", false, false, false, false, List.of());

        public PageSelector {
            nth = List.copyOf(nth);
        }

        boolean matches(PageStyle.Context page) {
            return (name.isEmpty() || name.equals(page.name()))
                    && (!first || page.first())
                    && (!blank || page.blank())
                    && (!left || page.left())
                    && (!right || !page.left())
                    && nth.stream().allMatch(each -> each.matches(page));
        }

        /// CSS Paged Media 3, section 5.3: a name, then `:first`, `:blank` and `:nth()`, then
        /// sides.
        int specificity() {
            int pseudo = (first ? 1 : 0) + (blank ? 1 : 0) + nth.size();
            int sides = (left ? 1 : 0) + (right ? 1 : 0);
            return (name.isEmpty() ? 0 : 100) + pseudo * 10 + sides;
        }
    }

    /// `:nth(an+b)` counts all pages, `:nth(an+b of name)` those of a group of pages with that name
    /// (CSS GCPM 3, section 3.2).
    public record NthPage(AnPlusB formula, String of) {
        boolean matches(PageStyle.Context page) {
            return of.isEmpty()
                    ? formula.matches(page.number())
                    : of.equals(page.name()) && formula.matches(page.inGroup());
        }
    }
}
