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

/// OpenPDF's writer with what it lacks: a file identifier of our own, and resources of our own on
/// pages.
final class TaggedWriter extends PdfWriter {
    private Resources pageResources = new Resources();

    TaggedWriter(PdfDocument document, OutputStream out) {
        super(document, out);
    }

    /// Begins a page that refers to these resources.
    void begin(Resources resources) {
        pageResources = resources;
    }

    /// Sets both parts of the file identifier (ISO 32000-1, section 14.4).
    void setFileId(byte[] id) {
        getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    /// A page is written when it is full: that is when it gets its resources.
    @Override
    public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference)
            throws IOException {
        if (object instanceof PdfPage page) {
            pageResources.into(page.getAsDict(PdfName.RESOURCES));
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
