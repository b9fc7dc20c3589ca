package org.livret.app;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/// When the files in folders were last written, and how long they are. Two that are equal hold the
/// same files, so that nothing need be built again.
///
/// Looking again and again costs little for a manuscript's folder, and sees what editors do on
/// every system and in folders on other machines; events of the file system come late or not at all
/// there.
public record FolderState(Map<Path, Stamp> files) {
    private static final int DEEPEST = 16;

    private static final int MOST = 20_000;

    /// What tells a file from what it was.
    record Stamp(FileTime written, long size) {}

    public FolderState {
        files = Map.copyOf(files);
    }

    /// The files in these folders and in the folders within, hidden ones and those to be ignored
    /// left out. What cannot be read is left out, too.
    public static FolderState of(Collection<Path> folders, Predicate<Path> ignored)
            throws IOException {
        Map<Path, Stamp> files = new HashMap<>();
        for (Path folder : folders) {
            Files.walkFileTree(
                    folder,
                    EnumSet.noneOf(FileVisitOption.class),
                    DEEPEST,
                    new Looking(folder, ignored, files));
        }
        return new FolderState(files);
    }

    private static final class Looking extends SimpleFileVisitor<Path> {
        private final Path top;
        private final Predicate<Path> ignored;
        private final Map<Path, Stamp> files;

        Looking(Path top, Predicate<Path> ignored, Map<Path, Stamp> files) {
            this.top = top;
            this.ignored = ignored;
            this.files = files;
        }

        private boolean leftOut(Path path) {
            return ignored.test(path) || path.getFileName().toString().startsWith(".");
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(top) && leftOut(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!leftOut(file)) {
                files.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
            }
            return files.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
