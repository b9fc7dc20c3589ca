package org.livret.app;

/// What can be published.
public enum Format {
    PDF("pdf"),
    EPUB("epub");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /// The ending of the file's name, and the word on the command line.
    public String extension() {
        return extension;
    }
}
