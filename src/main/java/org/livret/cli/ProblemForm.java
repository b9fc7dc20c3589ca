package org.livret.cli;

import org.livret.diag.Problem;

import java.util.List;
import java.util.Locale;

/// How problems are told, to people and to the programs that show them beside the manuscript.
enum ProblemForm {
    /// For people.
    TEXT,
    /// An object a line, for programs of one's own.
    JSON,
    /// Static Analysis Results Interchange Format 2.1.0 (OASIS), which editors and code hosts read.
    SARIF,
    /// Workflow commands of GitHub Actions, which become annotations.
    GITHUB,
    /// A report of Code Quality of GitLab.
    GITLAB;

    /// The word for it in a call.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String print(List<Problem> problems, boolean allNotes) {
        return switch (this) {
            case TEXT -> ProblemsText.of(problems, allNotes);
            case JSON -> ProblemsJson.lines(problems);
            case SARIF -> ProblemsSarif.of(problems);
            case GITHUB -> ProblemsGithub.of(problems);
            case GITLAB -> ProblemsJson.gitlab(problems);
        };
    }
}
