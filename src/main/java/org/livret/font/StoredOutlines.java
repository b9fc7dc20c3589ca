package org.livret.font;

/// The outlines of a TrueType face as they stand in a file (`loca` and `glyf`).
record StoredOutlines(Table loca, Table glyf, boolean wide, HorizontalMetrics metrics)
        implements GlyfOutlines {
    static StoredOutlines read(Sfnt sfnt) {
        return new StoredOutlines(
                sfnt.table("loca"),
                sfnt.table("glyf"),
                sfnt.table("head").u16(50) != 0,
                HorizontalMetrics.read(sfnt));
    }

    /// Where a glyph's bytes start in `glyf`.
    private long start(int glyph) {
        return wide ? loca.u32(4 * glyph) : 2L * loca.u16(2 * glyph);
    }

    @Override
    public Table glyph(int glyph) {
        if (glyph < 0 || glyph >= metrics.glyphCount()) {
            return Table.EMPTY;
        }
        long from = start(glyph);
        long to = start(glyph + 1);
        return to <= from || to > glyf.length()
                ? Table.EMPTY
                : new Table(glyf.data(), glyf.start() + (int) from, (int) (to - from));
    }

    @Override
    public int leftBearing(int glyph) {
        return metrics.leftBearing(glyph);
    }

    /// Whether `loca` is long enough and every glyph lies inside `glyf`.
    boolean sound() {
        int count = metrics.glyphCount();
        if (loca.length() < (count + 1) * (wide ? 4L : 2L)) {
            return false;
        }
        long last = 0;
        for (int glyph = 0; glyph <= count; glyph++) {
            long start = start(glyph);
            if (start < last) {
                return false;
            }
            last = start;
        }
        return last <= glyf.length();
    }
}
