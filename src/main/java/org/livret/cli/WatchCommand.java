package org.livret.cli;

import org.livret.app.FolderState;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// `livret watch`: builds, and builds again each time a file beside the manuscripts, or in a folder
/// below, has changed, until it is stopped.
record WatchCommand(BuildCommand build, Pause pause) {
    /// Waits a moment; false when it is time to stop.
    @FunctionalInterface
    interface Pause {
        boolean over();
    }

    /// Short enough to seem at once, long enough to cost nothing.
    private static final int MILLISECONDS = 250;

    /// Waits for real, until the thread is interrupted.
    static boolean sleep() {
        try {
            Thread.sleep(MILLISECONDS);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    ExitCode run(PrintStream out, PrintStream err) throws Arguments.Misuse {
        try {
            FolderState built = state();
            ExitCode code = build.run(out, err);
            out.println("Waiting for changes; end with Ctrl+C.");
            FolderState before = built;
            while (pause.over()) {
                FolderState now = state();
                // A file that is still being written is waited for.
                if (!now.equals(built) && now.equals(before)) {
                    built = now;
                    code = build.run(out, err);
                }
                before = now;
            }
            return code;
        } catch (IOException e) {
            err.println("livret: The folder cannot be watched: " + e.getMessage() + ".");
            return ExitCode.INPUT_OUTPUT;
        }
    }

    private FolderState state() throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        build.arguments().inputs().forEach(input -> folders.add(folder(input)));
        build.arguments().styles().forEach(style -> folders.add(folder(style)));
        folders.removeIf(folder -> !Files.isDirectory(folder));
        return FolderState.of(folders, WatchCommand::isPublication);
    }

    private static Path folder(Path input) {
        Path absolute = input.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return Files.isDirectory(absolute) || parent == null ? absolute : parent;
    }

    /// What Livret writes must not set it off.
    private static boolean isPublication(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".pdf") || name.endsWith(".epub");
    }
}
