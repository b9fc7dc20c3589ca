package org.livret.markdown;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// What reading takes from outside the manuscript: the BCP 47 language of a manuscript that names
/// none, and the names of divisions that the styles know (`note`, `lead` …; an empty set allows
/// all).
public record Defaults(String language, SequencedSet<String> divisions, Dialect dialect) {
    public Defaults {
        divisions = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(divisions));
    }

    /// The whole dialect in a language, with any names of divisions.
    public static Defaults of(String language) {
        return new Defaults(language, new LinkedHashSet<>(), Dialect.LIVRET);
    }

    public Defaults withDivisions(SequencedSet<String> names) {
        return new Defaults(language, names, dialect);
    }

    public Defaults withDialect(Dialect other) {
        return new Defaults(language, divisions, other);
    }
}
