package org.livret.pdf;

import org.livret.diag.Reporter;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/// One file that is being written, sheet by sheet.
final class PdfFile {
    private final PdfInput input;
    private final Standard standard;
    private final TaggedWriter writer;
    private final Document document = new Document();
    private final PagePainter.Tools tools;

    /// Opens a file whose first sheet is given.
    PdfFile(
            PdfInput input,
            Colors colors,
            Standard standard,
            Sheet first,
            OutputStream out,
            Reporter reporter)
            throws IOException {
        this.input = input;
        this.standard = standard;
        PdfDocument pdf = new PdfDocument();
        document.addDocListener(pdf);
        this.writer = new TaggedWriter(pdf, out);
        pdf.addWriter(writer);
        writer.setFullCompression();
        writer.setCompressionLevel(PdfStream.BEST_COMPRESSION);
        writer.setCloseStream(false);
        switch (standard) {
            case TAGGED -> {
                writer.setTagged();
                writer.setPdfVersion(PdfWriter.VERSION_1_7);
                writer.setViewerPreferences(
                        PdfWriter.DisplayDocTitle | PdfWriter.PageModeUseOutlines);
                writer.setTabs(PdfName.S);
            }
            case ARCHIVED -> {
                writer.setPdfVersion(PdfWriter.VERSION_1_7);
                writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
            }
            case PRESS -> {
                writer.setPdfVersion(PdfWriter.VERSION_1_6);
                writer.setPageGroup(colors.inks().space());
            }
        }
        document.setMargins(0, 0, 0, 0);
        boxes(first);
        document.open();
        new SelfDescription(writer, input, standard).write(colors);
        this.tools = tools(colors, reporter);
    }

    private PagePainter.Tools tools(Colors colors, Reporter reporter) {
        Optional<StructureWriter> structure =
                standard == Standard.TAGGED
                        ? Optional.of(new StructureWriter(writer, input.pages().structure()))
                        : Optional.empty();
        Set<String> anchors =
                standard == Standard.TAGGED ? input.pages().anchors().keySet() : Set.of();
        return new PagePainter.Tools(
                writer,
                structure,
                new FontPool(input.fonts(), writer, reporter),
                new PicturePool(writer, colors, reporter),
                colors.inks(),
                new SharedObjects(writer),
                anchors);
    }

    PagePainter.Tools tools() {
        return tools;
    }

    TaggedWriter writer() {
        return writer;
    }

    /// The content of the sheet that is painted now.
    PdfContentByte content() {
        writer.setPageEmpty(false);
        return writer.getDirectContent();
    }

    /// Ends a sheet and begins the next.
    void next(Sheet sheet) {
        boxes(sheet);
        document.newPage();
    }

    private void boxes(Sheet sheet) {
        document.setPageSize(sheet.medium());
        if (standard == Standard.PRESS || sheet.width() > sheet.trim().width()) {
            writer.setBoxSize("trim", sheet.trimBox());
            writer.setBoxSize("bleed", sheet.bleedBox());
        }
    }

    /// Writes what is left.
    Written finish() throws IOException {
        if (tools.structure().isPresent()) {
            tools.structure().get().finish();
        }
        tools.fonts().write();
        document.close();
        return new Written(tools.pictures().inks(), tools.fonts().names());
    }
}
