package org.livret.app;

import org.livret.css.FontFaceRule;
import org.livret.css.TextStyle;
import org.livret.diag.CollectingReporter;
import org.livret.diag.Reporter;
import org.livret.font.AxisValue;
import org.livret.font.BundledFonts;
import org.livret.font.FaceSettings;
import org.livret.font.Features;
import org.livret.font.FontFace;
import org.livret.font.Fonts;
import org.livret.font.MetricOverrides;
import org.livret.font.Scope;
import org.livret.font.Serves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the files of the faces that stylesheets declare.
record Faces(Folder folder, Reporter reporter) {

    /// A catalogue of the declared faces and the bundled ones.
    Fonts of(List<FontFaceRule> rules) {
        List<FontFace> faces = new ArrayList<>(rules.size());
        for (FontFaceRule rule : rules) {
            List<FontFace.Source> sources = sources(rule);
            if (!sources.isEmpty()) {
                faces.add(
                        new FontFace(
                                rule.family(),
                                serves(rule.serves()),
                                sources,
                                settings(rule.settings()),
                                Scope.ALL,
                                rule.span()));
            }
        }
        return BundledFonts.with(faces, reporter);
    }

    /// The files that are there; what is not is told only when nothing else is.
    private List<FontFace.Source> sources(FontFaceRule rule) {
        CollectingReporter missing = new CollectingReporter();
        List<FontFace.Source> found = new ArrayList<>(1);
        for (String address : rule.sources()) {
            source(address, rule, folder.telling(missing)).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            missing.problems().forEach(reporter::report);
        }
        return found;
    }

    private static Optional<FontFace.Source> source(
            String address, FontFaceRule rule, Folder folder) {
        if (address.startsWith(Styles.OWN)) {
            String resource = Styles.THEMES + address.substring(Styles.OWN.length());
            return Optional.of(new FontFace.Resource(resource));
        }
        int hash = address.indexOf('#');
        String path = hash < 0 ? address : address.substring(0, hash);
        return folder.find(path, rule.span())
                .<FontFace.Source>map(FontFace.File::new)
                .map(file ->
                        hash < 0 ? file : new FontFace.Member(file, address.substring(hash + 1)));
    }

    private static Serves serves(FontFaceRule.Serves said) {
        List<Serves.CharacterRange> characters = new ArrayList<>(said.characters().size());
        for (FontFaceRule.CharacterRange range : said.characters()) {
            characters.add(new Serves.CharacterRange(range.first(), range.last()));
        }
        return new Serves(
                range(said.weights()),
                range(said.widths()),
                new Serves.Slopes(said.italic(), range(said.angles())),
                characters);
    }

    private static Serves.Range range(FontFaceRule.Range said) {
        return new Serves.Range(said.least(), said.greatest(), said.open());
    }

    private static FaceSettings settings(FontFaceRule.Settings said) {
        List<AxisValue> variations = new ArrayList<>(said.variations().size());
        for (TextStyle.AxisValue value : said.variations()) {
            variations.add(new AxisValue(value.tag(), value.value()));
        }
        Features features = Features.DEFAULT;
        for (TextStyle.Feature feature : said.features()) {
            features = features.with(feature.tag(), feature.value());
        }
        FontFaceRule.Overrides overrides = said.overrides();
        return new FaceSettings(
                said.instance(),
                variations,
                features,
                new MetricOverrides(
                        overrides.ascent(),
                        overrides.descent(),
                        overrides.lineGap(),
                        overrides.size()));
    }
}
