package org.livret.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.epub.EpubProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a fault of the program, or of the disk, leaves standing.
class FaultTest {
    private static final String DRAWN =
            """
            ---
            title: Drawn
            lang: en
            ---

            ![A drawing](drawing.svg)
            """;

    @TempDir private Path folder;

    @Test
    void keepsTheOldFileWhenTheNewOneCannotBeCompleted() throws IOException {
        Path path = Files.writeString(folder.resolve("a.pdf"), "old");
        OutputFile file = new OutputFile(path);

        assertThatThrownBy(() ->
                        file.write(out -> {
                            out.write(new byte[100_000]);
                            throw new IOException("disk full");
                        }))
                .hasMessage("disk full");

        assertThat(path).hasContent("old");
        assertThat(folder).isDirectoryContaining(path::equals);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    // What the e-book cannot take over of a drawing is told while the file is written: there the
    // run
    // breaks.
    @Test
    void saysInOneSentenceWhatFailedAndPublishesTheRest() throws IOException {
        Files.writeString(folder.resolve("drawn.md"), DRAWN);
        Files.writeString(
                folder.resolve("drawing.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script/></svg>");
        Files.writeString(folder.resolve("other.md"), "# Other\n\nText.\n");
        Path output = Files.createDirectory(folder.resolve("out"));
        Files.writeString(output.resolve("drawn.epub"), "old");
        CollectingReporter reporter = new CollectingReporter();

        BuildResult result =
                Build.run(
                        Published.request(folder, output),
                        problem -> {
                            if (problem instanceof EpubProblem.DrawingCleaned) {
                                throw new IllegalStateException("a fault");
                            }
                            reporter.report(problem);
                        });

        assertThat(result.written())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("drawn.pdf", "other.pdf", "other.epub");
        assertThat(output.resolve("drawn.epub")).hasContent("old");
        assertThat(result.inputOutputFailed()).isFalse();
        List<Problem> problems = reporter.problems();
        Problem fault = problems.getLast();
        assertThat(fault.code().id()).isEqualTo("IN001");
        assertThat(fault.span().file().name()).endsWith("/drawn.md");
        assertThat(fault.message())
                .startsWith("Livret failed at writing ‘")
                .endsWith("/drawn.epub’, which is a fault of the program.");
        assertThat(fault.hints()).hasSize(1);
    }
}
