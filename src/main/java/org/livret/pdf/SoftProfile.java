package org.livret.pdf;

import org.livret.geom.SoftBox;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;

import java.io.IOException;
import java.util.function.DoubleUnaryOperator;

/// The profiles of a blurred box as functions (ISO 32000-1, section 7.10.2). The edge of a bell is
/// one table for all boxes; a box smaller than its blur has tables of its own.
final class SoftProfile {
    /// So many values make an edge: between two of them a straight line is as good as the bell.
    private static final int VALUES = 65;

    private static final int MOST = 65_535;

    private final SoftBox box;
    private final SharedObjects shared;

    SoftProfile(SoftBox box, SharedObjects shared) {
        this.box = box;
        this.shared = shared;
    }

    /// How far a bell reaches, in scaled points.
    double reach() {
        return SoftBox.REACH * box.deviation();
    }

    /// Whether a box so wide is nowhere whole.
    boolean isNarrow(double width) {
        return width < 2 * reach();
    }

    /// The profile of a strip so wide, on 0 to 1 from one end of its reach to the other.
    String across(double width) throws IOException {
        double whole = width + 2 * reach();
        return table(t -> box.strip(width, (t - 0.5) * whole)).toString();
    }

    /// A bell's edge, on 0 to 1 from nothing to all.
    String edge() throws IOException {
        double least = SoftBox.bell(-SoftBox.REACH);
        return table(t -> (SoftBox.bell((2 * t - 1) * SoftBox.REACH) - least) / (1 - 2 * least))
                .toString();
    }

    /// The profile of a corner's disc, on 0 to 1 from [#inner] to its reach.
    String outwards(double disc) throws IOException {
        if (box.isHalf(disc)) {
            return part(across(2 * disc), "0.5 1");
        }
        double middle = Math.min(1, 0.5 + disc / (2 * reach()));
        return part(edge(), number(middle) + " 0");
    }

    /// Up to where a corner's disc is whole.
    double inner(double disc) {
        return box.isHalf(disc) ? 0 : Math.max(0, disc - reach());
    }

    /// A function from one place of another to a second one.
    static String part(String function, String encode) {
        return "<</FunctionType 3/Domain[0 1]/Functions["
                + function
                + "]/Bounds[]/Encode["
                + encode
                + "]>>";
    }

    private static String number(double value) {
        return Numbers.millionths(Math.round(value * 1_000_000));
    }

    private PdfIndirectReference table(DoubleUnaryOperator value) throws IOException {
        byte[] bytes = new byte[VALUES * 2];
        for (int i = 0; i < VALUES; i++) {
            double at = value.applyAsDouble(i / (double) (VALUES - 1));
            int sample = (int) Math.round(Math.clamp(at, 0, 1) * MOST);
            // Beyond the ends a shading goes on as it ends.
            int written = i == 0 && sample < MOST / 100 ? 0 : sample;
            bytes[2 * i] = (byte) (written >> 8);
            bytes[2 * i + 1] = (byte) written;
        }
        PdfDictionary entries = new PdfDictionary();
        entries.put(new PdfName("FunctionType"), new PdfLiteral("0"));
        entries.put(new PdfName("Domain"), new PdfLiteral("[0 1]"));
        entries.put(new PdfName("Range"), new PdfLiteral("[0 1]"));
        entries.put(new PdfName("Size"), new PdfLiteral("[" + VALUES + "]"));
        entries.put(new PdfName("BitsPerSample"), new PdfLiteral("16"));
        return shared.stream(entries, bytes);
    }

    /// A length of PDF's space.
    static String points(double sp) {
        return Numbers.points(Math.round(sp));
    }
}
