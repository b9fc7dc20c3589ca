package org.livret.layout.decoration;

import org.livret.css.Background;
import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Border;
import org.livret.css.BoxStyle.Borders;
import org.livret.geom.Insets;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Shapes.Corners;
import org.livret.page.Fragment;
import org.livret.picture.Picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The ground, the borders and the shadows of a box, painted behind its content, in the order of
/// CSS: shadows, ground, shadows inside, borders, outline.
///
/// Debt: an outline is painted with the box, not above all other boxes.
public final class Decoration {
    private final BoxStyle style;
    private final List<Optional<Picture>> pictures;
    private final PictureSetter setter;

    private Decoration(BoxStyle style, List<Optional<Picture>> pictures, PictureSetter setter) {
        this.style = style;
        this.pictures = List.copyOf(pictures);
        this.setter = setter;
    }

    /// The decoration of a box; empty when it paints nothing. `pictures` opens files.
    public static Optional<Decoration> of(
            BoxStyle style, Function<String, Optional<Picture>> pictures, PictureSetter setter) {
        if (!paints(style)) {
            return Optional.empty();
        }
        List<Optional<Picture>> opened = new ArrayList<>(style.background().layers().size());
        for (Background.Layer layer : style.background().layers()) {
            opened.add(
                    switch (layer.image()) {
                        case Background.Url(String path) -> pictures.apply(path);
                        case Background.Gradient _ -> Optional.empty();
                    });
        }
        return Optional.of(new Decoration(style, opened, setter));
    }

    /// Whether a box paints anything beside its content, or cuts that.
    public static boolean paints(BoxStyle style) {
        return clips(style)
                || !style.background().isEmpty()
                || isVisible(style.borders())
                || !style.around().equals(BoxStyle.Around.NONE);
    }

    private static boolean isVisible(Borders borders) {
        return borders.top().width() > 0
                || borders.right().width() > 0
                || borders.bottom().width() > 0
                || borders.left().width() > 0;
    }

    /// Paints the border box `rect`.
    public void paint(Rect rect, Cut cut, List<Fragment> out) {
        Frame frame = Frame.of(style, rect, cut);
        AroundPainter around = new AroundPainter(style.around(), frame, out);
        around.outside();
        new GroundPainter(style.background(), frame, setter, out).paint(pictures);
        around.inside();
        new BorderPainter(frame.borders(), frame.rect(), out).paint(frame.corners());
        around.outline();
    }

    /// Whether a box cuts what sticks out of it. One that is as high as its content does so where
    /// its corners are round.
    public static boolean clips(BoxStyle style) {
        return style.clip()
                && (!style.height().isAuto()
                        || !style.borders().radii().equals(BoxStyle.Radii.NONE));
    }

    /// What a box leaves of its content: what lies within its borders.
    public Optional<Path> clip(Rect rect) {
        return clips(style)
                ? Optional.of(Frame.of(style, rect, Cut.NONE).path(Background.Area.PADDING))
                : Optional.empty();
    }

    /// Paints the ground alone, without an edge, up to the borders of `rect`.
    public void ground(Rect rect, List<Fragment> out) {
        Frame bare = Frame.of(style.withBorders(Borders.NONE), rect, Cut.NONE);
        new GroundPainter(style.background(), bare, setter, out).paint(pictures);
    }

    /// A line from the top of an area to its foot, as wide as it is.
    public static void rule(Border border, Rect area, List<Fragment> out) {
        Borders left =
                new Borders(Border.NONE, Border.NONE, Border.NONE, border, BoxStyle.Radii.NONE);
        new BorderPainter(left, area, out).paint(Corners.SQUARE);
    }

    /// What the corners of a box leave of the content that lies in it: `content` without the parts
    /// behind the inner curve. Empty when they leave all of it.
    public static Optional<Path> contentClip(BoxStyle style, Rect content, Insets edges) {
        if (style.borders().radii().equals(BoxStyle.Radii.NONE)) {
            return Optional.empty();
        }
        Rect box =
                content.inset(
                        new Insets(-edges.top(), -edges.right(), -edges.bottom(), -edges.left()));
        Corners corners = Frame.corners(style.borders().radii(), box).within(box).inside(edges);
        return corners.isRound() ? Optional.of(Shapes.rounded(content, corners)) : Optional.empty();
    }
}
