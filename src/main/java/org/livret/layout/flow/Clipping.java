package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.layout.decoration.Decoration;
import org.livret.layout.flow.Flow.Frame;

import java.util.List;

/// Boxes that cut what sticks out of them. Each is set as one thing, since a part of it could not
/// be cut by the whole of its edge.
final class Clipping {
    private Clipping() {}

    static boolean clips(Box box) {
        return switch (box) {
            case Box.Block _, Box.Paragraph _ -> Decoration.clips(box.style().box());
            case Box.Replaced _, Box.Table _ -> false;
        };
    }

    /// A box that cuts its content, in a container.
    static Strip strip(Box box, Flow flow, Frame frame) {
        Geometry g = Geometry.of(box.style().box(), frame.width());
        List<Box.Mark> marks =
                switch (box) {
                    case Box.Block block -> block.marks();
                    case Box.Paragraph paragraph -> paragraph.marks();
                    case Box.Replaced _, Box.Table _ -> List.of();
                };
        StripBuilder out = new StripBuilder();
        out.margin(g.margin().top());
        Slab slab = flow.boxed(box, marks, g.edges(), g.width());
        out.add(Piece.of(slab, Gap.NONE, frame.x() + g.left(), box.span()));
        out.margin(g.margin().bottom());
        return out.finish(box.span());
    }
}
