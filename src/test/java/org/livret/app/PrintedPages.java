package org.livret.app;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
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
import java.util.Optional;
import java.util.regex.Pattern;

/// The pages of a PDF: the folio of each, and the words that its running text begins with, in the
/// order in which they are painted. Page furniture and repeated table heads, which are artifacts,
/// notes, markers of lists and words in drawings do not count.
final class PrintedPages {
    record Printed(String label, String text) {}

    /// What stands before the items of a list; terms of a glossary are labels, too.
    private static final Pattern MARKER =
            Pattern.compile("[^\\p{L}\\p{N}]*(\\p{N}+|\\p{L}|[ivxlcIVXLC]+)?[^\\p{L}\\p{N}]*");

    /// What a piece stands in: something beside the running text, a label.
    private record Around(boolean left, Optional<PDStructureElement> label) {}

    private final Map<COSDictionary, Map<Integer, Around>> pieces = new HashMap<>();

    private PrintedPages() {}

    static List<Printed> of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrintedPages pages = new PrintedPages();
            pages.collect(
                    document.getDocumentCatalog().getStructureTreeRoot(),
                    null,
                    new Around(false, Optional.empty()));
            PDPageLabels labels = document.getDocumentCatalog().getPageLabels();
            String[] folios = labels == null ? new String[0] : labels.getLabelsByPageIndices();
            List<Printed> out = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                String label =
                        folios.length == 0 ? Integer.toString(out.size() + 1) : folios[out.size()];
                out.add(new Printed(label, pages.text(page)));
            }
            return out;
        }
    }

    /// Notes which pieces do not belong to the running text, and which to a label.
    private void collect(PDStructureNode node, PDPage outer, Around outside) {
        PDPage page = outer;
        Around around = outside;
        if (node instanceof PDStructureElement element) {
            page = element.getPage() == null ? outer : element.getPage();
            around =
                    switch (element.getStructureType()) {
                        case "Note", "Figure" -> new Around(true, Optional.empty());
                        case "Caption" -> new Around(false, Optional.empty());
                        case "Lbl" -> new Around(outside.left, Optional.of(element));
                        default -> outside;
                    };
        }
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> collect(element, page, around);
                case Integer id -> pieces(page).put(id, around);
                case PDMarkedContentReference reference ->
                        pieces(reference.getPage() == null ? page : reference.getPage())
                                .put(reference.getMCID(), around);
                default -> {}
            }
        }
    }

    private Map<Integer, Around> pieces(PDPage page) {
        return pieces.computeIfAbsent(page.getCOSObject(), _ -> new HashMap<>());
    }

    private String text(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, Around> known = pieces(page);
        StringBuilder out = new StringBuilder();
        StringBuilder label = new StringBuilder();
        Optional<PDStructureElement> open = Optional.empty();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            Around around = known.get(content.getMCID());
            if (around == null || around.left) {
                continue;
            }
            if (!around.label.equals(open)) {
                endLabel(label, out);
                open = around.label;
            }
            append(content, open.isPresent() ? label : out);
        }
        endLabel(label, out);
        return out.toString();
    }

    private static void endLabel(StringBuilder label, StringBuilder out) {
        out.append(MARKER.matcher(label).matches() ? "" : label);
        label.setLength(0);
    }

    private static void append(PDMarkedContent content, StringBuilder out) {
        for (Object part : content.getContents()) {
            switch (part) {
                case TextPosition glyph -> out.append(glyph.getUnicode());
                case PDMarkedContent inner -> append(inner, out);
                default -> {}
            }
        }
    }
}
