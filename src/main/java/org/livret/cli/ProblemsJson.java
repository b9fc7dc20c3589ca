package org.livret.cli;

import static org.livret.cli.Json.array;
import static org.livret.cli.Json.member;
import static org.livret.cli.Json.object;
import static org.livret.cli.Json.string;

import org.livret.diag.Problem;
import org.livret.diag.SourceFile.Position;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Problems as JSON: an object a line, or a report of Code Quality of GitLab (a subset of Code
/// Climate's format). Names and meanings of members stay; others may be added.
final class ProblemsJson {
    private ProblemsJson() {}

    static String lines(List<Problem> problems) {
        StringBuilder out = new StringBuilder();
        for (Problem problem : problems) {
            Position from = ProblemRange.from(problem);
            Position to = ProblemRange.to(problem);
            List<String> hints = problem.hints().stream().map(Json::string).toList();
            out.append(
                            object(
                                    member("file", string(problem.span().file().name())),
                                    member("line", from.line()),
                                    member("column", from.column()),
                                    member("endLine", to.line()),
                                    member("endColumn", to.column()),
                                    member("severity", string(severity(problem))),
                                    member("code", string(problem.code().id())),
                                    member("message", string(problem.message())),
                                    member("hints", array(hints))))
                    .append('\n');
        }
        return out.toString();
    }

    private static String severity(Problem problem) {
        return problem.code().severity().name().toLowerCase(Locale.ROOT);
    }

    static String gitlab(List<Problem> problems) {
        Map<String, Integer> again = new HashMap<>();
        List<String> entries = new ArrayList<>(problems.size());
        for (Problem problem : problems) {
            // The line is left out, so that a problem stays the same one when text is added above.
            String what = problem.code().id() + problem.span().file().name() + problem.message();
            int count = again.merge(what, 1, Integer::sum);
            entries.add(
                    "\n"
                            + object(
                                    member("description", string(ProblemRange.sentences(problem))),
                                    member("check_name", string(problem.code().id())),
                                    member("fingerprint", string(digest(what + count))),
                                    member("severity", string(weight(problem))),
                                    member("location", location(problem))));
        }
        return array(entries) + "\n";
    }

    private static String location(Problem problem) {
        return object(
                member("path", string(problem.span().file().name())),
                member("lines", object(member("begin", ProblemRange.from(problem).line()))));
    }

    private static String weight(Problem problem) {
        return switch (problem.code().severity()) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
