package org.livret.css;

import org.livret.css.Condition.Truth;

import java.util.List;
import java.util.Optional;

/// One of the queries of a list (Media Queries 4): a medium, and a condition on it. `text` is the
/// query as written.
record MediaQuery(String medium, boolean negated, Optional<Condition> condition, String text) {
    /// A query that cannot be read.
    static MediaQuery never(String text) {
        return new MediaQuery("none", false, Optional.empty(), text);
    }

    private boolean names(Medium output) {
        return switch (medium) {
            case "all" -> true;
            case "print" -> output == Medium.PRINT;
            case "epub", "screen" -> output == Medium.EPUB;
            default -> false;
        };
    }

    /// Whether the query holds. Of the e-book only the medium is known; the e-reader decides on
    /// conditions.
    Truth holds(Medium output, MediaFeatures features) {
        Truth all = Truth.of(names(output));
        if (condition.isPresent()) {
            all =
                    all.and(
                            output == Medium.EPUB
                                    ? Truth.UNKNOWN
                                    : condition.get().holds(features::holds));
        }
        return negated ? all.not() : all;
    }

    /// What an e-reader is asked, in CSS; empty when the rules hold for all of them. E-readers know
    /// no medium `epub`.
    Optional<String> forReaders() {
        boolean always = negated && !names(Medium.EPUB);
        return always
                ? Optional.empty()
                : condition.map(asked -> (negated ? "not all and " : "") + asked.css());
    }

    /// Whether one of the queries holds in an output; none mean all media.
    static Truth any(List<MediaQuery> queries, Medium output, MediaFeatures features) {
        Truth any = Truth.of(queries.isEmpty());
        for (MediaQuery query : queries) {
            any = any.or(query.holds(output, features));
        }
        return any;
    }
}
