package org.livret.font;

import org.livret.diag.Reporter;

/// Tells what of a rule's settings its font cannot follow.
record SettingsCheck(FontFace description, Axes axes, Reporter reporter) {
    void run(int unitsPerEm) {
        FaceSettings settings = description.settings();
        String file = description.sources().getFirst().fileName();
        for (AxisValue value : settings.variations()) {
            VariationProblem.of(value, axes.axes(), file, description.span())
                    .ifPresent(reporter::report);
        }
        settings.instance()
                .filter(name -> axes.named(name).isEmpty())
                .ifPresent(name ->
                        reporter.report(
                                new VariationProblem.NoSuchInstance(
                                        description.span(),
                                        file,
                                        name,
                                        axes.named().stream().map(Axes.Named::name).toList())));
        if (!settings.overrides().fits(unitsPerEm)) {
            reporter.report(new VariationProblem.UnfitSize(description.span(), file));
        }
    }
}
