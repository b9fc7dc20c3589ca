package org.livret.layout.inline;

import java.util.List;

/// A paragraph with one line more than is best for it, and with one fewer. No lines: it cannot be
/// set so without lines that are too loose or too tight.
public record OtherLines(List<Line> longer, List<Line> shorter) {
    public static final OtherLines NONE = new OtherLines(List.of(), List.of());

    public OtherLines {
        longer = List.copyOf(longer);
        shorter = List.copyOf(shorter);
    }
}
