package org.livret.transform;

/// The spaces of French before and within punctuation. [#NONE] means that there is none.
///
/// France and Belgium set a narrow space before `; ! ?`, Canada none; Switzerland sets narrow
/// spaces within guillemets (Office québécois de la langue française; Lexique des règles
/// typographiques en usage à l'Imprimerie nationale).
record FrenchStyle(
        char beforeHigh,
        char beforeColon,
        char guillemets,
        Missing missing,
        boolean spacedEllipses,
        boolean tightSlashes) {
    static final char NONE = '\0';

    /// What to do where a space is due and none was typed.
    enum Missing {
        KEEP,
        INSERT,
        WARN
    }
}
