package org.livret.app;

import org.livret.geom.Color;
import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.page.Fragment;
import org.livret.page.Ramp;
import org.livret.picture.Picture;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import javax.imageio.ImageIO;

/// The colours that something painted shows, by the place in its own coordinates.
@FunctionalInterface
interface GroundColors {
    Color at(Point2D place);

    /// Whether they are those of a photograph or of a gradient.
    default boolean isPicture() {
        return false;
    }

    static GroundColors of(Fragment.Paint paint) {
        return switch (paint) {
            case Fragment.Solid(Color color) -> _ -> color;
            case Fragment.LinearGradient g ->
                    new Changing(place -> color(g.ramp(), along(g, place)));
            case Fragment.RadialGradient g ->
                    new Changing(place -> color(g.ramp(), outwards(g, place)));
            case Fragment.ConicGradient g ->
                    new Changing(place -> color(g.ramp(), around(g, place)));
            // Tiles are pictures beside text; no theme has words on them.
            case Fragment.Pattern _ -> _ -> Color.TRANSPARENT;
        };
    }

    static GroundColors of(Picture.Raster raster, Rect area) {
        BufferedImage pixels;
        try {
            pixels = ImageIO.read(new ByteArrayInputStream(raster.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Changing(place -> pixel(pixels, area, place));
    }

    /// Colours that change from place to place.
    record Changing(GroundColors colors) implements GroundColors {
        @Override
        public Color at(Point2D place) {
            return colors.at(place);
        }

        @Override
        public boolean isPicture() {
            return true;
        }
    }

    private static Color pixel(BufferedImage pixels, Rect area, Point2D place) {
        double x = (place.getX() - area.x()) / area.width() * pixels.getWidth();
        double y = (place.getY() - area.y()) / area.height() * pixels.getHeight();
        int argb =
                pixels.getRGB(
                        Math.clamp((long) x, 0, pixels.getWidth() - 1),
                        Math.clamp((long) y, 0, pixels.getHeight() - 1));
        return new Color.Rgb(
                argb >> 16 & 255,
                argb >> 8 & 255,
                argb & 255,
                Math.round((argb >>> 24) * 1000 / 255f));
    }

    // ---- gradients ----

    private static double along(Fragment.LinearGradient g, Point2D place) {
        Point from = g.start();
        double dx = g.end().x() - from.x();
        double dy = g.end().y() - from.y();
        return ((place.getX() - from.x()) * dx + (place.getY() - from.y()) * dy)
                / (dx * dx + dy * dy);
    }

    private static double outwards(Fragment.RadialGradient g, Point2D place) {
        double x = (place.getX() - g.center().x()) / Math.max(1, g.radiusX());
        double y = (place.getY() - g.center().y()) / Math.max(1, g.radiusY());
        return Math.hypot(x, y);
    }

    /// The angle is in thousandths of a degree, 0 upwards, clockwise.
    private static double around(Fragment.ConicGradient g, Point2D place) {
        double degrees =
                Math.toDegrees(
                        Math.atan2(place.getX() - g.center().x(), g.center().y() - place.getY()));
        return (((degrees - g.angle() / 1000.0) % 360) + 360) % 360 / 360;
    }

    private static Color color(Ramp ramp, double part) {
        double at = part * Ramp.WHOLE;
        if (ramp.repeats()) {
            double length = Math.max(1, ramp.last().at() - ramp.first().at());
            at = ramp.first().at() + (((at - ramp.first().at()) % length) + length) % length;
        }
        Optional<Ramp.Stop> before = Optional.empty();
        for (Ramp.Stop stop : ramp.stops()) {
            if (stop.at() > at) {
                double place = at;
                return before.map(b -> between(b, stop, place)).orElse(stop.color());
            }
            before = Optional.of(stop);
        }
        return ramp.last().color();
    }

    /// Colours and opacities change each for itself; a stop's middle is where half of the way is.
    private static Color between(Ramp.Stop before, Ramp.Stop after, double at) {
        double way = (at - before.at()) / ((double) after.at() - before.at());
        double middle = before.middle() / 1000.0;
        double part = way < middle ? 0.5 * way / middle : 0.5 + 0.5 * (way - middle) / (1 - middle);
        Color.Rgb a = before.color().onScreen();
        Color.Rgb b = after.color().onScreen();
        return new Color.Rgb(
                mixed(a.red(), b.red(), part),
                mixed(a.green(), b.green(), part),
                mixed(a.blue(), b.blue(), part),
                mixed(a.alpha(), b.alpha(), part));
    }

    private static int mixed(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
