package org.livret.layout.inline;

/// What a place inside of text is as an end of line.
enum Opportunity {
    /// No line ends here.
    NEVER(0),
    /// Free: between ideographs, at a zero width space.
    FREE(0),
    /// After a dash inside of text.
    DASH(40),
    /// After a hyphen that is in the text.
    HYPHEN(50),
    /// At a soft hyphen, which then shows.
    SOFT(50),
    /// Found by hyphenation.
    AUTOMATIC(60),
    /// Found by hyphenation in a part of a compound that has hyphens already.
    AUTOMATIC_IN_COMPOUND(110),
    /// Found by hyphenation in what is a name, or begins a sentence.
    AUTOMATIC_IN_NAME(200),
    /// In an address, before or after its punctuation.
    ADDRESS(90),
    /// After a hyphen of an address, which a reader may take for one of ours.
    ADDRESS_HYPHEN(1_000),
    /// At a space that ties two words, where both are too wide for their line together.
    TIE(3_000),
    /// Between any two letters, where a word is too wide for its line.
    ANYWHERE(4_000),
    /// There beside a sign, which should not begin or end a line.
    ANYWHERE_ELSE(9_000);

    final int cost;

    Opportunity(int cost) {
        this.cost = cost;
    }

    boolean automatic() {
        return this == AUTOMATIC || this == AUTOMATIC_IN_COMPOUND || this == AUTOMATIC_IN_NAME;
    }

    /// Whether breaking here shows a hyphen that is not in the text.
    boolean showsHyphen() {
        return automatic() || this == SOFT;
    }
}
