package org.livret.layout.flow;

import org.livret.layout.inline.PageFacts;
import org.livret.picture.Picture;

import java.util.Optional;
import java.util.function.Function;

/// What stays the same while a part of a publication is set. `room` is the height of a page's
/// content area: what may not be broken is made to fit in it. `margin` is how far markers may hang
/// to its left. `grid` is that of the page.
public record FlowContext(
        ParagraphSetter lines,
        TableSetter tables,
        Function<String, Optional<Picture>> pictures,
        PageFacts facts,
        long room,
        long margin,
        LineGrid grid,
        Trials reporter) {

    /// The same with another room.
    FlowContext withRoom(long otherRoom) {
        return new FlowContext(lines, tables, pictures, facts, otherRoom, margin, grid, reporter);
    }
}
