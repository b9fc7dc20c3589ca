package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BreakStyle;
import org.livret.diag.Span;
import org.livret.geom.Insets;
import org.livret.geom.Rect;
import org.livret.geom.Sp;
import org.livret.layout.decoration.Decoration;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// Sets boxes one below another. The same boxes at the same width make the same strip. One flow
/// serves one thread: it remembers how deep it is and the widths it found.
public final class Flow {
    /// Blocks nested deeper than this are set without their boxes.
    static final int DEEPEST = 200;

    /// What is too large by less than this is not told of: half a point.
    private static final long TOLERABLE = Sp.PER_PT / 2;

    private FlowContext context;
    private final IdentityHashMap<Box, Widths> widths = new IdentityHashMap<>();
    private final SequencedMap<String, PageFloat> pageFloats = new LinkedHashMap<>();
    private final Waiting waiting = new Waiting();
    private int depth;
    private boolean squeezed;

    public Flow(FlowContext context) {
        this.context = context;
    }

    /// A box that stands at the top or the foot of a page (CSS Page Floats 3), placed from the left
    /// edge of the page's content.
    public record PageFloat(Slab slab, boolean top, long x, Span span) {}

    /// The page floats of everything set so far, by the ids that pieces call them by.
    public SequencedMap<String, PageFloat> pageFloats() {
        return pageFloats;
    }

    /// Keeps a page float; the id never meets that of a note.
    String keep(PageFloat pageFloat) {
        String id = "\u0000float " + pageFloats.size();
        pageFloats.put(id, pageFloat);
        return id;
    }

    /// The boxes that wait for the box around them.
    Waiting waiting() {
        return waiting;
    }

    public FlowContext context() {
        return context;
    }

    /// Sets something that shares its page with what leaves only so much room, such as a repeated
    /// head.
    public <T> T inRoom(long room, Supplier<T> set) {
        FlowContext whole = context;
        context = whole.withRoom(Math.min(whole.room(), room));
        try {
            return set.get();
        } finally {
            context = whole;
        }
    }

    /// Goes one level down; false when that is too deep.
    boolean enter() {
        depth++;
        return depth <= DEEPEST;
    }

    /// Reports the first box that had to give up its edges; what is inside it mostly has to as
    /// well.
    void squeezed(Span span) {
        if (!squeezed) {
            squeezed = true;
            context.reporter().report(new PageProblem.Squeezed(span));
        }
    }

    void leave() {
        depth--;
    }

    /// Reports a box that is taller than the height that its style gives it, or that asks for more
    /// height than a page has.
    void grown(Box box, long content, long upright) {
        BoxStyle style = box.style().box();
        long room = context.room();
        long less = style.borderBox() ? upright : 0;
        long height = style.height().resolve(room, Long.MAX_VALUE / 4);
        long most = style.maxHeight().resolve(room, Long.MAX_VALUE / 4);
        long asked = Math.max(Math.min(height, most), style.minHeight().resolve(room, 0));
        taller(box.span(), asked, content + less);
        long available = room - upright + less;
        if (height < Long.MAX_VALUE / 4 && Math.min(height, most) > available + TOLERABLE) {
            context.reporter()
                    .report(new PageProblem.BoxDenied(box.span(), false, height, available));
        }
    }

    /// Reports what was made higher than it was to be.
    void taller(Span span, long asked, long needed) {
        if (needed > asked + TOLERABLE) {
            context.reporter().report(new PageProblem.BoxGrown(span, asked, needed));
        }
    }

    /// Reports a box that is to be wider than its place.
    void wider(Box box, long asked, long available) {
        if (asked > available + TOLERABLE) {
            context.reporter()
                    .report(new PageProblem.BoxDenied(box.span(), true, asked, available));
        }
    }

    /// Reports what should stay whole but is taller than a page.
    void kept(Box box, long height) {
        boolean whole = box.style().breaks().inside() == BreakStyle.Inside.AVOID;
        if (whole && height > context.room() + TOLERABLE) {
            context.reporter()
                    .report(new PageProblem.KeptSplit(box.span(), height, context.room()));
        }
    }

    /// A part of the main flow at the width of its pages.
    public Strip set(Part part, long width, Span span) {
        FlowWalk walk = new FlowWalk(this, FlowWalk.Within.PAGE);
        walk.part(part, frame(width));
        return walk.finish(span);
    }

    /// A box with its own edges in a container of the given width.
    public Strip set(Box box, long width) {
        FlowWalk walk = new FlowWalk(this, FlowWalk.Within.BOX);
        walk.box(box, frame(width));
        return walk.finish(box.span());
    }

    /// What a block holds, without its own edges, as cells and flex items need it: they place the
    /// edges themselves.
    public Strip content(Box.Block block, long width) {
        FlowWalk walk = new FlowWalk(this, FlowWalk.Within.BOX);
        walk.content(block, frame(width));
        return walk.finish(block.span());
    }

    /// The content of a cell, and the boxes that are placed by its edges.
    public HeldContent held(Box.Block block, long width) {
        return new HeldContent(this, waiting.holding(block, () -> content(block, width)), block);
    }

    /// What a box holds, which may be boxes out of the flow that wait for its size.
    public static final class HeldContent {
        private final Flow flow;
        private final Waiting.Held<Strip> held;
        private final Box box;

        private HeldContent(Flow flow, Waiting.Held<Strip> held, Box box) {
            this.flow = flow;
            this.held = held;
            this.box = box;
        }

        public Strip content() {
            return held.set();
        }

