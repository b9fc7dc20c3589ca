package org.livret.layout.flow;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Background;
import org.livret.diag.Span;
import org.livret.picture.Picture;

/// Sets boxes one below another. The same boxes at the same width make the same strip. One flow serves one thread: it remembers how deep it is and the widths it found.
public final class Flow {
    /// Blocks nested deeper than this are set without their boxes.
    static final int DEEPEST = 200;

    private final FlowContext context;
    private final Map<Box, Widths> widths = new IdentityHashMap<>();
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

    /// What a block holds, without its own edges, as cells and flex items need it: they place the edges themselves.
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
        if (style.background().image().orElse(null) instanceof Background.Url(String path, Background.Size _)) {
            picture = context.pictures().apply(path);
        }
        return Optional.of(new Decoration(style.background(), style.borders(), picture, context.lines()));
    }

    /// The room of a container's content: where it starts in the strip, how wide it is, and how tall something in it may be that must not be broken.
    record Frame(long x, long width, long room) {}

    private Frame frame(long width) {
        return new Frame(0, width, context.room());
    }
}
