package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.diag.Span;
import org.livret.geom.Point;
import org.livret.layout.inline.Line;

import java.util.ArrayList;
import java.util.List;

/// Collects the pieces of a strip. Margins that meet are collapsed (CSS 2.2, section 8.3.1): of the
/// positive ones the largest counts, of the negative ones the smallest, and both are added; an
/// empty box lets the margins above and below it meet.
public final class StripBuilder {
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Strip.Ground> grounds = new ArrayList<>();
    private final List<Strip.Repeat> repeats = new ArrayList<>();
    private final List<Strip.Columns> columns = new ArrayList<>();
    private final List<Strip.Lines> lines = new ArrayList<>();
    private final List<Line.PlacedMark> marks = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<Piece> besides = new ArrayList<>(0);
    private long besidesRight = Long.MIN_VALUE;
    private long largest;
    private long smallest;
    private long fixed;
    private int penalty;
    private Gap.Turn turn = Gap.Turn.NONE;
    private int wholeFrom = Integer.MAX_VALUE;
    private long height;
    private long keptUntil = Long.MIN_VALUE;

    public int size() {
        return pieces.size();
    }

    /// The height of all pieces so far with the gaps between them.
    public long height() {
        return height;
    }

    /// The height with the margin that waits.
    public long bottom() {
        return height + largest + smallest + fixed;
    }

    /// Asks for a margin here.
    public void margin(long margin) {
        largest = Math.max(largest, margin);
        smallest = Math.min(smallest, margin);
    }

    /// Adds room that does not collapse with margins, as between flex items.
    public void space(long room) {
        fixed += room;
    }

    /// Makes breaks before pieces that begin above a height cost more.
    void keepUntil(long bottom) {
        keptUntil = Math.max(keptUntil, bottom);
    }

    /// Makes a break before the next piece cost at least this.
    public void penalise(int cost) {
        penalty = Math.max(penalty, cost);
    }

    /// Makes a break before the next piece.
    public void turn(Gap.Turn must) {
        turn = turn.compareTo(must) > 0 ? turn : must;
    }

    /// A mark that belongs to the place where the next piece starts.
    public void mark(Box.Mark mark) {
        if (!(mark instanceof Box.EndMark)) {
            marks.add(new Line.PlacedMark(mark, Point.ORIGIN));
        }
    }

    /// The end of a box: those of its marks that tell of it stand at the end of the last piece.
    void end(List<Box.Mark> ended) {
        for (Box.Mark mark : ended) {
            if (mark instanceof Box.EndMark && !pieces.isEmpty()) {
                markLast(List.of(new Line.PlacedMark(mark, Point.ORIGIN)));
            }
        }
    }

    private void markLast(List<Line.PlacedMark> waiting) {
        Piece last = pieces.removeLast();
        List<Line.PlacedMark> all = new ArrayList<>(last.matter().marks());
        for (Line.PlacedMark mark : waiting) {
            all.add(new Line.PlacedMark(mark.mark(), new Point(0, last.height())));
        }
        Piece.Matter m = last.matter();
        pieces.add(last.with(new Piece.Matter(m.fragments(), m.notes(), all, m.start())));
    }

    /// A call of something that stands elsewhere on the page where the next piece starts.
    void call(String id) {
        calls.add(id);
    }

    /// Begins a box that should stay whole; the result is to be given back to [#endWhole].
    int beginWhole(boolean avoid) {
        int outer = wholeFrom;
        if (avoid) {
            wholeFrom = Math.min(wholeFrom, pieces.size());
        }
        return outer;
    }

    void endWhole(int outer) {
        wholeFrom = outer;
    }

    /// Adds a piece; its own gap is added to the margins and penalties that wait.
    public void add(Piece piece) {
        place(piece, withBesides(piece));
    }

    /// Adds a piece that what waits for a line does not stand beside.
    void addApart(Piece piece) {
        place(piece, piece.matter());
    }

