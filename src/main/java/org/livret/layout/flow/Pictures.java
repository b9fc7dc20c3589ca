package org.livret.layout.flow;

import org.livret.css.BoxStyle.ObjectFit;
import org.livret.diag.Span;
import org.livret.geom.Affine;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Size;
import org.livret.page.Fragment;
import org.livret.picture.Picture;
import org.livret.structure.Tag;

import java.util.List;
import java.util.Optional;

/// Pictures into fragments.
public final class Pictures {
    private Pictures() {}

    /// Whose picture it is: its tag, where it is named, and who paints drawings.
    record Figure(Tag tag, Span span, ParagraphSetter lines) {}

    /// The picture inside `box` as `object-fit` says (CSS Images 3, section 5.5).
    static List<Fragment> fitted(Picture picture, Rect box, ObjectFit fit, Figure figure) {
        return switch (fit) {
            case FILL -> painted(picture, box, Optional.empty(), figure);
            case CONTAIN -> painted(picture, fitted(picture, box, false), Optional.empty(), figure);
            case COVER ->
                    painted(
                            picture,
                            fitted(picture, box, true),
                            Optional.of(Shapes.rect(box)),
                            figure);
        };
    }

    /// The area of the picture when it is scaled to cover the box, or to be contained in it, and
    /// centred.
    static Rect fitted(Picture picture, Rect box, boolean cover) {
        Size natural = picture.natural();
        if (natural.width() <= 0 || natural.height() <= 0) {
            return box;
        }
        double byWidth = (double) box.width() / natural.width();
        double byHeight = (double) box.height() / natural.height();
        double scale = cover ? Math.max(byWidth, byHeight) : Math.min(byWidth, byHeight);
        long width = Math.round(natural.width() * scale);
        long height = Math.round(natural.height() * scale);
        return new Rect(
                box.x() + (box.width() - width) / 2,
                box.y() + (box.height() - height) / 2,
                width,
                height);
    }

    static List<Fragment> painted(Picture picture, Rect area, Optional<Path> clip, Figure figure) {
        return switch (picture) {
            case Picture.Raster raster ->
                    List.of(new Fragment.Image(figure.tag(), raster, area, clip));
            case Picture.Elastic elastic ->
                    painted(
                            elastic.at(area.width(), figure.lines()::textWidth),
                            area,
                            clip,
                            figure);
            case Picture.Drawing drawing -> {
                List<Fragment> drawn =
                        figure.lines().drawing(drawing, area, figure.tag(), figure.span());
                yield clip.isEmpty()
                        ? drawn
                        : List.of(new Fragment.Group(Affine.IDENTITY, clip, 1000, area, drawn));
            }
        };
    }
}
