package org.livret.layout.inline;

import org.livret.box.Box;
import org.livret.geom.Point;
import org.livret.page.Fragment;

import java.util.List;

/// A finished line. Its fragments are placed from the upper left corner of the paragraph's content
/// edge at this line's top.
///
/// `height` is the line box's height (the line-height, more when something taller stands in it),
/// `baseline` the distance from its top to the baseline. `notes` are the notes called in it, in
/// order. `hyphenated` tells whether it ends in a hyphen that breaking put there. `start` tells
/// which text begins it.
public record Line(
        long height,
        long baseline,
        List<Fragment> fragments,
        List<String> notes,
        List<PlacedMark> marks,
        boolean hyphenated,
        Box.Source start) {
    public Line {
        fragments = List.copyOf(fragments);
        notes = List.copyOf(notes);
        marks = List.copyOf(marks);
    }

    /// A mark with its place relative to the line.
    public record PlacedMark(Box.Mark mark, Point at) {}
}
