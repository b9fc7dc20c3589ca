package org.livret.app;

import org.livret.css.Cascade;
import org.livret.css.FontFaceRule;
import org.livret.css.Medium;
import org.livret.css.StyledTree;
import org.livret.diag.Reporter;
import org.livret.font.Fonts;

import java.util.List;

/// What a manuscript's sheets make of it, worked out once for both publications: the e-book chooses
/// its fonts by the styles for print, which say what reading systems know by themselves.
///
/// @param faces what the sheets declare and the manuscript's folder of fonts holds
record Design(Cascade cascade, StyledTree tree, List<FontFaceRule> faces, Fonts fonts) {
    /// @param fonts where the problems of font files go, from several threads
    static Design of(Publisher.Manuscript manuscript, Publisher.Tools tools, Reporter fonts) {
        Cascade cascade =
                Cascade.of(
                        manuscript.sheets(),
                        Medium.PRINT,
                        Publisher.customProperties(manuscript),
                        tools.reporter());
        List<FontFaceRule> faces = new FontFolder(tools.folder(), fonts).with(cascade.fontFaces());
        Design design =
                new Design(
                        cascade,
                        cascade.style(manuscript.elements()),
                        faces,
                        new Faces(tools.folder(), fonts).of(faces));
        FontCheck.of(design, manuscript, tools.reporter());
        return design;
    }
}
