package org.livret.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.ProblemText;
import org.livret.diag.SourceFile;
import org.livret.doc.Document;
import org.livret.doc.TreeDump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Each folder of `cases` holds a manuscript, its tree and its problems. `-Dgolden.update` rewrites
/// what differs, and fails all the same, so that nothing changes unseen.
class GoldenTest {
    private static final Path CASES = Path.of("src/test/resources/org/livret/markdown/cases");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void treeAndProblemsAreAsRecorded(Path folder) throws IOException {
        SourceFile file = source(folder);
        CollectingReporter reporter = new CollectingReporter();
        Document document = MarkdownReader.read(file, Defaults.of("en"), reporter);
        StringBuilder problems = new StringBuilder();
        for (Problem problem : reporter.problems()) {
            problems.append(ProblemText.render(problem));
        }
        Path tree = folder.resolve("tree.txt");
        Path faults = folder.resolve("problems.txt");
        if (System.getProperty("golden.update") != null) {
            boolean rewritten =
                    rewrite(tree, TreeDump.of(document)) | rewrite(faults, problems.toString());
            assertThat(rewritten)
                    .as("rewrote %s; look at it before it is committed", folder)
                    .isFalse();
        }
        assertThat(TreeDump.of(document)).isEqualTo(recorded(tree));
        assertThat(problems.toString()).isEqualTo(recorded(faults));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyNodeStandsWhereItSays(Path folder) throws IOException {
        SourceFile file = source(folder);
        Document document = MarkdownReader.read(file, Defaults.of("en"), _ -> {});
        assertThat(Spans.faults(document.blocks(), file)).isEmpty();
    }

    private static SourceFile source(Path folder) throws IOException {
        return new SourceFile("in.md", Files.readString(folder.resolve("in.md")));
    }

    // A file that is not there stands for an empty one.
    private static String recorded(Path golden) throws IOException {
        return Files.exists(golden) ? Files.readString(golden) : "";
    }

    private static boolean rewrite(Path golden, String actual) throws IOException {
        if (recorded(golden).equals(actual)) {
            return false;
        }
        if (actual.isEmpty()) {
            Files.delete(golden);
        } else {
            Files.writeString(golden, actual);
        }
        return true;
    }
}
