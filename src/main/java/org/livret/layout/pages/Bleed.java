package org.livret.layout.pages;

import org.livret.geom.Affine;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Size;
import org.livret.page.Fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes what reaches the edge of the trimmed page on into the bleed, so that no white line shows
/// where the paper is cut.
record Bleed(Size page, long bleed) {

    List<Fragment> of(List<Fragment> fragments) {
        if (bleed <= 0) {
            return fragments;
        }
        List<Fragment> bled = new ArrayList<>(fragments.size());
        for (Fragment fragment : fragments) {
            bled.add(
                    switch (fragment) {
                        case Fragment.Fill f when f.tag().isArtifact() ->
                                new Fragment.Fill(f.tag(), path(f.shape()), f.evenOdd(), f.paint());
                        case Fragment.Image i -> image(i);
                        case Fragment.Group g -> drawing(g);
                        case Fragment.Fill _,
                                Fragment.Glyphs _,
                                Fragment.Stroke _,
                                Fragment.LinkArea _ ->
                                fragment;
                    });
        }
        return bled;
    }

    private long x(long x) {
        return x <= 0
                ? Math.min(x, -bleed)
                : x >= page.width() ? Math.max(x, page.width() + bleed) : x;
    }

    private long y(long y) {
        return y <= 0
                ? Math.min(y, -bleed)
                : y >= page.height() ? Math.max(y, page.height() + bleed) : y;
    }

    private Path path(Path path) {
        List<Path.Segment> moved = new ArrayList<>(path.segments().size());
        for (Path.Segment segment : path.segments()) {
            moved.add(
                    switch (segment) {
                        case Path.MoveTo(long px, long py) -> new Path.MoveTo(x(px), y(py));
                        case Path.LineTo(long px, long py) -> new Path.LineTo(x(px), y(py));
                        case Path.CurveTo(long x1, long y1, long x2, long y2, long px, long py) ->
                                new Path.CurveTo(x(x1), y(y1), x(x2), y(y2), x(px), y(py));
                        case Path.Close close -> close;
                    });
        }
        return new Path(moved);
    }

    /// A picture is made larger in proportion until it covers its part of the bleed, and clipped
    /// there.
    private Fragment image(Fragment.Image image) {
        Rect shown = image.area();
        if (image.clip().isPresent()) {
            // What a clip shows of a covering picture goes on below the clip.
            return new Fragment.Image(
                    image.tag(),
                    image.raster(),
                    grown(shown, bled(shown)),
                    image.clip().map(this::path));
        }
        Rect wanted = bled(shown);
        if (wanted.equals(shown)) {
            return image;
        }
        return new Fragment.Image(
                image.tag(),
                image.raster(),
                grown(shown, wanted),
                Optional.of(Shapes.rect(wanted)));
    }

    /// A drawing (a group clipped to its own extent) is made larger like a picture; other groups
    /// stay.
    private Fragment drawing(Fragment.Group g) {
        Rect wanted = bled(g.box());
        boolean upright = g.map().b() == 0 && g.map().c() == 0;
        if (g.clip().isEmpty() || !upright || wanted.equals(g.box())) {
            return g;
        }
        Rect area = grown(g.box(), wanted);
        double scale = (double) area.width() / g.box().width();
        Affine larger =
                Affine.translate(area.x() - scale * g.box().x(), area.y() - scale * g.box().y())
                        .after(Affine.scale(scale, scale));
        Fragment.Group inner =
                new Fragment.Group(
                        larger.after(g.map()), g.clip(), g.opacity(), area, g.fragments());
        Optional<Path> clip = Optional.of(Shapes.rect(wanted));
        return new Fragment.Group(Affine.IDENTITY, clip, 1000, wanted, List.of(inner));
    }

    private Rect bled(Rect r) {
        long left = x(r.x());
        long top = y(r.y());
        return new Rect(left, top, x(r.right()) - left, y(r.bottom()) - top);
    }

    private static Rect grown(Rect area, Rect wanted) {
        if (area.width() <= 0 || area.height() <= 0) {
            return area;
        }
        double scale =
                Math.max(
                        (double) wanted.width() / area.width(),
                        (double) wanted.height() / area.height());
        long width = Math.round(area.width() * scale);
        long height = Math.round(area.height() * scale);
        return new Rect(
                wanted.x() - (width - wanted.width()) / 2,
                wanted.y() - (height - wanted.height()) / 2,
                width,
                height);
    }
}
