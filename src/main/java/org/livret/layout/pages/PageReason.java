package org.livret.layout.pages;

import org.livret.diag.Span;
import org.livret.layout.pages.PagePlan.Term;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Why a page ends where it does: what that costs, and what the best other ends would have cost.
/// `page` is its label.
public record PageReason(String page, Way chosen, List<Other> others) {
    public PageReason {
        others = List.copyOf(others);
    }

    /// What the next page begins with.
    public record Beginning(String text, Span span) {}

    /// A way to end a page, with what it costs there; nothing follows the last page of a run.
    public record Way(Optional<Beginning> next, List<Term> terms) {
        public Way {
            terms = List.copyOf(terms);
        }

        public long cost() {
            long sum = 0;
            for (Term term : terms) {
                sum += term.cost();
            }
            return sum;
        }
    }

    /// Another way, and how much more it would cost with the best that can then be made of the
    /// pages that follow; empty when that is far more.
    public record Other(Way way, OptionalLong more) {}
}
