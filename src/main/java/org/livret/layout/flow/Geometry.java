package org.livret.layout.flow;

import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Borders;
import org.livret.css.Extent;
import org.livret.geom.Insets;
import org.livret.geom.Sp;

/// The used horizontal sizes of a block in its container (CSS 2.2, section 10.3.3), and its
/// resolved edges. `left` is where its border box starts, `width` that of its content.
public record Geometry(Insets margin, Insets edges, long left, long width) {
    /// Content is never made narrower than this by edges: nesting too deep for the page gives up
    /// its indents, not its text.
    static final long NARROWEST = Sp.pt(30);

    /// Where the content starts, from the container's left edge.
    public long contentLeft() {
        return left + edges.left();
    }

    public long borderWidth() {
        return edges.left() + width + edges.right();
    }

    /// Borders and padding together.
    public static Insets edges(BoxStyle style, long containing) {
        return borderWidths(style.borders()).plus(positive(style.padding().resolve(containing)));
    }

    private static Insets positive(Insets padding) {
        return new Insets(
                Math.max(0, padding.top()),
                Math.max(0, padding.right()),
                Math.max(0, padding.bottom()),
                Math.max(0, padding.left()));
    }

    public static Insets borderWidths(Borders b) {
        return new Insets(b.top().width(), b.right().width(), b.bottom().width(), b.left().width());
    }

    static Geometry of(BoxStyle style, long containing) {
        Insets margin = style.margin().resolve(containing);
        Insets edges = edges(style, containing);
        long available = containing - margin.horizontal() - edges.horizontal();
        if (available < NARROWEST && available < containing) {
            return squeezed(style, margin, edges, containing);
        }
        long width = limited(style, available, containing, edges.horizontal());
        width = Math.min(width, widest(margin, available));
        return placed(style, margin, edges, width, containing);
    }

    private static Geometry squeezed(BoxStyle style, Insets margin, Insets edges, long containing) {
        Insets upright = upright(style, edges, containing);
        return new Geometry(
                new Insets(margin.top(), 0, margin.bottom(), 0),
                upright,
                0,
                Math.max(0, containing - upright.horizontal()));
    }

    /// Edges without side padding. Thin borders stay, so that text does not stand on them.
    private static Insets upright(BoxStyle style, Insets edges, long containing) {
        Insets borders = borderWidths(style.borders());
        boolean thin = borders.horizontal() * 4 <= containing;
        return new Insets(
                edges.top(), thin ? borders.right() : 0, edges.bottom(), thin ? borders.left() : 0);
    }

    /// The edges of a box without margins: without side padding where that leaves no room.
    static Insets fitting(BoxStyle style, long containing) {
        Insets edges = edges(style, containing);
        return edges.horizontal() > 0 && containing - edges.horizontal() < NARROWEST
                ? upright(style, edges, containing)
                : edges;
    }

    /// How much wider than it may be the style asks a box to be; 0 when it is not.
    static long excess(BoxStyle style, long containing) {
        Insets margin = style.margin().resolve(containing);
        Insets edges = edges(style, containing);
        long available = containing - margin.horizontal() - edges.horizontal();
        long width = limited(style, available, containing, edges.horizontal());
        return Math.max(0, width - widest(margin, available));
    }

    /// A box that a negative margin takes out of its container at one side may leave it as far at
    /// the other.
    private static long widest(Insets margin, long available) {
        long out = Math.max(0, Math.max(-margin.left(), -margin.right()));
        return Math.max(0, available + (margin.left() < 0 == margin.right() < 0 ? 0 : out));
    }

    /// Whether a box in a container of this width had to give up its side edges.
    static boolean isSqueezed(BoxStyle style, long containing) {
        long sides =
                style.margin().resolve(containing).horizontal()
                        + edges(style, containing).horizontal();
        return sides > 0 && containing - sides < NARROWEST;
    }

    /// Of a box whose content width is known, such as a table or a picture.
    static Geometry of(BoxStyle style, long width, long containing) {
        return placed(
                style,
                style.margin().resolve(containing),
                edges(style, containing),
                width,
                containing);
    }

    private static Geometry placed(
            BoxStyle style, Insets margin, Insets edges, long width, long containing) {
        long free = containing - margin.horizontal() - edges.horizontal() - width;
        boolean autoLeft = style.margin().left().isAuto();
        boolean autoRight = style.margin().right().isAuto();
        long left = margin.left();
        if (free > 0 && autoLeft) {
            left += autoRight ? free / 2 : free;
        }
        return new Geometry(margin, edges, left, width);
    }

    /// `width` within `min-width` and `max-width`, as a content width.
    static long limited(BoxStyle style, long auto, long containing, long sides) {
        long less = style.borderBox() ? sides : 0;
        long width =
                style.width().equals(Extent.AUTO)
                        ? auto
                        : style.width().resolve(containing, auto + less) - less;
        long most = style.maxWidth().resolve(containing, Long.MAX_VALUE / 4) - less;
        long least = style.minWidth().resolve(containing, less) - less;
        return Math.max(0, Math.max(least, Math.min(most, width)));
    }

    /// `height` within `min-height` and `max-height`, as a content height; percentages refer to the
    /// page's room. Less than 0 means that the content decides.
    static long minimumHeight(BoxStyle style, long room, long upright) {
        long less = style.borderBox() ? upright : 0;
        long height = style.height().resolve(room, -1);
        long least = style.minHeight().resolve(room, -1);
        long most = style.maxHeight().resolve(room, Long.MAX_VALUE / 4);
        long wanted = Math.max(Math.min(height, most), least);
        return wanted < 0 ? -1 : Math.max(0, Math.min(wanted - less, room - upright));
    }
}
