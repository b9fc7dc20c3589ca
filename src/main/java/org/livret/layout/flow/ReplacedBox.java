package org.livret.layout.flow;

import org.livret.box.Box;
import org.livret.css.BoxStyle;
import org.livret.css.Extent;
import org.livret.geom.Insets;
import org.livret.geom.Rect;
import org.livret.geom.Size;
import org.livret.page.Fragment;
import org.livret.picture.Picture;

import java.util.List;
import java.util.Optional;

/// A picture with its used size (CSS 2.2, sections 10.3.4 and 10.4): never wider than its
/// container, never taller than the page, its proportions kept unless the style gives both sizes.
record ReplacedBox(Box.Replaced box, Geometry geometry, long height) {

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
        Insets edges = Geometry.edges(style, containing);
        Insets margin = style.margin().resolve(containing);
        Size natural = box.picture().natural();
        Ratio ratio = new Ratio(Math.max(1, natural.width()), Math.max(1, natural.height()));
        long lessWidth = style.borderBox() ? edges.horizontal() : 0;
        long lessHeight = style.borderBox() ? edges.vertical() : 0;
        long width = given(style.width(), containing, lessWidth);
        long height = given(style.height(), room, lessHeight);
        boolean both = width >= 0 && height >= 0;
        if (width < 0 && height < 0) {
            width = natural.width();
            height = natural.height();
        } else if (width < 0) {
            width = ratio.width(height);
        } else if (height < 0) {
            height = ratio.height(width);
        }
        long mostWidth = Math.max(0, containing - edges.horizontal() - margin.horizontal());
        long mostHeight = Math.max(0, room - edges.vertical());
        long widest =
                Math.min(
                        mostWidth,
                        style.maxWidth().resolve(containing, Long.MAX_VALUE / 4) - lessWidth);
        long tallest =
                Math.min(
                        mostHeight,
                        style.maxHeight().resolve(room, Long.MAX_VALUE / 4) - lessHeight);
        long narrowest = Math.min(widest, given(style.minWidth(), containing, lessWidth));
        if (both && style.fitting().how() != BoxStyle.ObjectFit.FILL) {
            width = Math.min(width, widest);
            height = Math.min(height, tallest);
        } else {
            if (width < narrowest) {
                height = scaled(height, narrowest, width);
                width = narrowest;
            }
            if (width > widest) {
                height = scaled(height, widest, width);
                width = widest;
            }
            if (height > tallest) {
                width = scaled(width, tallest, height);
                height = tallest;
            }
        }
        Geometry geometry = Geometry.of(style, Math.max(0, width), containing);
        return new ReplacedBox(box, geometry, Math.max(0, height));
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
        Pictures.Figure figure = new Pictures.Figure(box.tag(), box.span(), lines);
        List<Fragment> fragments =
                Pictures.fitted(box.picture(), area, box.style().box().fitting(), figure);
        return new Slab(
                geometry.width(),
                height,
                height,
                new Piece.Matter(fragments, List.of(), List.of(), Optional.of(box.source())));
    }
}
