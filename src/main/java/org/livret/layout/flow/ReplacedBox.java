package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.Extent;
import org.livret.geom.Insets;
import org.livret.geom.Rect;
import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.layout.decoration.Decoration;
import org.livret.layout.decoration.Pictures;
import org.livret.layout.inline.LayoutProblem;
import org.livret.page.Fragment;
import org.livret.picture.Picture;

import java.util.List;
import java.util.Optional;

/// A picture with its used size (CSS 2.2, sections 10.3.4 and 10.4): never wider than its
/// container, never taller than the page, its proportions kept unless the style gives both sizes.
record ReplacedBox(
        Box.Replaced box, Geometry geometry, long height, Optional<LayoutProblem> problem) {
    /// What is too large by less than this is not told of: half a point.
    private static final long TOLERABLE = Sp.PER_PT / 2;

    static ReplacedBox of(Box.Replaced box, long containing, long room, ParagraphSetter lines) {
        if (box.picture() instanceof Picture.Elastic elastic) {
            return of(drawn(box, elastic, containing, lines), containing, room);
        }
        return of(box, containing, room);
    }

    /// An elastic picture drawn for the width that its style gives it, or else all there is.
    private static Box.Replaced drawn(
            Box.Replaced box, Picture.Elastic elastic, long containing, ParagraphSetter lines) {
        BoxStyle style = box.style().box();
        Insets edges = Geometry.edges(style, containing);
        long sides = edges.horizontal() + style.margin().resolve(containing).horizontal();
        long less = style.borderBox() ? edges.horizontal() : 0;
        long given = given(style.width(), containing, less);
        long most = style.maxWidth().resolve(containing, Long.MAX_VALUE / 4) - less;
        long all = Math.max(0, containing - sides);
        long width = Math.min(given < 0 ? all : Math.min(given, all), most);
        Picture.Drawing drawing = elastic.at(Math.max(0, width), lines::textWidth);
        return new Box.Replaced(box.style(), box.marks(), drawing, box.tag(), box.source());
    }

    private static ReplacedBox of(Box.Replaced box, long containing, long room) {
        BoxStyle style = box.style().box();
        Limits limits = Limits.of(style, containing, room);
        Size asked = asked(box, limits);
        Size set =
                limits.isBoth() && style.fitting().how() != BoxStyle.ObjectFit.FILL
                        ? new Size(
                                Math.min(asked.width(), limits.widest()),
                                Math.min(asked.height(), limits.tallest()))
                        : limited(asked, limits);
        Geometry geometry = Geometry.of(style, Math.max(0, set.width()), containing);
        Optional<LayoutProblem> problem =
                denied(box, limits, new Size(containing, room), set)
                        .or(() -> tiny(box, limits.most(), set));
        return new ReplacedBox(box, geometry, Math.max(0, set.height()), problem);
    }

    /// What a picture is to be, less than 0 for what is not said, and what it may be: `most` is the
    /// room of its place, the others what the style allows of that.
    private record Limits(
            long width, long height, Size most, long widest, long tallest, long narrowest) {
        static Limits of(BoxStyle style, long containing, long room) {
            Insets edges = Geometry.edges(style, containing);
            Insets margin = style.margin().resolve(containing);
            long lessWidth = style.borderBox() ? edges.horizontal() : 0;
            long lessHeight = style.borderBox() ? edges.vertical() : 0;
            Size most =
                    new Size(
                            Math.max(0, containing - edges.horizontal() - margin.horizontal()),
                            Math.max(0, room - edges.vertical()));
            long none = Long.MAX_VALUE / 4;
            long widest = style.maxWidth().resolve(containing, none) - lessWidth;
            long tallest = style.maxHeight().resolve(room, none) - lessHeight;
            return new Limits(
                    given(style.width(), containing, lessWidth),
                    given(style.height(), room, lessHeight),
                    most,
                    Math.min(most.width(), widest),
                    Math.min(most.height(), tallest),
                    Math.min(
                            Math.min(most.width(), widest),
                            given(style.minWidth(), containing, lessWidth)));
        }

        boolean isBoth() {
            return width >= 0 && height >= 0;
        }
    }

    /// The size that a style asks for; what it leaves open follows from the picture's proportions.
    private static Size asked(Box.Replaced box, Limits limits) {
        Size natural = box.picture().natural();
        Ratio ratio = new Ratio(Math.max(1, natural.width()), Math.max(1, natural.height()));
        if (limits.isBoth()) {
            return new Size(limits.width(), limits.height());
        }
        if (limits.width() >= 0) {
            return new Size(limits.width(), ratio.height(limits.width()));
        }
        return limits.height() >= 0
                ? new Size(ratio.width(limits.height()), limits.height())
                : natural;
    }

    private static Size limited(Size asked, Limits limits) {
        long width = asked.width();
        long height = asked.height();
        if (width < limits.narrowest()) {
            height = scaled(height, limits.narrowest(), width);
            width = limits.narrowest();
        }
        if (width > limits.widest()) {
            height = scaled(height, limits.widest(), width);
            width = limits.widest();
        }
        if (height > limits.tallest()) {
            width = scaled(width, limits.tallest(), height);
            height = limits.tallest();
        }
        return new Size(Math.max(0, width), Math.max(0, height));
    }

    // ---- problems ----

    /// What to tell of a length that cannot be had. A share of the place is no such length unless
    /// it is more than all of it: the picture then follows its place.
    private static Optional<LayoutProblem> denied(
            Box.Replaced box, Limits limits, Size whole, Size set) {
        BoxStyle style = box.style().box();
        long wide = Math.min(limits.width(), own(style.maxWidth(), whole.width()));
        if (isDenied(style.width(), wide, whole.width(), set.width())) {
            return Optional.of(
                    new LayoutProblem.PictureDenied(box.span(), true, wide, set.width()));
        }
        long high = Math.min(limits.height(), own(style.maxHeight(), whole.height()));
        return isDenied(style.height(), high, whole.height(), set.height())
                ? Optional.of(
                        new LayoutProblem.PictureDenied(box.span(), false, high, set.height()))
                : Optional.empty();
    }

    /// A limit that is the style's own; 100 % is that of any place.
    private static long own(Extent limit, long whole) {
        boolean all = limit instanceof Extent.Linear(long _, int share) && share >= 1000;
        return all ? Long.MAX_VALUE / 4 : limit.resolve(whole, Long.MAX_VALUE / 4);
    }

    private static boolean isDenied(Extent style, long asked, long whole, long set) {
        boolean share = style instanceof Extent.Linear(long _, int perMille) && perMille > 0;
        return asked > (share ? whole : set) + TOLERABLE;
    }

    /// A picture that is as small as its place, not its style, makes it.
    private static Optional<LayoutProblem> tiny(Box.Replaced box, Size most, Size set) {
        boolean forced = set.width() >= most.width() || set.height() >= most.height();
        return forced
                ? LayoutProblem.PictureTiny.of(box.span(), box.picture().natural(), set)
                : Optional.empty();
    }

    private record Ratio(long x, long y) {
        long width(long height) {
            return scaled(height, x, y);
        }

        long height(long width) {
            return scaled(width, y, x);
        }
    }

    private static long scaled(long length, long numerator, long denominator) {
        return Math.round((double) length * numerator / Math.max(1, denominator));
    }

    private static long given(Extent extent, long containing, long less) {
        long value = extent.resolve(containing, Long.MIN_VALUE);
        return value == Long.MIN_VALUE ? -1 : Math.max(0, value - less);
    }

    Slab paint(ParagraphSetter lines) {
        Rect area = new Rect(0, 0, geometry.width(), height);
        BoxStyle style = box.style().box();
        Pictures.Figure figure = new Pictures.Figure(box.tag(), box.span(), lines);
        List<Fragment> fragments =
                Pictures.fitted(
                        box.picture(),
                        area,
                        style.fitting(),
                        Decoration.contentClip(style, area, geometry.edges()),
                        figure);
        return new Slab(
                geometry.width(),
                height,
                height,
                new Piece.Matter(fragments, List.of(), List.of(), Optional.of(box.source())));
    }
}
