package org.livret.pdf;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfIndirectReference;

import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;

/// What a form holds that the library does not know of: fonts, and marked content, numbered in the
/// form's own right (ISO 32000-1, section 14.7.4.2).
final class FormMarks {
    private final PdfIndirectReference reference;
    private final Set<EmbeddedFont> fonts = new LinkedHashSet<>();
    private final PdfArray parents = new PdfArray();
    private OptionalInt key = OptionalInt.empty();

    FormMarks(PdfIndirectReference reference) {
        this.reference = reference;
    }

    PdfIndirectReference reference() {
        return reference;
    }

    Set<EmbeddedFont> fonts() {
        return fonts;
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

    /// Where the structure's tree of parents keeps them.
    OptionalInt key() {
        return key;
    }

    void setKey(int newKey) {
        key = OptionalInt.of(newKey);
    }
}
