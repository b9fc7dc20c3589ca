package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Clear;
import org.livret.css.BoxStyle.Display;
import org.livret.css.BoxStyle.FloatSide;
import org.livret.css.BoxStyle.Positioning;
import org.livret.css.BreakStyle;
import org.livret.css.ComputedStyle;
import org.livret.diag.Span;
import org.livret.geom.Insets;
import org.livret.layout.flow.Flow.Frame;
import org.livret.layout.flow.TableSetter.SetTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One walk over boxes that makes one strip.
final class FlowWalk {
    private final Flow flow;
    private final StripBuilder out = new StripBuilder();
    private final Floats floats = new Floats(out);
    private final FloatSetter apart;
    private final LinePieces lines;
    private final Markers markers;
    private final Within within;

    /// What the strip is for: a page, whose margins markers may hang into; a box or a column among
    /// others.
    enum Within {
        PAGE,
        BOX,
        COLUMN
    }

    /// The height of the tallest picture so far, and the room that it could have had.
    private long pictureHeight;

    private long pictureRoom;

    /// Whether lines stand on the page's grid: not in boxes, nor between edges that are drawn.
    private boolean snapping;

    FlowWalk(Flow flow, Within within) {
        this(flow, within, within == Within.PAGE);
    }

    FlowWalk(Flow flow, Within within, boolean snapping) {
        this.flow = flow;
        this.within = within;
        this.snapping = snapping;
        this.apart = new FloatSetter(flow, out, floats, within);
        this.lines = new LinePieces(flow.context(), out, floats);
        this.markers = new Markers(flow.context(), out, within);
    }

    FlowContext context() {
        return flow.context();
    }

    private LineGrid grid() {
        return snapping ? context().grid() : LineGrid.NONE;
    }

    Strip finish(Span span) {
        out.endBeside(span);
        floats.clear(Clear.BOTH);
        return out.finish(span);
    }

    void part(Part part, Frame frame) {
        switch (part) {
            case Part.Whole(Box box) -> box(box, frame);
            case Part.Cut(Box.Block block, boolean opens, boolean closes, List<Part> parts) -> {
                Framing framing = new Framing(block, opens, closes, block.marks());
                framed(
                        framing,
                        frame,
                        inner -> {
                            if (opens) {
                                markers.begin(block.marker(), inner);
                            }
                            for (Part each : parts) {
                                part(each, inner);
                            }
                            if (opens) {
                                markers.end(block.marker(), block.span());
                            }
                        });
            }
        }
    }

    void box(Box box, Frame frame) {
        boolean deep = !flow.enter();
        if (deep) {
            shallow(box, frame);
        } else {
            plain(box, frame);
        }
        flow.leave();
    }

    private void plain(Box box, Frame frame) {
        BoxStyle style = box.style().box();
        if (style.positioning().isAway() && away(box, frame)) {
            return;
        }
        floats.clear(style.clear());
        if (style.floating() != FloatSide.NONE && apart.floated(box, frame)) {
            return;
        }
        unfloated(box, frame);
    }

    /// Takes a box out of the flow; false, with a word, when there is nothing to place it by.
    private boolean away(Box box, Frame frame) {
        boolean fixed = box.style().box().positioning().kind() == Positioning.Kind.FIXED;
        boolean waits =
                !fixed && flow.waiting().add(new Waiting.Away(box, out, frame.x(), out.bottom()));
        if (!waits) {
            context().reporter().report(new PageProblem.Unplaced(box.span(), fixed));
        }
        return waits;
    }

    void unfloated(Box box, Frame frame) {
        Optional<Effects> effects = Effects.of(box.style().box());
        if (effects.isPresent() || Clipping.clips(box)) {
            asOne(box, effects, frame);
        } else {
            whole(box, frame);
        }
    }

    private void whole(Box box, Frame frame) {
        switch (box) {
            case Box.Paragraph paragraph ->
                    framed(
                            Framing.of(paragraph, paragraph.marks()),
                            frame,
                            inner -> inside(fitting(paragraph, frame), inner));
            case Box.Block block -> block(block, frame);
            case Box.Replaced replaced -> replaced(replaced, frame);
            case Box.Table table -> table(table, frame);
        }
    }

