package org.livret.css;

/// The output that styles are for: `@media print` is the PDF, `@media epub` (also `screen`) the
/// e-book, `@media all` both.
public enum Medium {
    PRINT,
    EPUB
}
