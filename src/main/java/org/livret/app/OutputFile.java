package org.livret.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file so that it is replaced by a complete one or not at all: into a temporary file
/// beside it, which is then moved into place.
public record OutputFile(Path path) {
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    public void write(Writing writing) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        // One run writes a name once, so the temporary name need not be random; a run that was
        // killed leaves one file at most.
        Path temporary = path.resolveSibling("." + path.getFileName() + ".part");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
                writing.to(out);
            }
            move(temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void move(Path temporary) throws IOException {
        try {
            Files.move(
                    temporary,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
