package org.livret.cli;

import org.livret.diag.Problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The order in which problems are shown: file by file, in each from top to bottom. Stages run at
/// the same time, so that the order in which problems come may differ from run to run; this one
/// does not.
final class ProblemOrder {
    private ProblemOrder() {}

    static List<Problem> of(List<Problem> problems) {
        Map<String, Integer> files = new HashMap<>();
        for (Problem problem : problems) {
            files.putIfAbsent(problem.span().file().name(), files.size());
        }
        List<Problem> ordered = new ArrayList<>(problems);
        ordered.sort(
                Comparator.<Problem>comparingInt(
                                problem -> files.getOrDefault(problem.span().file().name(), 0))
                        .thenComparingInt(problem -> problem.span().start())
                        .thenComparing(problem -> problem.code().id())
                        .thenComparing(Problem::message));
        return ordered;
    }
}
