package org.livret.app;

import org.livret.diag.Problem;
import org.livret.diag.Reporter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/// A run over any number of manuscripts.
public final class Build {
    /// Deep enough for the deepest nesting that the reader lets through.
    static final long STACK = 64L << 20;

    private final BuildRequest request;
    private final Reporter reporter;
    private final List<Path> written = new ArrayList<>();
    private final List<BuildResult.Findings> findings = new ArrayList<>();
    private final AtomicBoolean inputOutputFailed = new AtomicBoolean();

    private Build(BuildRequest request, Reporter reporter) {
        this.request = request;
        this.reporter = reporter;
    }

    /// Publishes everything that the request names, and goes on after the problems of one
    /// manuscript with the next.
    public static BuildResult run(BuildRequest request, Reporter reporter) {
        Build build = new Build(request, reporter);
        FutureTask<Void> task = new FutureTask<>(build::all, null);
        new Thread(null, task, "build", STACK).start();
        Waiting.join(task);
        return new BuildResult(build.written, build.findings, build.inputOutputFailed.get());
    }

    private void all() {
        Map<String, Path> names = new LinkedHashMap<>();
        for (Path manuscript : manuscripts()) {
            String name = Manuscripts.baseName(manuscript);
            Path other = names.putIfAbsent(name, manuscript);
            if (other == null) {
                publish(manuscript, name);
            } else {
                report(
                        new FileProblem.SameName(
                                Manuscripts.display(manuscript), Manuscripts.display(other)));
            }
        }
    }

    private List<Path> manuscripts() {
        List<Path> manuscripts = new ArrayList<>();
        for (Path input : request.inputs()) {
            try {
                if (Files.isDirectory(input)) {
                    List<Path> found = Manuscripts.in(input);
                    if (found.isEmpty()) {
                        report(new FileProblem.NoManuscripts(Manuscripts.display(input)));
                    }
                    manuscripts.addAll(found);
                } else if (Files.exists(input)) {
                    manuscripts.add(input);
                } else {
                    report(new FileProblem.Missing(Manuscripts.display(input)));
                }
            } catch (IOException e) {
                report(new FileProblem.Unreadable(Manuscripts.display(input), Folder.reason(e)));
            } catch (RuntimeException | StackOverflowError e) {
                report(
                        new RunProblem.Unexpected(
                                Manuscripts.display(input), "looking for manuscripts", e));
            }
        }
        return manuscripts;
    }

    private void publish(Path manuscript, String name) {
        Path base = request.output().resolve(name);
        if (request.fix()) {
            String language = request.language().orElse(request.surroundings().language());
            new Fixing(manuscript, language, this::report).run();
        }
        Publisher publisher = new Publisher(request, manuscript, this::report);
        written.addAll(publisher.publish(base));
        publisher.findings().ifPresent(findings::add);
    }

    private void report(Problem problem) {
        if (problem instanceof FileProblem file && isInputOutput(file)) {
            inputOutputFailed.set(true);
        }
        reporter.report(problem);
    }

    // What a manuscript says wrongly about files is a problem of the manuscript.
    private static boolean isInputOutput(FileProblem problem) {
        return switch (problem) {
            case FileProblem.Missing _,
                    FileProblem.NoManuscripts _,
                    FileProblem.Unreadable _,
                    FileProblem.Unwritable _,
                    FileProblem.SameName _ ->
                    true;
            case FileProblem.MissingResource _,
                    FileProblem.Outside _,
                    FileProblem.Remote _,
                    FileProblem.Corrected _ ->
                    false;
        };
    }
}
