package org.livret.pdf;

import org.livret.page.Ramp;
import org.livret.pdf.Resources.Kind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A gradient that repeats or has colours that end suddenly, painted way by way, each over what
/// lies beyond it: plain colours are plain shapes, and no viewer, most of which look a shading's
/// colours up in a table, makes edges ragged or moves them.
///
/// The space is that of the gradient: its line goes from (0, 0) to (1, 0), its ellipse is the
/// circle of radius 1.
final class Strips {
    /// How a quarter of a circle of radius 1 is bent.
    private static final double BEND = 0.552285;

    private final RampFunction colors;
    private final SharedObjects shared;
    private final Canvas canvas;
    private final String space;

    Strips(RampFunction colors, SharedObjects shared, String space, Canvas canvas) {
        this.colors = colors;
        this.shared = shared;
        this.space = space;
        this.canvas = canvas;
    }

    /// Whether a ramp is painted this way.
    static boolean suit(Ramp ramp) {
        for (int i = 1; i < ramp.stops().size(); i++) {
            if (ramp.stops().get(i).at() == ramp.stops().get(i - 1).at()) {
                return true;
            }
        }
        return ramp.repeats() || ramp.stops().size() == 1;
    }

    /// One way of the ramp, moved by some periods; places in whole lines.
    private record Way(RampFunction.Piece piece, long by) {
        double from() {
            return (double) (piece.from() + by) / Ramp.WHOLE;
        }

        double to() {
            return (double) (piece.to() + by) / Ramp.WHOLE;
        }

        double moved() {
            return (double) by / Ramp.WHOLE;
        }
    }

    /// The ways from one place to another, in millionths of the line.
    private List<Way> ways(Ramp ramp, long from, long to) {
        List<Way> ways = new ArrayList<>();
        if (!ramp.repeats()) {
            colors.pieces(from, to).forEach(piece -> ways.add(new Way(piece, 0)));
            return ways;
        }
        long first = ramp.first().at();
        long period = ramp.last().at() - first;
        List<RampFunction.Piece> pieces = colors.pieces(first, ramp.last().at());
        for (long by = Math.floorDiv(from - first, period) * period;
                first + by < to;
                by += period) {
            for (RampFunction.Piece piece : pieces) {
                if (piece.to() + by > from && piece.from() + by < to) {
                    ways.add(new Way(piece, by));
                }
            }
        }
        return ways;
    }

    /// Paints from one place of the line to another and on, `reach` to all sides.
    void along(Ramp ramp, long from, long to, double reach) throws IOException {
        double left = -reach;
        for (Way way : ways(ramp, from, to)) {
            String area =
                    number(left)
                            + number(-reach)
                            + number(Math.max(0, reach - left))
                            + number(2 * reach)
                            + "re";
            left = way.to();
            // A shading is that of the first period, so that all periods have the same.
            String ends = number(way.from() - way.moved()) + "0 " + number(way.to() - way.moved());
            paint(way, area, "2/Coords[" + ends + "0]", way.moved());
        }
    }

    /// Paints from the middle out to a place and on, up to `reach`.
    void outwards(Ramp ramp, long to, double reach) throws IOException {
        String area =
                number(-reach) + number(-reach) + number(2 * reach) + number(2 * reach) + "re";
        for (Way way : ways(ramp, 0, to).reversed()) {
            paint(way, area, circles(way), 0);
            area = circle(way.from());
        }
    }

    /// From one circle to another; of what would begin before the middle the rest.
    private static String circles(Way way) {
        String from = number(Math.max(0, way.from()));
        String circles = "3/Coords[0 0 " + from + "0 0 " + number(way.to()) + "]";
        return way.from() >= 0
                ? circles
                : circles + "/Domain[" + number(-way.from() / (way.to() - way.from())) + "1]";
    }

    private void paint(Way way, String area, String geometry, double moved) throws IOException {
        if (way.piece.isLevel()) {
            line(way.piece.plain());
            line(area + " f");
            return;
        }
        line("q");
        line(area + " W n");
        if (moved != 0) {
            line("1 0 0 1 " + number(moved) + "0 cm");
        }
        String shading =
                "<</ShadingType "
                        + geometry
                        + "/Extend[true true]/ColorSpace"
                        + space
                        + "/Function "
                        + way.piece.function()
                        + ">>";
        canvas.operators()
                .named(canvas.resources().add(Kind.SHADING, shared.dictionary(shading)))
                .op("sh");
        line("Q");
    }

    private void line(String operators) {
        canvas.operators().op(operators);
    }

    private static String circle(double radius) {
        String r = number(radius);
        String minus = number(-radius);
        String near = number(radius * BEND);
        String far = number(-radius * BEND);
        return r
                + "0 m "
                + curve(r + near + near + r + "0 " + r)
                + curve(far + r + minus + near + minus + "0 ")
                + curve(minus + far + far + minus + "0 " + minus)
                + curve(near + minus + r + far + r + "0 ")
                + "h";
    }

    private static String curve(String points) {
        return points + "c ";
    }

    private static String number(double value) {
        return Numbers.millionths(Math.round(value * Ramp.WHOLE)) + ' ';
    }
}
