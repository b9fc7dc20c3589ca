package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.diag.Span;
import org.livret.geom.Affine;
import org.livret.geom.Path;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.layout.decoration.Cut;
import org.livret.layout.inline.Line;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A row of panels as pieces: one piece when it is low enough, else bands of lines that stand
/// beside each other, so that a page may be broken between them.
///
/// `height` is the row's height, `x` its place in the strip.
public record PanelRow(List<Panel> panels, long x, long height, Span span) {
    public PanelRow {
        panels = List.copyOf(panels);
    }

    /// Adds the row to a strip. Rows higher than `limit` are cut into bands.
    public void into(StripBuilder out, long limit) {
        if (height > limit) {
            new Bands(this).into(out);
        } else {
            out.add(Piece.of(slab(), Gap.NONE, x, span));
        }
    }

    /// The row as one thing.
    public Slab slab() {
        List<Fragment> fragments = new ArrayList<>();
        long width = 0;
        for (Panel panel : panels) {
            panel.decoration().ifPresent(d -> d.paint(panel.area(), Cut.NONE, fragments));
            width = Math.max(width, panel.area().right());
        }
        SlicePainter.Matters matters = new SlicePainter.Matters(fragments);
        long baseline = height;
        for (Panel panel : panels) {
            matters.add(marks(panel), 0, 0);
            Slab slab = panel.content().slab(panel.area().width());
            cut(slab.matter(), panel, matters);
            baseline = Math.min(baseline, panel.contentY() + slab.baseline());
        }
        return new Slab(width, height, baseline, matters.finish());
    }

    /// Adds what a box holds, as the box leaves it.
    private static void cut(Piece.Matter content, Panel panel, SlicePainter.Matters out) {
        Optional<Path> clip = panel.decoration().flatMap(d -> d.clip(panel.area()));
        if (clip.isEmpty()) {
            content(content, panel, out);
            return;
        }
        SlicePainter.Matters inner = new SlicePainter.Matters(new ArrayList<>());
        content(content, panel, inner);
        Piece.Matter whole = inner.finish();
        Rect box = clip.get().bounds();
        Fragment group = new Fragment.Group(Affine.IDENTITY, clip, 1000, box, whole.fragments());
        out.add(whole.fragments().isEmpty() ? whole : whole.with(List.of(group)), 0, 0);
    }

    private static void content(Piece.Matter content, Panel panel, SlicePainter.Matters out) {
        panel.positioned().ifPresent(boxes -> boxes.paint(panel.area(), Cut.NONE, true, out));
        out.add(content, panel.contentX(), panel.contentY());
        panel.positioned().ifPresent(boxes -> boxes.paint(panel.area(), Cut.NONE, false, out));
    }

    static Piece.Matter marks(Panel panel) {
        List<Line.PlacedMark> marks = new ArrayList<>(panel.marks().size());
        Rect area = panel.area();
        for (Box.Mark mark : panel.marks()) {
            marks.add(new Line.PlacedMark(mark, new Point(area.x(), area.y())));
        }
        return new Piece.Matter(List.of(), List.of(), marks, Optional.empty());
    }
}
