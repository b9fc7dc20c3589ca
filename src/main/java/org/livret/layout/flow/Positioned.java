package org.livret.layout.flow;

import org.livret.css.Extent;
import org.livret.geom.Insets;
import org.livret.geom.Rect;
import org.livret.layout.decoration.Cut;

import java.util.List;

/// Boxes that are placed by the edges of the box around them, set and in the order in which they
/// are painted (CSS Positioned Layout 3). `border` are the widths of that box's borders.
///
/// Of a box that is broken over pages the first part holds what is placed from its top, the last
/// part what is placed from its bottom.
public record Positioned(List<Placed> boxes, Insets border) {
    public Positioned {
        boxes = List.copyOf(boxes);
    }

    /// A set box, how far it stands from the left edge inside the border, and how far from the top
    /// or the bottom. Those below are painted before what the box around them holds.
    public record Placed(Slab slab, long x, Extent y, boolean fromBottom, boolean below) {}

    /// Paints the boxes on one side of the content; `rect` is the border box, or what of it stands
    /// on a page.
    void paint(Rect rect, Cut cut, boolean below, SlicePainter.Matters out) {
        Rect inner = rect.inset(border);
        for (Placed box : boxes) {
            boolean here = box.fromBottom() ? !cut.bottom() : !cut.top();
            if (here && box.below() == below) {
                long by = box.y().resolve(inner.height(), 0);
                long y =
                        box.fromBottom()
                                ? inner.bottom() - by - box.slab().height()
                                : inner.y() + by;
                out.add(box.slab().matter(), inner.x() + box.x(), y);
            }
        }
    }
}
