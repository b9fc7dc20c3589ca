package org.livret.app;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// The names of fenced divisions that Livret's themes style; others are taken, too, but with a
/// warning, since they may be misspelt.
final class Divisions {
    static final SequencedSet<String> KNOWN =
            Collections.unmodifiableSequencedSet(
                    new LinkedHashSet<>(
                            List.of(
                                    "cover",
                                    "back-cover",
                                    "inside-cover",
                                    "colophon",
                                    "lead",
                                    "pull-quote",
                                    "key-figures",
                                    "key-figure",
                                    "note",
                                    "tip",
                                    "important",
                                    "warning",
                                    "caution",
                                    "definition",
                                    "example",
                                    "sidebar",
                                    "timeline",
                                    "steps",
                                    "faq",
                                    "question",
                                    "answer",
                                    "testimonial",
                                    "profile",
                                    "photos",
                                    "contact",
                                    "glossary",
                                    "call-to-action",
                                    "comparison",
                                    "prices",
                                    "price",
                                    "logos",
                                    "abstract",
                                    "dedication",
                                    "epigraph",
                                    "verse",
                                    "columns",
                                    "figure",
                                    "table",
                                    "list-table")));

    private Divisions() {}
}
