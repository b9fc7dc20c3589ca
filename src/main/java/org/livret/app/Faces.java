package org.livret.app;

import org.livret.css.FontFaceRule;
import org.livret.diag.Reporter;
import org.livret.font.BundledFonts;
import org.livret.font.FontFace;
import org.livret.font.Fonts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the files of the faces that stylesheets declare.
record Faces(Folder folder, Reporter reporter) {

    /// A catalogue of the declared faces and the bundled ones.
    Fonts of(List<FontFaceRule> rules) {
        List<FontFace> faces = new ArrayList<>(rules.size());
        for (FontFaceRule rule : rules) {
            source(rule)
                    .ifPresent(source ->
                            faces.add(
                                    new FontFace(
                                            rule.family(),
                                            rule.minWeight(),
                                            rule.maxWeight(),
                                            rule.italic(),
                                            source,
                                            rule.span())));
        }
        return BundledFonts.with(faces, reporter);
    }

    private Optional<FontFace.Source> source(FontFaceRule rule) {
        if (rule.source().startsWith(Styles.OWN)) {
            String resource = Styles.THEMES + rule.source().substring(Styles.OWN.length());
            return Optional.of(new FontFace.Resource(resource));
        }
        int hash = rule.source().indexOf('#');
        String path = hash < 0 ? rule.source() : rule.source().substring(0, hash);
        return folder.find(path, rule.span())
                .<FontFace.Source>map(FontFace.File::new)
                .map(file ->
                        hash < 0
                                ? file
                                : new FontFace.Member(file, rule.source().substring(hash + 1)));
    }
}