    private void place(Piece piece, Piece.Matter own) {
        Gap gap = take(piece.gap());
        Piece.Matter matter = called(own);
        if (!marks.isEmpty()) {
            List<Line.PlacedMark> all = new ArrayList<>(marks);
            all.addAll(matter.marks());
            matter = new Piece.Matter(matter.fragments(), matter.notes(), all, matter.start());
            marks.clear();
        }
        pieces.add(piece.at(gap, 0).with(matter));
        height += gap.space() + piece.height();
    }

    /// Notes that the last pieces are the lines of a paragraph.
    void lines(Strip.Lines set) {
        lines.add(set);
    }

    /// Whether the next piece stays as it is given.
    boolean isPlain() {
        return marks.isEmpty() && calls.isEmpty() && besides.isEmpty();
    }

    /// What stands beside the next piece that is more than room, on its baseline or at its top: a
    /// marker that reaches from the piece's left edge to `right`. One that waits in its way gets
    /// its own line.
    void beside(Piece marker, long right, Span span) {
        if (marker.x() < besidesRight) {
            endBeside(span);
        }
        besides.add(marker);
        besidesRight = right;
    }

    /// How far what waits reaches to the left of a place.
    long besidesBefore(long x) {
        long most = 0;
        for (Piece each : besides) {
            most = Math.max(most, x - each.x());
        }
        return most;
    }

    /// Moves what waits to the right, beside a line that begins after a float.
    void moveBesides(long dx) {
        besides.replaceAll(each -> each.at(each.gap(), dx));
    }

    /// Gives what no piece came beside pieces of its own.
    void endBeside(Span span) {
        besidesRight = Long.MIN_VALUE;
        while (!besides.isEmpty()) {
            Piece marker = besides.removeFirst();
            place(
                    new Piece(
                            Gap.NONE,
                            marker.x(),
                            marker.height(),
                            marker.baseline(),
                            marker.matter(),
                            false,
                            span),
                    marker.matter());
        }
    }

    private Piece.Matter withBesides(Piece piece) {
        boolean room = piece.baseline() < 0 && piece.matter().fragments().isEmpty();
        if (room || besides.isEmpty()) {
            return piece.matter();
        }
        SlicePainter.Matters matters = new SlicePainter.Matters(new ArrayList<>());
        for (Piece beside : besides) {
            long y = piece.baseline() < 0 ? 0 : piece.baseline() - beside.baseline();
            matters.add(beside.matter(), beside.x() - piece.x(), y);
        }
        besides.clear();
        besidesRight = Long.MIN_VALUE;
        matters.add(piece.matter(), 0, 0);
        return matters.finish();
    }

    private Piece.Matter called(Piece.Matter matter) {
        if (calls.isEmpty()) {
            return matter;
        }
        List<String> all = new ArrayList<>(calls);
        all.addAll(matter.notes());
        calls.clear();
        return new Piece.Matter(matter.fragments(), all, matter.marks(), matter.start());
    }

    private Gap take(Gap own) {
        int cost = Math.max(penalty, own.penalty());
        if (pieces.size() > wholeFrom) {
            cost = Math.min(Gap.FORBIDDEN, cost + Gap.INSIDE);
        }
        Gap.Turn must = turn.compareTo(own.turn()) > 0 ? turn : own.turn();
        Gap gap = new Gap(own.space() + largest + smallest + fixed, cost, must);
        if (height + gap.space() < keptUntil) {
            gap = gap.plus(Gap.INSIDE);
        }
        largest = 0;
        smallest = 0;
        fixed = 0;
        penalty = 0;
        turn = Gap.Turn.NONE;
        return gap;
    }

    /// Empty room that belongs to a box, as its padding.
    public void edge(long room, Span span) {
        place(new Piece(Gap.NONE, 0, room, -1, Piece.Matter.NONE, false, span), Piece.Matter.NONE);
    }

    void ground(int at, Strip.Ground ground) {
        grounds.add(at, ground);
    }

