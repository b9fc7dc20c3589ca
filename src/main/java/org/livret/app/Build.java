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

/// A run over any number of manuscripts.
public final class Build {
    /// Deep enough for the deepest nesting that the reader lets through.
    static final long STACK = 64L << 20;

    private final BuildRequest request;
    private final Reporter reporter;
    private final List<Path> written = new ArrayList<>();
    private boolean inputOutputFailed;

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
        return new BuildResult(build.written, build.inputOutputFailed);
    }

    private void all() {
        Map<String, Path> names = new LinkedHashMap<>();
        for (Path manuscript : manuscripts()) {
            String name = Manuscripts.baseName(manuscript);
            Path other = names.putIfAbsent(name, manuscript);
            if (other == null) {
                publish(manuscript, name);
            } else {
                fail(
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
                        fail(new FileProblem.NoManuscripts(Manuscripts.display(input)));
                    }
                    manuscripts.addAll(found);
                } else if (Files.exists(input)) {
                    manuscripts.add(input);
                } else {
                    fail(new FileProblem.Missing(Manuscripts.display(input)));
                }
            } catch (IOException e) {
                fail(new FileProblem.Unreadable(Manuscripts.display(input), Folder.reason(e)));
            }
        }
        return manuscripts;
    }

    private void publish(Path manuscript, String name) {
        List<Publisher.Output> outputs =
                new Publisher(request, manuscript, reporter)
                        .publish(request.output().resolve(name));
        inputOutputFailed |= outputs.isEmpty();
        for (Publisher.Output output : outputs) {
            if (output.failure().isPresent()) {
                String path = Manuscripts.display(output.path());
                fail(new FileProblem.Unwritable(path, Folder.reason(output.failure().get())));
            } else {
                written.add(output.path());
            }
        }
    }

    private void fail(Problem problem) {
        reporter.report(problem);
        inputOutputFailed = true;
    }
}
