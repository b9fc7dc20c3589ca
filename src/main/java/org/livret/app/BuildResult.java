package org.livret.app;

import java.nio.file.Path;
import java.util.List;

/// What a run has done: the files that it wrote, and whether some could not be read or written at
/// all.
public record BuildResult(List<Path> written, boolean inputOutputFailed) {
    public BuildResult {
        written = List.copyOf(written);
    }
}
