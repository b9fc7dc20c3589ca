package org.livret.app;

import org.livret.css.Contrast;
import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Path;
import org.livret.geom.Rect;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.page.Page;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// What lies below the letters of a page: every shape that was filled and every picture that was
/// painted before them, where they stand. Of what changes below a run, the worst place counts. Thin
/// strokes and shadows are no ground.
final class PaintedGrounds {
    /// Where letters are looked at: parts of their size above the line.
    private static final double[] ABOVE = {0.1, 0.35, 0.6};

    /// Along a run, every so many parts of its size, but not more often than [#MOST] times.
    private static final double ALONG = 0.5;

    private static final int FEWEST = 5;
    private static final int MOST = 60;

    /// A line that is thicker than this is a ground.
    private static final long THICK = Sp.pt(3);

    /// Something painted: where it is, and what colours it shows.
    private record Painted(
            Shape area, Rectangle2D bounds, List<Shape> clips, GroundColors colors, Frame frame) {
        boolean covers(Point2D at) {
            return bounds.contains(at)
                    && area.contains(at)
                    && clips.stream().allMatch(clip -> clip.contains(at));
        }

        Color at(Point2D place) {
            return frame.seen(colors.at(frame.back(place)));
        }
    }

    /// What a group does to what is in it.
    private record Frame(AffineTransform map, List<Shape> clips, int opacity) {
        static final Frame PAGE = new Frame(new AffineTransform(), List.of(), 1000);

        /// A group's clip is in the coordinates of what is in it.
        Frame in(Fragment.Group group) {
            AffineTransform inner = new AffineTransform(map);
            Affine own = group.map();
            inner.concatenate(
                    new AffineTransform(own.a(), own.b(), own.c(), own.d(), own.e(), own.f()));
            Frame frame =
                    new Frame(inner, new ArrayList<>(clips), opacity * group.opacity() / 1000);
            group.clip().ifPresent(clip -> frame.clips.add(frame.placed(shape(clip, false))));
            return frame;
        }

        Shape placed(Shape shape) {
            return map.createTransformedShape(shape);
        }

        Point2D back(Point2D place) {
            try {
                return map.inverseTransform(place, null);
            } catch (NoninvertibleTransformException e) {
                throw new IllegalStateException(e);
            }
        }

        Color seen(Color color) {
            Color.Rgb rgb = color.onScreen();
            return new Color.Rgb(rgb.red(), rgb.green(), rgb.blue(), rgb.alpha() * opacity / 1000);
        }
    }

    private final SequencedSet<String> faint;
    private final List<Painted> painted = new ArrayList<>();
    private final Map<String, GroundColors> pictures = new HashMap<>();
    private int grounds;

    private PaintedGrounds(SequencedSet<String> faint) {
        this.faint = faint;
    }

    /// Notes the letters of a page that are hard to tell from what is below them, and returns how
    /// many runs stand on something else than the bare page.
    static int look(Page page, SequencedSet<String> faint) {
        PaintedGrounds grounds = new PaintedGrounds(faint);
        grounds.paint(page.fragments(), Frame.PAGE);
        return grounds.grounds;
    }

    private void paint(List<Fragment> fragments, Frame frame) {
        for (Fragment fragment : fragments) {
            switch (fragment) {
                case Fragment.Fill fill ->
                        add(
                                shape(fill.shape(), fill.evenOdd()),
                                GroundColors.of(fill.paint()),
                                frame);
                case Fragment.Stroke stroke -> {
                    if (stroke.pen().width() > THICK) {
                        Shape line =
                                new BasicStroke(stroke.pen().width())
                                        .createStrokedShape(shape(stroke.path(), false));
                        add(line, _ -> stroke.color(), frame);
                    }
                }
                case Fragment.Image image -> image(image, frame);
                case Fragment.Glyphs glyphs -> read(glyphs, frame);
                case Fragment.Group group -> paint(group.fragments(), frame.in(group));
                // No letter stands on a shadow: it lies around its box or along its edges.
                case Fragment.Shadow _, Fragment.LinkArea _ -> {}
            }
        }
    }

    private void add(Shape shape, GroundColors colors, Frame frame) {
        Shape placed = frame.placed(shape);
        painted.add(new Painted(placed, placed.getBounds2D(), frame.clips(), colors, frame));
    }

    private void image(Fragment.Image image, Frame frame) {
        Frame clipped = new Frame(frame.map(), new ArrayList<>(frame.clips()), frame.opacity());
        image.clip().ifPresent(clip -> clipped.clips().add(frame.placed(shape(clip, false))));
        Rect area = image.area();
        GroundColors colors =
                pictures.computeIfAbsent(
                        image.raster().path() + area, _ -> GroundColors.of(image.raster(), area));
        add(
                new Rectangle2D.Double(area.x(), area.y(), area.width(), area.height()),
                colors,
                clipped);
    }

    private static Path2D shape(Path path, boolean evenOdd) {
        Path2D out = new Path2D.Double(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        for (Path.Segment segment : path.segments()) {
            switch (segment) {
                case Path.MoveTo(long x, long y) -> out.moveTo(x, y);
                case Path.LineTo(long x, long y) -> out.lineTo(x, y);
                case Path.CurveTo(long a, long b, long c, long d, long x, long y) ->
                        out.curveTo(a, b, c, d, x, y);
                case Path.Close _ -> out.closePath();
            }
        }
        return out;
    }

    // ---- reading ----

    private void read(Fragment.Glyphs glyphs, Frame frame) {
        if (glyphs.run().text().isBlank()) {
            return;
        }
        double width = glyphs.run().width();
        int count = Math.clamp(Math.round(width / (ALONG * glyphs.size())), FEWEST, MOST);
        boolean covered = false;
        for (int i = 0; i < count; i++) {
            double x = glyphs.origin().x() + width * (2 * i + 1) / (2.0 * count);
            for (double above : ABOVE) {
                double y = glyphs.origin().y() - above * glyphs.size();
                covered |=
                        look(glyphs, frame, frame.map().transform(new Point2D.Double(x, y), null));
            }
        }
        grounds += covered ? 1 : 0;
    }

    /// Looks at one place of a run, and says whether something is painted there.
    private boolean look(Fragment.Glyphs glyphs, Frame frame, Point2D at) {
        Color ground = Color.WHITE;
        boolean pictured = false;
        for (Painted each : painted) {
            if (each.covers(at)) {
                ground = Contrast.over(each.at(at), ground);
                pictured |= each.colors().isPicture();
            }
        }
        Color text = frame.seen(glyphs.color());
        // On one colour large text is held to as much as small: there it costs nothing.
        boolean large = pictured && isLarge(glyphs, frame);
        if (Contrast.isFaint(text, ground, large)) {
            faint.add(Contrast.said(glyphs.run().text().strip(), text, ground));
        }
        return !ground.equals(Color.WHITE);
    }

    /// Text of 18 points, or of 14 when it is bold (WCAG 2.2, definition of large-scale text).
    private static boolean isLarge(Fragment.Glyphs glyphs, Frame frame) {
        double size = Sp.toPt(glyphs.size()) * Math.sqrt(Math.abs(frame.map().getDeterminant()));
        boolean bold = glyphs.face().contains("Bold") && !glyphs.face().contains("SemiBold");
        return size >= 18 || (bold && size >= 14);
    }
}
