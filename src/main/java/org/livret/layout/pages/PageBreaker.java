package org.livret.layout.pages;

import org.jspecify.annotations.Nullable;
import org.livret.layout.flow.Gap;
import org.livret.layout.flow.Piece;
import org.livret.layout.flow.Strip;
import org.livret.layout.flow.StripHeights;
import org.livret.layout.pages.PagePlan.NotePart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/// Chooses the page breaks of a run at least total cost, as paragraphs are broken into lines: a
/// shortest path over the places where a page may end, with what is left over of notes as part of
/// the state (Plass 1981; Mittelbach, *A General Framework for Globally Optimized Pagination*,
/// 2016).
///
/// The work grows with the number of pieces times the pieces on a page. A page that nothing fits
/// takes one piece and whatever notes it can, so that every run ends.
public final class PageBreaker {
    /// A note that goes on overleaf.
    private static final long SPLIT_NOTE = 3_000;

    /// A float that stands on a later page than the text that brings it.
    private static final long FLOAT_LATER = 2_000;

    /// A word that goes on overleaf, where its beginning cannot be seen.
    private static final long OVERLEAF = 100_000;

    /// A page of notes only.
    private static final long ONLY_NOTES = 1_000_000;

    /// A last page that is nearly empty: more of it than this, in thousandths. The emptier, the
    /// worse.
    private static final long SHORT = 850;

    private static final long SHORT_LAST = 1_500;

    /// Of more places than this where a page may end, only the last ones are pursued.
    private static final int MOST_CANDIDATES = 400;

    /// A note that begins on a later page than that of its call.
    private static final long NOTES_MOVED = 1_000_000_000L;

    /// Something runs over the foot of the page.
    private static final long OVERFULL = 4_000_000_000L;

    /// More states than this at one place are not pursued.
    private static final int MOST_STATES = 6;

    private final Strip strip;
    private final NoteBook notes;
    private final IntFunction<Sheet> sheets;
    private final int count;
    private final StripHeights heights;
    private final long[] repeated;
    private final List<List<String>> calls;
    private final List<List<State>> states;

    /// A place where a page ended: the next piece, the next page, what is still to come of notes,
    /// and how it was reached.
    private record State(
            int at,
            int page,
            List<NotePart> carried,
            long cost,
            @Nullable State before,
            @Nullable PagePlan plan) {}

    private PageBreaker(Strip strip, NoteBook notes, IntFunction<Sheet> sheets) {
        this.strip = strip;
        this.notes = notes;
        this.sheets = sheets;
        this.count = strip.pieces().size();
        this.heights = new StripHeights(strip);
        this.repeated = new long[count + 1];
        this.calls = new ArrayList<>(count);
        this.states = new ArrayList<>(count + 1);
        measure();
    }

    /// The pages of a strip. `sheets` gives the run's pages, counted from 0.
    public static List<PagePlan> plan(Strip strip, NoteBook notes, IntFunction<Sheet> sheets) {
        return new PageBreaker(strip, notes, sheets).best();
    }

    private void measure() {
        Set<String> called = new HashSet<>();
        for (Piece piece : strip.pieces()) {
            calls.add(notes.brought(piece.matter().notes(), called));
        }
        for (Strip.Repeat repeat : strip.repeats()) {
            for (int i = repeat.first() + 1; i <= repeat.last(); i++) {
                repeated[i] += repeat.head().height();
            }
        }
        for (int i = 0; i <= count; i++) {
            states.add(new ArrayList<>(2));
        }
    }

