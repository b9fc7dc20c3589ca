package org.livret.pdf;

import org.jspecify.annotations.Nullable;
import org.livret.geom.Rect;
import org.livret.geom.Sp;
import org.livret.structure.Role;
import org.livret.structure.StructureNode;
import org.livret.structure.Tag;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The structure tree (ISO 32000-1, section 14.7): marks content on pages, and writes the elements
/// when all pages are painted.
///
/// OpenPDF's elements may have marked content or child elements, not both, so their `K` entries are
/// kept empty and the children are gathered here. Children are sorted by the numbers of
/// [StructureNode] and [Tag], which give the reading order.
final class StructureWriter {
    private static final PdfName MCR = PdfName.MCR;
    private static final PdfName STREAM = new PdfName("Stm");
    private static final PdfName OBJR = new PdfName("OBJR");
    private static final PdfName OBJ = new PdfName("Obj");
    private static final PdfName SCOPE = new PdfName("Scope");
    private static final PdfName COLUMN_SPAN = new PdfName("ColSpan");
    private static final PdfName ROW_SPAN = new PdfName("RowSpan");
    private static final PdfName LIST_NUMBERING = new PdfName("ListNumbering");
    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");

    /// A child of an element: an element, or marked content or an annotation.
    private record Kid(int order, PdfObject object) {}

    private static final class Element {
        final StructureNode node;
        final PdfStructureElement object;
        final List<Kid> kids = new ArrayList<>(2);
        @Nullable PdfIndirectReference page;
        @Nullable Rect area;

        Element(StructureNode node, PdfStructureElement object) {
            this.node = node;
            this.object = object;
        }
    }

    private final PdfWriter writer;
    private final StructureNode root;
    private final Map<Integer, Element> elements = new HashMap<>();
    private int notes;

    StructureWriter(PdfWriter writer, StructureNode root) {
        this.writer = writer;
        this.root = root;
        index(root);
    }

    private void index(StructureNode node) {
        PdfStructureElement object =
                new PdfStructureElement(
                        writer.getStructureTreeRoot(), new PdfName(node.role().type()));
        // The library hangs every new element below the root.
        writer.getStructureTreeRoot().remove(PdfName.K);
        elements.put(node.id(), new Element(node, object));
        for (StructureNode child : node.children()) {
            index(child);
        }
    }

    /// Whether the tag names an element of this tree.
    boolean knows(Tag tag) {
        return elements.containsKey(tag.element());
    }

    private Element element(int id) {
        Element element = elements.get(id);
        if (element == null) {
            throw new IllegalArgumentException("no structure element " + id);
        }
        return element;
    }

    /// Begins marked content of a tag on the current page; it ends with `EMC`.
    void begin(Tag tag, PdfContentByte content) {
        Element element = element(tag.element());
        content.beginMarkedContentSequence(element.object, new PdfDictionary());
        PdfNumber mark = (PdfNumber) element.object.get(PdfName.K);
        element.object.remove(PdfName.K);
        PdfIndirectReference page = writer.getCurrentPage();
        PdfIndirectReference first = element.page == null ? page : element.page;
        element.page = first;
        if (first.getNumber() == page.getNumber()) {
            element.kids.add(new Kid(tag.order(), mark));
        } else {
            PdfDictionary reference = new PdfDictionary(MCR);
            reference.put(PdfName.PG, page);
            reference.put(PdfName.MCID, mark);
            element.kids.add(new Kid(tag.order(), reference));
        }
        element.object.put(PdfName.PG, first);
    }

    /// Begins marked content of a tag in a form on the current page; its type and number are
    /// returned.
    String beginIn(FormMarks form, Tag tag) {
        Element element = element(tag.element());
        int number = form.mark(element.object.getReference());
        PdfIndirectReference page = writer.getCurrentPage();
        PdfIndirectReference first = element.page == null ? page : element.page;
        element.page = first;
        element.object.put(PdfName.PG, first);
        PdfDictionary reference = new PdfDictionary(MCR);
        reference.put(PdfName.PG, page);
        reference.put(STREAM, form.reference());
        reference.put(PdfName.MCID, new PdfNumber(number));
        element.kids.add(new Kid(tag.order(), reference));
        return element.object.get(PdfName.S) + " <</MCID " + number + ">>";
    }

    /// Makes an annotation of the current page a child of its element (ISO 32000-1, section
    /// 14.7.4.3).
    void annotate(Tag tag, PdfAnnotation annotation) {
        Element element = element(tag.element());
        int key = writer.getStructureTreeRoot().addExistingObject(element.object.getReference());
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
        PdfDictionary reference = new PdfDictionary(OBJR);
        reference.put(OBJ, annotation.getIndirectReference());
        reference.put(PdfName.PG, writer.getCurrentPage());
        element.kids.add(new Kid(Integer.MAX_VALUE, reference));
    }

    /// Remembers where a figure stands, in PDF's coordinates with the lower left corner as (x, y).
    /// Only what stands on the figure's first page counts.
    void place(Tag tag, Rect area) {
        Element element = elements.get(tag.element());
        if (element != null && element.node.role() == Role.FIGURE && element.area == null) {
            element.area = area;
        }
    }

