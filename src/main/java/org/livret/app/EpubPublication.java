package org.livret.app;

import org.livret.css.Cascade;
import org.livret.css.EpubCss;
import org.livret.css.Medium;
import org.livret.diag.Reporter;
import org.livret.epub.EmbeddedFonts;
import org.livret.epub.EpubInput;
import org.livret.epub.EpubWriting;
import org.livret.font.Fonts;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The e-book of one manuscript. `pages` tells where the printed pages start, when there are any.
record EpubPublication(
        Publisher.Manuscript manuscript, Publisher.Tools tools, List<EpubInput.PageStart> pages) {
    // What is wrong with sheets and fonts is reported when pages are made of them; an e-book alone
    // reports it here.
    void write(OutputStream out, Reporter styleProblems) throws IOException {
        // The styles for print say what reading systems know by themselves; only fonts are chosen
        // by
        // them here.
        Map<String, String> properties = Publisher.customProperties(manuscript);
        Cascade cascade = Cascade.of(manuscript.sheets(), Medium.PRINT, properties, styleProblems);
        Fonts fonts = new Faces(tools.folder(), styleProblems).of(cascade.fontFaces());
        EpubInput input =
                new EpubInput(
                        manuscript.resolved(),
                        manuscript.elements(),
                        EpubCss.write(manuscript.sheets(), properties, _ -> Optional.empty()),
                        EmbeddedFonts.of(
                                cascade.style(manuscript.elements()),
                                fonts,
                                cascade.fontFaces(),
                                styleProblems),
                        tools.pictures()::bytes,
                        manuscript.date(),
                        pages);
        EpubWriting.write(input, out, tools.reporter());
    }
}
