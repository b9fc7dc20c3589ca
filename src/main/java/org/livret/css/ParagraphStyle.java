package org.livret.css;

/// How the lines of a block are set. Inherited.
///
/// `lineHeight` is absolute. `indent` may be a percentage. `tabSize` counts spaces.
public record ParagraphStyle(
        long lineHeight,
        Align align,
        Align alignLast,
        Extent indent,
        boolean indentHanging,
        Hyphens hyphens,
        HyphenateLimits limits,
        WhiteSpace whiteSpace,
        Wrap wrap,
        boolean hangingPunctuation,
        boolean breakAnywhere,
        int tabSize,
        boolean rightToLeft) {
    /// `text-align`, `text-align-last`; AUTO only for the latter.
    public enum Align {
        AUTO,
        START,
        END,
        LEFT,
        RIGHT,
        CENTER,
        JUSTIFY
    }

    public enum Hyphens {
        NONE,
        MANUAL,
        AUTO
    }

    /// `hyphenate-limit-chars` (whole word, before, after; 0 = the language's own) and
    /// `hyphenate-limit-lines` (consecutive lines; 0 = no limit).
    public record HyphenateLimits(int word, int before, int after, int lines) {}

    public enum WhiteSpace {
        NORMAL,
        NOWRAP,
        PRE,
        PRE_WRAP,
        PRE_LINE;

        /// Whether lines may end where nothing forces them to.
        public boolean wraps() {
            return this != NOWRAP && this != PRE;
        }
    }

    /// `text-wrap-style`.
    public enum Wrap {
        AUTO,
        BALANCE,
        PRETTY
    }
}
