package org.livret.css;

/// How the lines of a block are set. Inherited.
///
/// `lineHeight` is absolute. `indent` may be a percentage. `tabSize` counts spaces. `snaps` tells
/// whether baselines stand on those of the page's grid (CSS Line Grid 1, section 3). `alignedOn` is
/// the text on which the cells of a column are aligned (CSS Text 4, section 6.1), empty for none.
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
        boolean rightToLeft,
        boolean snaps,
        String alignedOn) {
    /// The same without an indent.
    public ParagraphStyle withoutIndent() {
        return with(align, alignLast, Extent.ZERO, false, hyphens);
    }

    /// The same with a last line that is aligned in its own way.
    public ParagraphStyle withLast(Align last) {
        return with(align, last, indent, indentHanging, hyphens);
    }

    /// The same with words that are not hyphenated.
    public ParagraphStyle withoutHyphens() {
        return with(align, alignLast, indent, indentHanging, Hyphens.NONE);
    }

    /// For a few letters that stand by themselves, as a marker does: they begin where their room
    /// does.
    public ParagraphStyle alone() {
        return new ParagraphStyle(
                lineHeight,
                Align.START,
                Align.AUTO,
                Extent.ZERO,
                false,
                Hyphens.NONE,
                limits,
                whiteSpace,
                Wrap.AUTO,
                false,
                false,
                tabSize,
                rightToLeft,
                false,
                "");
    }

    private ParagraphStyle with(
            Align newAlign, Align newLast, Extent newIndent, boolean hanging, Hyphens newHyphens) {
        return new ParagraphStyle(
                lineHeight,
                newAlign,
                newLast,
                newIndent,
                hanging,
                newHyphens,
                limits,
                whiteSpace,
                wrap,
                hangingPunctuation,
                breakAnywhere,
                tabSize,
                rightToLeft,
                snaps,
                alignedOn);
    }

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

    /// `hyphens`. NARROW is no value of CSS: it is AUTO in a box that may become so narrow that
    /// every word has to be hyphenated, which layout falls back to.
    public enum Hyphens {
        NONE,
        MANUAL,
        AUTO,
        NARROW;

        /// Whether words are hyphenated where their writer did not ask for it.
        public boolean isAutomatic() {
            return this == AUTO || this == NARROW;
        }
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