    /// A paragraph that has to give up its padding gives up what stands in it.
    private static Box.Paragraph fitting(Box.Paragraph paragraph, Frame frame) {
        return Geometry.isSqueezed(paragraph.style().box(), frame.width())
                ? paragraph.upright()
                : paragraph;
    }

    /// What a box holds, without its edges.
    void inside(Box box, Frame inner) {
        switch (box) {
            case Box.Paragraph paragraph -> {
                markers.begin(paragraph, inner);
                lines.add(markers.into(paragraph), inner, grid());
                markers.end(paragraph.marker(), paragraph.span());
            }
            case Box.Block block -> {
                block.marks().forEach(out::mark);
                content(block, inner);
                out.end(block.marks());
            }
            case Box.Replaced _, Box.Table _ -> box(box, inner);
        }
    }

    private void block(Box.Block block, Frame frame) {
        if (block.style().breaks().inside() == BreakStyle.Inside.AVOID && hasPicture(block)) {
            figure(block, frame);
            return;
        }
        framed(Framing.of(block, block.marks()), frame, inner -> content(block, inner));
    }

    private static boolean hasPicture(Box.Block block) {
        for (Box child : block.children()) {
            if (child instanceof Box.Replaced) {
                return true;
            }
        }
        return false;
    }

    /// Sets a block that should stay whole with its picture: one that is too tall for a page gets a
    /// smaller picture, so that its caption stays with it.
    private void figure(Box.Block block, Frame frame) {
        context().reporter().begin();
        FlowWalk walk = new FlowWalk(flow, within, snapping);
        walk.framed(Framing.of(block, block.marks()), frame, inner -> walk.content(block, inner));
        Strip strip = walk.finish(block.span());
        long margins =
                strip.pieces().isEmpty()
                        ? 0
                        : strip.pieces().getFirst().gap().space() + strip.trailing();
        long excess = strip.height() - margins - frame.room();
        long smaller = walk.pictureHeight - excess;
        boolean shrinks = excess > 0 && smaller * 5 > frame.room();
        context().reporter().end(!shrinks);
        if (shrinks) {
            long room = frame.room() - (walk.pictureRoom - smaller);
            FlowWalk again = new FlowWalk(flow, within, snapping);
            Frame less = new Frame(frame.x(), frame.width(), room);
            again.framed(
                    Framing.of(block, block.marks()), less, inner -> again.content(block, inner));
            strip = again.finish(block.span());
        }
        floats.clear(Clear.BOTH);
        out.append(strip, 0);
        breaks(block.style().breaks().after());
    }

    void content(Box.Block block, Frame inner) {
        markers.begin(block.marker(), inner);
        BoxStyle style = block.style().box();
        Strip.Grid grid = Columns.of(block, inner, context().reporter());
        if (style.display() == Display.FLEX || style.display() == Display.GRID) {
            floats.clear(Clear.BOTH);
            new SideBySide(flow, out).set(block, inner);
        } else if (grid.count() > 1 && within != Within.COLUMN) {
            columns(block, grid, inner);
        } else {
            if (grid.count() > 1) {
                context().reporter().report(new PageProblem.ColumnsIgnored(block.span()));
            }
            for (Box child : block.children()) {
                box(child, inner);
            }
        }
        markers.end(block.marker(), block.span());
    }

    /// Sets children in columns; those that span all of them stand between.
    private void columns(Box.Block block, Strip.Grid grid, Frame inner) {
        floats.clear(Clear.BOTH);
        for (ColumnRuns.Run run : ColumnRuns.of(block.children())) {
            switch (run) {
                case ColumnRuns.Spanning(Box box) -> box(box, inner);
                case ColumnRuns.Columned(List<Part> parts) -> {
                    FlowWalk walk = new FlowWalk(flow, Within.COLUMN, snapping);
                    for (Part part : parts) {
                        walk.part(part, new Frame(0, grid.width(), inner.room()));
                    }
                    out.columns(walk.finish(block.span()), grid);
                }
            }
        }
    }

