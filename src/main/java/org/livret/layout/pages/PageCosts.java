package org.livret.layout.pages;

import org.jspecify.annotations.Nullable;
import org.livret.layout.flow.Gap;
import org.livret.layout.flow.LineGrid;
import org.livret.layout.pages.PageCandidates.Candidate;
import org.livret.layout.pages.PagePlan.NotePart;
import org.livret.layout.pages.PagePlan.Term;
import org.livret.layout.pages.PagePlan.Term.Reason;

import java.util.ArrayList;
import java.util.List;

/// What a page costs its run, reason by reason. Costs are integers without a unit; faults of [Gap]
/// weigh so much more than looks that no page takes one for the sake of its foot.
final class PageCosts {
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

    /// A note that begins on a later page than that of its call.
    private static final long NOTES_MOVED = 1_000_000_000L;

    /// Something runs over the foot of the page.
    private static final long OVERFULL = 4_000_000_000L;

    /// Facing pages of which one is shorter: for each thousandth of the page. The sum stays below
    /// the limit, so that the cost is a metric: two ways to reach a place can be compared whatever
    /// page comes next.
    private static final long FACING = 4;

    private static final long MOST_FACING = 600;

    /// The room between blocks grows to seven quarters of itself and no further, since a page with
    /// holes looks worse than a short one.
    private static final long ELASTIC_QUARTERS = 3;

    /// None when only the sum is asked for.
    private final @Nullable List<Term> terms;

    private long sum;

    private PageCosts(@Nullable List<Term> terms) {
        this.terms = terms;
    }

    /// What there is to know of a page beside what stands on it: the page itself, the gap at which
    /// it ends, whether it is the run's last, whether it is another than the first, what the room
    /// between its blocks adds up to and by what it grows, and how much shorter than its room the
    /// page facing it is, in thousandths, -1 when none is known.
    record Page(
            Sheet sheet,
            @Nullable Gap end,
            boolean last,
            boolean later,
            long elastic,
            LineGrid grid,
            long facing) {

        private boolean endsFreely() {
            return !last && (end == null || end.turn() != Gap.Turn.PAGE);
        }

        /// By how much the room between blocks grows to fill the page.
        long stretch(Candidate c) {
            long slack = grid.whole(sheet.room() - c.used());
            boolean fills = endsFreely() && slack > 0 && slack * 4 <= elastic * ELASTIC_QUARTERS;
            return fills ? slack : 0;
        }

        /// How much shorter than its room the page ends up, in thousandths; -1 when it ends where
        /// its text does.
        long foot(Candidate c) {
            if (!endsFreely()) {
                return -1;
            }
            long slack = Math.max(0, sheet.room() - c.used() - stretch(c));
            return slack * 1000 / Math.max(1, sheet.room());
        }
    }

    static long of(Page page, Candidate c, NoteBook notes) {
        return new PageCosts(null).count(page, c, notes).sum;
    }

    static List<Term> terms(Page page, Candidate c, NoteBook notes) {
        List<Term> terms = new ArrayList<>(4);
        new PageCosts(terms).count(page, c, notes);
        return terms;
    }

    /// What differing feet of facing pages cost.
    static long facing(long foot, long other) {
        return Math.min(MOST_FACING, FACING * Math.abs(foot - other));
    }

    private void add(Reason reason, long cost) {
        if (cost != 0) {
            sum += cost;
            if (terms != null) {
                terms.add(new Term(reason, cost));
            }
        }
    }

    private PageCosts count(Page page, Candidate c, NoteBook notes) {
        end(page);
        foot(page, c);
        for (NotePart part : c.left()) {
            NoteBook.SetNote set = notes.note(part.note());
            if (set != null && set.isNote()) {
                add(Reason.NOTE_SPLIT, SPLIT_NOTE);
            } else {
                add(Reason.FLOAT_LATER, FLOAT_LATER);
            }
        }
        switch (c.kind()) {
            case WHOLE -> {}
            case NOTES_MOVED -> add(Reason.NOTE_MOVED, NOTES_MOVED * c.left().size());
            case OVERFULL -> add(Reason.OVERFULL, OVERFULL);
            case ONLY_NOTES -> add(Reason.ONLY_NOTES, ONLY_NOTES);
        }
        add(Reason.LINES, c.lines().cost());
        return this;
    }

    private void end(Page page) {
        Gap gap = page.end();
        if (gap == null || gap.turn() == Gap.Turn.PAGE) {
            return;
        }
        if (terms == null) {
            sum += gap.penalty();
        } else {
            gap.costs().forEach((fault, cost) -> add(reason(fault), cost));
            add(Reason.UNLIKED, gap.lesser());
        }
        if (gap.partsWord() && !page.sheet().context().left()) {
            add(Reason.OVERLEAF, OVERLEAF);
        }
    }

    private static Reason reason(Gap.Fault fault) {
        return switch (fault) {
            case TORN -> Reason.TORN;
            case STRANDED -> Reason.STRANDED;
            case SPLIT -> Reason.SPLIT;
            case WIDOW -> Reason.WIDOW;
            case ORPHAN -> Reason.ORPHAN;
            case LONE_ROW -> Reason.LONE_ROW;
            case ROW -> Reason.ROW;
            case HYPHEN -> Reason.HYPHEN;
        };
    }

    private void foot(Page page, Candidate c) {
        if (c.kind() == PageCandidates.Kind.ONLY_NOTES) {
            return;
        }
        if (page.endsFreely()) {
            long stretch = page.stretch(c);
            long foot = page.foot(c);
            add(Reason.EMPTY, foot * foot / 10);
            long ratio = stretch == 0 ? 0 : stretch * 1000 / page.elastic();
            add(Reason.STRETCHED, ratio * ratio / 10_000);
            if (page.facing() >= 0) {
                add(Reason.FACING, facing(page.facing(), foot));
            }
        } else if (page.last() && page.later()) {
            long room = Math.max(1, page.sheet().room());
            long share = Math.max(0, room - c.used()) * 1000 / room;
            if (share > SHORT) {
                add(Reason.SHORT_LAST, SHORT_LAST + (share - SHORT) * (share - SHORT) / 4);
            }
        }
    }
}
