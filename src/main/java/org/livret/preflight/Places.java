package org.livret.preflight;

import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.structure.Tag;

import java.util.Optional;

/// Where in the sources a piece of content was written.
@FunctionalInterface
public interface Places {
    /// Empty for furniture and decoration, which no manuscript says.
    Optional<Span> of(Tag tag);

    /// The place of a piece of content, or else all of a file.
    default Span of(Tag tag, String file) {
        return of(tag).orElseGet(() -> Span.of(SourceFile.unread(file)));
    }
}
