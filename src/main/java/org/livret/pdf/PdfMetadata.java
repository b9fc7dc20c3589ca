package org.livret.pdf;

import java.util.List;
import java.util.Optional;

/// What the file says of itself. `date` is an instant in ISO 8601 with seconds and `Z`, such as
/// `2026-11-23T00:00:00Z`; it comes from the caller, never from a clock.
public record PdfMetadata(
        String title,
        List<String> authors,
        Optional<String> description,
        List<String> keywords,
        String language,
        Optional<String> rights,
        String date,
        String producer) {
    public PdfMetadata {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        if (date.length() != 20 || date.charAt(19) != 'Z') {
            throw new IllegalArgumentException("date " + date);
        }
    }

    /// The date in PDF's form (ISO 32000-1, section 7.9.4).
    String pdfDate() {
        return "D:" + date.replace("-", "").replace(":", "").replace("T", "");
    }
}
