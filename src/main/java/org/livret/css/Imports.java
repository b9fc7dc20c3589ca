package org.livret.css;

import org.livret.diag.SourceFile;

import java.util.Optional;

/// The port through which `@import` reaches other stylesheets. Whoever stands behind it keeps paths
/// inside the project.
@FunctionalInterface
public interface Imports {
    /// No sheet is ever found.
    Imports NONE = (from, address) -> Optional.empty();

    /// The sheet at an address relative to the one that imports it.
    Optional<SourceFile> open(SourceFile from, String address);
}
