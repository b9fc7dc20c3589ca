package org.livret.app;

import org.livret.diag.Reporter;
import org.livret.diag.Span;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// The folder of a manuscript: the only place from which its own words may name files. Paths are
/// relative with `/`; those that lead out, by `..`, from the root, or through a symbolic link, are
/// refused.
final class Folder {
    /// Larger files are no part of a manuscript.
    private static final long LARGEST = 512L << 20;

    private static final int DEEPEST = 4;
    private static final int MOST = 2000;

    private final Path root;
    private final Reporter reporter;

    Folder(Path root, Reporter reporter) {
        this.root = root;
        this.reporter = reporter;
    }

    /// The same folder with another place for its problems.
    Folder telling(Reporter other) {
        return new Folder(root, other);
    }

    /// The bytes of a file that the manuscript names at `place`, or empty with a problem reported.
    Optional<byte[]> read(String path, Span place) {
        Optional<Path> file = find(path, place);
        return file.isEmpty() ? Optional.empty() : read(file.get(), path);
    }

    /// The bytes of a file, for callers that report its absence themselves: empty without a word
    /// when there is none, and no bytes when it may not or cannot be read, which is reported.
    Optional<byte[]> part(String path, Span place) {
        AtomicBoolean refused = new AtomicBoolean();
        Reporter others =
                problem -> {
                    if (!(problem instanceof FileProblem.MissingResource)) {
                        refused.set(true);
                        reporter.report(problem);
                    }
                };
        Optional<byte[]> bytes = new Folder(root, others).read(path, place);
        return refused.get() ? Optional.of(new byte[0]) : bytes;
    }

    /// The file of a path inside the folder, or empty with a problem reported.
    Optional<Path> find(String path, Span place) {
        if (isRemote(path)) {
            reporter.report(new FileProblem.Remote(path, place));
            return Optional.empty();
        }
        try {
            Path real = root.toRealPath();
            Path file = real.resolve(path).normalize();
            if (!file.startsWith(real)) {
                reporter.report(new FileProblem.Outside(path, place));
                return Optional.empty();
            }
            if (!Files.isRegularFile(file)) {
                reporter.report(new FileProblem.MissingResource(path, place));
                return Optional.empty();
            }
            if (!file.toRealPath().startsWith(real)) {
                reporter.report(new FileProblem.Outside(path, place));
                return Optional.empty();
            }
            return Optional.of(file);
        } catch (IOException | InvalidPathException _) {
            reporter.report(new FileProblem.MissingResource(path, place));
            return Optional.empty();
        }
    }

    /// The paths of the files in a folder within this one and in the folders below it, in the order
    /// of their names; none when there is no such folder. Hidden ones, and what leads out through a
    /// symbolic link, are left out.
    List<String> files(String path) {
        Path start = root.resolve(path);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(start, DEEPEST)) {
            Path real = root.toRealPath();
            List<String> files = new ArrayList<>();
            for (Path file : (Iterable<Path>) all.limit(MOST)::iterator) {
                boolean hidden = file.getFileName().toString().startsWith(".");
                if (!hidden && Files.isRegularFile(file) && file.toRealPath().startsWith(real)) {
                    files.add(root.relativize(file).toString().replace('\\', '/'));
                }
            }
            files.sort(null);
            return files;
        } catch (IOException | UncheckedIOException e) {
            String reason =
                    e instanceof IOException io ? reason(io) : String.valueOf(e.getMessage());
            reporter.report(new FileProblem.Unreadable(path, reason));
            return List.of();
        }
    }

    private static boolean isRemote(String path) {
        return path.startsWith("//") || path.contains("://") || path.startsWith("data:");
    }

    private Optional<byte[]> read(Path file, String path) {
        try {
            if (Files.size(file) > LARGEST) {
                reporter.report(
                        new FileProblem.Unreadable(
                                path, "it is larger than " + (LARGEST >> 20) + " MB"));
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            reporter.report(new FileProblem.Unreadable(path, reason(e)));
            return Optional.empty();
        }
    }

    /// What went wrong, in words that complete a sentence.
    static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> "permission is denied";
            case java.nio.file.NoSuchFileException _ -> "it is not there";
            case FileSystemException f when f.getReason() != null -> f.getReason().strip();
            default -> String.valueOf(e.getMessage());
        };
    }
}