    /// Adds a ground above all that begin before it.
    void ground(Strip.Ground ground) {
        grounds.add(ground);
    }

    int grounds() {
        return grounds.size();
    }

    public void repeat(Strip.Repeat repeat) {
        repeats.add(repeat);
    }

    /// Adds a finished strip, every break inside of which costs more.
    public void appendPenalised(Strip strip, int cost) {
        List<Piece> costly = new ArrayList<>(strip.pieces().size());
        for (Piece piece : strip.pieces()) {
            costly.add(costly.isEmpty() ? piece : piece.at(piece.gap().plus(cost), 0));
        }
        append(
                new Strip(
                        costly,
                        strip.grounds(),
                        strip.repeats(),
                        strip.columns(),
                        strip.trailing()),
                0);
    }

    /// Adds a ground below all others.
    public void groundBelow(Strip.Ground ground) {
        grounds.addFirst(ground);
    }

    /// Adds a finished strip, moved right. Its first and last margins meet those around it.
    public void append(Strip strip, long dx) {
        if (!strip.pieces().isEmpty()) {
            margin(strip.pieces().getFirst().gap().space());
        }
        addAll(strip, dx);
        margin(strip.trailing());
    }

    private void addAll(Strip strip, long dx) {
        int before = pieces.size();
        boolean first = true;
        for (Piece piece : strip.pieces()) {
            if (first) {
                add(piece.at(new Gap(0, piece.gap().penalty(), piece.gap().turn()), dx));
                first = false;
            } else {
                add(piece.at(piece.gap(), dx));
            }
        }
        for (Strip.Ground ground : strip.grounds()) {
            grounds.add(ground.shifted(before, dx));
        }
        for (Strip.Repeat repeat : strip.repeats()) {
            repeats.add(repeat.shifted(before, dx));
        }
        for (Strip.Columns each : strip.columns()) {
            columns.add(each.shifted(before, dx));
            settle(columns.getLast());
        }
    }

    /// Counts the height of pieces that were added one below another as that of their columns.
    private void settle(Strip.Columns added) {
        int end = added.last() + 1;
        for (int i = added.first(); i < end; i++) {
            long gap = i > added.first() ? pieces.get(i).gap().space() : 0;
            height -= pieces.get(i).height() + gap;
        }
        height += ColumnFill.of(pieces, added.grid().count(), added.first(), end).height();
    }

    /// Adds a strip whose pieces are to stand in columns; what it repeats is left out.
    void columns(Strip strip, Strip.Grid grid) {
        if (strip.pieces().isEmpty()) {
            append(strip, grid.x());
            return;
        }
        int before = pieces.size();
        List<Strip.Ground> inside = new ArrayList<>(strip.grounds().size());
        for (Strip.Ground ground : strip.grounds()) {
            inside.add(ground.shifted(before, grid.x()));
        }
        append(
                new Strip(strip.pieces(), List.of(), List.of(), List.of(), strip.trailing()),
                grid.x());
        columns.add(new Strip.Columns(before, pieces.size() - 1, grid, inside));
        settle(columns.getLast());
    }

    /// Adds a finished strip whose margins do not meet those around it, as a flex item's.
    void appendApart(Strip strip, long dx) {
        if (strip.pieces().isEmpty()) {
            space(strip.trailing());
            return;
        }
        long first = strip.pieces().getFirst().gap().space();
        space(first);
        addAll(strip, dx);
        space(strip.trailing());
    }

    /// Marks that no piece followed stand at the end of the last one, or in a piece without height.
    public Strip finish(Span span) {
        if (!calls.isEmpty()) {
            edge(0, span);
        }
        if (!marks.isEmpty()) {
            if (pieces.isEmpty()) {
                edge(0, span);
            } else {
                markLast(marks);
                marks.clear();
            }
        }
        return new Strip(pieces, grounds, repeats, columns, lines, largest + smallest + fixed);
    }
}
