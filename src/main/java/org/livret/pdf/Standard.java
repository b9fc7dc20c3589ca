package org.livret.pdf;

/// The standards that a file promises to keep.
enum Standard {
    /// Accessible and archivable: PDF/UA-1 and PDF/A-2a.
    TAGGED,
    /// Archivable: PDF/A-2u.
    ARCHIVED,
    /// For a press: PDF/X-4 (ISO 15930-7).
    PRESS
}
