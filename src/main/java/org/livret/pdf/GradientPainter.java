package org.livret.pdf;

import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.page.Ramp;
import org.livret.pdf.Resources.Kind;
import org.openpdf.text.pdf.PdfIndirectReference;

import java.io.IOException;
import java.util.List;

/// Gradients as shadings (ISO 32000-1, section 8.7.4.5). A shading is written in a space in which
/// the gradient's line or radius goes from 0 to 1, and the space is put where the gradient stands:
/// gradients of the same colours are one shading, wherever they stand and however large they are.
///
/// Each fills the current clip, which lies within `bounds`; the space of the stream is another one
/// afterwards.
final class GradientPainter {
    private final PagePainter.Tools tools;
    private final SharedObjects shared;
    private final Canvas canvas;
    private final Rect bounds;

    GradientPainter(PagePainter.Tools tools, Canvas canvas, Rect bounds) {
        this.tools = tools;
        this.shared = tools.shared();
        this.canvas = canvas;
        this.bounds = bounds;
    }

    /// Places that are seen, in millionths of the gradient's line.
    private record Range(long from, long to) {
        static Range of(Ramp ramp) {
            return new Range(ramp.first().at(), ramp.last().at());
        }

        /// Whole lines around places that are seen.
        static Range around(double from, double to) {
            return new Range(
                    (long) Math.floor(from) * Ramp.WHOLE, (long) Math.ceil(to) * Ramp.WHOLE);
        }
    }

    /// Where the corners of the bounds lie in the gradient's space.
    private record Extent(double left, double right, double top, double bottom) {
        /// A round number that all places are within, so that more gradients have the same.
        long round() {
            double most =
                    Math.max(
                            Math.max(Math.abs(left), Math.abs(right)),
                            Math.max(Math.abs(top), Math.abs(bottom)));
            long round = 4;
            while (round < most) {
                round *= 4;
            }
            return round;
        }

        double farthest() {
            return StrictMath.hypot(
                    Math.max(Math.abs(left), Math.abs(right)),
                    Math.max(Math.abs(top), Math.abs(bottom)));
        }
    }

    void paint(Fragment.Gradient gradient) throws IOException {
        switch (gradient) {
            case Fragment.LinearGradient linear -> paint(linear);
            case Fragment.RadialGradient radial -> paint(radial);
            case Fragment.ConicGradient conic -> paint(conic);
        }
    }

    // ---- along a line ----

    private void paint(Fragment.LinearGradient gradient) throws IOException {
        Point start = gradient.start();
        double dx = (double) gradient.end().x() - start.x();
        double dy = (double) gradient.end().y() - start.y();
        boolean none = dx == 0 && dy == 0;
        Ramp ramp = none ? new Ramp(List.of(gradient.ramp().last()), false) : gradient.ramp();
        dx = none ? Sp.PER_PT : dx;
        double a = dx / Sp.PER_PT;
        double b = -dy / Sp.PER_PT;
        space(a, b, -b, a, start);
        Extent seen = along(start, dx, dy);
        if (Strips.suit(ramp)) {
            Range range = Range.around(seen.left, seen.right);
            strips(
                    ramp,
                    seen,
                    strips -> strips.along(ramp, range.from, range.to, (double) seen.round()));
            return;
        }
        Range range = Range.of(ramp);
        String line =
                "2/Coords["
                        + Numbers.millionths(range.from)
                        + " 0 "
                        + Numbers.millionths(range.to)
                        + " 0]";
        shade(ramp, range, seen, type(line, range));
    }

    /// The corners of the bounds, along the line and across it.
    private Extent along(Point start, double dx, double dy) {
        double square = dx * dx + dy * dy;
        double[] along = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double[] across = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (long x : new long[] {bounds.x(), bounds.right()}) {
            for (long y : new long[] {bounds.y(), bounds.bottom()}) {
                widen(along, ((x - start.x()) * dx + (y - start.y()) * dy) / square);
                widen(across, ((y - start.y()) * dx - (x - start.x()) * dy) / square);
            }
        }
        return new Extent(along[0], along[1], across[0], across[1]);
    }

    private static void widen(double[] range, double at) {
        range[0] = Math.min(range[0], at);
        range[1] = Math.max(range[1], at);
    }

    // ---- outwards ----

    private void paint(Fragment.RadialGradient gradient) throws IOException {
        Ramp ramp = gradient.ramp();
        double x = Math.max(1, gradient.radiusX());
        double y = Math.max(1, gradient.radiusY());
        space(x / Sp.PER_PT, 0, 0, y / Sp.PER_PT, gradient.center());
        Extent seen = from(gradient.center(), x, y);
        Range range = Range.of(ramp);
        if (Strips.suit(ramp) || range.from < 0) {
            long to = Range.around(0, seen.farthest()).to;
            strips(ramp, seen, strips -> strips.outwards(ramp, to, (double) seen.round()));
            return;
        }
        String circles =
                "3/Coords[0 0 "
                        + Numbers.millionths(range.from)
                        + " 0 0 "
                        + Numbers.millionths(range.to)
                        + "]";
        shade(ramp, range, seen, type(circles, range));
    }

