package org.livret.layout.inline;

/// How wide a paragraph's content is (CSS Sizing 3, section 2.1), in scaled points: `min` with
/// every line break taken that needs no hyphenation, `max` with none but forced ones.
public record Widths(long min, long max) {}
