package org.livret.markdown;

import org.livret.doc.Metadata;
import org.livret.math.Macros;
import org.livret.math.TexReader;

import java.util.LinkedHashMap;
import java.util.Map;

/// What reading takes from outside the manuscript: the BCP 47 language of a manuscript that names
/// none, the dialect, how formulas are written, and whether `@key` names a source, as it does in
/// publications with a bibliography.
public record Defaults(
        String language, Dialect dialect, TexReader.Habits formulas, boolean citing) {
    static final String MACROS = "math.macros.";
    static final String DECIMAL_COMMA = "math.decimal-comma";

    /// The whole dialect in a language.
    public static Defaults of(String language) {
        return new Defaults(language, Dialect.LIVRET, TexReader.Habits.USUAL, false);
    }

    public Defaults withDialect(Dialect other) {
        return new Defaults(language, other, formulas, citing);
    }

    /// The same with what a front matter says of the text. The parts of a manuscript are read with
    /// that of its main file.
    public Defaults within(Metadata metadata) {
        boolean cites = metadata.options().containsKey("bibliography");
        return new Defaults(language, dialect, formulas(metadata), cites);
    }

    private TexReader.Habits formulas(Metadata metadata) {
        Map<String, String> macros = new LinkedHashMap<>();
        metadata.options()
                .forEach((key, text) -> {
                    if (key.startsWith(MACROS)) {
                        macros.put(key.substring(MACROS.length()), text);
                    }
                });
        boolean comma = metadata.options().getOrDefault(DECIMAL_COMMA, "false").equals("true");
        return macros.isEmpty() && !comma
                ? formulas
                : new TexReader.Habits(Macros.of(macros), comma);
    }
}
