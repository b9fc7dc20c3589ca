package org.livret.cli;

import org.livret.app.Build;
import org.livret.app.BuildRequest;
import org.livret.app.BuildResult;
import org.livret.app.OutputFile;
import org.livret.app.RunProblem;
import org.livret.cli.Arguments.StatisticsForm;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.Severity;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// `livret build`: runs it and prints what came of it. Publications are named on the standard
/// output, problems on the standard error.
record BuildCommand(Arguments arguments, Map<String, String> environment) {

    ExitCode run(PrintStream out, PrintStream err) throws Arguments.Misuse {
        long start = System.nanoTime();
        CollectingReporter reporter = new CollectingReporter();
        BuildResult result = Build.run(request(), reporter);
        boolean told = tell(ProblemOrder.of(reporter.problems()), err);
        boolean json = arguments.statistics().equals(Optional.of(StatisticsForm.JSON));
        if (!arguments.quiet() && !json) {
            for (Path path : result.written()) {
                out.println(path);
            }
        }
        if (arguments.explainPages()) {
            out.print(ReasonsText.of(result.findings()));
        }
        arguments.statistics().ifPresent(form -> out.print(print(form, result.findings())));
        if (arguments.verbose()) {
            err.println("Done in " + (System.nanoTime() - start) / 1_000_000 + " ms.");
        }
        if (result.inputOutputFailed() || !told) {
            return ExitCode.INPUT_OUTPUT;
        }
        boolean failed =
                reporter.has(Severity.ERROR)
                        || arguments.strict() && reporter.has(Severity.WARNING);
        return failed ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    /// False when a file for problems cannot be written.
    private boolean tell(List<Problem> problems, PrintStream err) {
        List<Problem> shown =
                problems.stream()
                        .filter(p -> !arguments.quiet() || p.code().severity() == Severity.ERROR)
                        .toList();
        // What is changed in somebody's files is told whole.
        boolean allNotes = arguments.verbose() || arguments.fix();
        boolean written = true;
        for (Arguments.ProblemOutput output : arguments.problems()) {
            String text = output.form().print(shown, allNotes);
            if (output.file().isEmpty()) {
                err.print(text);
            } else {
                written &= write(output.file().get(), text, err);
            }
        }
        if (arguments.verbose()) {
            for (Problem problem : shown) {
                if (problem instanceof RunProblem.Unexpected unexpected) {
                    unexpected.cause().printStackTrace(err);
                }
            }
        }
        return written;
    }

    private static boolean write(Path file, String text, PrintStream err) {
        try {
            new OutputFile(file).write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            return true;
        } catch (IOException e) {
            err.println(
                    "livret: The problems cannot be written to ‘"
                            + file
                            + "’: "
                            + e.getMessage()
                            + ".");
            return false;
        }
    }

    private static String print(StatisticsForm form, List<BuildResult.Findings> findings) {
        return switch (form) {
            case TEXT -> StatisticsText.of(findings);
            case JSON -> StatisticsJson.of(findings);
        };
    }

    private BuildRequest request() throws Arguments.Misuse {
        return new BuildRequest(
                arguments.inputs(),
                arguments.output(),
                arguments.formats(),
                arguments.pdfs(),
                arguments.styles(),
                arguments.language(),
                arguments.ebook(),
                arguments.fix(),
                new BuildRequest.Surroundings(UserLanguage.of(environment), epoch()),
                findings());
    }

    private Set<BuildRequest.Finding> findings() {
        Set<BuildRequest.Finding> findings = EnumSet.noneOf(BuildRequest.Finding.class);
        if (arguments.statistics().isPresent()) {
            findings.add(BuildRequest.Finding.STATISTICS);
        }
        if (arguments.explainPages()) {
            findings.add(BuildRequest.Finding.REASONS);
        }
        return findings;
    }

    private OptionalLong epoch() throws Arguments.Misuse {
        String value = environment.get("SOURCE_DATE_EPOCH");
        if (value == null || value.isBlank()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(value.strip()));
        } catch (NumberFormatException _) {
            throw new Arguments.Misuse(
                    "The variable SOURCE_DATE_EPOCH holds ‘"
                            + value
                            + "’, which is no number of seconds.");
        }
    }
}