    /// Sets a box that is faded, turned or clipped as one thing; one that is too tall for that goes
    /// without.
    private void asOne(Box box, Optional<Effects> effects, Frame frame) {
        floats.clear(Clear.BOTH);
        Strip cut = Clipping.clips(box) ? Clipping.strip(box, flow, frame) : Strip.EMPTY;
        boolean clips = !cut.pieces().isEmpty() && cut.height() <= context().room();
        Strip strip = clips ? cut : apart(box, frame);
        int count = strip.pieces().size();
        SlicePainter.Part whole =
                new SlicePainter(strip).paint(0, count, new SlicePainter.Place(0, 0, false));
        breaks(box.style().breaks().before());
        if (count == 0 || whole.height() > context().room()) {
            out.append(strip, 0);
        } else {
            Slab slab = new Slab(frame.width(), whole.height(), whole.baseline(), whole.matter());
            Geometry g = Geometry.of(box.style().box(), frame.width());
            Frame border = new Frame(frame.x() + g.left(), g.borderWidth(), whole.height());
            Slab done = effects.map(e -> e.apply(slab, border)).orElse(slab);
            out.margin(strip.pieces().getFirst().gap().space());
            out.add(Piece.of(done, Gap.NONE, 0, box.span()));
            out.margin(strip.trailing());
        }
        breaks(box.style().breaks().after());
    }

    private Strip apart(Box box, Frame frame) {
        FlowWalk walk = new FlowWalk(flow, within, false);
        walk.whole(box, frame);
        return walk.finish(box.span());
    }

    private void replaced(Box.Replaced replaced, Frame frame) {
        floats.clear(Clear.BOTH);
        ReplacedBox set = ReplacedBox.of(replaced, frame.width(), frame.room(), context().lines());
        set.problem().ifPresent(context().reporter()::report);
        if (set.height() > pictureHeight) {
            pictureHeight = set.height();
            pictureRoom = frame.room();
        }
        Framing framing = Framing.of(replaced, replaced.marks());
        framed(
                framing,
                set.geometry(),
                frame,
                inner -> {
                    Slab slab = set.paint(context().lines());
                    out.add(Piece.of(slab, Gap.NONE, inner.x(), replaced.span()));
                });
    }

    private void table(Box.Table table, Frame frame) {
        floats.clear(Clear.BOTH);
        Insets margin = table.style().box().margin().resolve(frame.width());
        long available = Math.max(0, frame.width() - margin.horizontal());
        SetTable set = context().tables().set(table, available, flow);
        long free = available - set.width();
        BoxStyle style = table.style().box();
        long left = margin.left();
        if (free > 0 && style.margin().left().isAuto()) {
            left += style.margin().right().isAuto() ? free / 2 : free;
        } else if (free > 0 && table.style().paragraph().rightToLeft()) {
            left += style.margin().right().isAuto() ? 0 : free;
        }
        out.margin(margin.top());
        breaks(table.style().breaks().before());
        table.marks().forEach(out::mark);
        // What no page can hold is not kept together: its pages would only end early.
        boolean whole =
                table.style().breaks().inside() == BreakStyle.Inside.AVOID
                        && set.strip().height() <= context().room();
        int outer = out.beginWhole(whole);
        out.append(set.strip(), frame.x() + left);
        out.endWhole(outer);
        out.margin(margin.bottom());
        breaks(table.style().breaks().after());
    }

    /// A box that is to be framed; a part of a cut block lacks the edges of the other parts.
    private record Framing(Box box, boolean opens, boolean closes, List<Box.Mark> marks) {
        static Framing of(Box box, List<Box.Mark> marks) {
            return new Framing(box, true, true, marks);
        }

        ComputedStyle style() {
            return box.style();
        }
    }

    private void framed(Framing framing, Frame frame, Consumer<Frame> content) {
        BoxStyle style = framing.style().box();
        if (Geometry.isSqueezed(style, frame.width())) {
            flow.squeezed(framing.box().span());
        }
        Geometry g = Geometry.of(style, frame.width());
        long excess = Geometry.excess(style, frame.width());
        if (framing.opens() && excess > 0) {
            flow.wider(framing.box(), g.width() + excess, g.width());
        }
        framed(framing, g, frame, content);
    }

