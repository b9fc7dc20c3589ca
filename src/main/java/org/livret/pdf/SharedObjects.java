package org.livret.pdf;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Objects that stand in the file once, however often they are asked for: known by what they say.
final class SharedObjects {
    private final PdfWriter writer;
    private final Map<String, PdfIndirectReference> dictionaries = new HashMap<>();
    private final Map<ByteBuffer, PdfIndirectReference> streams = new HashMap<>();

    SharedObjects(PdfWriter writer) {
        this.writer = writer;
    }

    /// A dictionary as PDF's own text, with its brackets.
    PdfIndirectReference dictionary(String text) throws IOException {
        PdfIndirectReference known = dictionaries.get(text);
        if (known == null) {
            known =
                    writer.addToBody(new PdfLiteral(PdfObject.DICTIONARY, text))
                            .getIndirectReference();
            dictionaries.put(text, known);
        }
        return known;
    }

    PdfIndirectReference dictionary(PdfDictionary entries) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(256);
        entries.toPdf(writer, text);
        return dictionary(text.toString(StandardCharsets.ISO_8859_1));
    }

    /// A stream with the entries of its dictionary; it is compressed here.
    PdfIndirectReference stream(PdfDictionary entries, byte[] content) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(content.length + 256);
        entries.toPdf(writer, whole);
        whole.write(content);
        ByteBuffer key = ByteBuffer.wrap(whole.toByteArray());
        PdfIndirectReference known = streams.get(key);
        if (known == null) {
            known = writer.addToBody(compressed(entries, content)).getIndirectReference();
            streams.put(key, known);
        }
        return known;
    }

    private PdfStream compressed(PdfDictionary entries, byte[] content) {
        PdfStream stream = new PdfStream(content);
        stream.putAll(entries);
        stream.flateCompress(writer.getCompressionLevel());
        return stream;
    }
}
