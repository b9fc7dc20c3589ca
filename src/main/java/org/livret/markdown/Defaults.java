package org.livret.markdown;

import org.livret.doc.Metadata;
import org.livret.math.Macros;
import org.livret.math.TexReader;

import java.util.LinkedHashMap;
import java.util.Map;

/// What reading takes from outside the manuscript: the BCP 47 language of a manuscript that names
/// none, the dialect, and how formulas are written.
public record Defaults(String language, Dialect dialect, TexReader.Habits formulas) {
    private static final String MACROS = "math.macros.";

    /// The whole dialect in a language.
    public static Defaults of(String language) {
        return new Defaults(language, Dialect.LIVRET, TexReader.Habits.USUAL);
    }

    public Defaults withDialect(Dialect other) {
        return new Defaults(language, other, formulas);
    }

    /// The same with the macros that a front matter defines. The parts of a manuscript are read
    /// with those of its main file.
    public Defaults withFormulas(Metadata metadata) {
        Map<String, String> macros = new LinkedHashMap<>();
        metadata.options()
                .forEach((key, text) -> {
                    if (key.startsWith(MACROS)) {
                        macros.put(key.substring(MACROS.length()), text);
                    }
                });
        boolean comma =
                metadata.options().getOrDefault("math.decimal-comma", "false").equals("true");
        return macros.isEmpty() && !comma
                ? this
                : new Defaults(language, dialect, new TexReader.Habits(Macros.of(macros), comma));
    }
}
