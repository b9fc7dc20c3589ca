package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Background;
import org.livret.diag.Span;
import org.livret.geom.Insets;
import org.livret.geom.Rect;
import org.livret.picture.Picture;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// Sets boxes one below another. The same boxes at the same width make the same strip. One flow
/// serves one thread: it remembers how deep it is and the widths it found.
public final class Flow {
    /// Blocks nested deeper than this are set without their boxes.
    static final int DEEPEST = 200;

    private final FlowContext context;
    private final IdentityHashMap<Box, Widths> widths = new IdentityHashMap<>();
    private int depth;

    public Flow(FlowContext context) {
        this.context = context;
    }

    public FlowContext context() {
        return context;
    }

    /// Goes one level down; false when that is too deep.
    boolean enter() {
        depth++;
        return depth <= DEEPEST;
    }

    void leave() {
        depth--;
    }

    /// A part of the main flow at the width of its pages.
    public Strip set(Part part, long width, Span span) {
        FlowWalk walk = new FlowWalk(this);
        walk.part(part, frame(width));
        return walk.finish(span);
    }

    /// A box with its own edges in a container of the given width.
    public Strip set(Box box, long width) {
        FlowWalk walk = new FlowWalk(this);
        walk.box(box, frame(width));
        return walk.finish(box.span());
    }

    /// What a block holds, without its own edges, as cells and flex items need it: they place the
    /// edges themselves.
    public Strip content(Box.Block block, long width) {
        FlowWalk walk = new FlowWalk(this);
        walk.content(block, frame(width));
        return walk.finish(block.span());
    }

    /// What any box holds, without its own margins, borders and padding.
    public Strip inside(Box box, long width) {
        FlowWalk walk = new FlowWalk(this);
        walk.inside(box, frame(width));
        return walk.finish(box.span());
    }

    /// A block without its margins, as wide as its content asks for within `available`.
    public Slab borderBox(Box.Block block, long available) {
        BoxStyle style = block.style().box();
        Insets edges = Geometry.edges(style, available);
        long inner = Math.max(0, available - edges.horizontal());
        long width =
                Geometry.limited(
                        style, innerWidths(block).fit(inner), available, edges.horizontal());
        Strip content = content(block, width);
        long least = Geometry.minimumHeight(style, context.room(), edges.vertical());
        long height = Math.max(content.height(), least) + edges.vertical();
        Rect area = new Rect(0, 0, width + edges.horizontal(), height);
        Panel panel = new Panel(area, edges, content, decoration(style), block.marks());
        Slab slab = new PanelRow(List.of(panel), 0, height, block.span()).slab();
        return Effects.of(style)
                .map(e -> e.apply(slab, new Frame(0, area.width(), height)))
                .orElse(slab);
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
        if (!Decoration.paints(style.background(), style.borders())) {
            return Optional.empty();
        }
        Optional<Picture> picture = Optional.empty();
        if (style.background().image().orElse(null)
                instanceof Background.Url(String path, Background.Size _)) {
            picture = context.pictures().apply(path);
        }
        return Optional.of(
                new Decoration(style.background(), style.borders(), picture, context.lines()));
    }

    /// The room of a container's content: where it starts in the strip, how wide it is, and how
    /// tall something in it may be that must not be broken.
    record Frame(long x, long width, long room) {}

    private Frame frame(long width) {
        return new Frame(0, width, context.room());
    }
}
