package org.livret.cli;

import org.livret.diag.Problem;
import org.livret.diag.ProblemText;
import org.livret.diag.Severity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Problems for people, and how many there are. Of a note that comes again and again only the first
/// few are shown, so that what is worse is seen between them.
final class ProblemsText {
    private static final int SHOWN = 5;

    private ProblemsText() {}

    static String of(List<Problem> problems, boolean allNotes) {
        StringBuilder out = new StringBuilder();
        Map<String, Integer> notes = new TreeMap<>();
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Problem problem : problems) {
            Severity severity = problem.code().severity();
            counts.merge(severity, 1, Integer::sum);
            boolean shown =
                    severity != Severity.NOTE
                            || notes.merge(problem.code().id(), 1, Integer::sum) <= SHOWN;
            if (shown || allNotes) {
                out.append(ProblemText.render(problem));
            }
        }
        if (!problems.isEmpty()) {
            out.append(counted(counts)).append('\n');
        }
        if (!allNotes) {
            notes.forEach((id, count) -> out.append(hidden(id, count - SHOWN)));
        }
        return out.toString();
    }

    private static String counted(Map<Severity, Integer> counts) {
        StringBuilder out = new StringBuilder();
        for (Severity severity : Severity.values()) {
            int count = counts.getOrDefault(severity, 0);
            if (count > 0) {
                out.append(out.isEmpty() ? "" : ", ").append(count).append(' ');
                out.append(word(severity)).append(count == 1 ? "" : "s");
            }
        }
        return out.append('.').toString();
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    private static String hidden(String id, int count) {
        return count <= 0
                ? ""
                : count + " more of " + id + " are not shown; ‘--verbose’ shows them all.\n";
    }
}
