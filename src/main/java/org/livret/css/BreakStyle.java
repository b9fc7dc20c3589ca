package org.livret.css;

/// Where pages may and must break (CSS Fragmentation 3). `orphans` and `widows` are inherited;
/// `page` is a page's name, empty for `auto`.
public record BreakStyle(
        Break before, Break after, Inside inside, int orphans, int widows, String page) {
    public enum Break {
        AUTO,
        AVOID,
        PAGE,
        LEFT,
        RIGHT,
        RECTO,
        VERSO,
        COLUMN
    }

    public enum Inside {
        AUTO,
        AVOID
    }
}
