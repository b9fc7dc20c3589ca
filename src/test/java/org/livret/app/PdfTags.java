package org.livret.app;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

import java.io.IOException;

/// The structure tree of a PDF as text: a type a line, with its alternative text.
final class PdfTags {
    private PdfTags() {}

    static String of(byte[] pdf) throws IOException {
        StringBuilder out = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            below(document.getDocumentCatalog().getStructureTreeRoot(), 0, out);
        }
        return out.toString();
    }

    private static void below(PDStructureNode node, int depth, StringBuilder out) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                out.repeat("  ", depth).append(element.getStructureType());
                if (element.getAlternateDescription() != null) {
                    out.append(" “").append(element.getAlternateDescription()).append('”');
                }
                out.append('\n');
                below(element, depth + 1, out);
            }
        }
    }
}
