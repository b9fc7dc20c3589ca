package org.livret.app;

import org.livret.css.EpubCss;
import org.livret.diag.Reporter;
import org.livret.doc.Metadata;
import org.livret.epub.EmbeddedFonts;
import org.livret.epub.EpubInput;
import org.livret.epub.EpubWriting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The e-book of one manuscript: its sheet and its fonts, ready before the printed pages are known.
/// `marked` tells whether it is to have their numbers.
record EpubPublication(
        Publisher.Manuscript manuscript,
        PictureShelf pictures,
        String styles,
        EmbeddedFonts.Embedded fonts,
        boolean marked) {

    static EpubPublication of(
            Publisher.Manuscript manuscript, Publisher.Tools tools, Design design) {
        String styles = EpubCss.write(manuscript.sheets(), Publisher.customProperties(manuscript));
        EmbeddedFonts.Embedded fonts =
                tools.ebook().fonts() && !isOff(manuscript, "epub.fonts")
                        ? EmbeddedFonts.of(
                                manuscript.elements(),
                                design.tree(),
                                design.fonts(),
                                design.faces())
                        : EmbeddedFonts.Embedded.none(manuscript.elements());
        boolean marked = tools.ebook().pages() && !isOff(manuscript, "epub.pages");
        return new EpubPublication(manuscript, tools.pictures(), styles, fonts, marked);
    }

    private static boolean isOff(Publisher.Manuscript manuscript, String option) {
        Metadata metadata = manuscript.resolved().document().metadata();
        return switch (metadata.options().getOrDefault(option, "")) {
            case "none", "false" -> true;
            default -> false;
        };
    }

    void write(EpubInput.Print print, OutputStream out, Reporter reporter) throws IOException {
        EpubInput input =
                new EpubInput(
                        manuscript.resolved(),
                        fonts.tree(),
                        styles + fonts.rules(),
                        fonts.files(),
                        pictures::bytes,
                        manuscript.date(),
                        marked ? print : new EpubInput.Print(List.of(), print.cover()));
        EpubWriting.write(input, out, reporter);
    }
}
