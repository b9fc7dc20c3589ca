package org.livret.layout.inline;

import org.livret.box.Box;
import org.livret.structure.Tag;

import java.util.Optional;

/// A stretch of a paragraph's text in one look. Offsets are into the text of the whole paragraph.
record Segment(int from, int to, Look look, Tag tag, Optional<Box.Link> link, Box.Source source) {

    /// Where the character at an offset of the paragraph's text comes from.
    Box.Source sourceAt(int offset) {
        return offset <= from
                ? source
                : new Box.Source(source.span(), source.node(), source.offset() + offset - from);
    }
}
