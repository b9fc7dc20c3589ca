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
    public record MediaRule(List<MediaQuery> queries, List<Rule> rules, Span span) implements Rule {
        public MediaRule {
            queries = List.copyOf(queries);
            rules = List.copyOf(rules);
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

    /// `@import`, with the sheet that was found there.
    public record ImportRule(List<MediaQuery> queries, StyleSheet sheet, Span span)
            implements Rule {
        public ImportRule {
            queries = List.copyOf(queries);
        }
    }

    /// One of the queries of a list: a medium and, after `and`, conditions such as
    /// `(prefers-color-scheme: dark)`.
    public record MediaQuery(String medium, boolean negated, String condition) {
        /// Whether the rules apply in an output. Conditions are the e-reader's to decide; on paper
        /// none holds.
        boolean appliesTo(Medium output) {
            boolean named =
                    switch (medium) {
                        case "all" -> true;
                        case "print" -> output == Medium.PRINT;
                        case "epub", "screen" -> output == Medium.EPUB;
                        default -> false;
                    };
            return named != negated && (condition.isEmpty() || output == Medium.EPUB);
        }
    }

    /// An empty list of queries means all media.
    static boolean applies(List<MediaQuery> queries, Medium output) {
        for (MediaQuery query : queries) {
            if (query.appliesTo(output)) {
                return true;
            }
        }
        return queries.isEmpty();
    }

    /// One selector of an `@page` rule: a name or none, and pseudo-classes.
    public record PageSelector(
            String name, boolean first, boolean blank, boolean left, boolean right) {
        public static final PageSelector ANY = new PageSelector("", false, false, false, false);

        boolean matches(PageStyle.Context page) {
            return (name.isEmpty() || name.equals(page.name()))
                    && (!first || page.first())
                    && (!blank || page.blank())
                    && (!left || page.left())
                    && (!right || !page.left());
        }

        /// CSS Paged Media 3, section 5.3: a name, then `:first` and `:blank`, then sides.
        int specificity() {
            int pseudo = (first ? 1 : 0) + (blank ? 1 : 0);
            int sides = (left ? 1 : 0) + (right ? 1 : 0);
            return (name.isEmpty() ? 0 : 100) + pseudo * 10 + sides;
        }
    }
}
