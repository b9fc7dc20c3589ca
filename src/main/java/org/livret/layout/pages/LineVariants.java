package org.livret.layout.pages;

import org.jspecify.annotations.Nullable;
import org.livret.layout.flow.ParagraphSetter;
import org.livret.layout.flow.Strip;
import org.livret.layout.flow.StripEdit;
import org.livret.layout.inline.Line;
import org.livret.layout.inline.OtherLines;
import org.livret.layout.inline.PageFacts;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Paragraphs set a line longer or shorter than is best for them, as a compositor would to help a
/// page (The TeXbook, chapter 14, on looseness). Only those count that stand on one page as a
/// whole.
///
/// Setting costs time, so it is tried for few: the longest paragraphs of pages that came out badly
/// and of the pages before them. What was tried once is not tried again.
public final class LineVariants {
    /// Paragraphs with fewer lines than this show it.
    private static final int SHORTEST = 5;

    /// A last line is not made shorter than this, in thousandths of the font size.
    private static final int SHORTEST_LAST = 2_500;

    /// How many paragraphs of a page are tried.
    private static final int MOST_TRIES = 3;

    /// What a variant costs: the less, the more lines share the difference.
    private static final long COST = 30;

    private static final long COST_SHARED = 400;

    /// A page that costs less than this is left alone.
    private static final long BAD = 50;

    /// A paragraph with other lines: how much taller it is for it, and what that costs.
    public record Variant(Strip.Lines paragraph, List<Line> lines, long height, long cost) {
        public Variant {
            lines = List.copyOf(lines);
        }
    }

    /// The variants of one paragraph.
    record Pair(@Nullable Variant longer, @Nullable Variant shorter) {}

    private final Strip strip;
    private final ParagraphSetter setter;
    private final PageFacts facts;

    /// By the first piece of the paragraph.
    private final Map<Integer, Pair> known = new HashMap<>();

    private long mostSaved;

    LineVariants(Strip strip, ParagraphSetter setter, PageFacts facts) {
        this.strip = strip;
        this.setter = setter;
        this.facts = facts;
    }

    /// The variants of a paragraph; none of one that was not tried.
    @Nullable Pair of(Strip.Lines paragraph) {
        return known.get(paragraph.first());
    }

    /// No page can save more than this.
    long mostSaved() {
        return mostSaved;
    }

    /// Tries paragraphs near the pages that came out badly; false when there is none left to try.
    boolean learn(List<PagePlan> plans) {
        int before = known.size();
        Paragraphs paragraphs = new Paragraphs(strip.lines());
        List<Strip.Lines> previous = List.of();
        for (PagePlan plan : plans) {
            List<Strip.Lines> here = paragraphs.on(plan);
            if (plan.cost() >= BAD) {
                longest(previous);
                longest(here);
            }
            previous = here;
        }
        return known.size() > before;
    }

    private void longest(List<Strip.Lines> paragraphs) {
        List<Strip.Lines> longest = new ArrayList<>(paragraphs);
        longest.sort(Comparator.comparingInt(Strip.Lines::count).reversed());
        for (Strip.Lines each : longest.subList(0, Math.min(MOST_TRIES, longest.size()))) {
            if (each.count() >= SHORTEST && !known.containsKey(each.first())) {
                OtherLines other =
                        setter.otherLines(each.paragraph(), each.measure(), facts, each.count());
                Pair pair = new Pair(variant(each, other.longer()), variant(each, other.shorter()));
                known.put(each.first(), pair);
                if (pair.shorter() != null) {
                    // Two of them may stand on a page.
                    mostSaved = Math.max(mostSaved, -2 * pair.shorter().height());
                }
            }
        }
    }

    private @Nullable Variant variant(Strip.Lines old, List<Line> set) {
        if (set.isEmpty()) {
            return null;
        }
        long em = old.paragraph().style().text().fontSize();
        if (set.size() > old.count() && width(set.getLast()) * 1000 < em * SHORTEST_LAST) {
            return null;
        }
        long height = 0;
        for (Line line : set) {
            height += line.height();
        }
        for (int i = old.first(); i < old.end(); i++) {
            height -= strip.pieces().get(i).height();
        }
        return new Variant(old, set, height, COST + COST_SHARED / old.count());
    }

    /// The width of a line's text.
    private static long width(Line line) {
        long width = 0;
        for (Fragment fragment : line.fragments()) {
            if (fragment instanceof Fragment.Glyphs glyphs) {
                width += glyphs.run().width();
            }
        }
        return width;
    }

    /// Walks through the paragraphs of a run, page after page.
    private static final class Paragraphs {
        private final List<Strip.Lines> all;
        private int next;

        Paragraphs(List<Strip.Lines> all) {
            this.all = all;
        }

        /// Those that stand on one page as a whole.
        List<Strip.Lines> on(PagePlan plan) {
            List<Strip.Lines> on = new ArrayList<>();
            while (next < all.size() && all.get(next).first() < plan.to()) {
                Strip.Lines each = all.get(next++);
                if (each.first() >= plan.from() && each.end() <= plan.to()) {
                    on.add(each);
                }
            }
            return on;
        }
    }

    // ---- what was chosen ----

    /// Pages, and the section as it stands on them.
    record Applied(SetSection set, List<PagePlan> plans) {}

    /// The section with its paragraphs in the lines that its pages chose.
    static Applied applied(SetSection set, List<PagePlan> plans) {
        StripEdit edit = new StripEdit(set.strip());
        boolean plain = true;
        for (PagePlan plan : plans) {
            List<Variant> chosen = new ArrayList<>(plan.lines());
            chosen.sort(Comparator.comparingInt(variant -> variant.paragraph().first()));
            chosen.forEach(variant -> edit.replace(variant.paragraph(), variant.lines()));
            plain &= chosen.isEmpty();
        }
        if (plain) {
            return new Applied(set, plans);
        }
        Strip strip = edit.finish();
        List<PagePlan> moved = new ArrayList<>(plans.size());
        for (PagePlan plan : plans) {
            moved.add(
                    new PagePlan(
                            edit.moved(plan.from()),
                            edit.moved(plan.to()),
                            plan.notes(),
                            plan.used(),
                            plan.stretch(),
                            plan.cost(),
                            List.of()));
        }
        return new Applied(
                new SetSection(
                        set.section(), strip, set.notes(), set.width(), set.room(), set.problems()),
                moved);
    }
}
