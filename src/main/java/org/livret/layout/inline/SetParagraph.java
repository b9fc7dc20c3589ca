package org.livret.layout.inline;

import java.util.List;

/// A paragraph in lines, from the first to the last. `width` is that of its widest line as it was
/// set, without spaces at line ends.
public record SetParagraph(List<Line> lines, long width) {
    public static final SetParagraph EMPTY = new SetParagraph(List.of(), 0);

    public SetParagraph {
        lines = List.copyOf(lines);
    }

    /// The height of all lines, one below another.
    public long height() {
        long height = 0;
        for (Line line : lines) {
            height += line.height();
        }
        return height;
    }
}
