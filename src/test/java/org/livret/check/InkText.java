package org.livret.check;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The text of a PDF by the colour in which it is painted: inks in per cent, such as `0 0 0 100`,
/// with `over` behind it where it is printed over what lies below.
public final class InkText extends PDFTextStripper {
    private final Map<String, StringBuilder> found = new TreeMap<>();

    private InkText() {
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
    }

    /// The text of each colour, without spaces.
    public static Map<String, String> of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            InkText text = new InkText();
            text.getText(document);
            Map<String, String> all = new TreeMap<>();
            text.found.forEach((color, words) -> all.put(color, words.toString()));
            return all;
        }
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        PDGraphicsState state = getGraphicsState();
        StringBuilder color = new StringBuilder();
        for (float component : state.getNonStrokingColor().getComponents()) {
            color.append(String.format(Locale.ROOT, "%.0f ", component * 100));
        }
        if (state.isNonStrokingOverprint() && state.getOverprintMode() == 1) {
            color.append("over");
        }
        found.computeIfAbsent(color.toString().strip(), _ -> new StringBuilder())
                .append(position.getUnicode().strip());
    }
}
