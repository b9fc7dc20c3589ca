package org.livret.app;

/// What a PDF is for. The names of the files tell them apart.
public enum PdfProfile {
    /// Screens, office printers, screen readers and archives.
    SCREEN("screen", ""),
    /// A print shop.
    PRINT("print", "-print"),
    /// Two pages a side, to be folded and stapled.
    BOOKLET("booklet", "-booklet");

    private final String word;
    private final String suffix;

    PdfProfile(String word, String suffix) {
        this.word = word;
        this.suffix = suffix;
    }

    /// The word in calls and front matter.
    public String word() {
        return word;
    }

    /// What the file's name ends with, before the dot.
    String suffix() {
        return suffix;
    }
}
