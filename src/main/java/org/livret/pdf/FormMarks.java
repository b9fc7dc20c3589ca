package org.livret.pdf;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfIndirectReference;

/// The marked content of a form, numbered in the form's own right (ISO 32000-1, section 14.7.4.2).
final class FormMarks {
    private final PdfIndirectReference reference;
    private final PdfArray parents = new PdfArray();

    FormMarks(PdfIndirectReference reference) {
        this.reference = reference;
    }

    PdfIndirectReference reference() {
        return reference;
    }

    /// The structure elements of the form's marked content, by its numbers.
    PdfArray parents() {
        return parents;
    }

    /// Adds marked content of an element; its number is returned.
    int mark(PdfIndirectReference element) {
        parents.add(element);
        return parents.size() - 1;
    }
}
