package org.livret.layout.pages;

import org.livret.layout.flow.ParagraphSetter;
import org.livret.layout.flow.Strip;
import org.livret.layout.flow.StripEdit;
import org.livret.layout.inline.Line;
import org.livret.layout.inline.PageFacts;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// Fills pages that are a line or two short by setting paragraphs on them one line longer, as a
/// compositor would (The TeXbook, chapter 14, on looseness). Only paragraphs that stand on one page
/// are touched, so that no page changes what it holds.
public final class Loosening {
    /// Paragraphs with fewer lines than this show it when they are set longer.
    private static final int SHORTEST = 5;

    /// Pages that are shorter by more lines than this are left alone.
    private static final int MOST_LINES = 2;

    /// A last line is not made shorter than this, in thousandths of the font size.
    private static final int SHORTEST_LAST = 2_500;

    /// How many paragraphs of a page are tried.
    private static final int MOST_TRIES = 3;

    private final ParagraphSetter lines;
    private final PageFacts facts;

    private Loosening(ParagraphSetter lines, PageFacts facts) {
        this.lines = lines;
        this.facts = facts;
    }

    /// The drafts with their pages filled.
    public static List<Draft> of(List<Draft> drafts, SectionSetter setter, PageFacts facts) {
        Loosening loosening = new Loosening(setter.furniture(facts, _ -> {}).lines(), facts);
        List<Draft> filled = new ArrayList<>(drafts.size());
        int from = 0;
        while (from < drafts.size()) {
            int to = from + 1;
            while (to < drafts.size() && sameSection(drafts.get(from), drafts.get(to))) {
                to++;
            }
            filled.addAll(loosening.section(drafts.subList(from, to)));
            from = to;
        }
        return filled;
    }

    // Sections are compared by identity: two equal ones are still two.
    @SuppressWarnings("ReferenceEquality")
    private static boolean sameSection(Draft a, Draft b) {
        return a.content().isPresent()
                && b.content().isPresent()
                && a.content().get().set() == b.content().get().set();
    }

    private List<Draft> section(List<Draft> drafts) {
        Optional<Draft.Content> first = drafts.getFirst().content();
        if (first.isEmpty() || drafts.size() == 1 || first.get().set().strip().lines().isEmpty()) {
            return drafts;
        }
        SetSection set = first.get().set();
        StripEdit edit = new StripEdit(set.strip());
        IdentityHashMap<Draft, Long> grown = new IdentityHashMap<>();
        Paragraphs paragraphs = new Paragraphs(set.strip().lines());
        for (Draft draft : drafts) {
            grown.put(draft, page(draft, paragraphs, edit));
        }
        Strip strip = edit.finish();
        SetSection filled =
                new SetSection(
                        set.section(), strip, set.notes(), set.width(), set.room(), set.problems());
        List<Draft> pages = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            long more = grown.getOrDefault(draft, 0L);
            pages.add(moved(draft, edit, more, filled));
        }
        return pages;
    }

    private static Draft moved(Draft draft, StripEdit edit, long more, SetSection filled) {
        Optional<Draft.Content> content = draft.content();
        if (content.isEmpty()) {
            return draft;
        }
        PagePlan plan = content.get().plan();
        PagePlan later =
                new PagePlan(
                        edit.moved(plan.from()),
                        edit.moved(plan.to()),
                        plan.notes(),
                        plan.used() + more,
                        plan.cost());
        return new Draft(
                draft.number(),
                draft.counter(),
                draft.sheet(),
                Optional.of(new Draft.Content(filled, later)));
    }

    /// Walks through the paragraphs of a section, page after page.
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

    private record Longer(Strip.Lines old, List<Line> lines) {}

    /// Sets paragraphs of a page longer; the height that they gained is returned.
    private long page(Draft draft, Paragraphs paragraphs, StripEdit edit) {
        Draft.Content content = draft.content().orElseThrow();
        List<Strip.Lines> on = paragraphs.on(content.plan());
        long slack = draft.sheet().room() - content.plan().used();
        boolean last = content.plan().to() == content.set().strip().pieces().size();
        if (last || slack <= 0 || Foot.stretch(content, draft.sheet()) > 0) {
            return 0;
        }
        List<Strip.Lines> longest = new ArrayList<>(on);
        longest.sort(Comparator.comparingInt(Strip.Lines::count).reversed());
        List<Longer> chosen = new ArrayList<>();
        long left = slack;
        int tries = 0;
        for (Strip.Lines old : longest) {
            long height = old.paragraph().style().paragraph().lineHeight();
            if (old.count() < SHORTEST
                    || slack > MOST_LINES * height + height / 2
                    || tries++ == MOST_TRIES) {
                break;
            }
            if (height <= left && chosen.size() < MOST_LINES) {
                List<Line> set = lines.lines(old.paragraph(), old.measure(), facts, 1);
                long gained = gained(old, set, content.set().strip());
                if (gained > 0 && gained <= left) {
                    chosen.add(new Longer(old, set));
                    left -= gained;
                }
            }
        }
        chosen.sort(Comparator.comparingInt(longer -> longer.old().first()));
        chosen.forEach(longer -> edit.replace(longer.old(), longer.lines()));
        return slack - left;
    }

    /// What a paragraph gained when it was set one line longer; 0 when that did not come about.
    private static long gained(Strip.Lines old, List<Line> set, Strip strip) {
        long em = old.paragraph().style().text().fontSize();
        if (set.size() != old.count() + 1 || width(set.getLast()) * 1000 < em * SHORTEST_LAST) {
            return 0;
        }
        long gained = 0;
        for (Line line : set) {
            gained += line.height();
        }
        for (int i = old.first(); i < old.end(); i++) {
            gained -= strip.pieces().get(i).height();
        }
        return gained;
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
}
