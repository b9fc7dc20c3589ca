package org.livret.transform;

import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.doc.Node;

import java.util.List;
import java.util.Optional;

/// Where included manuscripts come from, and the data files that they name.
@FunctionalInterface
public interface Manuscripts {
    /// The blocks of a manuscript, as read and without any pass; empty when there is none. What
    /// else keeps it from being read is reported at the place of the include, and leaves no blocks.
    /// The path is relative to the folder of the main manuscript, has `/` between its parts, and
    /// holds neither `.` nor `..`.
    Optional<List<Node.Block>> blocks(String path, Span place);

    /// The text of a data file, by a path as above; empty when there is none. What else keeps it
    /// from being read is reported at the place, and leaves no text.
    default Optional<SourceFile> data(String path, Span place) {
        return Optional.empty();
    }
}
