package org.livret.layout.decoration;

import org.livret.css.Background;
import org.livret.css.Background.Tiling;
import org.livret.css.Extent;
import org.livret.geom.Rect;
import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.picture.Picture;

import java.util.Optional;

/// Where a background's image is painted (CSS Backgrounds 3, sections 2.4 to 2.9): the first tile
/// that is seen, how far the next ones stand from it, and how many there are in a row and in a
/// column.
record Tiles(Rect first, long across, long down, long columns, long rows) {
    /// Tiles smaller than this are not repeated: they could not be seen.
    private static final long DUST = Sp.PER_PT / 4;

    /// The tiles of a picture, or of a gradient, which has no size of its own, that are seen in
    /// `seen`.
    static Tiles of(
            Optional<Picture> picture, Background.Placement placement, Rect origin, Rect seen) {
        Size size = rounded(size(picture, placement.size(), origin), placement, origin);
        Rect one = Pictures.placed(size, origin, placement.position());
        boolean dust = size.width() < DUST || size.height() < DUST;
        Row level =
                Row.of(
                        new Row.Span(one.x(), size.width()),
                        new Row.Span(origin.x(), origin.width()),
                        new Row.Span(seen.x(), seen.width()),
                        dust ? Tiling.ONCE : placement.repeat().across());
        Row upright =
                Row.of(
                        new Row.Span(one.y(), size.height()),
                        new Row.Span(origin.y(), origin.height()),
                        new Row.Span(seen.y(), seen.height()),
                        dust ? Tiling.ONCE : placement.repeat().down());
        return new Tiles(
                new Rect(level.start, upright.start, size.width(), size.height()),
                level.step,
                upright.step,
                level.count,
                upright.count);
    }

    long count() {
        return columns * rows;
    }

    Rect tile(long column, long row) {
        return first.plus(column * across, row * down);
    }

    /// Tiles of one direction.
    private record Row(long start, long step, long count) {
        /// Something from `at` on, so long.
        record Span(long at, long length) {}

        static Row of(Span tile, Span origin, Span seen, Tiling tiling) {
            long size = Math.max(1, tile.length);
            return switch (tiling) {
                case ONCE -> new Row(tile.at, size, 1);
                case REPEAT, ROUND -> filled(tile.at, size, seen);
                case SPACE -> {
                    long count = origin.length / size;
                    yield count < 2
                            ? new Row(tile.at, size, 1)
                            : filled(origin.at, (origin.length - size) / (count - 1), seen);
                }
            };
        }

        private static Row filled(long at, long step, Span seen) {
            long start = seen.at - Math.floorMod(seen.at - at, step);
            long end = seen.at + seen.length;
            return new Row(start, step, Math.max(1, (end - start + step - 1) / step));
        }
    }

    private static Size size(Optional<Picture> picture, Background.Size wanted, Rect origin) {
        return switch (wanted) {
            case Background.Fill fill ->
                    picture.map(p -> Pictures.scaled(p, origin, fill == Background.Fill.COVER))
                            .orElse(new Size(origin.width(), origin.height()));
            case Background.Given(Extent width, Extent height) -> {
                long w = width.resolve(origin.width(), -1);
                long h = height.resolve(origin.height(), -1);
                yield picture.map(p -> given(p.natural(), w, h))
                        .orElse(new Size(w < 0 ? origin.width() : w, h < 0 ? origin.height() : h));
            }
        };
    }

    /// A size one or both sides of which follow from the picture's proportions.
    private static Size given(Size natural, long width, long height) {
        if (width < 0 && height < 0) {
            return natural;
        }
        if (width < 0) {
            return new Size(scaled(height, natural.width(), natural.height()), height);
        }
        return new Size(
                width, height < 0 ? scaled(width, natural.height(), natural.width()) : height);
    }

    private static long scaled(long length, long numerator, long denominator) {
        return Math.round((double) length * numerator / Math.max(1, denominator));
    }

    /// Where the image is to fit a whole number of times its size gives way; a side that was left
    /// open keeps the proportions.
    private static Size rounded(Size size, Background.Placement placement, Rect origin) {
        boolean across = placement.repeat().across() == Tiling.ROUND;
        boolean down = placement.repeat().down() == Tiling.ROUND;
        long width = across ? whole(size.width(), origin.width()) : size.width();
        long height = down ? whole(size.height(), origin.height()) : size.height();
        if (placement.size() instanceof Background.Given(Extent w, Extent h)) {
            if (across && !down && h.isAuto()) {
                height = scaled(height, width, size.width());
            } else if (down && !across && w.isAuto()) {
                width = scaled(width, height, size.height());
            }
        }
        return new Size(width, height);
    }

    private static long whole(long size, long room) {
        return size <= 0 ? size : room / Math.max(1, Math.round((double) room / size));
    }
}
