package org.livret.pdf;

import org.livret.geom.Affine;
import org.livret.geom.Rect;
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

    /// A pattern of tiles that stand so far apart; the first one's upper left corner is the origin
    /// of `at`.
    PdfIndirectReference pattern(Canvas canvas, Tiling tiling, Affine at) throws IOException {
        Rect cell = tiling.cell();
        PdfDictionary entries = new PdfDictionary(new PdfName("Pattern"));
        put(entries, "PatternType", "1");
        put(entries, "PaintType", "1");
        put(entries, "TilingType", "1");
        put(entries, "BBox", Drawn.box(new Rect(0, 0, cell.width(), cell.height())));
        put(entries, "XStep", Numbers.points(tiling.across()));
        put(entries, "YStep", Numbers.points(tiling.down()));
        put(entries, "Matrix", matrix(at));
        entries.put(PdfName.RESOURCES, resources(canvas));
        return shared.stream(entries, canvas.out().toByteArray());
    }

    /// The cell of a pattern, and how far the next ones are.
    record Tiling(Rect cell, long across, long down) {}

    private static void put(PdfDictionary entries, String key, String value) {
        entries.put(new PdfName(key), new PdfLiteral(value));
    }

    private static String matrix(Affine at) {
        StringBuilder out = new StringBuilder("[");
        for (double number : new double[] {at.a(), at.b(), at.c(), at.d(), at.e(), at.f()}) {
            out.append(out.length() == 1 ? "" : " ")
                    .append(Numbers.millionths(Math.round(number * 1_000_000)));
        }
        return out.append(']').toString();
    }

    /// What a stream refers to: streams that refer to the same, as masks of shadows do, share it.
    private PdfIndirectReference resources(Canvas canvas) throws IOException {
        PdfDictionary resources = new PdfDictionary();
        canvas.resources().into(resources);
        return shared.dictionary(resources);
    }

    private PdfDictionary entries(Canvas canvas, Shape shape) throws IOException {
        PdfDictionary entries = new PdfDictionary(PdfName.XOBJECT);
        entries.put(PdfName.SUBTYPE, PdfName.FORM);
        entries.put(BOX, new PdfLiteral(shape.box()));
        entries.put(PdfName.RESOURCES, resources(canvas));
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
