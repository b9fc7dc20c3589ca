package org.livret.app;

import org.livret.css.Contrast;
import org.livret.geom.Affine;
import org.livret.geom.Color;
import org.livret.geom.Path;
import org.livret.geom.Point;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.page.Ramp;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// What lies below the letters of a page: every shape that was filled before them, where they
/// stand. Thin strokes are no ground.
final class PaintedGrounds {
    /// Where letters are looked at: parts of their run's width, and of their size above the line.
    private static final double[] ALONG = {0.1, 0.3, 0.5, 0.7, 0.9};

    private static final double ABOVE = 0.25;

    private record Filled(Path2D area, List<Path2D> clips, Fragment.Paint paint, Frame frame) {
        boolean covers(Point2D at) {
            return area.contains(at) && clips.stream().allMatch(clip -> clip.contains(at));
        }
    }

    /// What a group does to what is in it.
    private record Frame(AffineTransform map, List<Path2D> clips, int opacity) {
        static final Frame PAGE = new Frame(new AffineTransform(), List.of(), 1000);

        Frame in(Fragment.Group group) {
            AffineTransform inner = new AffineTransform(map);
            List<Path2D> all = new ArrayList<>(clips);
            Affine own = group.map();
            inner.concatenate(
                    new AffineTransform(own.a(), own.b(), own.c(), own.d(), own.e(), own.f()));
            group.clip().ifPresent(clip -> all.add(placed(clip, false)));
            return new Frame(inner, all, opacity * group.opacity() / 1000);
        }

        Path2D placed(Path path, boolean evenOdd) {
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
            out.transform(map);
            return out;
        }

        Color seen(Color color) {
            Color.Rgb rgb = color.onScreen();
            return new Color.Rgb(rgb.red(), rgb.green(), rgb.blue(), rgb.alpha() * opacity / 1000);
        }
    }

    private final SequencedSet<String> faint;
    private final List<Filled> filled = new ArrayList<>();
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
                        filled.add(
                                new Filled(
                                        frame.placed(fill.shape(), fill.evenOdd()),
                                        frame.clips(),
                                        fill.paint(),
                                        frame));
                case Fragment.Glyphs glyphs -> read(glyphs, frame);
                case Fragment.Group group -> paint(group.fragments(), frame.in(group));
                // No letter stands on a shadow: it lies around its box or along its edges.
                case Fragment.Image _,
                        Fragment.Stroke _,
                        Fragment.Shadow _,
                        Fragment.LinkArea _ -> {}
            }
        }
    }

    private void read(Fragment.Glyphs glyphs, Frame frame) {
        if (glyphs.run().text().isBlank()) {
            return;
        }
        boolean covered = false;
        for (double part : ALONG) {
            double x = glyphs.origin().x() + part * glyphs.run().width();
            double y = glyphs.origin().y() - ABOVE * glyphs.size();
            Point2D at = frame.map().transform(new Point2D.Double(x, y), null);
            Color ground = ground(at);
            covered |= !ground.equals(Color.WHITE);
            Color text = frame.seen(glyphs.color());
            if (Contrast.isFaint(text, ground)) {
                faint.add(Contrast.said(glyphs.run().text().strip(), text, ground));
            }
        }
        grounds += covered ? 1 : 0;
    }

    private Color ground(Point2D at) {
        Color ground = Color.WHITE;
        for (Filled fill : filled) {
            if (fill.covers(at)) {
                ground = Contrast.over(fill.frame().seen(color(fill, at)), ground);
            }
        }
        return ground;
    }

    private static Color color(Filled fill, Point2D at) {
        return switch (fill.paint()) {
            case Fragment.Solid(Color color) -> color;
            case Fragment.LinearGradient(Point start, Point end, Ramp ramp) -> {
                Point2D from = placed(start, fill.frame());
                Point2D to = placed(end, fill.frame());
                double dx = to.getX() - from.getX();
                double dy = to.getY() - from.getY();
                double along = (at.getX() - from.getX()) * dx + (at.getY() - from.getY()) * dy;
                yield color(ramp.stops(), Ramp.WHOLE * along / (dx * dx + dy * dy));
            }
            // No theme has one of these behind words.
            case Fragment.RadialGradient g -> g.ramp().first().color();
            case Fragment.ConicGradient g -> g.ramp().first().color();
            case Fragment.Pattern _ -> Color.TRANSPARENT;
        };
    }

    private static Point2D placed(Point point, Frame frame) {
        return frame.map().transform(new Point2D.Double(point.x(), point.y()), null);
    }

    /// The colour of a gradient at a place, in millionths.
    private static Color color(List<Ramp.Stop> stops, double at) {
        Optional<Ramp.Stop> before = Optional.empty();
        for (Ramp.Stop stop : stops) {
            if (stop.at() > at) {
                return before.map(b -> between(b, stop, at)).orElse(stop.color());
            }
            before = Optional.of(stop);
        }
        return stops.getLast().color();
    }

    private static Color between(Ramp.Stop before, Ramp.Stop after, double at) {
        double part = (at - before.at()) / ((double) after.at() - before.at());
        Color.Rgb above = after.color().onScreen();
        int share = (int) Math.round(1000 * part);
        return Contrast.over(
                new Color.Rgb(above.red(), above.green(), above.blue(), share), before.color());
    }
}
