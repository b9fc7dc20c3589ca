package org.livret.layout.inline;

/// How wide spaces are, by how much they stretch and shrink, and whether a line may end at them.
///
/// A word space takes TeX's proportions: it stretches by half and shrinks by a third. French
/// spacing follows babel-french: the space before a colon is a word space, the one inside of
/// guillemets 0.8 of one (stretching by 0.3 and shrinking by 0.8 of what a word space does), the
/// thin one before `; ! ?` half of one and rigid.
final class Spaces {
    private Spaces() {}

    /// A space as glue.
    record Space(long width, long stretch, long shrink, boolean breaks) {
        Space {
            width = Math.max(0, width);
            shrink = Math.min(shrink, width);
        }

        Space rigid() {
            return stretch == 0 && shrink == 0 ? this : new Space(width, 0, 0, breaks);
        }
    }

    static boolean isSpace(char c) {
        if (c < 0x80) {
            return c == ' ' || c == '\t' || c == '\n' || c == '\r';
        }
        return c == 0xA0
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /// The space `c` between two characters; either may be a line feed where nothing stands.
    static Space of(Look look, char c, int before, int after) {
        boolean pointIn = LineBreakClass.guillemetsPointIn(look.style().language());
        long space = Math.max(0, look.metrics().space() + look.style().letterSpacing());
        long em = look.size();
        return switch (c) {
            case ' ' -> {
                boolean kept =
                        LineBreakClass.staysWithWordBefore(after, pointIn)
                                || LineBreakClass.staysWithWordAfter(before, pointIn);
                yield word(space + look.style().wordSpacing(), em, !kept);
            }
            case 0xA0 ->
                    isGuillemetSpace(before, after)
                            ? guillemet(word(space, em, false))
                            : word(space + look.style().wordSpacing(), em, false);
            case 0x202F -> new Space(look.metrics().space() / 2, 0, 0, false);
            case 0x2000, 0x2002 -> new Space(em / 2, 0, 0, true);
            case 0x2001, 0x2003, 0x3000 -> new Space(em, 0, 0, true);
            case 0x2004 -> new Space(em / 3, 0, 0, true);
            case 0x2005 -> new Space(em / 4, 0, 0, true);
            case 0x2006 -> new Space(em / 6, 0, 0, true);
            case 0x2007 -> new Space(em / 2, 0, 0, false);
            case 0x2008 -> new Space(em / 4, 0, 0, true);
            case 0x2009 -> new Space(em / 5, 0, 0, true);
            case 0x200A -> new Space(em / 12, 0, 0, true);
            case 0x205F -> new Space(em * 2 / 9, 0, 0, true);
            default -> word(space, em, true);
        };
    }

    // Where a font's space is narrow to begin with, it shrinks less: words would run together.
    private static Space word(long space, long em, boolean breaks) {
        long width = Math.max(0, space);
        long shrink = Math.clamp(width - em * 13 / 100, width / 6, width / 3);
        return new Space(width, width / 2, shrink, breaks);
    }

    private static Space guillemet(Space word) {
        return new Space(word.width * 4 / 5, word.stretch * 3 / 10, word.shrink * 4 / 5, false);
    }

    private static boolean isGuillemetSpace(int before, int after) {
        return before == '«' || before == '‹' || after == '»' || after == '›';
    }
}
