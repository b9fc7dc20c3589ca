package org.livret.font;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes a face of a variable font at one place of its axes, or of any font with other measures: a
/// static font, which PDF and every reading system know how to set.
///
/// Outlines are worked out when they are asked for. Instructions, which are for coarse screens and
/// would have to vary too, are left behind.
final class Instance {
    /// The tables that instances take over. `glyf` and `loca` are written when it is known what is
    /// used of them.
    private static final Set<String> KEPT =
            Set.of(
                    "OS/2", "gasp", "head", "hhea", "hmtx", "kern", "maxp", "name", "post", "cmap",
                    "BASE", "GDEF", "GPOS", "GSUB");

    /// What instructions need, and no table else.
    private static final Set<String> HINTING = Set.of("cvt ", "fpgm", "prep");

    private static final int ITALIC = 1;
    private static final int REGULAR = 1 << 6;

    private final OpenedFont font;
    private final Sfnt sfnt;
    private final Plan plan;
    private final SortedMap<String, byte[]> tables = new TreeMap<>();

    /// What is to be made: a name of its own, one value an axis, and the measures that differ.
    @SuppressWarnings("ArrayRecordComponent") // Handed on once.
    record Plan(String name, double[] values, MetricOverrides overrides, Features features) {
        /// The outlines as they stand in the file.
        static Plan normal(String name, OpenedFont font) {
            return new Plan(name, font.axes().normal(), MetricOverrides.NONE, Features.DEFAULT);
        }
    }

    private Instance(OpenedFont font, Plan plan) {
        this.font = font;
        this.sfnt = font.sfnt();
        this.plan = plan;
    }

    static Face of(OpenedFont font, Plan plan) {
        return new Instance(font, plan).make();
    }

    private Face make() {
        Coordinates place = Coordinates.of(font.axes(), plan.values, sfnt.table("avar"));
        boolean varied = font.isVariable() && !place.isNormal();
        copy(KEPT);
        if (!varied) {
            copy(HINTING);
        }
        tables.put("name", NameWriter.write(sfnt.table("name"), plan.name));
        FaceTables base = font.tables();
        Outlines outlines = base.outlines();
        if (varied) {
            outlines = varied(place);
            settleLayout(place);
            describe();
        }
        settleFeatures(place);
        int before = sfnt.table("head").u16(18);
        plan.overrides.apply(tables);
        int after = Table.of(tables.getOrDefault("head", new byte[54])).u16(18);
        if (outlines instanceof CffOutlines(CffFont cff, int _) && before != after) {
            outlines = new CffOutlines(cff.at(place, (double) before / after), after);
        }
        Sfnt made = Sfnt.read(SfntWriter.write(tables));
        return new Face(
                plan.name,
                new FaceTables(made, base.cmap(), outlines, made.table("GSUB"), made.table("GPOS")),
                font.axes().axes(),
                plan.features);
    }

    private void copy(Set<String> tags) {
        for (String tag : tags) {
            Table table = sfnt.table(tag);
            if (!table.isEmpty()) {
                tables.put(tag, table.copy());
            }
        }
        // What is damaged has been told and is left out.
        drop("GSUB", font.tables().substitution());
        drop("GPOS", font.tables().positioning());
    }

    private void drop(String tag, Table sound) {
        if (sound.isEmpty()) {
            tables.remove(tag);
        }
    }

    /// The outlines at a place, and the measures that go with them.
    private Outlines varied(Coordinates place) {
        HorizontalMetrics normal = HorizontalMetrics.read(sfnt);
        Outlines moved =
                switch (font.tables().outlines()) {
                    case GlyfOutlines _ ->
                            new VariedOutlines(
                                    StoredOutlines.read(sfnt),
                                    new GlyphVariations(sfnt.table("gvar"), place));
                    case CffOutlines(CffFont cff, int unitsPerEm) ->
                            new CffOutlines(cff.at(place, 1), unitsPerEm);
                };
        MetricVariations metrics = new MetricVariations(sfnt, place);
        tables.put(
                "hmtx",
                metrics.hmtx(
                        normal,
                        moved instanceof VariedOutlines drawn ? drawn::advance : normal::advance));
        SfntWriter.put16(tables.getOrDefault("hhea", new byte[36]), 34, normal.glyphCount());
        metrics.apply(tables);
        return moved;
    }

    private void settleLayout(Coordinates place) {
        Table gdef = sfnt.table("GDEF");
        boolean stored = gdef.u32(0) >= 0x00010003;
        byte[] positioning = tables.get("GPOS");
        if (stored && positioning != null) {
            Table store = gdef.from(gdef.offset32(14));
            PositioningVariations.apply(positioning, VariationStore.read(store, place));
        }
        byte[] definitions = tables.get("GDEF");
        if (stored && definitions != null && definitions.length >= 18) {
            SfntWriter.put32(definitions, 14, 0);
        }
    }

    // Some say other features where the outlines are as they stand in the file, too.
    private void settleFeatures(Coordinates place) {
        for (String tag : new String[] {"GSUB", "GPOS"}) {
            byte[] bytes = tables.get(tag);
            if (bytes != null) {
                Table table = new Table(bytes, 0, bytes.length);
                tables.put(tag, new FeatureVariations(table, place).settled().copy());
            }
        }
    }

    /// Says what the instance is, for those who read it from the file.
    private void describe() {
        int weight = font.axes().index(Axis.WEIGHT);
        if (weight >= 0) {
            put("OS/2", 4, Math.clamp(Math.round(plan.values[weight]), 1, 1000));
        }
        int width = font.axes().index(Axis.WIDTH);
        if (width >= 0) {
            put("OS/2", 6, widthClass(plan.values[width]));
        }
        int slant = font.axes().index(Axis.SLANT);
        int italic = font.axes().index(Axis.ITALIC);
        double angle = slant < 0 ? 0 : plan.values[slant];
        if (slant >= 0) {
            put("post", 4, (int) Math.floor(angle));
            put("post", 6, (int) Math.round((angle - Math.floor(angle)) * 0xFFFF));
        }
        if (angle != 0 || (italic >= 0 && plan.values[italic] > 0)) {
            int selection = sfnt.table("OS/2").u16(62);
            put("OS/2", 62, (selection | ITALIC) & ~REGULAR);
            put("head", 44, sfnt.table("head").u16(44) | 2);
        }
    }

    /// The classes of widths in per cent (OpenType 1.9, “usWidthClass”).
    private static int widthClass(double width) {
        double[] classes = {50, 62.5, 75, 87.5, 100, 112.5, 125, 150, 200};
        int nearest = 0;
        for (int i = 1; i < classes.length; i++) {
            if (Math.abs(classes[i] - width) < Math.abs(classes[nearest] - width)) {
                nearest = i;
            }
        }
        return nearest + 1;
    }

    private void put(String tag, int at, int value) {
        byte[] bytes = tables.get(tag);
        if (bytes != null && at + 2 <= bytes.length) {
            SfntWriter.put16(bytes, at, value);
        }
    }
}