    private Extent from(Point center, double x, double y) {
        return new Extent(
                (bounds.x() - center.x()) / x,
                (bounds.right() - center.x()) / x,
                (bounds.y() - center.y()) / y,
                (bounds.bottom() - center.y()) / y);
    }

    // ---- around ----

    /// A gradient around a centre has no type of shading of its own: it is a fan of triangles.
    private void paint(Fragment.ConicGradient gradient) throws IOException {
        Ramp ramp = gradient.ramp();
        Extent seen = from(gradient.center(), 1, 1);
        double radius = Math.max(1, seen.farthest()) * Fan.BEYOND / Sp.PER_PT;
        double turn = Math.PI * gradient.angle() / 180_000;
        double cos = radius * StrictMath.cos(turn);
        double sin = radius * StrictMath.sin(turn);
        space(cos, -sin, sin, cos, gradient.center());
        Fan fan = new Fan(ramp, shared);
        shade(ramp, new Range(0, Ramp.WHOLE), new Extent(-1, 1, -1, 1), fan::shading);
    }

    // ---- shadings ----

    private void space(double a, double b, double c, double d, Point origin) {
        Operators operators = canvas.operators();
        operators.map(a, b, c, d, operators.left() + origin.x(), operators.height() - origin.y());
    }

    /// Makes a shading of a space of colours and a function of the place.
    @FunctionalInterface
    interface Geometry {
        PdfIndirectReference of(String space, PdfIndirectReference function) throws IOException;
    }

    private Geometry type(String coordinates, Range range) {
        String place =
                "/ShadingType "
                        + coordinates
                        + "/Extend[true true]/Domain["
                        + RampFunction.domain(range.from, range.to)
                        + "]";
        return (space, function) ->
                shared.dictionary(
                        "<<" + place + "/ColorSpace" + space + "/Function " + function + ">>");
    }

    /// Fills the clip. Where the ramp is not opaque, its opacity is a mask of its own (ISO 32000-1,
    /// section 11.6.5.3).
    private void shade(Ramp ramp, Range range, Extent seen, Geometry geometry) throws IOException {
        if (!ramp.isOpaque()) {
            PdfIndirectReference opacity =
                    geometry.of(
                            "/DeviceGray",
                            RampFunction.opacities(ramp, shared).over(range.from, range.to));
            canvas.operators().state(canvas.resources().add(Kind.STATE, mask(opacity, seen)));
        }
        PdfIndirectReference color =
                geometry.of(
                        tools.inks().space().operand(),
                        RampFunction.colors(ramp, tools.inks(), shared).over(range.from, range.to));
        canvas.operators().named(canvas.resources().add(Kind.SHADING, color)).op("sh");
    }

    /// A graphics state whose mask is a shading.
    private PdfIndirectReference mask(PdfIndirectReference opacity, Extent seen)
            throws IOException {
        Canvas mask = Canvas.empty();
        mask.operators().named(mask.resources().add(Kind.SHADING, opacity)).op("sh");
        return mask(mask, seen);
    }

    private PdfIndirectReference mask(Canvas mask, Extent seen) throws IOException {
        PdfIndirectReference group =
                tools.forms().shared(mask, new Forms.Shape(box(seen), Forms.Group.MASK));
        return shared.dictionary("<</SMask<</S/Luminosity/G " + group + ">>>>");
    }

    private static String box(Extent seen) {
        long reach = seen.round();
        return "[-" + reach + " -" + reach + ' ' + reach + ' ' + reach + ']';
    }

    // ---- strips ----

    @FunctionalInterface
    private interface Painting {
        void with(Strips strips) throws IOException;
    }

    /// Paints strips. Since they lie upon each other, those that are not opaque are painted as one
    /// thing under a mask that is painted the same way.
    private void strips(Ramp ramp, Extent seen, Painting painting) throws IOException {
        String space = tools.inks().space().operand();
        RampFunction colors = RampFunction.colors(ramp, tools.inks(), shared);
        if (ramp.isOpaque()) {
            painting.with(new Strips(colors, shared, space, canvas));
            return;
        }
        Canvas mask = Canvas.empty();
        painting.with(
                new Strips(RampFunction.opacities(ramp, shared), shared, "/DeviceGray", mask));
        Canvas group = Canvas.empty();
        painting.with(new Strips(colors, shared, space, group));
        PdfIndirectReference form =
                tools.forms().shared(group, new Forms.Shape(box(seen), Forms.Group.COLORS));
        canvas.operators().state(canvas.resources().add(Kind.STATE, mask(mask, seen)));
        canvas.operators().named(canvas.resources().add(Kind.OBJECT, form)).op("Do");
    }
}
