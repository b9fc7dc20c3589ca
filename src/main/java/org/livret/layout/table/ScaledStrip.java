package org.livret.layout.table;

import org.livret.geom.Affine;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.layout.flow.Gap;
import org.livret.layout.flow.Piece;
import org.livret.layout.flow.Slab;
import org.livret.layout.flow.Strip;
import org.livret.layout.inline.Line;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a strip of a width smaller as a whole; borders of grounds keep their width.
record ScaledStrip(int thousandths, long width) {

    Strip of(Strip strip) {
        List<Piece> pieces = new ArrayList<>(strip.pieces().size());
        for (Piece p : strip.pieces()) {
            pieces.add(
                    new Piece(
                            new Gap(scaled(p.gap().space()), p.gap().penalty(), p.gap().turn()),
                            scaled(p.x()),
                            scaled(p.height()),
                            p.baseline() < 0 ? -1 : scaled(p.baseline()),
                            matter(p.matter(), p.height()),
                            p.hyphenated(),
                            p.span()));
        }
        List<Strip.Ground> grounds = new ArrayList<>(strip.grounds().size());
        for (Strip.Ground g : strip.grounds()) {
            grounds.add(
                    new Strip.Ground(
                            g.first(),
                            scaled(g.top()),
                            g.last(),
                            scaled(g.bottom()),
                            scaled(g.x()),
                            scaled(g.width()),
                            g.layer()));
        }
        List<Strip.Repeat> repeats = new ArrayList<>(strip.repeats().size());
        for (Strip.Repeat r : strip.repeats()) {
            repeats.add(
                    new Strip.Repeat(
                            r.first(),
                            r.last(),
                            r.footed(),
                            scaled(r.x()),
                            small(r.head()),
                            small(r.foot())));
        }
        return new Strip(pieces, grounds, repeats, List.of(), scaled(strip.trailing()));
    }

    private Slab small(Slab slab) {
        return new Slab(
                scaled(slab.width()),
                scaled(slab.height()),
                scaled(slab.baseline()),
                matter(slab.matter(), slab.height()));
    }

    private long scaled(long length) {
        return Math.round(length * (thousandths / 1000.0));
    }

    private Piece.Matter matter(Piece.Matter matter, long height) {
        if (matter.fragments().isEmpty() && matter.marks().isEmpty()) {
            return matter;
        }
        double scale = thousandths / 1000.0;
        Rect box = new Rect(0, 0, scaled(width), scaled(height));
        List<Fragment> group =
                matter.fragments().isEmpty()
                        ? List.of()
                        : List.of(
                                new Fragment.Group(
                                        Affine.scale(scale, scale),
                                        Optional.empty(),
                                        1000,
                                        box,
                                        matter.fragments()));
        List<Line.PlacedMark> marks = new ArrayList<>(matter.marks().size());
        for (Line.PlacedMark mark : matter.marks()) {
            marks.add(
                    new Line.PlacedMark(
                            mark.mark(), new Point(scaled(mark.at().x()), scaled(mark.at().y()))));
        }
        return new Piece.Matter(group, matter.notes(), marks, matter.start());
    }
}
