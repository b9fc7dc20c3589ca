package org.livret.layout.flow;

import org.livret.css.BoxStyle.Background;
import org.livret.css.Extent;
import org.livret.geom.Rect;
import org.livret.geom.Size;
import org.livret.picture.Picture;

import java.util.ArrayList;
import java.util.List;

/// The areas that a background's picture is painted in (CSS Backgrounds 3, sections 3.4 to 3.9).
final class Tiles {
    /// A picture that would be repeated more often than this in one direction is not: its tiles
    /// could not be seen.
    private static final long MOST = 200;

    private Tiles() {}

    /// The areas in `box`, from the upper left to the lower right; the outer ones may reach over
    /// its edges.
    static List<Rect> of(Picture picture, Background.Placement placement, Rect box) {
        Size natural = picture.natural();
        if (box.width() <= 0
                || box.height() <= 0
                || natural.width() <= 0
                || natural.height() <= 0) {
            return List.of();
        }
        Size size = size(picture, placement.size(), box);
        Rect first = Pictures.placed(size, box, placement.position());
        List<Rect> tiles = new ArrayList<>(1);
        Row across = new Row(first.x(), size.width(), box.x(), box.right(), placement.across());
        Row down = new Row(first.y(), size.height(), box.y(), box.bottom(), placement.down());
        for (long y = down.start(); y < down.end(); y += size.height()) {
            for (long x = across.start(); x < across.end(); x += size.width()) {
                tiles.add(new Rect(x, y, size.width(), size.height()));
            }
        }
        return tiles;
    }

    /// Tiles of one direction: one stands at `at`, and others before and after it when it repeats.
    private record Row(long at, long size, long from, long to, boolean repeats) {
        private boolean many() {
            return repeats && (to - from) / size < MOST;
        }

        long start() {
            return many() ? from - Math.floorMod(from - at, size) : at;
        }

        long end() {
            return many() ? to : at + 1;
        }
    }

    private static Size size(Picture picture, Background.Size wanted, Rect box) {
        return switch (wanted) {
            case Background.Fill fill ->
                    Pictures.scaled(picture, box, fill == Background.Fill.COVER);
            case Background.Given(Extent width, Extent height) -> {
                Size natural = picture.natural();
                long w = width.resolve(box.width(), -1);
                long h = height.resolve(box.height(), -1);
                if (w < 0 && h < 0) {
                    yield natural;
                }
                if (w < 0) {
                    w = Math.round((double) h * natural.width() / natural.height());
                } else if (h < 0) {
                    h = Math.round((double) w * natural.height() / natural.width());
                }
                yield new Size(Math.max(1, w), Math.max(1, h));
            }
        };
    }
}
