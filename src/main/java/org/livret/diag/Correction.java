package org.livret.diag;

/// A change of the source that would mend a problem: what stands at the span becomes the
/// replacement. The span holds the very characters to be replaced. A safe one is right whatever the
/// author meant, so it may be made without asking.
public record Correction(Span span, String replacement, boolean safe) {
    /// What is replaced.
    public String typed() {
        return span.file().text().substring(span.start(), span.end());
    }
}
