package org.livret.page;

import org.livret.geom.Affine;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.geom.Size;
import org.livret.geom.Sp;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes what reaches the edge of the trimmed page on into the bleed, so that no white line shows
/// where the paper is cut. What lies inside of the page stays where it is.
///
/// Grounds and rules are drawn on; pictures and drawings are made larger in proportion. `page` is
/// the trimmed page in the coordinates of the fragments, `across` and `down` the bleed in them.
public record Bleed(Rect page, long across, long down) {
    /// What ends nearer to the edge than a printer can cut was meant to reach it.
    private static final long NEAR = Sp.PER_PT / 10;

    /// The fragments of a page with paint as far over its edges.
    public static List<Fragment> of(List<Fragment> fragments, Size page, long bleed) {
        return bleed <= 0
                ? fragments
                : new Bleed(new Rect(0, 0, page.width(), page.height()), bleed, bleed)
                        .all(fragments);
    }

    /// The page with at least so much bleed.
    public static Page atLeast(Page page, long bleed) {
        return page.bleed() >= bleed
                ? page
                : page.bleeding(bleed, of(page.fragments(), page.size(), bleed));
    }

    private List<Fragment> all(List<Fragment> fragments) {
        List<Fragment> bled = new ArrayList<>(fragments.size());
        for (Fragment fragment : fragments) {
            bled.add(
                    switch (fragment) {
                        case Fragment.Fill f when f.tag().isArtifact() ->
                                new Fragment.Fill(f.tag(), path(f.shape()), f.evenOdd(), f.paint());
                        case Fragment.Stroke s when s.tag().isArtifact() -> rule(s);
                        case Fragment.Image i -> image(i);
                        case Fragment.Group g -> group(g);
                        case Fragment.Fill _,
                                Fragment.Glyphs _,
                                Fragment.Stroke _,
                                Fragment.Shadow _,
                                Fragment.LinkArea _ ->
                                fragment;
                    });
        }
        return bled;
    }

    private long x(long x) {
        return x <= page.x() + NEAR
                ? Math.min(x, page.x() - across)
                : x >= page.right() - NEAR ? Math.max(x, page.right() + across) : x;
    }

    private long y(long y) {
        return y <= page.y() + NEAR
                ? Math.min(y, page.y() - down)
                : y >= page.bottom() - NEAR ? Math.max(y, page.bottom() + down) : y;
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

    /// A straight rule goes on in its own direction; any other stroke stays.
    private Fragment rule(Fragment.Stroke s) {
        Rect around = s.path().bounds();
        boolean level = around.height() == 0 && y(around.y()) == around.y();
        boolean upright = around.width() == 0 && x(around.x()) == around.x();
        return level || upright
                ? new Fragment.Stroke(s.tag(), path(s.path()), s.pen(), s.color())
                : s;
    }

    /// A picture is made larger in proportion until it covers its part of the bleed, and clipped
    /// there.
    private Fragment image(Fragment.Image image) {
        Rect shown = image.area();
        // What a clip shows of a covering picture goes on below the clip.
        Path clip = image.clip().orElseGet(() -> Shapes.rect(shown));
        Path wanted = path(clip);
        if (wanted.bounds().equals(clip.bounds())) {
            return image;
        }
        return new Fragment.Image(
                image.tag(), image.raster(), grown(shown, bled(shown)), Optional.of(wanted));
    }

    private Fragment group(Fragment.Group g) {
        Affine m = g.map();
        if (m.b() != 0 || m.c() != 0 || m.a() <= 0 || m.d() <= 0) {
            return g;
        }
        if (g.clip().isPresent() && isDrawing(g)) {
            return drawing(g);
        }
        Bleed inner = m.equals(Affine.IDENTITY) ? this : under(m);
        return new Fragment.Group(
                m, g.clip().map(inner::path), g.opacity(), bled(g.box()), inner.all(g.fragments()));
    }

    /// Whether a clipped group is a drawing, all of one element or an artifact. What is only
    /// clipped once more is not: its part of the bleed is found inside.
    private static boolean isDrawing(Fragment.Group g) {
        boolean wraps =
                g.map().equals(Affine.IDENTITY)
                        && g.fragments().size() == 1
                        && g.fragments().getFirst() instanceof Fragment.Group inner
                        && inner.clip().isPresent();
        Set<Tag> tags = new HashSet<>();
        tags(g.fragments(), tags);
        return !wraps && tags.size() == 1;
    }

    private static void tags(List<Fragment> fragments, Set<Tag> tags) {
        for (Fragment fragment : fragments) {
            switch (fragment) {
                case Fragment.Glyphs f -> tags.add(f.tag());
                case Fragment.Fill f -> tags.add(f.tag());
                case Fragment.Stroke f -> tags.add(f.tag());
                case Fragment.Image f -> tags.add(f.tag());
                case Fragment.Shadow f -> tags.add(f.tag());
                case Fragment.LinkArea f -> tags.add(f.tag());
                case Fragment.Group g -> tags(g.fragments(), tags);
            }
        }
    }

    /// The same in the coordinates of a group.
    private Bleed under(Affine m) {
        long left = Math.round((page.x() - m.e()) / m.a());
        long top = Math.round((page.y() - m.f()) / m.d());
        return new Bleed(
                new Rect(
                        left,
                        top,
                        Math.round(page.width() / m.a()),
                        Math.round(page.height() / m.d())),
                Math.round(across / m.a()),
                Math.round(down / m.d()));
    }

    /// A drawing, which is clipped to its own extent, is made larger like a picture.
    private Fragment drawing(Fragment.Group g) {
        Rect wanted = bled(g.box());
        if (wanted.equals(g.box())) {
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
