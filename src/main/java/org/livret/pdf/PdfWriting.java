package org.livret.pdf;

import org.livret.diag.Reporter;
import org.livret.font.Fonts;
import org.livret.geom.Sp;
import org.livret.page.Fragment;
import org.livret.page.Page;
import org.livret.page.PageSequence;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes pages as one PDF file, page by page.
public final class PdfWriting {
    private final PageSequence pages;
    private final PdfMetadata metadata;
    private final TaggedWriter writer;
    private final Document document = new Document();

    private PdfWriting(PageSequence pages, PdfMetadata metadata, OutputStream out) {
        this.pages = pages;
        this.metadata = metadata;
        PdfDocument pdf = new PdfDocument();
        document.addDocListener(pdf);
        this.writer = new TaggedWriter(pdf, out);
        pdf.addWriter(writer);
    }

    /// Writes the file to a stream that the caller closes.
    ///
    /// @throws IOException when the stream does
    public static void write(
            PageSequence pages,
            PdfMetadata metadata,
            Fonts fonts,
            OutputStream out,
            Reporter reporter)
            throws IOException {
        new PdfWriting(pages, metadata, out).write(fonts, reporter);
    }

    private void write(Fonts fonts, Reporter reporter) throws IOException {
        writer.setTagged();
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setFullCompression();
        writer.setCompressionLevel(PdfStream.BEST_COMPRESSION);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
        writer.setTabs(PdfName.S);
        writer.setCloseStream(false);
        document.setMargins(0, 0, 0, 0);
        sheet(pages.pages().getFirst());
        document.open();
        describe();
        StructureWriter structure = new StructureWriter(writer, pages.structure());
        Map<Integer, List<String>> anchors = anchorsByPage();
        FontPool embedded = new FontPool(fonts, writer, reporter);
        PagePainter.Tools tools =
                new PagePainter.Tools(
                        writer,
                        structure,
                        embedded,
                        new PicturePool(writer, reporter),
                        new ScreenInks(),
                        new SharedObjects(writer),
                        pages.anchors().keySet());
        for (int i = 0; i < pages.pages().size(); i++) {
            Page page = pages.pages().get(i);
            if (i > 0) {
                sheet(page);
                document.newPage();
            }
            writer.setPageEmpty(false);
            PdfContentByte content = writer.getDirectContent();
            destinations(anchors.getOrDefault(i, List.of()), page, content);
            new PagePainter(tools, content).paint(page, around(page));
        }
        outline(pages.outline(), writer.getDirectContent().getRootOutline());
        writer.setPageLabels(Labels.of(pages.pages()));
        structure.finish();
        embedded.write();
        document.close();
    }

    // ---- sheets ----

    private static long around(Page page) {
        return page.bleed() + (page.cropMarks() ? CropMarks.ROOM : 0);
    }

    private void sheet(Page page) {
        long around = around(page);
        float width = pt(page.size().width() + 2 * around);
        float height = pt(page.size().height() + 2 * around);
        document.setPageSize(new Rectangle(width, height));
        if (around > 0) {
            writer.setBoxSize("trim", box(around, page));
            writer.setBoxSize("bleed", box(around - page.bleed(), page));
        }
    }

    private static Rectangle box(long inset, Page page) {
        long around = around(page);
        return new Rectangle(
                pt(inset),
                pt(inset),
                pt(page.size().width() + 2 * around - inset),
                pt(page.size().height() + 2 * around - inset));
    }

    private static float pt(long sp) {
        return (float) Sp.toPt(sp);
    }

    // ---- what the file says of itself ----

    private void describe() throws IOException {
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
        writer.setFileId(fileId());
        writer.setXmpMetadata(Xmp.packet(metadata));
        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(metadata.language()));
        catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent()));
    }

    private PdfObject outputIntent() throws IOException {
        PdfStream profile;
        try (InputStream in = PdfWriting.class.getResourceAsStream("sRGB.icc")) {
            if (in == null) {
                throw new IOException("the sRGB profile is missing from the program");
            }
            profile = new PdfStream(in.readAllBytes());
        }
        profile.put(PdfName.N, new PdfNumber(3));
        profile.flateCompress();
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        return writer.addToBody(intent).getIndirectReference();
    }

    /// An identifier that is equal for equal metadata and pages' texts: what the file says, hashed.
    private byte[] fileId() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(metadata.toString().getBytes(StandardCharsets.UTF_8));
            for (Page page : pages.pages()) {
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

    private static PdfString text(String text) {
        return StructureWriter.text(text);
    }

    // ---- places ----

    /// The anchors that something leads to, by the index of their page.
    private Map<Integer, List<String>> anchorsByPage() {
        Set<String> wanted = new HashSet<>();
        for (Page page : pages.pages()) {
            for (Fragment fragment : page.fragments()) {
                if (fragment instanceof Fragment.LinkArea(_, _, Fragment.Anchor(String id), _)) {
                    wanted.add(id);
                }
            }
        }
        bookmarked(pages.outline(), wanted);
        Map<Integer, List<String>> byPage = new HashMap<>();
        pages.anchors()
                .forEach((id, placement) -> {
                    if (wanted.contains(id)) {
                        byPage.computeIfAbsent(placement.page(), _ -> new ArrayList<>()).add(id);
                    }
                });
        return byPage;
    }

    private static void bookmarked(List<PageSequence.Bookmark> bookmarks, Set<String> wanted) {
        for (PageSequence.Bookmark bookmark : bookmarks) {
            wanted.add(bookmark.anchor());
            bookmarked(bookmark.children(), wanted);
        }
    }

    private void destinations(List<String> ids, Page page, PdfContentByte content) {
        long around = around(page);
        for (String id : ids) {
            PageSequence.Placement placement = pages.anchors().get(id);
            if (placement != null) {
                float x = pt(placement.at().x() + around);
                float y = pt(page.size().height() + around - placement.at().y());
                content.localDestination(id, new PdfDestination(PdfDestination.XYZ, x, y, 0));
            }
        }
    }

    private void outline(List<PageSequence.Bookmark> bookmarks, PdfOutline parent) {
        for (PageSequence.Bookmark bookmark : bookmarks) {
            if (pages.anchors().containsKey(bookmark.anchor())) {
                PdfAction action = PdfAction.gotoLocalPage(bookmark.anchor(), false);
                outline(
                        bookmark.children(),
                        new PdfOutline(parent, action, text(bookmark.title()), false));
            }
        }
    }
}
