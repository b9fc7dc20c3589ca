package org.livret.layout.pages;

import org.jspecify.annotations.Nullable;
import org.livret.layout.flow.Strip;
import org.livret.layout.pages.PageCandidates.Candidate;
import org.livret.layout.pages.PageCandidates.Start;
import org.livret.layout.pages.PagePlan.NotePart;

import java.util.ArrayList;
import java.util.List;
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
    private final List<List<State>> states;

    /// What is broken: a strip with its notes, the run's pages, counted from 0, and paragraphs that
    /// may be set longer or shorter.
    record Run(Strip strip, NoteBook notes, IntFunction<Sheet> sheets, LineVariants variants) {}

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

    private PageBreaker(Run run) {
        this.run = run;
        this.candidates = new PageCandidates(run.strip(), run.notes(), run.variants());
        this.count = run.strip().pieces().size();
        this.states = new ArrayList<>(count + 1);
        for (int i = 0; i <= count; i++) {
            states.add(new ArrayList<>(2));
        }
    }

    /// The pages of a run.
    static List<PagePlan> plan(Run run) {
        return new PageBreaker(run).best();
    }

    private List<PagePlan> best() {
        states.getFirst().add(new State(0, 0, List.of(), -1, 0, null, null));
        for (int i = 0; i < count; i++) {
            List<State> here = states.get(i);
            // Pages of notes only add states to the list that is walked.
            for (int s = 0; s < here.size(); s++) {
                expand(here.get(s));
            }
            here.clear();
        }
        List<State> ends = states.get(count);
        State best = null;
        for (int s = 0; s < ends.size(); s++) {
            State end = ends.get(s);
            if (!end.carried().isEmpty()) {
                expand(end);
            } else if (best == null || end.cost() <= best.cost()) {
                best = end;
            }
        }
        return path(best);
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
            PageCosts.Page page = page(state, sheet, c);
            long cost = PageCosts.of(page, c, run.notes());
            PagePlan plan =
                    new PagePlan(
                            state.at(),
                            c.to(),
                            c.notes(),
                            c.used(),
                            page.stretch(c),
                            cost,
                            c.lines().variants());
            long foot = sheet.context().left() ? page.foot(c) : -1;
            add(
                    new State(
                            c.to(),
                            state.page() + 1,
                            c.left(),
                            foot,
                            state.cost() + cost,
                            state,
                            plan));
        }
    }

    private PageCosts.Page page(State state, Sheet sheet, Candidate c) {
        boolean only = c.kind() == PageCandidates.Kind.ONLY_NOTES;
        return new PageCosts.Page(
                sheet,
                only ? null : candidates.gap(c.to()),
                c.to() == count && c.left().isEmpty(),
                state.page() > 0,
                only ? 0 : candidates.elastic(state.at(), c.to()),
                sheet.context().left() ? -1 : state.foot());
    }

    private void add(State next) {
        List<State> there = states.get(next.at());
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
