package org.livret.layout.pages;

import org.livret.layout.flow.ParagraphSetter;
import org.livret.layout.inline.PageFacts;

import java.util.List;
import java.util.function.IntFunction;

/// Breaks a section into pages, again and again while pages come out badly and there are paragraphs
/// near them that were not yet tried longer and shorter.
///
/// Each time the paginator may choose among more, so that the pages get no worse; each time at
/// least one more paragraph was tried, and there are at most [#MOST_TIMES] times.
final class LineFitting {
    private static final int MOST_TIMES = 3;

    private LineFitting() {}

    /// What came of it: the pages and the section as it stands on them, and what they were chosen
    /// from.
    record Fitted(LineVariants.Applied applied, PageBreaker.Run run, List<PagePlan> chosen) {}

    private static long cost(List<PagePlan> plans) {
        long cost = 0;
        for (PagePlan plan : plans) {
            cost += plan.cost();
        }
        return cost;
    }

    static Fitted fit(
            SetSection set, IntFunction<Sheet> sheets, ParagraphSetter lines, PageFacts facts) {
        LineVariants variants = new LineVariants(set.strip(), lines, facts);
        PageBreaker.Run run = new PageBreaker.Run(set.strip(), set.notes(), sheets, variants);
        List<PagePlan> plans = PageBreaker.plan(run);
        for (int i = 0; i < MOST_TIMES && variants.learn(plans); i++) {
            plans = PageBreaker.plan(run, cost(plans));
        }
        return new Fitted(LineVariants.applied(set, plans), run, plans);
    }
}
