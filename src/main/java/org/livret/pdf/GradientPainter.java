package org.livret.pdf;

import org.livret.geom.Point;
import org.livret.geom.Rect;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.page.Ramp;
import org.livret.pdf.Resources.Kind;
import org.openpdf.text.pdf.PdfIndirectReference;

import java.io.IOException;

/// Gradients as shadings (ISO 32000-1, section 8.7.4.5). A shading is written in a space in which
/// the gradient's line goes from 0 to 1, and the space is put where the gradient stands: gradients
/// of the same colours are one shading, wherever they stand and however large they are.
final class GradientPainter {
    private final PagePainter.Tools tools;
    private final SharedObjects shared;
    private final Canvas canvas;

    GradientPainter(PagePainter.Tools tools, Canvas canvas) {
        this.tools = tools;
        this.shared = tools.shared();
        this.canvas = canvas;
    }

    /// Fills the current clip, which lies within `bounds`. The space of the stream is another one
    /// afterwards.
    void paint(Fragment.LinearGradient gradient, Rect bounds) throws IOException {
        Ramp ramp = gradient.ramp();
        Point start = gradient.start();
        double dx = Sp.toPt(gradient.end().x() - start.x());
        double dy = Sp.toPt(gradient.end().y() - start.y());
        Operators operators = canvas.operators();
        operators.map(
                dx, -dy, dy, dx, operators.left() + start.x(), operators.height() - start.y());
        Range range = ramp.repeats() ? along(gradient, bounds) : Range.of(ramp);
        String coordinates =
                "/ShadingType 2/Extend[true true]/Coords["
                        + Numbers.millionths(range.from)
                        + " 0 "
                        + Numbers.millionths(range.to)
                        + " 0]";
        shade(ramp, range, coordinates);
    }

    /// Places that are seen, in millionths of the gradient's line.
    private record Range(long from, long to) {
        /// From the first stop to the last one, and further where several stops stand there: a
        /// colour that begins and ends in one place must have a side to be seen on.
        static Range of(Ramp ramp) {
            int count = ramp.stops().size();
            long first = ramp.first().at();
            long last = ramp.last().at();
            boolean sudden =
                    count > 1
                            && (ramp.stops().get(1).at() == first
                                    || ramp.stops().get(count - 2).at() == last);
            return sudden || count == 1
                    ? new Range(first - Ramp.WHOLE, last + Ramp.WHOLE)
                    : new Range(first, last);
        }
    }

    /// The places of a gradient's line that lie beside the corners of an area.
    private static Range along(Fragment.LinearGradient gradient, Rect area) {
        double dx = (double) gradient.end().x() - gradient.start().x();
        double dy = (double) gradient.end().y() - gradient.start().y();
        double square = dx * dx + dy * dy;
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (long x : new long[] {area.x(), area.right()}) {
            for (long y : new long[] {area.y(), area.bottom()}) {
                double at =
                        ((x - gradient.start().x()) * dx + (y - gradient.start().y()) * dy)
                                / square;
                from = Math.min(from, at);
                to = Math.max(to, at);
            }
        }
        return new Range((long) Math.floor(from) * Ramp.WHOLE, (long) Math.ceil(to) * Ramp.WHOLE);
    }

    /// Fills the clip. Where the ramp is not opaque, its opacity is a mask of its own (ISO 32000-1,
    /// section 11.6.5.3).
    private void shade(Ramp ramp, Range range, String geometry) throws IOException {
        String place = geometry + "/Domain[" + RampFunction.domain(range.from, range.to) + "]";
        if (!ramp.isOpaque()) {
            PdfIndirectReference opacity =
                    shading(place, "/DeviceGray", RampFunction.opacities(ramp, shared), range);
            canvas.operators().state(canvas.resources().add(Kind.STATE, mask(opacity, range)));
        }
        PdfIndirectReference color =
                shading(
                        place,
                        tools.inks().space().operand(),
                        RampFunction.colors(ramp, tools.inks(), shared),
                        range);
        canvas.operators().named(canvas.resources().add(Kind.SHADING, color)).op("sh");
    }

    private PdfIndirectReference shading(
            String place, String space, RampFunction function, Range range) throws IOException {
        return shared.dictionary(
                "<<"
                        + place
                        + "/ColorSpace"
                        + space
                        + "/Function "
                        + function.over(range.from, range.to)
                        + ">>");
    }

    /// A graphics state whose mask is a shading. The mask's box is as wide as the gradient may be
    /// seen in its own space.
    private PdfIndirectReference mask(PdfIndirectReference opacity, Range range)
            throws IOException {
        Canvas mask = Canvas.empty();
        mask.operators().named(mask.resources().add(Kind.SHADING, opacity)).op("sh");
        long reach = 64;
        while (reach * Ramp.WHOLE < Math.max(Math.abs(range.from), Math.abs(range.to))) {
            reach *= 2;
        }
        String box = "[-" + reach + " -" + reach + ' ' + reach + ' ' + reach + ']';
        PdfIndirectReference group =
                tools.forms().shared(mask, new Forms.Shape(box, Forms.Group.MASK));
        return shared.dictionary("<</SMask<</S/Luminosity/G " + group + ">>>>");
    }
}
