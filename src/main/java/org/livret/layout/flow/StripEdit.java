package org.livret.layout.flow;

import org.livret.layout.inline.Line;

import java.util.ArrayList;
import java.util.List;

/// Replaces paragraphs of a strip by the same ones in other lines. Edits are made from top to
/// bottom.
public final class StripEdit {
    private final Strip strip;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Strip.Lines> edited = new ArrayList<>();
    private final List<Integer> grown = new ArrayList<>();
    private int done;

    public StripEdit(Strip strip) {
        this.strip = strip;
    }

    /// Sets the paragraph in other lines.
    public void replace(Strip.Lines old, List<Line> lines) {
        keepUntil(old.first());
        Piece first = strip.pieces().get(old.first());
        List<Piece> set = LinePieces.pieces(old.paragraph(), lines, first.x(), first.grid());
        set.set(0, set.getFirst().at(first.gap(), 0));
        pieces.addAll(set);
        edited.add(old);
        grown.add(lines.size() - old.count());
        done = old.end();
    }

    private void keepUntil(int piece) {
        pieces.addAll(strip.pieces().subList(done, piece));
        done = piece;
    }

    /// Where a piece that is not inside an edited paragraph has gone.
    public int moved(int piece) {
        int to = piece;
        for (int i = 0; i < edited.size() && edited.get(i).end() <= piece; i++) {
            to += grown.get(i);
        }
        return to;
    }

    private int movedLast(int piece) {
        return moved(piece + 1) - 1;
    }

    /// The strip with all edits; its paragraphs stay as they are from now on.
    public Strip finish() {
        keepUntil(strip.pieces().size());
        List<Strip.Ground> grounds = new ArrayList<>(strip.grounds().size());
        for (Strip.Ground g : strip.grounds()) {
            grounds.add(moved(g));
        }
        List<Strip.Repeat> repeats = new ArrayList<>(strip.repeats().size());
        for (Strip.Repeat r : strip.repeats()) {
            repeats.add(
                    new Strip.Repeat(
                            moved(r.first()),
                            movedLast(r.last()),
                            moved(r.footed()),
                            r.x(),
                            r.head(),
                            r.foot()));
        }
        List<Strip.Columns> columns = new ArrayList<>(strip.columns().size());
        for (Strip.Columns c : strip.columns()) {
            List<Strip.Ground> inside = new ArrayList<>(c.grounds().size());
            c.grounds().forEach(g -> inside.add(moved(g)));
            columns.add(new Strip.Columns(moved(c.first()), movedLast(c.last()), c.grid(), inside));
        }
        return new Strip(pieces, grounds, repeats, columns, strip.trailing());
    }

    private Strip.Ground moved(Strip.Ground g) {
        return new Strip.Ground(
                moved(g.first()),
                g.top(),
                movedLast(g.last()),
                g.bottom(),
                g.x(),
                g.width(),
                g.layer());
    }
}
