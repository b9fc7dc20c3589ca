package org.livret.preflight;

import org.livret.geom.Size;

import java.util.List;
import java.util.Optional;

/// What a print shop wants to know of a file.
///
/// `sheets` are the trimmed sizes of pages, each once; `bleed` is in scaled points. `blanks` is how
/// many pages are missing to a multiple of four. Pictures' resolution is in pixels per inch; ink in
/// per cent of one full ink.
public record PrintReport(
        int pages,
        List<Size> sheets,
        long bleed,
        int blanks,
        Optional<Coarsest> coarsest,
        int largestInk,
        int inkLimit,
        List<String> fonts,
        Faults faults) {
    public PrintReport {
        sheets = List.copyOf(sheets);
        fonts = List.copyOf(fonts);
    }

    /// The picture with the least pixels per inch, and its page's label.
    public record Coarsest(String path, int ppi, String page) {}

    /// How many pictures, lines and pieces of text are not as printers want them.
    public record Faults(
            int coarsePictures, int hairlines, int smallTexts, int richTexts, int nearEdge) {}
}
