package org.livret.markdown;

/// Which Markdown is read.
public enum Dialect {
    /// CommonMark 0.31.2 and nothing else. Raw HTML stays as it is: blocks become a
    /// [org.livret.doc.Node.CodeBlock] of the language `=html`, tags a
    /// [org.livret.doc.Node.CodeSpan] of the class `=html` (Pandoc's name for raw HTML). Exists to
    /// be measured against the specification's examples.
    COMMONMARK,
    /// CommonMark with all that the documentation of manuscripts promises.
    LIVRET;

    boolean extended() {
        return this == LIVRET;
    }
}
