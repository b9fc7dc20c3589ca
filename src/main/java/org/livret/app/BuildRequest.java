package org.livret.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What a run is asked for.
///
/// `inputs` are manuscripts and folders, as the user wrote them. `styles` are sheets added after
/// the theme's. `pdfs` overrides what manuscripts say their PDFs are for. `language` overrides what
/// a manuscript without `lang` gets. `ebook` is what e-books shall go without. `fix` lets safe
/// corrections be made in the manuscripts first. `findings` are what is to be found out on the way;
/// they take pages, and time.
public record BuildRequest(
        List<Path> inputs,
        Path output,
        Set<Format> formats,
        Optional<Set<PdfProfile>> pdfs,
        List<Path> styles,
        Optional<String> language,
        Ebook ebook,
        boolean fix,
        Surroundings surroundings,
        Set<Finding> findings) {
    public BuildRequest {
        pdfs = pdfs.map(Set::copyOf);
        inputs = List.copyOf(inputs);
        formats = Set.copyOf(formats);
        styles = List.copyOf(styles);
        findings = Set.copyOf(findings);
    }

    /// A request for publications and nothing else.
    public BuildRequest(
            List<Path> inputs,
            Path output,
            Set<Format> formats,
            List<Path> styles,
            Optional<String> language,
            Ebook ebook,
            Surroundings surroundings) {
        this(
                inputs,
                output,
                formats,
                Optional.empty(),
                styles,
                language,
                ebook,
                false,
                surroundings,
                Set.of());
    }

    /// What a run may find out about pages beside making them.
    public enum Finding {
        /// Counts of words, lines and faults.
        STATISTICS,
        /// Why each page ends where it does.
        REASONS
    }

    /// Whether e-books get the page numbers of the print, and fonts of their own.
    public record Ebook(boolean pages, boolean fonts) {
        public static final Ebook WHOLE = new Ebook(true, true);
    }

    /// What the machine says: the user's language as a BCP 47 tag, and `SOURCE_DATE_EPOCH` in
    /// seconds when it is set.
    public record Surroundings(String language, OptionalLong sourceDateEpoch) {}
}
