package org.livret.pdf;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfTransparencyGroup;

/// Forms that are painted as one thing (ISO 32000-1, sections 8.10 and 11.6.6).
final class Forms {
    /// Half the edge of a form's box in points: the most that older readers take. What is painted
    /// may lie anywhere, and what is outside of the page is not seen anyway.
    private static final float REACH = 14_400;

    private Forms() {}

    static PdfName space(Inks.Space space) {
        return switch (space) {
            case RGB -> PdfName.DEVICERGB;
        };
    }

    /// An empty isolated transparency group that mixes colours in a space.
    static PdfTemplate group(PdfContentByte content, PdfName space) {
        PdfTemplate template = content.createTemplate(REACH, REACH);
        template.setBoundingBox(new Rectangle(-REACH, -REACH, REACH, REACH));
        PdfTransparencyGroup group = new PdfTransparencyGroup();
        group.setIsolated(true);
        group.put(PdfName.CS, space);
        template.setGroup(group);
        return template;
    }
}
