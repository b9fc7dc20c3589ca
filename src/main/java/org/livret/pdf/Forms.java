package org.livret.pdf;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;

import java.io.IOException;

/// Content streams of their own, which pages and other forms paint by name (ISO 32000-1, section
/// 8.10). What is painted alike is one form, wherever it is painted.
final class Forms {
    /// Half the edge of a form's box in points: the most that older readers take. What is painted
    /// may lie anywhere, and what is outside of the page is not seen anyway.
    static final String EVERYWHERE = "[-14400 -14400 14400 14400]";

    private static final PdfName BOX = new PdfName("BBox");
    private static final PdfName GROUP = new PdfName("Group");
    private static final PdfName STRUCT_PARENTS = new PdfName("StructParents");

    /// What a form is: the box it is clipped to, as PDF writes it, and whether it is painted as one
    /// thing (ISO 32000-1, section 11.6.6).
    record Shape(String box, Group group) {}

    /// An isolated transparency group: of colours, mixed as the file mixes them, or of the grey
    /// that a mask is made of.
    enum Group {
        NONE,
        COLORS,
        MASK
    }

    private final TaggedWriter writer;
    private final Inks inks;
    private final SharedObjects shared;

    Forms(TaggedWriter writer, Inks inks, SharedObjects shared) {
        this.writer = writer;
        this.inks = inks;
        this.shared = shared;
    }

    /// A form that says nothing of the structure.
    PdfIndirectReference shared(Canvas canvas, Shape shape) throws IOException {
        return shared.stream(entries(canvas, shape), canvas.out().toByteArray());
    }

    /// Writes a form whose marked content belongs to elements of the structure: it is painted in
    /// one place only.
    void write(Canvas canvas, Shape shape, FormMarks marks) throws IOException {
        PdfStream stream = new PdfStream(canvas.out().toByteArray());
        stream.putAll(entries(canvas, shape));
        if (!marks.parents().isEmpty()) {
            PdfIndirectReference parents = writer.addToBody(marks.parents()).getIndirectReference();
            int key = writer.getStructureTreeRoot().addExistingObject(parents);
            stream.put(STRUCT_PARENTS, new PdfNumber(key));
        }
        stream.flateCompress(writer.getCompressionLevel());
        writer.addToBody(stream, marks.reference());
    }

    private PdfDictionary entries(Canvas canvas, Shape shape) {
        PdfDictionary entries = new PdfDictionary(PdfName.XOBJECT);
        entries.put(PdfName.SUBTYPE, PdfName.FORM);
        entries.put(BOX, new PdfLiteral(shape.box()));
        PdfDictionary resources = new PdfDictionary();
        canvas.resources().into(resources);
        entries.put(PdfName.RESOURCES, resources);
        switch (shape.group()) {
            case NONE -> {}
            case COLORS -> entries.put(GROUP, group(inks.space().operand()));
            case MASK -> entries.put(GROUP, group("/DeviceGray"));
        }
        return entries;
    }

    private static PdfLiteral group(String space) {
        return new PdfLiteral("<</S/Transparency/I true/CS" + space + ">>");
    }
}
