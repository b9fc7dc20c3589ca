package org.livret.app;

import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.ProblemText;
import org.livret.diag.Severity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One manuscript, published into a folder in this process.
record Published(WrittenText words, Path pdf, Path epub, List<Problem> problems) {

    static Published of(Path manuscript, Path output) throws IOException {
        BuildRequest request = request(manuscript, output);
        CollectingReporter reporter = new CollectingReporter();
        Build.run(request, reporter);
        String name = Manuscripts.baseName(manuscript);
        WrittenText words =
                TreeText.of(
                        new Publisher(request, manuscript, _ -> {})
                                .manuscript()
                                .orElseThrow()
                                .elements());
        return new Published(
                words,
                output.resolve(name + ".pdf"),
                output.resolve(name + ".epub"),
                reporter.problems());
    }

    static BuildRequest request(Path input, Path output) {
        return new BuildRequest(
                List.of(input),
                output,
                EnumSet.allOf(Format.class),
                List.of(),
                Optional.empty(),
                BuildRequest.Ebook.WHOLE,
                new BuildRequest.Surroundings("en-GB", OptionalLong.empty()));
    }

    byte[] pdfBytes() throws IOException {
        return Files.readAllBytes(pdf);
    }

    List<Problem> warningsAndErrors() {
        return problems.stream()
                .filter(problem -> problem.code().severity() != Severity.NOTE)
                .toList();
    }

    /// Warnings and errors, as the user would read them.
    List<String> faults() {
        return warningsAndErrors().stream().map(ProblemText::render).toList();
    }
}
