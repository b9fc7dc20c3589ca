package org.livret.app;

import org.livret.diag.CollectingReporter;
import org.livret.diag.Problem;
import org.livret.diag.ProblemText;
import org.livret.diag.Severity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Looks for blocks that come out badly, by hand: `RandomBlocksRun FOLDER FIRST COUNT` lays out so
/// many random manuscripts of a few blocks each, prints what is wrong with the pages and leaves the
/// manuscripts of those in the folder. A code as a fourth argument shows the problems that have it.
final class RandomBlocksRun {
    private RandomBlocksRun() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long first = Long.parseLong(arguments[1]);
        long count = Long.parseLong(arguments[2]);
        Map<String, Integer> told = new TreeMap<>();
        int bad = 0;
        for (long seed = first; seed < first + count; seed++) {
            Path own = Files.createDirectories(folder.resolve("" + seed));
            Path manuscript = RandomBlocks.write(seed, blocks(seed), own);
            CollectingReporter reporter = new CollectingReporter();
            List<String> faults = faults(manuscript, reporter);
            reporter.problems().forEach(p -> told.merge(p.code().id(), 1, Integer::sum));
            if (arguments.length > 3) {
                reporter.problems().stream()
                        .filter(p -> p.code().id().equals(arguments[3]))
                        .limit(3)
                        .forEach(p -> System.out.println(ProblemText.render(p)));
            }
            if (faults.isEmpty()) {
                clear(own);
            } else {
                bad++;
                System.out.println(seed + " " + blocks(seed));
                faults.stream().limit(4).forEach(fault -> System.out.println("    " + fault));
            }
        }
        System.out.println(bad + " of " + count + " are bad; problems: " + told);
    }

    /// Three blocks, so that all have their turn.
    static List<String> blocks(long seed) throws IOException {
        List<String> names = RandomBlocks.names();
        List<String> some = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            some.add(names.get((int) ((seed * 3 + i) % names.size())));
        }
        return some;
    }

    /// What is wrong with the pages of a manuscript.
    static List<String> faults(Path manuscript, CollectingReporter reporter) {
        Publisher publisher =
                new Publisher(
                        Published.request(manuscript, manuscript.resolveSibling("out")),
                        manuscript,
                        reporter);
        Publisher.Manuscript read = publisher.manuscript().orElseThrow();
        Publisher.Tools tools = publisher.tools(reporter);
        PdfPublication pdf = PdfPublication.of(read, Design.of(read, tools, reporter), tools);
        List<Problem> problems = reporter.problems();
        List<String> faults = new ArrayList<>();
        for (Problem problem : problems) {
            if (problem.code().severity() == Severity.ERROR
                    && !problem.code().id().startsWith("LY")) {
                faults.add(ProblemText.render(problem));
            }
        }
        faults.addAll(SoundPages.faults(pdf.laidOut(), problems, TreeText.of(read.elements())));
        return faults;
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
