package org.livret.math;

import org.livret.diag.Span;

/// A formula as it is written, and where its characters stand.
public record TexSource(String text, Places places) {
    /// Turns offsets in the text of a formula into a place of the manuscript.
    @FunctionalInterface
    public interface Places {
        Span of(int from, int to);
    }
}
