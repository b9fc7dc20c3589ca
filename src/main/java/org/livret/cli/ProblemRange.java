package org.livret.cli;

import org.livret.diag.Problem;
import org.livret.diag.SourceFile.Position;
import org.livret.diag.Span;

/// Where a problem begins and ends, and what it says, for forms that show it elsewhere.
final class ProblemRange {
    private ProblemRange() {}

    static Position from(Problem problem) {
        return problem.span().file().position(problem.span().start());
    }

    /// Behind its last character.
    static Position to(Problem problem) {
        return to(problem.span());
    }

    static Position to(Span span) {
        return span.file().position(span.end());
    }

    /// The message and the hints in one line.
    static String sentences(Problem problem) {
        StringBuilder out = new StringBuilder(problem.message());
        problem.hints().forEach(hint -> out.append(' ').append(hint));
        return out.toString();
    }
}
