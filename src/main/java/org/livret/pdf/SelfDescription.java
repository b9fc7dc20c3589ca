package org.livret.pdf;

import org.livret.icc.OutputProfile;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// What a file says of itself: title and dates, identifier, the standards it keeps, and what its
/// colours are for.
final class SelfDescription {
    private static final PdfName TRAPPED = new PdfName("Trapped");
    private static final PdfName GTS_PDFX = new PdfName("GTS_PDFX");
    private static final PdfName GTS_PDFX_VERSION = new PdfName("GTS_PDFXVersion");
    private static final PdfName REGISTRY_NAME = new PdfName("RegistryName");
    private static final String SRGB = "sRGB IEC61966-2.1";

    /// Where printing conditions are registered (ISO 32000-1, table 365).
    private static final String REGISTRY = "http://www.color.org";

    private final TaggedWriter writer;
    private final PdfInput input;
    private final Standard standard;

    SelfDescription(TaggedWriter writer, PdfInput input, Standard standard) {
        this.writer = writer;
        this.input = input;
        this.standard = standard;
    }

    void write(Colors colors) throws IOException {
        information();
        byte[] id = fileId();
        writer.setFileId(id);
        writer.setXmpMetadata(Xmp.packet(input.metadata(), standard, id));
        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(input.metadata().language()));
        catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(intent(colors.intent())));
    }

    private void information() {
        PdfMetadata metadata = input.metadata();
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, text(metadata.title()));
        if (!metadata.authors().isEmpty()) {
            info.put(PdfName.AUTHOR, text(String.join(", ", metadata.authors())));
        }
        metadata.description().ifPresent(words -> info.put(PdfName.SUBJECT, text(words)));
        if (!metadata.keywords().isEmpty()) {
            info.put(PdfName.KEYWORDS, text(String.join(", ", metadata.keywords())));
        }
        info.put(PdfName.PRODUCER, text(metadata.producer()));
        info.put(PdfName.CREATOR, text(metadata.producer()));
        info.put(PdfName.CREATIONDATE, new PdfString(metadata.pdfDate()));
        info.put(PdfName.MODDATE, new PdfString(metadata.pdfDate()));
        if (standard == Standard.PRESS) {
            info.put(GTS_PDFX_VERSION, new PdfString(Xmp.PRESS_VERSION));
            info.put(TRAPPED, new PdfName("False"));
        }
    }

    private static PdfString text(String text) {
        return StructureWriter.text(text);
    }

    // ---- what colours are for ----

    private PdfObject intent(OutputIntent intent) throws IOException {
        PdfDictionary dictionary =
                switch (intent) {
                    case OutputIntent.Screen _ -> screen();
                    case OutputIntent.Press(OutputProfile profile, int _) -> press(profile);
                };
        return writer.addToBody(dictionary).getIndirectReference();
    }

    private PdfDictionary screen() throws IOException {
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(SRGB));
        intent.put(PdfName.INFO, new PdfString(SRGB));
        try (InputStream in = SelfDescription.class.getResourceAsStream("sRGB.icc")) {
            if (in == null) {
                throw new IOException("the sRGB profile is missing from the program");
            }
            intent.put(PdfName.DESTOUTPUTPROFILE, profile(in.readAllBytes(), 3));
        }
        return intent;
    }

    private PdfDictionary press(OutputProfile profile) throws IOException {
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, GTS_PDFX);
        String name = profile.description().isEmpty() ? "CMYK" : profile.description();
        intent.put(
                PdfName.OUTPUTCONDITIONIDENTIFIER,
                new PdfString(profile.condition().orElse("Custom")));
        if (profile.condition().isPresent()) {
            intent.put(REGISTRY_NAME, new PdfString(REGISTRY));
        }
        intent.put(PdfName.INFO, new PdfString(name));
        intent.put(PdfName.DESTOUTPUTPROFILE, profile(profile.bytes(), 4));
        return intent;
    }

    private PdfObject profile(byte[] bytes, int components) throws IOException {
        PdfStream stream = new PdfStream(bytes);
        stream.put(PdfName.N, new PdfNumber(components));
        stream.flateCompress();
        return writer.addToBody(stream).getIndirectReference();
    }

    // ---- identifier ----

    /// An identifier that is equal for equal metadata and pages' texts: what the file says, hashed.
    private byte[] fileId() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (standard != Standard.TAGGED) {
                digest.update(standard.name().getBytes(StandardCharsets.UTF_8));
            }
            digest.update(input.metadata().toString().getBytes(StandardCharsets.UTF_8));
            for (Page page : input.pages().pages()) {
                for (Fragment fragment : page.fragments()) {
                    if (fragment instanceof Fragment.Glyphs glyphs) {
                        digest.update(glyphs.run().text().getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            return Arrays.copyOf(digest.digest(), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
