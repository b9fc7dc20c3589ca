package org.livret.diag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Keeps problems in the order in which they came and drops repetitions of the same code and
/// message at the same place.
public final class CollectingReporter implements Reporter {
    private record Key(Code code, Span span, String message) {}

    private final List<Problem> problems = new ArrayList<>();
    private final Set<Key> seen = new HashSet<>();

    @Override
    public synchronized void report(Problem problem) {
        if (seen.add(new Key(problem.code(), problem.span(), problem.message()))) {
            problems.add(problem);
        }
    }

    public synchronized List<Problem> problems() {
        return List.copyOf(problems);
    }

    public synchronized boolean has(Severity severity) {
        for (Problem problem : problems) {
            if (problem.code().severity() == severity) {
                return true;
            }
        }
        return false;
    }
}