    private List<PagePlan> best() {
        states.getFirst().add(new State(0, 0, List.of(), 0, null, null));
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
                onlyNotes(end, sheets.apply(end.page()));
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

    /// Notes on a page: the parts that stand there, what is left, and the height of the parts.
    private record Placed(List<NotePart> parts, List<NotePart> left, long height) {}

    /// Puts as much of notes and floats as fits into `room`, notes first; at least one line or one
    /// float when `forced`. What comes after something that is left over is left over too.
    private Placed place(List<NotePart> wanted, long room, boolean forced) {
        List<NotePart> parts = new ArrayList<>();
        List<NotePart> left = new ArrayList<>();
        long height = 0;
        for (boolean note : new boolean[] {true, false}) {
            int before = left.size();
            for (NotePart part : wanted) {
                NoteBook.SetNote set = notes.note(part.note());
                if (set == null || set.isNote() != note) {
                    continue;
                }
                int to = part.from();
                while (left.size() == before
                        && to < part.to()
                        && (height + set.height(part.from(), to + 1) <= room
                                || (forced && parts.isEmpty() && to == part.from()))) {
                    to++;
                }
                if (to > part.from()) {
                    parts.add(new NotePart(part.note(), part.from(), to));
                    height += set.height(part.from(), to);
                }
                if (to < part.to()) {
                    left.add(new NotePart(part.note(), to, part.to()));
                }
            }
        }
        return new Placed(parts, left, height);
    }

    /// What the note area's edges cost when notes are among these.
    private long edges(List<NotePart> parts, Sheet sheet) {
        for (NotePart part : parts) {
            NoteBook.SetNote set = notes.note(part.note());
            if (set != null && set.isNote()) {
                return sheet.aboveNotes();
            }
        }
        return 0;
    }

    /// What was left over of notes comes first; it leaves two fifths of the page to the text when
    /// there is more.
    private Placed carried(State state, Sheet sheet, boolean alone) {
        if (state.carried().isEmpty()) {
            return new Placed(List.of(), List.of(), 0);
        }
        long room = sheet.room() - sheet.aboveNotes();
        return place(state.carried(), alone ? room : room * 3 / 5, true);
    }

    private void expand(State state) {
        Sheet sheet = sheets.apply(state.page());
        Placed carried = carried(state, sheet, false);
        List<Candidate> candidates = candidates(state, sheet, carried);
        if (candidates.isEmpty() && state.carried().isEmpty()) {
            candidates = withoutNotes(state, sheet);
        }
        if (candidates.isEmpty()) {
            if (state.carried().isEmpty()) {
                forced(state, sheet);
            } else {
                onlyNotes(state, sheet);
            }
            return;
        }
        int skipped = Math.max(0, candidates.size() - MOST_CANDIDATES);
        for (Candidate c : candidates.subList(skipped, candidates.size())) {
            reach(state, sheet, c);
        }
    }

    private int penalty(int at) {
        return at == count || mustTurn(at) ? 0 : strip.pieces().get(at).gap().penalty();
    }

    /// A page that could end before the piece `to`; `moved` when notes leave the page of their
    /// call.
    private record Candidate(
            int to, List<NotePart> notes, List<NotePart> left, long used, boolean moved) {}

    private List<Candidate> candidates(State state, Sheet sheet, Placed carried) {
        List<Candidate> candidates = new ArrayList<>();
        List<NotePart> called = new ArrayList<>();
        long full = 0;
        long noted = 0;
        long least = 0;
        for (int to = state.at() + 1; to <= count; to++) {
            for (String id : calls.get(to - 1)) {
                NoteBook.SetNote set = notes.note(id);
                if (set != null) {
                    long height = set.height(0, set.size());
                    least = set.isNote() ? noted + set.height(0, 1) : least;
                    noted += set.isNote() ? height : 0;
                    full += height;
                    called.add(new NotePart(id, 0, set.size()));
                }
            }
            if (!mustTurn(to) && (isNothing(to) || isSlackColumns(state, sheet, to))) {
                continue;
            }
            long edges = Math.max(edges(called, sheet), edges(carried.parts(), sheet));
            long above = body(state.at(), to) + carried.height() + edges;
            long room = sheet.room() - above;
            if (full <= room) {
                candidates.add(
                        new Candidate(
                                to,
                                joined(carried.parts(), called),
                                carried.left(),
                                above + full,
                                false));
            } else if (!called.isEmpty() && least <= room) {
                Placed split = place(called, room, false);
                candidates.add(
                        new Candidate(
                                to,
                                joined(carried.parts(), split.parts()),
                                joined(carried.left(), split.left()),
                                above + split.height(),
                                false));
            } else {
                break;
            }
            if (mustTurn(to)) {
                break;
            }
        }
        return candidates;
    }

    /// Whether a break before a piece is no other than one after it.
    private boolean isNothing(int at) {
        return at < count
                && strip.pieces().get(at).height() == 0
                && strip.pieces().get(at).matter().notes().isEmpty()
                && strip.pieces().get(at).matter().marks().isEmpty();
    }

    /// Whether a page must end before a piece.
    private boolean mustTurn(int at) {
        return at < count && strip.pieces().get(at).gap().turn() == Gap.Turn.PAGE;
    }

    /// Pages whose text fits, but whose notes do not even begin there.
    private List<Candidate> withoutNotes(State state, Sheet sheet) {
        List<Candidate> candidates = new ArrayList<>();
        List<NotePart> called = new ArrayList<>();
        for (int to = state.at() + 1; to <= count; to++) {
            for (String id : calls.get(to - 1)) {
                NoteBook.SetNote set = notes.note(id);
                if (set != null) {
                    called.add(new NotePart(id, 0, set.size()));
                }
            }
            long room = sheet.room() - body(state.at(), to);
            if (room < 0) {
                break;
            }
            Placed placed = place(called, room - edges(called, sheet), false);
            long used = body(state.at(), to) + edges(placed.parts(), sheet) + placed.height();
            candidates.add(new Candidate(to, placed.parts(), placed.left(), used, true));
            if (mustTurn(to)) {
                break;
            }
        }
        return candidates;
    }

    /// Whether a page that ends here would cut columns while there is still plenty of room for
    /// them.
    private boolean isSlackColumns(State state, Sheet sheet, int to) {
        return heights.cutsColumns(to)
                && (heights.atLeast(state.at(), to) + repeated[state.at()]) * 10 < sheet.room() * 6;
    }

    private static List<NotePart> joined(List<NotePart> first, List<NotePart> second) {
        if (first.isEmpty()) {
            return List.copyOf(second);
        }
        List<NotePart> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /// The height of the pieces with what is repeated above them; the gap at the top of a page is
    /// dropped, but for the first page of the run.
    private long body(int from, int to) {
        return heights.between(from, to, from == 0) + repeated[from];
    }

    private void reach(State state, Sheet sheet, Candidate c) {
        long cost = penalty(c.to());
        if (c.to() < count
                && !sheet.context().left()
                && strip.pieces().get(c.to()).gap().partsWord()) {
            cost += OVERLEAF;
        }
        long slack = Math.max(0, sheet.room() - c.used());
        long share = slack * 1000 / sheet.room();
        if ((c.to() < count && !mustTurn(c.to())) || !c.left().isEmpty()) {
            cost += share * share / 10;
        } else if (share > SHORT && state.page() > 0) {
            cost += SHORT_LAST + (share - SHORT) * (share - SHORT) / 4;
        }
        cost += c.moved() ? NOTES_MOVED * c.left().size() : 0;
        for (NotePart part : c.left()) {
            NoteBook.SetNote set = notes.note(part.note());
            cost += set != null && set.isNote() ? SPLIT_NOTE : FLOAT_LATER;
        }
        add(state, new PagePlan(state.at(), c.to(), c.notes(), c.used(), cost), c.left());
    }

    /// A piece that fits no page, by itself or with its notes.
    private void forced(State state, Sheet sheet) {
        int to = state.at() + 1;
        List<NotePart> called = new ArrayList<>();
        for (String id : calls.get(state.at())) {
            NoteBook.SetNote note = notes.note(id);
            if (note != null) {
                called.add(new NotePart(id, 0, note.size()));
            }
        }
        long room = sheet.room() - body(state.at(), to) - edges(called, sheet);
        Placed placed = place(called, Math.max(0, room), false);
        long used = body(state.at(), to) + edges(placed.parts(), sheet) + placed.height();
        add(
                state,
                new PagePlan(state.at(), to, placed.parts(), used, OVERFULL + penalty(to)),
                placed.left());
    }

    private void onlyNotes(State state, Sheet sheet) {
        Placed placed = carried(state, sheet, true);
        long used = edges(placed.parts(), sheet) + placed.height();
        add(
                state,
                new PagePlan(state.at(), state.at(), placed.parts(), used, ONLY_NOTES),
                placed.left());
    }

    private void add(State state, PagePlan plan, List<NotePart> left) {
        State next =
                new State(
                        plan.to(), state.page() + 1, left, state.cost() + plan.cost(), state, plan);
        List<State> there = states.get(plan.to());
        int worst = -1;
        for (int i = 0; i < there.size(); i++) {
            State other = there.get(i);
            if ((other.page() - next.page()) % 2 == 0 && other.carried().equals(next.carried())) {
                // Of equal costs, the fuller pages come first.
                if (next.cost() <= other.cost()) {
                    there.set(i, next);
                }
                return;
            }
            if (worst < 0 || other.cost() > there.get(worst).cost()) {
                worst = i;
            }
        }
        boolean here = plan.to() == state.at();
        if (there.size() < MOST_STATES || here) {
            there.add(next);
        } else if (next.cost() < there.get(worst).cost()) {
            there.set(worst, next);
        }
    }
}
