package org.livret.pdf;

import org.livret.geom.Color;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfFunction;
import org.openpdf.text.pdf.PdfShading;
import org.openpdf.text.pdf.PdfWriter;

import java.util.List;

/// Linear gradients as axial shadings (ISO 32000-1, section 8.7.4.5.3). A class apart, since the
/// library wants AWT's colour for them, which other files never load.
final class Gradients {
    private static final float[] UNIT = {0, 1};

    private Gradients() {}

    /// Fills the current clip.
    static void paint(
            Fragment.LinearGradient gradient,
            PdfWriter writer,
            PdfContentByte content,
            Operators operators) {
        float[] line = {
            pt(operators.left() + gradient.start().x()),
            pt(operators.height() - gradient.start().y()),
            pt(operators.left() + gradient.end().x()),
            pt(operators.height() - gradient.end().y())
        };
        PdfShading shading =
                PdfShading.type2(
                        writer,
                        java.awt.Color.WHITE,
                        line,
                        UNIT,
                        function(gradient.stops(), writer),
                        new boolean[] {true, true});
        content.paintShading(shading);
    }

    private static PdfFunction function(List<Fragment.Stop> stops, PdfWriter writer) {
        int pieces = stops.size() - 1;
        if (pieces < 1) {
            return piece(stops.getFirst(), stops.getFirst(), writer);
        }
        if (pieces == 1) {
            return piece(stops.get(0), stops.get(1), writer);
        }
        PdfFunction[] functions = new PdfFunction[pieces];
        float[] bounds = new float[pieces - 1];
        float[] encode = new float[pieces * 2];
        for (int i = 0; i < pieces; i++) {
            functions[i] = piece(stops.get(i), stops.get(i + 1), writer);
            encode[2 * i + 1] = 1;
            if (i > 0) {
                bounds[i - 1] = stops.get(i).position() / 1000f;
            }
        }
        return PdfFunction.type3(writer, UNIT, null, functions, bounds, encode);
    }

    private static PdfFunction piece(Fragment.Stop from, Fragment.Stop to, PdfWriter writer) {
        return PdfFunction.type2(
                writer, UNIT, null, components(from.color()), components(to.color()), 1);
    }

    private static float[] components(Color color) {
        Color.Rgb rgb = Operators.rgb(color);
        return new float[] {rgb.red() / 255f, rgb.green() / 255f, rgb.blue() / 255f};
    }

    private static float pt(long sp) {
        return (float) Sp.toPt(sp);
    }
}
