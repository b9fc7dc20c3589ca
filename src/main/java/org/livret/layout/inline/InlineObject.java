package org.livret.layout.inline;

import org.livret.box.Box;
import org.livret.page.Fragment;
import org.livret.structure.Tag;

import java.util.List;
import java.util.Optional;

/// Something in a line that is not text: a picture or a small box. Its ascent and descent reach
/// from the baseline to its margin edges.
interface InlineObject {
    long width();

    long ascent();

    long descent();

    Optional<Box.Link> link();

    Tag tag();

    /// Its fragments with the upper left corner of its margin box at a place.
    List<Fragment> at(long x, long top);

    /// The ids of the notes called in it, in order.
    default List<String> notes() {
        return List.of();
    }

    /// The marks in it, with the upper left corner of its margin box at a place.
    default List<Line.PlacedMark> marks(long x, long top) {
        return List.of();
    }
}
