package org.livret.layout.pages;

import org.livret.diag.Problem;
import org.livret.diag.Span;
import org.livret.layout.flow.PageProblem;
import org.livret.layout.inline.LayoutProblem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What of a section's problems its author should be told of: not what goes without saying beside
/// another one.
final class Told {
    private Told() {}

    static List<Problem> of(List<Problem> problems) {
        List<Span> tables = new ArrayList<>(0);
        List<Span> kept = new ArrayList<>(0);
        // Of a picture that was set twice, the second time counts.
        Map<Span, Problem> pictures = new LinkedHashMap<>(0);
        for (Problem problem : problems) {
            switch (problem) {
                case PageProblem.TableTooWide table -> tables.add(table.span());
                case PageProblem.KeptSplit split -> kept.add(split.span());
                case LayoutProblem.PictureDenied denied -> pictures.put(denied.span(), denied);
                case LayoutProblem.PictureTiny tiny -> pictures.put(tiny.span(), tiny);
                default -> {}
            }
        }
        if (tables.isEmpty() && kept.isEmpty() && pictures.isEmpty()) {
            return problems;
        }
        List<Problem> told = new ArrayList<>(problems);
        told.removeIf(problem ->
                switch (problem) {
                    case LayoutProblem.Overfull line ->
                            tables.contains(line.span()) || isWithin(line.span(), tables);
                    case PageProblem.KeptSplit split -> isWithin(split.span(), kept);
                    case LayoutProblem.PictureDenied denied -> isReplaced(denied, pictures);
                    case LayoutProblem.PictureTiny tiny -> isReplaced(tiny, pictures);
                    default -> false;
                });
        return told;
    }

    private static boolean isReplaced(Problem problem, Map<Span, Problem> last) {
        return !problem.equals(last.get(problem.span()));
    }

    /// Whether a stretch lies in one that is larger.
    private static boolean isWithin(Span inner, List<Span> outer) {
        for (Span span : outer) {
            if (span.file() == inner.file()
                    && span.start() <= inner.start()
                    && inner.end() <= span.end()
                    && !span.equals(inner)) {
                return true;
            }
        }
        return false;
    }
}