        /// The panel of the box with those boxes.
        public Panel into(Panel panel) {
            Rect area = panel.area();
            Waiting.Containing size =
                    new Waiting.Containing(new StripBuilder(), 0, 0, area.width(), area.height());
            return panel.with(Waiting.placed(flow, box, held.boxes(), size));
        }
    }

    /// What any box holds, without its own margins, borders and padding.
    public Strip inside(Box box, long width) {
        FlowWalk walk = new FlowWalk(this, FlowWalk.Within.BOX);
        walk.inside(box, frame(width));
        return walk.finish(box.span());
    }

    /// The same where its edges leave less room for what must not be broken.
    Strip inside(Box box, long width, long edges) {
        FlowWalk walk = new FlowWalk(this, FlowWalk.Within.BOX);
        long room = Math.max(context.room() / 4, context.room() - edges);
        walk.inside(box, new Frame(0, width, room));
        return walk.finish(box.span());
    }

    /// A block without its margins, as wide as its content asks for within `available`.
    public Slab borderBox(Box.Block block, long available) {
        return borderBox(block, block.marks(), available, available);
    }

    /// `most` limits a width that the style leaves open.
    private Slab borderBox(Box box, List<Box.Mark> marks, long available, long most) {
        BoxStyle style = box.style().box();
        Insets edges = Geometry.fitting(style, available);
        long inner = Math.max(0, Math.min(most, available) - edges.horizontal());
        long fit = innerWidths(box).fit(inner);
        long asked = Geometry.limited(style, fit, available, edges.horizontal());
        long whole = Math.max(0, available - edges.horizontal());
        wider(box, asked, whole);
        Slab slab = boxed(box, marks, edges, Math.min(asked, whole));
        return Effects.of(style)
                .map(e -> e.apply(slab, new Frame(0, slab.width(), slab.height())))
                .orElse(slab);
    }

    /// A block without its margins around content of a width, as one thing.
    Slab boxed(Box box, List<Box.Mark> marks, Insets edges, long width) {
        BoxStyle style = box.style().box();
        Waiting.Held<Strip> held =
                waiting.holding(
                        box,
                        () ->
                                box instanceof Box.Block block
                                        ? content(block, width)
                                        : inside(box, width));
        Strip content = held.set();
        long least = Geometry.minimumHeight(style, context.room(), edges.vertical());
        grown(box, content.height(), edges.vertical());
        long height = Math.max(content.height(), least) + edges.vertical();
        Rect area = new Rect(0, 0, width + edges.horizontal(), height);
        Waiting.Containing size =
                new Waiting.Containing(new StripBuilder(), 0, 0, area.width(), height);
        Panel panel =
                new Panel(area, edges, content, decoration(style), marks)
                        .with(Waiting.placed(this, box, held.boxes(), size));
        return new PanelRow(List.of(panel), 0, height, box.span()).slab();
    }

    /// A float with its margins. A float that could be as wide as its container takes less than
    /// half of it, so that lines find room.
    Slab floating(Box box, Frame frame) {
        BoxStyle style = box.style().box();
        Insets margin = style.margin().resolve(frame.width());
        long available = Math.max(0, frame.width() - margin.horizontal());
        Slab slab =
                switch (box) {
                    case Box.Replaced replaced -> replaced(replaced, frame);
                    case Box.Table table -> {
                        TableSetter.SetTable set = context.tables().set(table, available, this);
                        yield set.strip().slab(set.width());
                    }
                    case Box.Block block ->
                            borderBox(block, block.marks(), available, frame.width() * 45 / 100);
                    case Box.Paragraph p ->
                            borderBox(p, p.marks(), available, frame.width() * 45 / 100);
                };
        SlicePainter.Matters matters = new SlicePainter.Matters(new ArrayList<>());
        matters.add(slab.matter(), margin.left(), margin.top());
        return new Slab(
                slab.width() + margin.horizontal(),
                Math.max(0, slab.height() + margin.vertical()),
                slab.baseline() + margin.top(),
                matters.finish());
    }

    private Slab replaced(Box.Replaced box, Frame frame) {
        ReplacedBox set = ReplacedBox.of(box, frame.width(), frame.room(), context().lines());
        set.problem().ifPresent(context.reporter()::report);
        Geometry g = set.geometry();
        Rect area = new Rect(0, 0, g.borderWidth(), set.height() + g.edges().vertical());
        StripBuilder picture = new StripBuilder();
        picture.add(Piece.of(set.paint(context.lines()), Gap.NONE, 0, box.span()));
        Strip content = picture.finish(box.span());
        Panel panel =
                new Panel(area, g.edges(), content, decoration(box.style().box()), box.marks());
        return new PanelRow(List.of(panel), 0, area.height(), box.span()).slab();
    }

    /// The widths of a box with its margins.
    public Widths widths(Box box) {
        return new WidthFinder(this).of(box);
    }

    /// The widths of what any box holds, without its own edges.
    public Widths innerWidths(Box box) {
        Widths known = widths.get(box);
        if (known == null) {
            known = enter() ? new WidthFinder(this).inside(box) : Widths.ZERO;
            leave();
            widths.put(box, known);
        }
        return known;
    }

    /// The decoration of a box, when it paints anything.
    public Optional<Decoration> decoration(BoxStyle style) {
        return Decoration.of(style, context.pictures(), context.lines());
    }

    /// The room of a container's content: where it starts in the strip, how wide it is, and how
    /// tall something in it may be that must not be broken.
    record Frame(long x, long width, long room) {}

    private Frame frame(long width) {
        return new Frame(0, width, context.room());
    }
}
