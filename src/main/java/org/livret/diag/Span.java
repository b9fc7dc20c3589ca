package org.livret.diag;

/// A stretch of a source file: UTF-16 offsets, start included, end excluded. Lines and columns are
/// worked out only to be shown.
public record Span(SourceFile file, int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("bad span " + start + ".." + end + " in " + file);
        }
    }

    /// The whole file, for problems that have no narrower place.
    public static Span of(SourceFile file) {
        return new Span(file, 0, 0);
    }

    /// The stretch from the start of this one to the end of the other, when both lie in one file;
    /// else this one.
    public Span to(Span last) {
        return file == last.file && last.end >= start ? new Span(file, start, last.end) : this;
    }
}
