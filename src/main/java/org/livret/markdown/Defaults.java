package org.livret.markdown;

/// What reading takes from outside the manuscript: the BCP 47 language of a manuscript that names
/// none, and the dialect.
public record Defaults(String language, Dialect dialect) {

    /// The whole dialect in a language.
    public static Defaults of(String language) {
        return new Defaults(language, Dialect.LIVRET);
    }

    public Defaults withDialect(Dialect other) {
        return new Defaults(language, other);
    }
}
