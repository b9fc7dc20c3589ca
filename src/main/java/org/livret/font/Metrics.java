package org.livret.font;

/// The measures of a face in font units, from `head`, `hhea`, `OS/2`, `post`, and the outlines of x
/// and H where these are silent.
record Metrics(
        int unitsPerEm,
        int ascent,
        int descent,
        int lineGap,
        int capHeight,
        int xHeight,
        int underlinePosition,
        int underlineThickness,
        int strikeoutPosition,
        int strikeoutSize,
        double italicAngle,
        int weight,
        boolean italic,
        boolean fixedPitch,
        Face.Embedding embedding) {
    private static final int USE_TYPO_METRICS = 1 << 7;

    static Metrics read(Sfnt sfnt, Cmap cmap, Outlines outlines) {
        Table head = sfnt.table("head");
        Table os2 = sfnt.table("OS/2");
        Table post = sfnt.table("post");
        int em = head.u16(18);
        int[] vertical = vertical(sfnt.table("hhea"), os2);
        int xHeight =
                os2.u16(0) >= 2 && os2.s16(86) > 0 ? os2.s16(86) : top(outlines, cmap, 'x', em / 2);
        int capHeight =
                os2.u16(0) >= 2 && os2.s16(88) > 0
                        ? os2.s16(88)
                        : top(outlines, cmap, 'H', em * 7 / 10);
        int thickness = post.s16(10) > 0 ? post.s16(10) : Math.max(1, em / 20);
        int underline = post.isEmpty() ? -em / 10 : post.s16(8);
        int strike = os2.s16(26) > 0 ? os2.s16(26) : thickness;
        int strikeAt = os2.s16(28) > 0 ? os2.s16(28) : xHeight / 2 + strike / 2;
        boolean italic =
                os2.isEmpty() ? (head.u16(44) & 2) != 0 : (os2.u16(62) & (1 | 1 << 9)) != 0;
        int weight =
                os2.isEmpty()
                        ? (head.u16(44) & 1) != 0 ? 700 : 400
                        : Math.clamp(os2.u16(4), 1, 1000);
        double angle = (int) post.u32(4) / 65536.0;
        return new Metrics(
                em,
                vertical[0],
                vertical[1],
                vertical[2],
                capHeight,
                xHeight,
                underline,
                thickness,
                strikeAt,
                strike,
                angle,
                weight,
                italic,
                post.u32(12) != 0,
                embedding(os2));
    }

    /// Ascent, descent (positive) and line gap, chosen as browsers do: the typographic ones where
    /// the font asks for it, else those of `hhea`.
    private static int[] vertical(Table hhea, Table os2) {
        int ascent = hhea.s16(4);
        int descent = -hhea.s16(6);
        int gap = hhea.s16(8);
        boolean typographic =
                (os2.u16(62) & USE_TYPO_METRICS) != 0 || (ascent == 0 && descent == 0);
        if (typographic && !(os2.s16(68) == 0 && os2.s16(70) == 0)) {
            ascent = os2.s16(68);
            descent = -os2.s16(70);
            gap = os2.s16(72);
        } else if (ascent == 0 && descent == 0) {
            ascent = os2.u16(74);
            descent = os2.u16(76);
        }
        return new int[] {ascent, descent, Math.max(0, gap)};
    }

    private static int top(Outlines outlines, Cmap cmap, int character, int otherwise) {
        int top = outlines.yMax(cmap.glyph(character));
        return top > 0 ? top : otherwise;
    }

    private static Face.Embedding embedding(Table os2) {
        int bits = os2.u16(8);
        return (bits & 0x100) != 0 ? Face.Embedding.NO_SUBSET : Face.Embedding.ALLOWED;
    }
}
