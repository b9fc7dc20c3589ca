package org.livret.pdf;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfPage;
import org.openpdf.text.pdf.PdfWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/// OpenPDF's writer with what it lacks: a file identifier of our own, maps that keep their order,
/// and fonts of our own on pages.
final class TaggedWriter extends PdfWriter {
    private final Set<EmbeddedFont> fontsOnPage = new LinkedHashSet<>();

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

    /// Makes a font known to the page that is being painted.
    void useOnPage(EmbeddedFont font) {
        fontsOnPage.add(font);
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
            PdfDictionary fonts = new PdfDictionary();
            for (EmbeddedFont font : fontsOnPage) {
                fonts.put(font.name(), font.reference());
            }
            fontsOnPage.clear();
            page.getAsDict(PdfName.RESOURCES).put(PdfName.FONT, fonts);
        }
        return super.addToBody(object, reference);
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
