package org.livret.layout.flow;

import org.livret.css.BoxStyle;
import org.livret.css.BoxStyle.Background;
import org.livret.css.BoxStyle.Borders;
import org.livret.diag.SourceFile;
import org.livret.diag.Span;
import org.livret.geom.Path;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.geom.Shapes;
import org.livret.page.Fragment;
import org.livret.page.Ramp;
import org.livret.picture.Picture;
import org.livret.structure.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The ground and the borders of a box, painted behind its content. `image` is the background's
/// picture when it has one; `lines` paints drawings.
public record Decoration(
        Background background, Borders borders, Optional<Picture> image, ParagraphSetter lines) {

    /// Whether the box paints anything at all.
    static boolean paints(Background background, Borders borders) {
        return !background.color().isTransparent()
                || background.image().isPresent()
                || borders.top().width() > 0
                || borders.right().width() > 0
                || borders.bottom().width() > 0
                || borders.left().width() > 0;
    }

    /// The ground alone.
    public Decoration withoutBorders() {
        return new Decoration(background, Borders.NONE, image, lines);
    }

    /// Paints the border box `rect`; a cut edge has neither border nor round corners.
    public void paint(Rect rect, Cut cut, List<Fragment> out) {
        Shapes.Corners corners = corners(borders.radii(), rect);
        Path outline = Shapes.rounded(rect, cut.of(corners));
        if (!background.color().isTransparent()) {
            out.add(
                    new Fragment.Fill(
                            Tag.ARTIFACT, outline, false, new Fragment.Solid(background.color())));
        }
        background.image().ifPresent(ground -> ground(ground, rect, outline, out));
        new BorderPainter(borders, rect, cut, out).paint(corners);
    }

    /// The radii of a box's corners.
    public static Shapes.Corners corners(BoxStyle.Radii radii, Rect rect) {
        long side = Math.min(rect.width(), rect.height());
        return new Shapes.Corners(
                radii.topLeft().resolve(side, 0),
                radii.topRight().resolve(side, 0),
                radii.bottomRight().resolve(side, 0),
                radii.bottomLeft().resolve(side, 0));
    }

    private void ground(Background.Image ground, Rect rect, Path outline, List<Fragment> out) {
        switch (ground) {
            case Background.LinearGradient gradient ->
                    out.add(
                            new Fragment.Fill(
                                    Tag.ARTIFACT, outline, false, gradient(gradient, rect)));
            case Background.Url url ->
                    image.ifPresent(
                            picture -> picture(picture, url.placement(), rect, outline, out));
        }
    }

    private void picture(
            Picture picture,
            Background.Placement placement,
            Rect rect,
            Path outline,
            List<Fragment> out) {
        Pictures.Figure figure =
                new Pictures.Figure(
                        Tag.ARTIFACT, Span.of(SourceFile.unread(picture.path())), lines);
        for (Rect area : Tiles.of(picture, placement, rect)) {
            out.addAll(Pictures.painted(picture, area, Optional.of(outline), figure));
        }
    }

    /// The gradient line runs through the middle; its ends lie where perpendiculars meet the
    /// corners (CSS Images 3, section 3.1.1).
    static Fragment.LinearGradient gradient(Background.LinearGradient gradient, Rect rect) {
        double radians = Math.PI * gradient.angle() / 180_000;
        double sin = StrictMath.sin(radians);
        double cos = StrictMath.cos(radians);
        double half = (Math.abs(rect.width() * sin) + Math.abs(rect.height() * cos)) / 2;
        double x = rect.x() + rect.width() / 2.0;
        double y = rect.y() + rect.height() / 2.0;
        Point start = new Point(Math.round(x - sin * half), Math.round(y + cos * half));
        Point end = new Point(Math.round(x + sin * half), Math.round(y - cos * half));
        List<Ramp.Stop> stops = new ArrayList<>(gradient.stops().size());
        for (Background.Stop stop : gradient.stops()) {
            stops.add(new Ramp.Stop(stop.position() * (Ramp.WHOLE / 1000), stop.color()));
        }
        return new Fragment.LinearGradient(start, end, new Ramp(stops, false));
    }
}
