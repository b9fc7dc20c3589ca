package org.livret.math;

import org.livret.diag.Reporter;
import org.livret.diag.Span;

/// Tells of what is wrong in one formula, at the exact place.
final class Faults {
    private final TexSource source;
    private final Reporter reporter;
    private boolean silent;

    Faults(TexSource source, Reporter reporter) {
        this.source = source;
        this.reporter = reporter;
    }

    void report(TexProblem problem) {
        if (!silent) {
            reporter.report(problem);
        }
    }

    /// Tells of a fault after which the rest is given up: what else there seems to be wrong is not.
    void last(TexProblem problem) {
        report(problem);
        silent = true;
    }

    Span place(TexToken token) {
        return place(token, token);
    }

    Span place(TexToken first, TexToken last) {
        int end = Math.min(Math.max(first.to(), last.to()), source.text().length());
        return source.places().of(Math.min(first.from(), end), end);
    }
}
