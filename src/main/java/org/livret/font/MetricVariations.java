package org.livret.font;

import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// How the measures of a variable font change at one place of its axes: advances (OpenType 1.9,
/// “HVAR”) and what belongs to the whole font (“MVAR”).
record MetricVariations(Sfnt sfnt, Coordinates place) {
    private record Field(String table, int at) {}

    /// Where the values stand that `MVAR` speaks of. It names those of `OS/2`; what `hhea` says of
    /// the same goes with them, as everywhere.
    private static final Map<Integer, List<Field>> FIELDS =
            Map.ofEntries(
                    field("hasc", os2(68), new Field("hhea", 4)),
                    field("hdsc", os2(70), new Field("hhea", 6)),
                    field("hlgp", os2(72), new Field("hhea", 8)),
                    field("hcla", os2(74)),
                    field("hcld", os2(76)),
                    field("xhgt", os2(86)),
                    field("cpht", os2(88)),
                    field("sbxs", os2(10)),
                    field("sbys", os2(12)),
                    field("sbxo", os2(14)),
                    field("sbyo", os2(16)),
                    field("spxs", os2(18)),
                    field("spys", os2(20)),
                    field("spxo", os2(22)),
                    field("spyo", os2(24)),
                    field("strs", os2(26)),
                    field("stro", os2(28)),
                    field("undo", new Field("post", 8)),
                    field("unds", new Field("post", 10)));

    private static Map.Entry<Integer, List<Field>> field(String tag, Field... fields) {
        return Map.entry(Tag.of(tag), List.of(fields));
    }

    private static Field os2(int at) {
        return new Field("OS/2", at);
    }

    /// The table of advances, one for each glyph. Left bearings stay the file's; whoever writes the
    /// outlines knows better ones.
    ///
    /// @param drawn the advance of a glyph by its outline, for fonts that do not say it here
    byte[] hmtx(HorizontalMetrics normal, IntUnaryOperator drawn) {
        Table hvar = sfnt.table("HVAR");
        VariationStore store = VariationStore.read(hvar.from(hvar.offset32(4)), place);
        DeltaSetIndexMap map = new DeltaSetIndexMap(hvar.from(hvar.offset32(8)));
        boolean mapped = hvar.u32(8) != 0;
        byte[] hmtx = new byte[4 * normal.glyphCount()];
        for (int glyph = 0; glyph < normal.glyphCount(); glyph++) {
            int advance;
            if (hvar.isEmpty()) {
                advance = drawn.applyAsInt(glyph);
            } else {
                int outer = mapped ? map.outer(glyph) : 0;
                int inner = mapped ? map.inner(glyph) : glyph;
                long change = Math.round(store.delta(outer, inner));
                advance = Math.clamp(normal.advance(glyph) + change, 0, 0xFFFF);
            }
            SfntWriter.put16(hmtx, 4 * glyph, advance);
            SfntWriter.put16(hmtx, 4 * glyph + 2, normal.leftBearing(glyph));
        }
        return hmtx;
    }

    /// Changes the fonts' own measures in place.
    void apply(Map<String, byte[]> tables) {
        Table mvar = sfnt.table("MVAR");
        VariationStore store = VariationStore.read(mvar.from(mvar.u16(10)), place);
        int size = Math.max(8, mvar.u16(6));
        for (int i = 0; i < mvar.u16(8) && 12 + i * size < mvar.length(); i++) {
            int at = 12 + i * size;
            long change = Math.round(store.delta(mvar.u16(at + 4), mvar.u16(at + 6)));
            for (Field field : FIELDS.getOrDefault(mvar.tag(at), List.of())) {
                byte[] bytes = tables.get(field.table);
                if (change != 0 && bytes != null && field.at + 2 <= bytes.length) {
                    int value = new Table(bytes, 0, bytes.length).s16(field.at);
                    SfntWriter.put16(bytes, field.at, (int) (value + change));
                }
            }
        }
    }
}
