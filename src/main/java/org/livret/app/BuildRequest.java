package org.livret.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What a run is asked for.
///
/// `inputs` are manuscripts and folders, as the user wrote them. `styles` are sheets added after
/// the theme's. `language` overrides what a manuscript without `lang` gets.
public record BuildRequest(
        List<Path> inputs,
        Path output,
        Set<Format> formats,
        List<Path> styles,
        Optional<String> language,
        Surroundings surroundings) {
    public BuildRequest {
        inputs = List.copyOf(inputs);
        formats = Set.copyOf(formats);
        styles = List.copyOf(styles);
    }

    /// What the machine says: the user's language as a BCP 47 tag, and `SOURCE_DATE_EPOCH` in
    /// seconds when it is set.
    public record Surroundings(String language, OptionalLong sourceDateEpoch) {}
}
