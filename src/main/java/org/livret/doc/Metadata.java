package org.livret.doc;

import org.livret.diag.Span;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What the front matter says of the publication.
///
/// `title` is never empty once reading is done (front matter, else the first heading, else the
/// file's name); `language` is a BCP 47 tag; `date` is ISO 8601 as written (`2026`, `2026-11` or
/// `2026-11-23`). Paths are as written, relative to the manuscript. `theme` and `options` keep the
/// order of the file; nested keys are joined by dots (`typography.missing-spaces`). `places` tells
/// where each key was written, for problems.
public record Metadata(
        String title,
        Optional<String> subtitle,
        List<Person> authors,
        Optional<String> date,
        String language,
        Optional<String> identifier,
        Optional<String> publisher,
        Optional<String> rights,
        Optional<String> description,
        List<String> keywords,
        Optional<String> cover,
        Optional<String> coverAlternative,
        List<String> styles,
        SequencedMap<String, String> theme,
        SequencedMap<String, String> options,
        SequencedMap<String, Span> places,
        Span span) {
    public Metadata {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        styles = List.copyOf(styles);
        theme = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(theme));
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
        places = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(places));
    }

    /// Someone who took part. The role is a MARC relator code such as `aut`; `fileAs` the sorting
    /// form, when given.
    public record Person(String name, String role, Optional<String> fileAs) {}

    /// Where a key was written, or the start of the manuscript when it was not.
    public Span place(String key) {
        Span known = places.get(key);
        return known == null ? span : known;
    }
}
