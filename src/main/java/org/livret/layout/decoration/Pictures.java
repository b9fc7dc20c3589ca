package org.livret.layout.decoration;

import org.livret.css.BoxStyle.Fitting;
import org.livret.css.BoxStyle.Position;
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
    public record Figure(Tag tag, Span span, PictureSetter setter) {}

    /// The picture inside `box` as `object-fit` and `object-position` say (CSS Images 3, section
    /// 5.5); `clip` lies within the box.
    public static List<Fragment> fitted(
            Picture picture, Rect box, Fitting fitting, Optional<Path> clip, Figure figure) {
        Size size =
                switch (fitting.how()) {
                    case FILL -> new Size(box.width(), box.height());
                    case CONTAIN -> scaled(picture, box, false);
                    case COVER -> scaled(picture, box, true);
                    case NONE -> picture.natural();
                    case SCALE_DOWN ->
                            picture.natural().width() <= box.width()
                                            && picture.natural().height() <= box.height()
                                    ? picture.natural()
                                    : scaled(picture, box, false);
                };
        boolean sticksOut = size.width() > box.width() || size.height() > box.height();
        return painted(
                picture,
                placed(size, box, fitting.position()),
                clip.isEmpty() && sticksOut ? Optional.of(Shapes.rect(box)) : clip,
                figure);
    }

    /// The size of the picture when it is scaled to cover the box, or to be contained in it.
    static Size scaled(Picture picture, Rect box, boolean cover) {
        Size natural = picture.natural();
        if (natural.width() <= 0 || natural.height() <= 0) {
            return new Size(box.width(), box.height());
        }
        double byWidth = (double) box.width() / natural.width();
        double byHeight = (double) box.height() / natural.height();
        double scale = cover ? Math.max(byWidth, byHeight) : Math.min(byWidth, byHeight);
        return new Size(Math.round(natural.width() * scale), Math.round(natural.height() * scale));
    }

    /// The area of something of a size in or around a box.
    public static Rect placed(Size size, Rect box, Position position) {
        return new Rect(
                box.x() + position.x().resolve(box.width() - size.width(), 0),
                box.y() + position.y().resolve(box.height() - size.height(), 0),
                size.width(),
                size.height());
    }

    /// The picture on an area, as far as a clip leaves it.
    public static List<Fragment> painted(
            Picture picture, Rect area, Optional<Path> clip, Figure figure) {
        return switch (picture) {
            case Picture.Raster raster ->
                    List.of(new Fragment.Image(figure.tag(), raster, area, clip));
            case Picture.Elastic elastic ->
                    painted(
                            elastic.at(area.width(), figure.setter()::textWidth),
                            area,
                            clip,
                            figure);
            case Picture.Drawing drawing -> {
                List<Fragment> drawn =
                        figure.setter().drawing(drawing, area, figure.tag(), figure.span());
                yield clip.isEmpty()
                        ? drawn
                        : List.of(new Fragment.Group(Affine.IDENTITY, clip, 1000, area, drawn));
            }
        };
    }
}
