package org.livret.math;

/// The classes of atoms (The TeXbook, chapter 17), which decide the space between them.
public enum Atom {
    /// Ordinary: letters, digits, groups.
    ORD,
    /// Large operators and names of functions.
    OP,
    /// Binary operators.
    BIN,
    /// Relations and arrows.
    REL,
    OPEN,
    CLOSE,
    PUNCT,
    /// What stands between delimiters that grow.
    INNER
}
