package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.geom.Insets;
import org.livret.geom.Rect;
import org.livret.layout.decoration.Decoration;

import java.util.List;
import java.util.Optional;

/// A box that stands beside others: a cell, a flex item, a grid item.
///
/// `area` is its border box, placed from the upper left corner of the row; `content` is placed at
/// `inset` from the area's corner.
public record Panel(
        Rect area,
        Insets inset,
        Strip content,
        Optional<Decoration> decoration,
        List<Box.Mark> marks,
        Optional<Positioned> positioned) {
    /// A panel by whose edges nothing is placed.
    public Panel(
            Rect area,
            Insets inset,
            Strip content,
            Optional<Decoration> decoration,
            List<Box.Mark> marks) {
        this(area, inset, content, decoration, marks, Optional.empty());
    }

    /// The same with boxes that are placed by its edges.
    Panel with(Optional<Positioned> boxes) {
        return new Panel(area, inset, content, decoration, marks, boxes);
    }

    /// The same in another area, its content moved down by `drop` more.
    public Panel placed(Rect newArea, long drop) {
        Insets lower = new Insets(inset.top() + drop, inset.right(), inset.bottom(), inset.left());
        return new Panel(newArea, lower, content, decoration, marks, positioned);
    }

    /// The height that the content and the edges need.
    public long needed() {
        return inset.vertical() + content.height();
    }

    long contentX() {
        return area.x() + inset.left();
    }

    long contentY() {
        return area.y() + inset.top();
    }
}
