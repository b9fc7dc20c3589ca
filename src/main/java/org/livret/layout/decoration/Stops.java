package org.livret.layout.decoration;

import org.livret.css.Background.Gradient;
import org.livret.css.Background.Stop;
import org.livret.css.Extent;
import org.livret.geom.Color;
import org.livret.page.Ramp;

import java.util.ArrayList;
import java.util.List;

/// The stops of a gradient on a line of a length: all with a place, in order, and with colours that
/// may be mixed apart from their opacities (CSS Images 3, section 3.4; CSS Images 4, section 3.5).
final class Stops {
    /// Into so many parts is a way cut along which colour and opacity both change: CSS mixes
    /// colours by their opacities, a ramp does not.
    private static final int PARTS = 8;

    private final Gradient gradient;
    private final double[] at;

    Stops(Gradient gradient, long length) {
        this.gradient = gradient;
        this.at = places(gradient.stops(), Math.max(1, length));
    }

    /// Places in millionths.
    private static double[] places(List<Stop> stops, long length) {
        int last = stops.size() - 1;
        double[] at = new double[last + 1];
        for (int i = 0; i <= last; i++) {
            at[i] =
                    switch (stops.get(i).at()) {
                        case Extent.Linear(long fixed, int perMille) ->
                                (double) fixed * Ramp.WHOLE / length
                                        + (double) perMille * Ramp.WHOLE / 1000;
                        case Extent.Computed computed ->
                                (double) computed.resolve(length, 0) * Ramp.WHOLE / length;
                        case Extent.Keyword _, Extent.Fraction _ ->
                                i == 0 ? 0 : i == last ? Ramp.WHOLE : Double.NaN;
                    };
        }
        double floor = at[0];
        for (int i = 0; i <= last; i++) {
            if (Double.isNaN(at[i])) {
                int next = i;
                while (Double.isNaN(at[next])) {
                    next++;
                }
                at[i] = floor + (Math.max(at[next], floor) - floor) / (next - i + 1);
            }
            floor = Math.max(floor, at[i]);
            at[i] = floor;
        }
        return at;
    }

    Ramp ramp() {
        List<Stop> stops = gradient.stops();
        List<Ramp.Stop> out = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).color().isEmpty()) {
                continue;
            }
            if (from >= 0) {
                int middle = i - from > 1 ? middle(from) : Ramp.HALF;
                way(stop(from, right(from), middle), stop(i, left(i), Ramp.HALF), out);
            }
            from = i;
        }
        return new Ramp(out, gradient.repeats());
    }

    private Ramp.Stop stop(int index, Color color, int middle) {
        long place = Math.round(at[index]);
        return new Ramp.Stop(
                Math.clamp(place, -Integer.MAX_VALUE / 4, Integer.MAX_VALUE / 4), color, middle);
    }

    private Color color(int index) {
        return gradient.stops().get(index).color().orElse(Color.TRANSPARENT);
    }

    /// The colour that a way ends with: what is not seen has the colour that it was.
    private Color left(int index) {
        for (int i = index; i >= 0; i--) {
            if (!color(i).isTransparent()) {
                return i == index ? color(i) : color(i).withAlpha(0);
            }
        }
        return color(index);
    }

    /// The colour that a way begins with: what is not seen has the colour that it becomes, or, when
    /// that is not seen either, the one that it was.
    private Color right(int index) {
        if (!color(index).isTransparent()) {
            return color(index);
        }
        for (int i = index + 1; i < at.length; i++) {
            if (gradient.stops().get(i).color().isPresent()) {
                return color(i).isTransparent() ? left(index) : color(i).withAlpha(0);
            }
        }
        return left(index);
    }

    /// Where a hint after a stop stands on the way to the next one, in thousandths.
    private int middle(int index) {
        double way = at[index + 2] - at[index];
        return way <= 0 ? Ramp.HALF : (int) Math.round((at[index + 1] - at[index]) / way * 1000);
    }

    /// Adds what begins at a stop, and the next one, but for stops that are there already.
    private static void way(Ramp.Stop from, Ramp.Stop to, List<Ramp.Stop> out) {
        int a = from.color().alpha();
        int b = to.color().alpha();
        boolean apart =
                a == b
                        || a == 0
                        || b == 0
                        || from.at() == to.at()
                        || from.color().withAlpha(b).equals(to.color());
        if (!out.isEmpty()
                && out.getLast().at() == from.at()
                && out.getLast().color().equals(from.color())) {
            out.removeLast();
        }
        if (apart) {
            out.add(from);
        } else {
            parts(from, to, out);
        }
        out.add(to);
    }

    private static void parts(Ramp.Stop from, Ramp.Stop to, List<Ramp.Stop> out) {
        out.add(new Ramp.Stop(from.at(), from.color()));
        double exponent =
                StrictMath.log(0.5) / StrictMath.log(Math.clamp(from.middle(), 1, 999) / 1000.0);
        for (int i = 1; i < PARTS; i++) {
            double share = i / (double) PARTS;
            long place = from.at() + Math.round((to.at() - (double) from.at()) * share);
            double mixed = StrictMath.pow(share, exponent);
            out.add(new Ramp.Stop((int) place, mixed(from.color(), to.color(), mixed)));
        }
    }

    /// Two colours mixed by their opacities.
    private static Color mixed(Color first, Color second, double share) {
        Color.Rgb a = first.onScreen();
        Color.Rgb b = second.onScreen();
        double less = a.alpha() * (1 - share);
        double more = b.alpha() * share;
        double sum = Math.max(1e-9, less + more);
        return new Color.Rgb(
                (int) Math.round((a.red() * less + b.red() * more) / sum),
                (int) Math.round((a.green() * less + b.green() * more) / sum),
                (int) Math.round((a.blue() * less + b.blue() * more) / sum),
                (int) Math.round(less + more));
    }

    /// The colour of a ramp from far away: every way counts as much as it is long.
    static Color mean(Ramp ramp) {
        double whole = Math.max(1, ramp.last().at() - (double) ramp.first().at());
        Color mean = ramp.last().color();
        double before = 0;
        for (int i = 1; i < ramp.stops().size(); i++) {
            Ramp.Stop from = ramp.stops().get(i - 1);
            Ramp.Stop to = ramp.stops().get(i);
            double way = (to.at() - (double) from.at()) / whole;
            if (way > 0) {
                Color half = mixed(from.color(), to.color(), 0.5);
                mean = before == 0 ? half : mixed(mean, half, way / (before + way));
                before += way;
            }
        }
        return mean;
    }
}
