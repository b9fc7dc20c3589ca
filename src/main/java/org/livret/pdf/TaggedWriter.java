package org.livret.pdf;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfPage;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// OpenPDF's writer with what it lacks: a file identifier of our own, maps that keep their order,
/// fonts of our own on pages, and forms with marked content.
final class TaggedWriter extends PdfWriter {
    private static final PdfName STRUCT_PARENTS = new PdfName("StructParents");

    private final Set<EmbeddedFont> fontsOnPage = new LinkedHashSet<>();
    private final Map<Integer, FormMarks> forms = new HashMap<>();
    private final Deque<FormMarks> painted = new ArrayDeque<>();

    TaggedWriter(PdfDocument document, OutputStream out) {
        super(document, out);
        documentPatterns = new LinkedHashMap<>();
        documentShadings = new LinkedHashMap<>();
        documentShadingPatterns = new LinkedHashMap<>();
        documentColors = new LinkedHashMap<>();
        documentProperties = new LinkedHashMap<>();
        documentExtGState = new LinkedHashMap<>();
        documentSpotPatterns = new LinkedHashMap<>();
        documentOCG = new LinkedHashSet<>();
    }

    /// Makes a font known to the page or form that is being painted.
    void use(EmbeddedFont font) {
        if (painted.isEmpty()) {
            fontsOnPage.add(font);
        } else {
            painted.getLast().fonts().add(font);
        }
    }

    /// Begins a form: until its end, fonts are used in it.
    void begin(FormMarks form) {
        forms.put(form.reference().getNumber(), form);
        painted.addLast(form);
    }

    /// Ends the form that was begun last. What is marked in it is made known to the structure.
    void end() throws IOException {
        FormMarks form = painted.removeLast();
        if (!form.parents().isEmpty()) {
            PdfIndirectReference parents = addToBody(form.parents()).getIndirectReference();
            form.setKey(getStructureTreeRoot().addExistingObject(parents));
        }
    }

    /// Sets both parts of the file identifier (ISO 32000-1, section 14.4).
    void setFileId(byte[] id) {
        getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    /// A page is written when it is full: that is when its resources get its fonts.
    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference)
            throws IOException {
        if (object instanceof PdfPage page && !fontsOnPage.isEmpty()) {
            page.getAsDict(PdfName.RESOURCES).put(PdfName.FONT, dictionary(fontsOnPage));
            fontsOnPage.clear();
        }
        FormMarks form = forms.get(reference.getNumber());
        if (form != null && object instanceof PdfStream stream) {
            if (!form.fonts().isEmpty()) {
                stream.getAsDict(PdfName.RESOURCES).put(PdfName.FONT, dictionary(form.fonts()));
            }
            form.key().ifPresent(key -> stream.put(STRUCT_PARENTS, new PdfNumber(key)));
        }
        return super.addToBody(object, reference);
    }

    private static PdfDictionary dictionary(Set<EmbeddedFont> fonts) {
        PdfDictionary dictionary = new PdfDictionary();
        for (EmbeddedFont font : fonts) {
            dictionary.put(font.name(), font.reference());
        }
        return dictionary;
    }

    /// The library carries the identifier in the information dictionary, where it must not be
    /// written.
    @Override
    public PdfIndirectObject addToBody(PdfObject object, boolean inStream) throws IOException {
        if (object != getInfo() || !getInfo().contains(PdfName.FILEID)) {
            return super.addToBody(object, inStream);
        }
        PdfDictionary clean = new PdfDictionary();
        for (PdfName key : getInfo().getKeys()) {
            if (!key.equals(PdfName.FILEID)) {
                clean.put(key, getInfo().get(key));
            }
        }
        return super.addToBody(clean, inStream);
    }
}
