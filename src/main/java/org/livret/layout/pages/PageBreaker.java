package org.livret.layout.pages;

import org.jspecify.annotations.Nullable;
import org.livret.layout.flow.Strip;
import org.livret.layout.pages.PageCandidates.Candidate;
import org.livret.layout.pages.PageCandidates.Start;
import org.livret.layout.pages.PagePlan.NotePart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;

/// Chooses the page breaks of a run at least total cost, as paragraphs are broken into lines: a
/// shortest path over the places where a page may end (Plass 1981; Mittelbach, *A General Framework
/// for Globally Optimized Pagination*, 2016). Part of the state are what is left over of notes,
/// whether the next page is a left or a right one, and how short the left page is that the next one
/// will face.
///
/// A state is dropped only for one that is at least as good whatever comes next, so that the path
/// is the best of all, while a page may end at no more than 400 places and no more than
/// [#MOST_STATES] states are worth keeping at one place. Beyond these bounds the worst are dropped,
/// and the work stays proportional to the number of pieces. A page that nothing fits takes one
/// piece and whatever notes it can, so that every run ends.
public final class PageBreaker {
    /// More states than this at one place are not pursued.
    private static final int MOST_STATES = 16;

    private final Run run;
    private final PageCandidates candidates;
    private final int count;
    private final int first;
    private final int end;
    private long most = Long.MAX_VALUE;

    /// By piece, counted from the first one.
    private final List<List<State>> states;

    /// What is broken: a strip with its notes, the run's pages, counted from 0, and paragraphs that
    /// may be set longer or shorter.
    record Run(Strip strip, NoteBook notes, IntFunction<Sheet> sheets, LineVariants variants) {
        PageCandidates candidates() {
            return new PageCandidates(strip, notes, variants);
        }
    }

    /// A place where a page ended: the next piece, the next page, what is still to come of notes,
    /// how short the last page is, in thousandths, if the next one faces it (-1 otherwise), and how
    /// it was reached.
    private record State(
            int at,
            int page,
            List<NotePart> carried,
            long foot,
            long cost,
            @Nullable State before,
            @Nullable PagePlan plan) {}

    private PageBreaker(Run run, PageCandidates candidates, int first, int end) {
        this.run = run;
        this.candidates = candidates;
        this.count = run.strip().pieces().size();
        this.first = first;
        this.end = end;
        this.states = new ArrayList<>(end - first + 1);
        for (int i = first; i <= end; i++) {
            states.add(new ArrayList<>(2));
        }
    }

    /// The pages of a run.
    static List<PagePlan> plan(Run run) {
        return plan(run, Long.MAX_VALUE);
    }

    /// The pages of a run that are known to cost no more than `most` together: what costs more is
    /// not pursued.
    static List<PagePlan> plan(Run run, long most) {
        int count = run.strip().pieces().size();
        PageBreaker breaker = new PageBreaker(run, run.candidates(), 0, count);
        breaker.most = most;
        breaker.search(Place.FIRST);
        State best = null;
        for (State state : breaker.states.getLast()) {
            if (state.carried().isEmpty() && (best == null || state.cost() <= best.cost())) {
                best = state;
            }
        }
        return path(best);
    }

    /// A place where a page begins: as in a state.
    record Place(int at, int page, List<NotePart> carried, long foot) {
        static final Place FIRST = new Place(0, 0, List.of(), -1);

        /// The place after a page.
        Place after(Candidate c, PageCosts.Page filled) {
            long foot = filled.sheet().context().left() ? filled.foot(c) : -1;
            return new Place(c.to(), page + 1, c.left(), foot);
        }
    }

    /// The least cost of the pages from one place to another; empty when they would cost more than
    /// `most`, or nothing leads there.
    static OptionalLong cheapest(
            Run run, PageCandidates candidates, Place from, Place to, long most) {
        PageBreaker breaker = new PageBreaker(run, candidates, from.at(), to.at());
        breaker.most = most;
        breaker.search(from);
        OptionalLong least = OptionalLong.empty();
        for (State state : breaker.states.getLast()) {
            boolean ended = to.at() == breaker.count && to.carried().isEmpty();
            boolean alike = state.page() == to.page() && state.foot() == to.foot();
            boolean there = (ended || alike) && state.carried().equals(to.carried());
            if (there && (least.isEmpty() || state.cost() < least.getAsLong())) {
                least = OptionalLong.of(state.cost());
            }
        }
        return least;
    }

    private void search(Place from) {
        states.getFirst()
                .add(new State(from.at(), from.page(), from.carried(), from.foot(), 0, null, null));
        for (int i = first; i < end; i++) {
            List<State> here = states.get(i - first);
            // Pages of notes only add states to the list that is walked.
            for (int s = 0; s < here.size(); s++) {
                expand(here.get(s));
            }
            here.clear();
        }
        List<State> ends = states.getLast();
        for (int s = 0; s < ends.size() && end == count; s++) {
            if (!ends.get(s).carried().isEmpty()) {
                expand(ends.get(s));
            }
        }
    }

    private static List<PagePlan> path(@Nullable State end) {
        List<PagePlan> plans = new ArrayList<>();
        for (State s = end; s != null; s = s.before()) {
            if (s.plan() != null) {
                plans.add(s.plan());
            }
        }
        return plans.reversed();
    }

    private void expand(State state) {
        Sheet sheet = run.sheets().apply(state.page());
        for (Candidate c : candidates.from(new Start(state.at(), state.carried()), sheet)) {
            if (c.to() > end) {
                continue;
            }
            Place place = new Place(state.at(), state.page(), state.carried(), state.foot());
            PageCosts.Page page = candidates.page(place, sheet, c);
            long cost = PageCosts.of(page, c, run.notes());
            if (cost > most - state.cost()) {
                continue;
            }
            PagePlan plan =
                    new PagePlan(
                            state.at(),
                            c.to(),
                            c.notes(),
                            c.used(),
                            page.stretch(c),
                            cost,
                            c.lines().variants());
            Place next = place.after(c, page);
            add(
                    new State(
                            next.at(),
                            next.page(),
                            next.carried(),
                            next.foot(),
                            state.cost() + cost,
                            state,
                            plan));
        }
    }

    private void add(State next) {
        List<State> there = states.get(next.at() - first);
        int worst = -1;
        for (int i = 0; i < there.size(); i++) {
            State other = there.get(i);
            if (isAlike(other, next)) {
                long differing = PageCosts.facing(other.foot(), next.foot());
                // Of equal costs, the fuller pages come first.
                if (next.cost() + differing <= other.cost()) {
                    there.set(i, next);
                    return;
                }
                if (other.cost() + differing < next.cost()) {
                    return;
                }
            }
            if (worst < 0 || other.cost() > there.get(worst).cost()) {
                worst = i;
            }
        }
        boolean here = next.plan() != null && next.plan().from() == next.at();
        if (there.size() < MOST_STATES || here) {
            there.add(next);
        } else if (next.cost() < there.get(worst).cost()) {
            there.set(worst, next);
        }
    }

    /// Whether what can come after two states is the same, but for the foot of the last page.
    private static boolean isAlike(State a, State b) {
        return (a.page() - b.page()) % 2 == 0
                && (a.foot() < 0) == (b.foot() < 0)
                && a.carried().equals(b.carried());
    }
}