    private void framed(Framing framing, Geometry g, Frame frame, Consumer<Frame> content) {
        BreakStyle breaks = framing.style().breaks();
        Span span = framing.box().span();
        if (framing.opens()) {
            out.margin(g.margin().top());
            breaks(breaks.before());
            framing.marks().forEach(out::mark);
        }
        int outer = out.beginWhole(breaks.inside() == BreakStyle.Inside.AVOID);
        int first = out.size();
        long above = out.height();
        int groundAt = out.grounds();
        if (framing.opens() && g.edges().top() > 0) {
            out.edge(g.edges().top(), span);
            out.penalise(Gap.FORBIDDEN);
        }
        long start = out.bottom();
        boolean outside = snapping;
        snapping = outside && g.edges().vertical() == 0;
        Frame inner =
                new Frame(
                        frame.x() + g.contentLeft(),
                        g.width(),
                        Math.max(context().room() / 4, frame.room() - g.edges().vertical()));
        List<Waiting.Away> away = List.of();
        if (framing.style().box().positioning().holds()) {
            away = flow.waiting().within(() -> content.accept(inner));
        } else {
            content.accept(inner);
        }
        snapping = outside;
        if (framing.closes()) {
            fill(framing, g, start);
            if (g.edges().bottom() > 0) {
                out.penalise(Gap.FORBIDDEN);
                out.edge(g.edges().bottom(), span);
            }
        }
        Stretch stretch = new Stretch(first, frame.x() + g.left(), g.borderWidth());
        if (!away.isEmpty() && out.size() == first) {
            out.edge(0, span);
        }
        int over = ground(framing, groundAt, stretch) ? groundAt + 1 : groundAt;
        long top = start - g.edges().top();
        Waiting.Containing size =
                new Waiting.Containing(out, stretch.x(), top, stretch.width(), out.bottom() - top);
        Waiting.ground(flow, framing.box(), away, size, first)
                .ifPresent(layer -> out.ground(over, layer));
        out.endWhole(outer);
        flow.kept(framing.box(), out.height() - above);
        if (framing.closes()) {
            out.end(framing.marks());
            out.margin(g.margin().bottom());
            breaks(breaks.after());
        }
    }

    /// Fills a box up to its height.
    private void fill(Framing framing, Geometry g, long start) {
        long wanted =
                Geometry.minimumHeight(
                        framing.style().box(), context().room(), g.edges().vertical());
        if (framing.box() instanceof Box.Replaced) {
            return;
        }
        if (framing.opens()) {
            flow.grown(framing.box(), out.bottom() - start, g.edges().vertical());
        }
        long missing = wanted - (out.bottom() - start);
        if (wanted >= 0 && missing > 0) {
            out.penalise(Gap.FORBIDDEN);
            out.edge(missing, framing.box().span());
        }
    }

    /// The pieces from `first` on, as wide as their box.
    private record Stretch(int first, long x, long width) {}

    /// Whether the box paints anything beside its content.
    private boolean ground(Framing framing, int at, Stretch stretch) {
        int before = out.grounds();
        int last = out.size() - 1;
        if (last >= stretch.first()) {
            flow.decoration(framing.style().box())
                    .ifPresent(d ->
                            out.ground(
                                    at,
                                    new Strip.Ground(
                                            stretch.first(),
                                            0,
                                            last,
                                            0,
                                            stretch.x(),
                                            stretch.width(),
                                            new Layer.Behind(d))));
        }
        return out.grounds() > before;
    }

    /// Forced breaks of the main flow have been made before; here are those inside columns.
    private void breaks(BreakStyle.Break value) {
        switch (value) {
            case AUTO -> {}
            case AVOID -> out.penalise(Gap.KEEP);
            case COLUMN -> turn(Gap.Turn.COLUMN);
            case PAGE, LEFT, RIGHT, RECTO, VERSO -> turn(Gap.Turn.PAGE);
        }
    }

    private void turn(Gap.Turn must) {
        if (within == Within.COLUMN) {
            out.turn(must);
        }
    }

    /// Sets what is nested too deeply: its leaves, one below another.
    private void shallow(Box box, Frame frame) {
        context().reporter().report(new PageProblem.TooDeep(box.span(), Flow.DEEPEST));
        List<Box> rest = new ArrayList<>(List.of(box));
        while (!rest.isEmpty()) {
            Box next = rest.removeLast();
            switch (next) {
                case Box.Block block -> {
                    block.marks().forEach(out::mark);
                    rest.addAll(block.children().reversed());
                }
                case Box.Paragraph paragraph -> {
                    paragraph.marks().forEach(out::mark);
                    lines.add(markers.into(paragraph), frame, grid());
                }
                case Box.Replaced replaced -> replaced(replaced, frame);
                case Box.Table table -> rest.addAll(table.contents().reversed());
            }
        }
    }
}
