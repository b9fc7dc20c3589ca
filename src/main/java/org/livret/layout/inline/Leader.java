package org.livret.layout.inline;

/// A pattern that fills a line. `width` is that of one repetition, which is at least one scaled
/// point.
record Leader(Look look, String pattern, long width) {}
