package org.livret.css;

import org.livret.diag.Span;

/// One face of a font family, from `@font-face` (CSS Fonts 4, section 4).
///
/// `source` is the first address in `src`, already resolved against the name of the sheet in which
/// it stands, `span.file()`: `styles/book.css` with `url(fonts/a.ttf)` gives `styles/fonts/a.ttf`.
/// Weights from 1 to 1000; equal for static fonts.
public record FontFaceRule(
        String family, int minWeight, int maxWeight, boolean italic, String source, Span span) {
    public FontFaceRule {
        if (minWeight < 1 || maxWeight < minWeight || maxWeight > 1000) {
            throw new IllegalArgumentException("weights " + minWeight + " to " + maxWeight);
        }
    }
}
