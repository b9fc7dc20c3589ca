package org.livret.pdf;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfPage;
import org.openpdf.text.pdf.PdfWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// OpenPDF's writer with what it lacks: a file identifier of our own, and resources of our own on
/// pages.
final class TaggedWriter extends PdfWriter {
    private static final PdfName GROUP = new PdfName("Group");

    private Resources pageResources = new Resources();
    private Optional<PdfLiteral> pageGroup = Optional.empty();

    TaggedWriter(PdfDocument document, OutputStream out) {
        super(document, out);
    }

    /// Begins a page that refers to these resources.
    void begin(Resources resources) {
        pageResources = resources;
    }

    /// Lets pages mix what is translucent in a space (ISO 32000-1, section 11.6.6).
    void setPageGroup(Inks.Space space) {
        String group = "<</S/Transparency/I true/CS" + space.operand() + ">>";
        pageGroup = Optional.of(new PdfLiteral(group));
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
            pageGroup.ifPresent(group -> page.put(GROUP, group));
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
