package org.livret.app;

import org.livret.css.EpubCss;
import org.livret.diag.Reporter;
import org.livret.epub.EmbeddedFonts;
import org.livret.epub.EpubInput;
import org.livret.epub.EpubWriting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/// The e-book of one manuscript: its sheet and its fonts, ready before the printed pages are known.
record EpubPublication(
        Publisher.Manuscript manuscript,
        PictureShelf pictures,
        String styles,
        List<EpubInput.FontFile> fonts) {

    static EpubPublication of(
            Publisher.Manuscript manuscript,
            PictureShelf pictures,
            Design design,
            Reporter reporter) {
        return new EpubPublication(
                manuscript,
                pictures,
                EpubCss.write(
                        manuscript.sheets(),
                        Publisher.customProperties(manuscript),
                        _ -> Optional.empty()),
                EmbeddedFonts.of(
                        design.tree(), design.fonts(), design.cascade().fontFaces(), reporter));
    }

    /// @param pages where the printed pages start, when there are any
    void write(List<EpubInput.PageStart> pages, OutputStream out, Reporter reporter)
            throws IOException {
        EpubInput input =
                new EpubInput(
                        manuscript.resolved(),
                        manuscript.elements(),
                        styles,
                        fonts,
                        pictures::bytes,
                        manuscript.date(),
                        pages);
        EpubWriting.write(input, out, reporter);
    }
}
