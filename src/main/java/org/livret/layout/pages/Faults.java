package org.livret.layout.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.livret.diag.Problem;
import org.livret.diag.Span;
import org.livret.layout.flow.PageProblem;
import org.livret.layout.flow.Piece;

/// Finds what could not be done well on the pages of a section.
final class Faults {
    private final SetSection set;
    private final List<Problem> problems;

    Faults(SetSection set, List<Problem> problems) {
        this.set = set;
        this.problems = problems;
    }

    void find(List<PagePlan> plans, IntFunction<Sheet> sheets) {
        Set<String> begun = new HashSet<>();
        for (int i = 0; i < plans.size(); i++) {
            PagePlan plan = plans.get(i);
            long excess = plan.used() - sheets.apply(i).room();
            if (excess > 0) {
                problems.add(new PageProblem.TooTall(tallest(plan), excess));
            }
            for (PagePlan.NotePart part : plan.notes()) {
                begun.add(part.note());
            }
            notes(plan, begun);
        }
    }

    private Span tallest(PagePlan plan) {
        Span span = set.section().span();
        long height = -1;
        for (Piece piece : set.strip().pieces().subList(plan.from(), plan.to())) {
            if (piece.height() > height) {
                height = piece.height();
                span = piece.span();
            }
        }
        return span;
    }

    /// A note called on a page must have begun by the end of it.
    private void notes(PagePlan plan, Set<String> begun) {
        for (Piece piece : set.strip().pieces().subList(plan.from(), plan.to())) {
            for (String id : piece.matter().notes()) {
                NoteBook.SetNote note = set.notes().note(id);
                if (note == null) {
                    problems.add(new PageProblem.NoteMissing(piece.span(), id));
                } else if (note.size() > 0 && !begun.contains(id)) {
                    problems.add(new PageProblem.NoteMoved(note.strip().pieces().getFirst().span(), id));
                }
            }
        }
    }
}
