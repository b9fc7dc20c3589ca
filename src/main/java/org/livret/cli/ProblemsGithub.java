package org.livret.cli;

import org.livret.diag.Problem;
import org.livret.diag.SourceFile.Position;

import java.util.List;

/// Problems as workflow commands of GitHub Actions, a line each.
final class ProblemsGithub {
    private ProblemsGithub() {}

    static String of(List<Problem> problems) {
        StringBuilder out = new StringBuilder();
        for (Problem problem : problems) {
            Position from = ProblemRange.from(problem);
            Position to = ProblemRange.to(problem);
            out.append("::")
                    .append(command(problem))
                    .append(" file=")
                    .append(property(problem.span().file().name()));
            out.append(",line=").append(from.line()).append(",endLine=").append(to.line());
            // Columns of more than one line are not taken.
            if (from.line() == to.line()) {
                out.append(",col=").append(from.column());
                out.append(",endColumn=").append(Math.max(from.column() + 1, to.column()));
            }
            out.append(",title=").append(property(problem.code().id()));
            out.append("::").append(data(ProblemRange.sentences(problem))).append('\n');
        }
        return out.toString();
    }

    private static String command(Problem problem) {
        return switch (problem.code().severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
