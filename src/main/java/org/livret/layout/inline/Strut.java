package org.livret.layout.inline;

/// The least line box of a paragraph (CSS 2.2, section 10.8.1): the font's content area with half
/// of what is left of the line height above and below. Text in other fonts and sizes does not
/// change it, so that lines keep their distance beside superscripts and code.
record Strut(long height, long baseline) {
    static Strut of(Look look, long lineHeight) {
        Look.Metrics metrics = look.metrics();
        long leading = lineHeight - metrics.ascent() - metrics.descent();
        return new Strut(lineHeight, Math.floorDiv(leading, 2) + metrics.ascent());
    }

    /// The same with room for something taller.
    Strut with(long ascent, long descent) {
        long above = Math.max(baseline, ascent);
        long below = Math.max(height - baseline, descent);
        return new Strut(above + below, above);
    }
}
