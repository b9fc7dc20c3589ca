package org.livret.font;

import java.util.List;
import java.util.Optional;

/// What an `@font-face` rule sets for all text in its face: a named instance of a variable font,
/// values on its axes, features, and measures other than the file's.
public record FaceSettings(
        Optional<String> instance,
        List<AxisValue> variations,
        Features features,
        MetricOverrides overrides) {
    public static final FaceSettings NONE =
            new FaceSettings(Optional.empty(), List.of(), Features.DEFAULT, MetricOverrides.NONE);

    public FaceSettings {
        variations = List.copyOf(variations);
    }
}
