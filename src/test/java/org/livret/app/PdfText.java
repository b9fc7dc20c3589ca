package org.livret.app;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The words of a PDF as its tags tell them: in the order of the structure, without page furniture.
final class PdfText {
    private final Map<PDPage, Map<Integer, String>> pieces = new HashMap<>();
    private final StringBuilder body = new StringBuilder();
    private final List<StringBuilder> notes = new ArrayList<>();

    private PdfText() {}

    static WrittenText of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PdfText text = new PdfText();
            for (PDPage page : document.getPages()) {
                text.collect(page);
            }
            text.append(document.getDocumentCatalog().getStructureTreeRoot(), null, text.body);
            return new WrittenText(
                    text.body.toString(),
                    text.notes.stream().map(StringBuilder::toString).toList());
        }
    }

    private void collect(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> here = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if (content.getMCID() >= 0) {
                here.merge(content.getMCID(), text(content), String::concat);
            }
        }
        pieces.put(page, here);
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            switch (part) {
                case TextPosition glyph -> text.append(glyph.getUnicode());
                case PDMarkedContent inner -> text.append(text(inner));
                default -> {}
            }
        }
        return text.toString();
    }

    private void append(PDStructureNode node, PDPage outer, StringBuilder out) {
        PDPage page = outer;
        StringBuilder target = out;
        if (node instanceof PDStructureElement element) {
            page = element.getPage() == null ? outer : element.getPage();
            if (element.getStructureType().equals("Note")) {
                target = new StringBuilder();
                notes.add(target);
            }
        }
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> append(element, page, target);
                case Integer id -> piece(page, id, target);
                case PDMarkedContentReference reference -> {
                    PDPage own = reference.getPage();
                    piece(own == null ? page : own, reference.getMCID(), target);
                }
                default -> {}
            }
        }
    }

    private void piece(PDPage page, int id, StringBuilder out) {
        out.append(Objects.requireNonNull(pieces.get(page)).getOrDefault(id, ""));
    }
}
