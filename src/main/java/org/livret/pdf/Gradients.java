package org.livret.pdf;

import org.livret.geom.Color;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.openpdf.text.pdf.GrayColor;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFunction;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfShading;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

import java.util.List;
import java.util.function.Function;

/// Linear gradients as axial shadings (ISO 32000-1, section 8.7.4.5.3). A class apart, since the
/// library wants AWT's colour for them, which other files never load.
final class Gradients {
    private static final float[] UNIT = {0, 1};

    private Gradients() {}

    /// Fills the current clip. Where the gradient is not opaque, its opacity is a mask of its own
    /// (ISO 32000-1, section 11.6.5.3).
    static void paint(
            Fragment.LinearGradient gradient,
            PagePainter.Tools tools,
            PdfContentByte content,
            Operators operators) {
        PdfWriter writer = tools.writer();
        Inks inks = tools.inks();
        float[] line = {
            pt(operators.left() + gradient.start().x()),
            pt(operators.height() - gradient.start().y()),
            pt(operators.left() + gradient.end().x()),
            pt(operators.height() - gradient.end().y())
        };
        boolean[] extend = {true, true};
        if (!isOpaque(gradient.stops())) {
            PdfTemplate mask = Forms.group(content, PdfName.DEVICEGRAY);
            mask.paintShading(
                    PdfShading.type2(
                            writer,
                            new GrayColor(1f),
                            line,
                            UNIT,
                            function(gradient.stops(), writer, Gradients::alpha),
                            extend));
            PdfDictionary luminosity = new PdfDictionary();
            luminosity.put(PdfName.S, new PdfName("Luminosity"));
            luminosity.put(new PdfName("G"), mask.getIndirectReference());
            PdfGState state = new PdfGState();
            state.put(PdfName.SMASK, luminosity);
            content.setGState(state);
        }
        content.paintShading(
                PdfShading.type2(
                        writer,
                        space(inks.space()),
                        line,
                        UNIT,
                        function(gradient.stops(), writer, inks::mixed),
                        extend));
    }

    private static boolean isOpaque(List<Fragment.Stop> stops) {
        for (Fragment.Stop stop : stops) {
            if (stop.color().alpha() < 1000) {
                return false;
            }
        }
        return true;
    }

    private static PdfFunction function(
            List<Fragment.Stop> stops, PdfWriter writer, Function<Color, float[]> components) {
        int pieces = stops.size() - 1;
        if (pieces < 1) {
            return piece(stops.getFirst(), stops.getFirst(), writer, components);
        }
        if (pieces == 1) {
            return piece(stops.get(0), stops.get(1), writer, components);
        }
        PdfFunction[] functions = new PdfFunction[pieces];
        float[] bounds = new float[pieces - 1];
        float[] encode = new float[pieces * 2];
        for (int i = 0; i < pieces; i++) {
            functions[i] = piece(stops.get(i), stops.get(i + 1), writer, components);
            encode[2 * i + 1] = 1;
            if (i > 0) {
                bounds[i - 1] = stops.get(i).position() / 1000f;
            }
        }
        return PdfFunction.type3(writer, UNIT, null, functions, bounds, encode);
    }

    private static PdfFunction piece(
            Fragment.Stop from,
            Fragment.Stop to,
            PdfWriter writer,
            Function<Color, float[]> components) {
        return PdfFunction.type2(
                writer,
                UNIT,
                null,
                components.apply(from.color()),
                components.apply(to.color()),
                1);
    }

    /// Any colour of the space: that is how the library is told of it.
    private static java.awt.Color space(Inks.Space space) {
        return switch (space) {
            case RGB -> java.awt.Color.WHITE;
        };
    }

    private static float[] alpha(Color color) {
        return new float[] {color.alpha() / 1000f};
    }

    private static float pt(long sp) {
        return (float) Sp.toPt(sp);
    }
}
