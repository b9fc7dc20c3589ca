package org.livret.app;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// A small manuscript, published as any PDFs, with all that was told.
final class Proof {
    private static final String HEAD =
            """
            ---
            %s
            title: Proof
            lang: en
            date: 2026-11-23
            title-page: false
            style: [book, own.css]
            theme: { page: A6 }
            ---

            """;

    private final Path folder;
    private final CollectingReporter reporter = new CollectingReporter();

    Proof(Path folder) {
        this.folder = folder;
    }

    /// The PDFs by the names of their files. `output` are lines of the front matter.
    Map<String, byte[]> published(String output, String css, String text, PdfProfile... of)
            throws IOException {
        Path manuscript = folder.resolve("proof.md");
        Files.writeString(
                manuscript, HEAD.formatted(output.isEmpty() ? "# As usual" : output) + text);
        Files.writeString(folder.resolve("own.css"), css);
        BuildRequest request =
                new BuildRequest(
                        List.of(manuscript),
                        folder.resolve("out"),
                        EnumSet.of(Format.PDF),
                        of.length == 0
                                ? Optional.empty()
                                : Optional.of(EnumSet.copyOf(List.of(of))),
                        List.of(),
                        Optional.empty(),
                        BuildRequest.Ebook.WHOLE,
                        false,
                        new BuildRequest.Surroundings("en", OptionalLong.empty()),
                        EnumSet.noneOf(BuildRequest.Finding.class));
        BuildResult result = Build.run(request, reporter);
        Map<String, byte[]> files = new TreeMap<>();
        for (Path path : result.written()) {
            files.put(path.getFileName().toString(), Files.readAllBytes(path));
        }
        return files;
    }

    byte[] print(String output, String css, String text) throws IOException {
        return published(output, css, text, PdfProfile.PRINT).get("proof-print.pdf");
    }

    List<String> codes() {
        return reporter.problems().stream().map(problem -> problem.code().id()).toList();
    }

    List<String> messages(String code) {
        return reporter.problems().stream()
                .filter(problem -> problem.code().id().equals(code))
                .map(Problem::message)
                .toList();
    }

    List<Problem> problems() {
        return reporter.problems();
    }

    /// Width and height of a box in millimetres.
    static String millimetres(PDRectangle box) {
        return Math.round(box.getWidth() * 254 / 72) / 10.0
                + " × "
                + Math.round(box.getHeight() * 254 / 72) / 10.0;
    }
}
