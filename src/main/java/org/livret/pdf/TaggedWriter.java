package org.livret.pdf;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;

/// OpenPDF's writer with what it lacks: a file identifier of our own, maps that keep their order,
/// and the right ToUnicode map for every font.
///
/// OpenPDF writes fonts when the file is closed, in the order of their first use, and each font's
/// ToUnicode stream right after its CIDFont dictionary; that is where the stream is exchanged.
final class TaggedWriter extends PdfWriter {
    private final Deque<EmbeddedFont> fontsToWrite = new ArrayDeque<>();
    private boolean toUnicodeComesNext;

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

    /// Must be told of fonts in the order in which they are first used on a page.
    void willEmbed(EmbeddedFont font) {
        fontsToWrite.add(font);
    }

    /// Sets both parts of the file identifier (ISO 32000-1, section 14.4).
    void setFileId(byte[] id) {
        getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    @Override
    public PdfIndirectObject addToBody(PdfObject object) throws IOException {
        if (object instanceof PdfStream && toUnicodeComesNext) {
            toUnicodeComesNext = false;
            PdfStream map = new PdfStream(fontsToWrite.remove().toUnicode());
            map.flateCompress(getCompressionLevel());
            return super.addToBody(map);
        }
        if (object instanceof PdfDictionary dictionary && isDescendantFont(dictionary)) {
            toUnicodeComesNext = true;
        }
        return super.addToBody(object);
    }

    private static boolean isDescendantFont(PdfDictionary dictionary) {
        return !(dictionary instanceof PdfStream)
                && PdfName.FONT.equals(dictionary.get(PdfName.TYPE))
                && PdfName.CIDFONTTYPE2.equals(dictionary.get(PdfName.SUBTYPE));
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
