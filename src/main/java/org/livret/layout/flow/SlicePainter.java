package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.geom.Rect;
import org.livret.layout.flow.Shapes.Cut;
import org.livret.layout.inline.Line;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Paints a strip part by part, from top to bottom: each part begins where the one before ended.
/// Grounds come first, as CSS paints them (CSS 2.2, appendix E).
public final class SlicePainter {
    private final Strip strip;
    private final List<Strip.Ground> open = new ArrayList<>();
    private int nextGround;

    public SlicePainter(Strip strip) {
        this.strip = strip;
    }

    static Slab whole(Strip strip, long width) {
        Part part = new SlicePainter(strip).paint(0, strip.pieces().size(), new Place(0, 0, true));
        long height = part.height() + strip.trailing();
        return new Slab(
                width, height, part.baseline() < 0 ? height : part.baseline(), part.matter());
    }

    /// Where a part is painted, and whether the gap before its first piece counts.
    public record Place(long x, long y, boolean gap) {}

    /// A painted part. Marks are placed as its fragments are.
    public record Part(Piece.Matter matter, long height, long baseline) {}

    /// The height of what is repeated above the piece `from` when a part begins there.
    public static long repeated(Strip strip, int from) {
        long sum = 0;
        for (Strip.Repeat repeat : strip.repeats()) {
            if (repeat.first() < from && from <= repeat.last()) {
                sum += repeat.head().height();
            }
        }
        return sum;
    }

    /// Paints the pieces from `from` up to and without `to`.
    public Part paint(int from, int to, Place place) {
        List<Fragment> out = new ArrayList<>();
        List<Fragment> heads = new ArrayList<>();
        long y = place.y();
        int headed = -1;
        for (Strip.Repeat repeat : strip.repeats()) {
            if (repeat.first() < from && from <= repeat.last()) {
                new Shift(place.x() + repeat.x(), y)
                        .into(repeat.head().matter().fragments(), heads);
                y += repeat.head().height();
                headed = repeat.first();
            }
        }
        long[] tops = tops(from, to, y, place.gap());
        grounds(new Bounds(from, to, place, y, headed), tops, out);
        out.addAll(heads);
        Matters matters = new Matters(out);
        long baseline = -1;
        for (int i = from; i < to; i++) {
            Piece piece = strip.pieces().get(i);
            matters.add(piece.matter(), place.x() + piece.x(), tops[i - from]);
            if (baseline < 0 && piece.baseline() >= 0) {
                baseline = tops[i - from] - place.y() + piece.baseline();
            }
        }
        return new Part(matters.finish(), tops[to - from] - place.y(), baseline);
    }

    /// The top of each piece, and the bottom of the last.
    private long[] tops(int from, int to, long start, boolean gap) {
        long[] tops = new long[to - from + 1];
        long y = start;
        for (int i = from; i < to; i++) {
            Piece piece = strip.pieces().get(i);
            if (i > from || gap) {
                y += piece.gap().space();
            }
            tops[i - from] = y;
            y += piece.height();
        }
        tops[to - from] = y;
        return tops;
    }

    /// What is painted: pieces, where the part and, below what is repeated, its content begin, and
    /// the piece whose repetition was painted last.
    private record Bounds(int from, int to, Place place, long content, int headed) {}

    private void grounds(Bounds b, long[] tops, List<Fragment> out) {
        List<Strip.Ground> all = strip.grounds();
        while (nextGround < all.size() && all.get(nextGround).first() < b.to()) {
            open.add(all.get(nextGround++));
        }
        for (Iterator<Strip.Ground> grounds = open.iterator(); grounds.hasNext(); ) {
            Strip.Ground ground = grounds.next();
            if (ground.last() < b.from()) {
                grounds.remove();
            } else {
                paint(ground, b, tops, out);
            }
        }
    }

    private void paint(Strip.Ground ground, Bounds b, long[] tops, List<Fragment> out) {
        boolean cutTop = ground.first() < b.from();
        boolean cutBottom = ground.last() >= b.to();
        long top;
        if (cutTop) {
            top = ground.first() > b.headed() ? b.content() : b.place().y();
        } else {
            top = tops[ground.first() - b.from()] + ground.top();
        }
        long bottom;
        if (cutBottom) {
            bottom = tops[b.to() - b.from()];
        } else {
            int last = ground.last() - b.from();
            bottom = tops[last] + strip.pieces().get(ground.last()).height() + ground.bottom();
        }
        Rect rect =
                new Rect(
                        b.place().x() + ground.x(), top, ground.width(), Math.max(0, bottom - top));
        ground.decoration().paint(rect, new Cut(cutTop, cutBottom), out);
    }

    /// Gathers what pieces bring.
    public static final class Matters {
        private final List<Fragment> fragments;
        private final List<String> notes = new ArrayList<>();
        private final List<Line.PlacedMark> marks = new ArrayList<>();
        private Optional<Box.Source> start = Optional.empty();

        public Matters(List<Fragment> fragments) {
            this.fragments = fragments;
        }

        public void add(Piece.Matter matter, long x, long y) {
            new Shift(x, y).into(matter.fragments(), fragments);
            notes.addAll(matter.notes());
            for (Line.PlacedMark mark : matter.marks()) {
                marks.add(new Line.PlacedMark(mark.mark(), mark.at().plus(x, y)));
            }
            if (matter.start().isPresent() && (start.isEmpty() || start.get().node() < 0)) {
                start = matter.start();
            }
        }

        public Piece.Matter finish() {
            return new Piece.Matter(fragments, notes, marks, start);
        }
    }
}
