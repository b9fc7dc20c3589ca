package org.livret.layout.inline;

import org.livret.box.Box;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;

import java.util.List;

/// One line by itself and the width of its content.
public record SetLine(Line line, long width) {
    /// What there is of nothing: no height, no width.
    public static final SetLine NOTHING =
            new SetLine(
                    new Line(
                            0,
                            0,
                            List.of(),
                            List.of(),
                            List.of(),
                            false,
                            new Box.Source(Span.of(SourceFile.unread("")), -1, 0)),
                    0);
}
