package org.livret.cover;

import org.livret.geom.Color;
import org.livret.geom.SoftBox;
import org.livret.page.Fragment;
import org.livret.page.Ramp;

/// The colours of gradients and shadows by pixels.
final class Gradients {
    private final Ramp ramp;
    private final int opacity;

    private Gradients(Ramp ramp, int opacity) {
        this.ramp = ramp;
        this.opacity = opacity;
    }

    /// A gradient under an opacity in thousandths.
    static PixelPaint of(Fragment.Gradient gradient, int opacity) {
        Gradients colors = new Gradients(gradient.ramp(), opacity);
        return switch (gradient) {
            case Fragment.LinearGradient g -> {
                double dx = (double) g.end().x() - g.start().x();
                double dy = (double) g.end().y() - g.start().y();
                double square = dx * dx + dy * dy;
                yield new PixelPaint((x, y) ->
                        colors.at(
                                square == 0
                                        ? 1
                                        : ((x - g.start().x()) * dx + (y - g.start().y()) * dy)
                                                / square));
            }
            case Fragment.RadialGradient g ->
                    new PixelPaint((x, y) ->
                            colors.at(
                                    StrictMath.hypot(
                                            (x - g.center().x()) / Math.max(1, g.radiusX()),
                                            (y - g.center().y()) / Math.max(1, g.radiusY()))));
            case Fragment.ConicGradient g ->
                    new PixelPaint((x, y) -> {
                        double angle =
                                StrictMath.atan2(x - g.center().x(), g.center().y() - y)
                                        / (2 * Math.PI);
                        double turn = angle - g.angle() / 360_000.0;
                        return colors.at(turn - Math.floor(turn));
                    });
        };
    }

    /// A blurred shadow.
    static PixelPaint shadow(SoftBox box, boolean inwards, Color.Rgb color, int opacity) {
        double whole = color.alpha() * opacity * 255 / 1_000_000.0;
        int rgb = color.red() << 16 | color.green() << 8 | color.blue();
        return new PixelPaint((x, y) -> {
            double left = box.at(x, y);
            double share = inwards ? 1 - left : left;
            return (int) Math.round(Math.clamp(share, 0, 1) * whole) << 24 | rgb;
        });
    }

    /// The colour at a place, where 1 is the whole line.
    private int at(double place) {
        double at = place * Ramp.WHOLE;
        double first = ramp.first().at();
        double period = ramp.last().at() - first;
        if (ramp.repeats() && period > 0) {
            at -= Math.floor((at - first) / period) * period;
        }
        Ramp.Stop before = ramp.first();
        for (Ramp.Stop stop : ramp.stops()) {
            if (stop.at() > at) {
                return stop == ramp.first() ? argb(stop.color()) : between(before, stop, at);
            }
            before = stop;
        }
        return argb(before.color());
    }

    private int between(Ramp.Stop before, Ramp.Stop after, double at) {
        double way = (at - before.at()) / ((double) after.at() - before.at());
        double middle = Math.clamp(before.middle(), 1, 2 * Ramp.HALF - 1) / (2.0 * Ramp.HALF);
        double share =
                before.middle() == Ramp.HALF
                        ? way
                        : StrictMath.pow(way, StrictMath.log(0.5) / StrictMath.log(middle));
        Color.Rgb a = before.color().onScreen();
        Color.Rgb b = after.color().onScreen();
        return argb(
                a.alpha() + (b.alpha() - a.alpha()) * share,
                a.red() + (b.red() - a.red()) * share,
                a.green() + (b.green() - a.green()) * share,
                a.blue() + (b.blue() - a.blue()) * share);
    }

    private int argb(Color color) {
        Color.Rgb rgb = color.onScreen();
        return argb(rgb.alpha(), rgb.red(), rgb.green(), rgb.blue());
    }

    private int argb(double alpha, double red, double green, double blue) {
        int seen = (int) Math.round(alpha * opacity * 255 / 1_000_000);
        return seen << 24
                | (int) Math.round(red) << 16
                | (int) Math.round(green) << 8
                | (int) Math.round(blue);
    }
}
