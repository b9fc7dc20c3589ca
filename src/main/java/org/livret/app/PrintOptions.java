package org.livret.app;

import org.livret.imposition.Binding;
import org.livret.imposition.Paper;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What the front matter asks of PDFs, under the key `output`.
///
/// `bleed` is what pages get at least, in scaled points. `inkLimit` is in thousandths of one full
/// ink; without one, it is the profile's. Without `marks`, the style sheet's are painted.
record PrintOptions(
        Set<PdfProfile> profiles,
        Optional<Profile> profile,
        long bleed,
        Optional<Marks> marks,
        OptionalInt inkLimit,
        Booklet booklet) {
    PrintOptions {
        profiles = Set.copyOf(profiles);
    }

    /// A file with a profile, and the registered name of its printing condition.
    record Profile(String path, Optional<String> condition) {}

    record Marks(boolean crop, boolean registration) {}

    /// `pressed` chooses the colours of the press; without a paper, sheets are as large as two
    /// pages are, or the next larger of an office when `fitted`.
    record Booklet(boolean pressed, Optional<Paper> paper, boolean fitted, Binding binding) {}
}
