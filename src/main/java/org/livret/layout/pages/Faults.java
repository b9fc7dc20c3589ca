package org.livret.layout.pages;

import org.livret.diag.Problem;
import org.livret.diag.Span;
import org.livret.layout.flow.Gap;
import org.livret.layout.flow.PageProblem;
import org.livret.layout.flow.Piece;
import org.livret.layout.flow.StripHeights;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/// Finds what could not be done well on the pages of a section.
final class Faults {
    private final SetSection set;
    private final StripHeights heights;
    private final List<Problem> problems;
    private final Set<String> begun = new HashSet<>();

    Faults(SetSection set, List<Problem> problems) {
        this.set = set;
        this.heights = new StripHeights(set.strip());
        this.problems = problems;
    }

    /// A report for each page; what its author must know becomes a problem.
    List<PageReport> find(List<PagePlan> plans, IntFunction<Sheet> sheets) {
        List<PageReport> reports = new ArrayList<>(plans.size());
        for (int i = 0; i < plans.size(); i++) {
            PagePlan plan = plans.get(i);
            Sheet sheet = sheets.apply(i);
            if (plan.used() > sheet.room()) {
                problems.add(new PageProblem.TooTall(tallest(plan), plan.used() - sheet.room()));
            }
            boolean last = plan.to() == set.strip().pieces().size();
            Set<Gap.Fault> faults =
                    last ? Set.of() : set.strip().pieces().get(plan.to()).gap().faults();
            reports.add(
                    new PageReport(
                            sheet.context().number(),
                            sheet.area().content(),
                            plan.used(),
                            faults,
                            columns(plan),
                            notes(plan),
                            plan.cost()));
        }
        return reports;
    }

    private List<Gap.Fault> columns(PagePlan plan) {
        List<Gap.Fault> faults = new ArrayList<>(0);
        for (int start : heights.columnStarts(plan.from(), plan.to())) {
            Gap gap = set.strip().pieces().get(start).gap();
            if (gap.turn() == Gap.Turn.NONE) {
                faults.addAll(gap.faults());
            }
        }
        return faults;
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

    private PageReport.Notes notes(PagePlan plan) {
        int begin = 0;
        int continued = 0;
        for (PagePlan.NotePart part : plan.notes()) {
            begun.add(part.note());
            NoteBook.SetNote note = set.notes().note(part.note());
            if (note != null && note.isNote()) {
                begin += part.from() == 0 ? 1 : 0;
                continued += part.to() < note.size() ? 1 : 0;
            }
        }
        return new PageReport.Notes(begin, continued, moved(plan));
    }

    /// A note called on a page must have begun by the end of it.
    private int moved(PagePlan plan) {
        int count = 0;
        for (Piece piece : set.strip().pieces().subList(plan.from(), plan.to())) {
            for (String id : piece.matter().notes()) {
                NoteBook.SetNote note = set.notes().note(id);
                if (note == null) {
                    problems.add(new PageProblem.NoteMissing(piece.span(), id));
                } else if (note.isNote() && note.size() > 0 && begun.add(id)) {
                    problems.add(
                            new PageProblem.NoteMoved(note.strip().pieces().getFirst().span(), id));
                    count++;
                }
            }
        }
        return count;
    }
}
