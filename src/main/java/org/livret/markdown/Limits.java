package org.livret.markdown;

/// What reading refuses, so that no input can exhaust the machine. Each limit is far beyond what a
/// book needs.
final class Limits {
    /// Characters of one manuscript.
    static final int FILE = 64 << 20;

    /// Blocks open in one another; a list counts twice, for itself and its item.
    static final int BLOCK_DEPTH = 100;

    /// Emphasis, links, spans in one another.
    static final int INLINE_DEPTH = 100;

    /// Characters of the front matter.
    static final int FRONT_MATTER = 1 << 20;

    /// Values in the front matter, those reached through aliases counted each time.
    static final int FRONT_MATTER_VALUES = 20_000;

    /// Collections in one another in the front matter.
    static final int FRONT_MATTER_DEPTH = 20;

    /// Characters between the braces of attributes.
    static final int BRACES = 2_000;

    /// Characters of a link's label, from the specification.
    static final int LABEL = 999;

    /// Parentheses in one another in a link's destination, from the specification's reference
    /// implementation.
    static final int PARENTHESES = 32;

    private Limits() {}
}
