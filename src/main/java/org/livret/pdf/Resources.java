package org.livret.pdf;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;

import java.util.LinkedHashMap;
import java.util.Map;

/// What one content stream refers to by name (ISO 32000-1, section 7.8.3).
///
/// A name is made from the object's number, so that equal streams have equal names: what is painted
/// alike is then the same bytes.
final class Resources {
    /// What a resource is, and the letter its names begin with.
    enum Kind {
        FONT("Font", "F"),
        STATE("ExtGState", "G"),
        SHADING("Shading", "S"),
        PATTERN("Pattern", "P"),
        OBJECT("XObject", "X"),
        SPACE("ColorSpace", "C");

        private final String category;
        private final String letter;

        Kind(String category, String letter) {
            this.category = category;
            this.letter = letter;
        }
    }

    private final Map<Kind, Map<String, PdfIndirectReference>> used = new LinkedHashMap<>();

    /// Adds an object; the name that operators know it by is returned.
    String add(Kind kind, PdfIndirectReference object) {
        String name = kind.letter + object.getNumber();
        used.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).put(name, object);
        return name;
    }

    /// Puts everything into a resource dictionary.
    void into(PdfDictionary dictionary) {
        used.forEach((kind, objects) -> dictionary.put(new PdfName(kind.category), named(objects)));
    }

    private static PdfDictionary named(Map<String, PdfIndirectReference> objects) {
        PdfDictionary names = new PdfDictionary();
        objects.forEach((name, object) -> names.put(new PdfName(name), object));
        return names;
    }
}
