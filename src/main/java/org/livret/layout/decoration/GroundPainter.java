package org.livret.layout.decoration;

import org.livret.css.Background;
import org.livret.css.Background.Layer;
import org.livret.diag.SourceFile;
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

/// Paints the ground of one box: the colour, then the layers from the last one to the first (CSS
/// Backgrounds 3, section 2).
final class GroundPainter {
    /// More tiles than this are painted as a pattern.
    private static final int FEW = 16;

    private final Background background;
    private final Frame frame;
    private final PictureSetter setter;
    private final List<Fragment> out;

    GroundPainter(Background background, Frame frame, PictureSetter setter, List<Fragment> out) {
        this.background = background;
        this.frame = frame;
        this.setter = setter;
        this.out = out;
    }

    /// `pictures` are those of the layers.
    void paint(List<Optional<Picture>> pictures) {
        if (!background.color().isTransparent()) {
            fill(frame.path(background.clip()), new Fragment.Solid(background.color()));
        }
        for (int i = background.layers().size() - 1; i >= 0; i--) {
            Layer layer = background.layers().get(i);
            switch (layer.image()) {
                case Background.Url _ -> pictures.get(i).ifPresent(p -> picture(p, layer));
                case Background.Gradient gradient -> gradient(gradient, layer);
            }
        }
    }

    private void fill(Path shape, Fragment.Paint paint) {
        out.add(new Fragment.Fill(Tag.ARTIFACT, shape, false, paint));
    }

    private Tiles tiles(Optional<Picture> picture, Layer layer) {
        Background.Placement placement = layer.placement();
        return Tiles.of(
                picture, placement, frame.rect(placement.origin()), frame.rect(placement.clip()));
    }

    private void picture(Picture picture, Layer layer) {
        Size natural = picture.natural();
        Tiles tiles = tiles(Optional.of(picture), layer);
        if (natural.width() <= 0 || natural.height() <= 0 || isEmpty(tiles.first())) {
            return;
        }
        Path clip = frame.path(layer.placement().clip());
        if (tiles.count() > FEW) {
            pattern(clip, tiles, painted(picture, tiles, Optional.empty()));
            return;
        }
        for (long row = 0; row < tiles.rows(); row++) {
            for (long column = 0; column < tiles.columns(); column++) {
                out.addAll(painted(picture, tiles.tile(column, row), Optional.of(clip)));
            }
        }
    }

    private List<Fragment> painted(Picture picture, Tiles tiles, Optional<Path> clip) {
        return painted(picture, atOrigin(tiles.first()), clip);
    }

    private List<Fragment> painted(Picture picture, Rect area, Optional<Path> clip) {
        Span span = Span.of(SourceFile.unread(picture.path()));
        return Pictures.painted(
                picture, area, clip, new Pictures.Figure(Tag.ARTIFACT, span, setter));
    }

    private static Rect atOrigin(Rect tile) {
        return new Rect(0, 0, tile.width(), tile.height());
    }

    private void pattern(Path shape, Tiles tiles, List<Fragment> fragments) {
        fill(shape, new Fragment.Pattern(tiles.first(), tiles.across(), tiles.down(), fragments));
    }

    /// A gradient that just fills its box goes on below the borders: tiles that begin again there
    /// are what nobody asks for.
    private void gradient(Background.Gradient gradient, Layer layer) {
        Tiles tiles = tiles(Optional.empty(), layer);
        Rect origin = frame.rect(layer.placement().origin());
        Path clip = frame.path(layer.placement().clip());
        Rect one = tiles.first();
        if (isEmpty(one)) {
            return;
        }
        if (one.width() == origin.width()
                && one.height() == origin.height()
                && fills(tiles, origin)) {
            fill(clip, Gradients.of(gradient, origin));
        } else if (tiles.count() > FEW) {
            Rect cell = atOrigin(one);
            Fragment tile =
                    new Fragment.Fill(
                            Tag.ARTIFACT, Shapes.rect(cell), false, Gradients.of(gradient, cell));
            pattern(clip, tiles, List.of(tile));
        } else {
            for (long row = 0; row < tiles.rows(); row++) {
                for (long column = 0; column < tiles.columns(); column++) {
                    gradient(gradient, tiles.tile(column, row), clip);
                }
            }
        }
    }

    /// Whether tiles as large as the box lie just on it.
    private static boolean fills(Tiles tiles, Rect origin) {
        return Math.floorMod(origin.x() - tiles.first().x(), tiles.across()) == 0
                && Math.floorMod(origin.y() - tiles.first().y(), tiles.down()) == 0;
    }

    private void gradient(Background.Gradient gradient, Rect tile, Path clip) {
        Fragment.Paint paint = Gradients.of(gradient, tile);
        Optional<Rect> square = clip.asRect();
        if (square.isPresent()) {
            Rect seen = common(square.get(), tile);
            if (!isEmpty(seen)) {
                fill(Shapes.rect(seen), paint);
            }
        } else {
            Fragment fill = new Fragment.Fill(Tag.ARTIFACT, Shapes.rect(tile), false, paint);
            out.add(
                    new Fragment.Group(
                            Affine.IDENTITY, Optional.of(clip), 1000, tile, List.of(fill)));
        }
    }

    private static boolean isEmpty(Rect r) {
        return r.width() <= 0 || r.height() <= 0;
    }

    private static Rect common(Rect a, Rect b) {
        long x = Math.max(a.x(), b.x());
        long y = Math.max(a.y(), b.y());
        return new Rect(
                x, y, Math.min(a.right(), b.right()) - x, Math.min(a.bottom(), b.bottom()) - y);
    }
}
