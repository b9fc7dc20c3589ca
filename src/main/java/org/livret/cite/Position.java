package org.livret.cite;

/// Where a citation of a source stands among all citations (CSL 1.0.2, “Locators” and `position`).
enum Position {
    /// In the bibliography, where no position is any.
    NONE,
    FIRST,
    SUBSEQUENT,
    /// Right behind a citation of the same source alone.
    IBID,
    /// The same with another place in the source.
    IBID_WITH_LOCATOR;

    /// Whether a test of a style holds: what is ibid. is subsequent, too.
    boolean is(String test) {
        return switch (test) {
            case "first" -> this == FIRST;
            case "subsequent" -> this != NONE && this != FIRST;
            case "ibid" -> this == IBID || this == IBID_WITH_LOCATOR;
            case "ibid-with-locator" -> this == IBID_WITH_LOCATOR;
            default -> false;
        };
    }
}
