package org.livret.cli;

import static org.livret.cli.Json.array;
import static org.livret.cli.Json.member;
import static org.livret.cli.Json.object;
import static org.livret.cli.Json.string;

import org.livret.app.Program;
import org.livret.diag.Code;
import org.livret.diag.Correction;
import org.livret.diag.Problem;
import org.livret.diag.SourceFile.Position;
import org.livret.diag.Span;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Problems in the Static Analysis Results Interchange Format 2.1.0 (OASIS), with the corrections
/// that are known.
final class ProblemsSarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private ProblemsSarif() {}

    static String of(List<Problem> problems) {
        TreeMap<String, Code> codes = new TreeMap<>();
        problems.forEach(problem -> codes.put(problem.code().id(), problem.code()));
        List<String> rules = new ArrayList<>();
        codes.values().forEach(code -> rules.add(rule(code)));
        List<String> results = new ArrayList<>();
        problems.forEach(problem -> results.add("\n" + result(problem)));
        String driver =
                object(
                        member("name", string("Livret")),
                        member("version", string(Program.VERSION)),
                        member("rules", array(rules)));
        String run =
                object(
                        member("tool", object(member("driver", driver))),
                        member("columnKind", string("unicodeCodePoints")),
                        member("results", array(results)));
        return object(
                        member("$schema", string(SCHEMA)),
                        member("version", string("2.1.0")),
                        member("runs", array(List.of(run))))
                + "\n";
    }

    private static String rule(Code code) {
        return object(
                member("id", string(code.id())),
                member("defaultConfiguration", object(member("level", string(level(code))))));
    }

    private static String level(Code code) {
        return switch (code.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }

    private static String result(Problem problem) {
        List<String> members = new ArrayList<>();
        members.add(member("ruleId", string(problem.code().id())));
        members.add(member("level", string(level(problem.code()))));
        members.add(member("message", text(ProblemRange.sentences(problem))));
        String place =
                object(
                        member("artifactLocation", artifact(problem.span())),
                        member("region", region(problem.span())));
        members.add(member("locations", array(List.of(object(member("physicalLocation", place))))));
        problem.correction()
                .ifPresent(correction ->
                        members.add(member("fixes", array(List.of(fix(correction))))));
        return object(members.toArray(String[]::new));
    }

    private static String fix(Correction correction) {
        String replacement =
                object(
                        member("deletedRegion", region(correction.span())),
                        member("insertedContent", text(correction.replacement())));
        String change =
                object(
                        member("artifactLocation", artifact(correction.span())),
                        member("replacements", array(List.of(replacement))));
        return object(member("artifactChanges", array(List.of(change))));
    }

    private static String text(String text) {
        return object(member("text", string(text)));
    }

    /// A relative reference (RFC 3986); the bytes of names that it cannot hold are escaped.
    private static String artifact(Span span) {
        String name = span.file().name();
        String escaped =
                URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/");
        return object(member("uri", string(escaped)));
    }

    private static String region(Span span) {
        Position from = span.file().position(span.start());
        Position to = ProblemRange.to(span);
        return object(
                member("startLine", from.line()),
                member("startColumn", from.column()),
                member("endLine", to.line()),
                member("endColumn", to.column()));
    }
}