    /// Writes the whole tree. Elements in which nothing was painted are left out, but for the cells
    /// and rows of tables, which must stay rectangular.
    void finish() throws IOException {
        Element top = element(root.id());
        top.object.put(PdfName.P, writer.getStructureTreeRoot().getReference());
        write(top);
        writer.getStructureTreeRoot().put(PdfName.K, top.object.getReference());
    }

    private void write(Element element) throws IOException {
        List<Kid> kids = new ArrayList<>(element.kids);
        for (StructureNode child : element.node.children()) {
            Element kid = element(child.id());
            if (isWorthWriting(child)) {
                kid.object.put(PdfName.P, element.object.getReference());
                write(kid);
                kids.add(new Kid(child.id(), kid.object.getReference()));
            }
        }
        kids.sort(Comparator.comparingInt(Kid::order));
        PdfArray array = new PdfArray();
        for (Kid kid : kids) {
            array.add(kid.object);
        }
        if (!kids.isEmpty()) {
            element.object.put(PdfName.K, kids.size() == 1 ? kids.getFirst().object : array);
        }
        facts(element);
        writer.addToBody(element.object, element.object.getReference());
    }

    private boolean isWorthWriting(StructureNode node) {
        boolean keepsShape =
                switch (node.role()) {
                    case TABLE_ROW, HEADER_CELL, DATA_CELL -> true;
                    case DOCUMENT,
                            PART,
                            ARTICLE,
                            SECTION,
                            DIVISION,
                            BLOCK_QUOTE,
                            CAPTION,
                            TOC,
                            TOC_ITEM,
                            INDEX,
                            H1,
                            H2,
                            H3,
                            H4,
                            H5,
                            H6,
                            PARAGRAPH,
                            LIST,
                            LIST_ITEM,
                            LABEL,
                            LIST_BODY,
                            TABLE,
                            TABLE_HEAD,
                            TABLE_BODY,
                            TABLE_FOOT,
                            SPAN,
                            QUOTE,
                            NOTE,
                            REFERENCE,
                            CODE,
                            LINK,
                            FIGURE,
                            FORMULA ->
                            false;
                };
        if (keepsShape || !element(node.id()).kids.isEmpty()) {
            return true;
        }
        for (StructureNode child : node.children()) {
            if (isWorthWriting(child)) {
                return true;
            }
        }
        return false;
    }

    private void facts(Element element) {
        PdfStructureElement object = element.object;
        StructureNode.Facts facts = element.node.facts();
        facts.alternativeText().ifPresent(text -> object.put(PdfName.ALT, text(text)));
        facts.actualText().ifPresent(text -> object.put(ACTUAL_TEXT, text(text)));
        facts.language().ifPresent(language -> object.put(PdfName.LANG, new PdfString(language)));
        if (element.node.role() == Role.NOTE) {
            object.put(PdfName.ID, new PdfString("note-" + ++notes));
        }
        PdfDictionary table = new PdfDictionary();
        facts.scope().ifPresent(scope -> table.put(SCOPE, scope(scope)));
        facts.columnSpan().ifPresent(span -> table.put(COLUMN_SPAN, new PdfNumber(span)));
        facts.rowSpan().ifPresent(span -> table.put(ROW_SPAN, new PdfNumber(span)));
        PdfDictionary list = new PdfDictionary();
        facts.numbering().ifPresent(numbering -> list.put(LIST_NUMBERING, numbering(numbering)));
        PdfDictionary layout = new PdfDictionary();
        Rect area = element.area;
        if (area != null) {
            layout.put(PdfName.BBOX, box(area));
        }
        attributes(object, "Table", table);
        attributes(object, "List", list);
        attributes(object, "Layout", layout);
    }

    private static void attributes(PdfStructureElement object, String owner, PdfDictionary values) {
        if (values.size() > 0) {
            values.put(PdfName.O, new PdfName(owner));
            object.put(PdfName.A, values);
        }
    }

    private static PdfArray box(Rect area) {
        PdfArray box = new PdfArray();
        for (long edge : new long[] {area.x(), area.y(), area.right(), area.bottom()}) {
            box.add(new PdfNumber(Sp.format(edge)));
        }
        return box;
    }

    static PdfString text(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    private static PdfName scope(StructureNode.Scope scope) {
        return switch (scope) {
            case ROW -> new PdfName("Row");
            case COLUMN -> new PdfName("Column");
            case BOTH -> new PdfName("Both");
        };
    }

    private static PdfName numbering(StructureNode.ListNumbering numbering) {
        return switch (numbering) {
            case NONE -> new PdfName("None");
            case DISC -> new PdfName("Disc");
            case CIRCLE -> new PdfName("Circle");
            case SQUARE -> new PdfName("Square");
            case DECIMAL -> new PdfName("Decimal");
            case UPPER_ROMAN -> new PdfName("UpperRoman");
            case LOWER_ROMAN -> new PdfName("LowerRoman");
            case UPPER_ALPHA -> new PdfName("UpperAlpha");
            case LOWER_ALPHA -> new PdfName("LowerAlpha");
        };
    }
}
