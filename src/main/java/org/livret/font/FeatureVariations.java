package org.livret.font;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Which features of a layout table mean other lookups at one place of a variable font's axes, as a
/// dollar sign that loses its stroke when it gets bold (OpenType 1.9, “FeatureVariations Table”).
record FeatureVariations(Table table, Coordinates place) {
    /// The table as it is there, without variations.
    Table settled() {
        int variations = table.u32(0) >= 0x00010001 ? table.offset32(10) : 0;
        Map<Integer, Integer> others = variations == 0 ? Map.of() : others(variations);
        return others.isEmpty() ? table : with(others);
    }

    /// Where the other tables of features stand, by the features' indices: of the first record that
    /// holds.
    private Map<Integer, Integer> others(int variations) {
        long records = Math.min(table.u32(variations + 4), table.length() / 8);
        for (int i = 0; i < records; i++) {
            int record = variations + 8 + 8 * i;
            int conditions = table.offset32(record);
            if (conditions == 0 || holds(variations + conditions)) {
                return substitutes(variations + table.offset32(record + 4));
            }
        }
        return Map.of();
    }

    private boolean holds(int set) {
        for (int i = 0; i < table.u16(set); i++) {
            int condition = set + table.offset32(set + 2 + 4 * i);
            int value = place.on(table.u16(condition + 2));
            boolean in =
                    table.u16(condition) == 1
                            && value >= table.s16(condition + 4)
                            && value <= table.s16(condition + 6);
            if (!in) {
                return false;
            }
        }
        return true;
    }

    private Map<Integer, Integer> substitutes(int at) {
        Map<Integer, Integer> others = new TreeMap<>();
        for (int i = 0; i < table.u16(at + 4); i++) {
            int record = at + 6 + 6 * i;
            others.put(table.u16(record), at + table.offset32(record + 2));
        }
        return others;
    }

    /// The table with a new list of features at its start; what follows keeps its inner distances.
    private Table with(Map<Integer, Integer> others) {
        byte[] features = new FeatureList(others).write();
        int scripts = table.u16(4);
        int lookups = table.u16(8);
        int kept = Math.min(scripts, lookups);
        int moved = 10 + features.length - kept;
        if (kept == 0 || Math.max(scripts, lookups) + moved > 0xFFFF) {
            return table;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SfntWriter.write32(out, 0x00010000);
        SfntWriter.write16(out, scripts + moved, 10, lookups + moved);
        out.writeBytes(features);
        Table rest = table.from(kept);
        out.write(rest.data(), rest.start(), rest.length());
        byte[] bytes = out.toByteArray();
        return new Table(bytes, 0, bytes.length);
    }

    /// The new list. Features that share a table go on doing so.
    private final class FeatureList {
        private final Map<Integer, Integer> others;
        private final Map<Integer, Integer> written = new HashMap<>();
        private final ByteArrayOutputStream bodies = new ByteArrayOutputStream();

        FeatureList(Map<Integer, Integer> others) {
            this.others = others;
        }

        byte[] write() {
            int list = table.u16(6);
            int count = list == 0 ? 0 : table.u16(list);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SfntWriter.write16(out, count);
            for (int i = 0; i < count && bodies.size() <= 0xFFFF; i++) {
                int record = list + 2 + 6 * i;
                int feature = others.getOrDefault(i, list + table.u16(record + 4));
                Integer at = written.get(feature);
                SfntWriter.write32(out, table.tag(record));
                SfntWriter.write16(out, 2 + 6 * count + (at == null ? bodies.size() : at));
                if (at == null) {
                    written.put(feature, bodies.size());
                    body(feature);
                }
            }
            out.writeBytes(bodies.toByteArray());
            return out.toByteArray();
        }

        private void body(int feature) {
            int count = table.u16(feature + 2);
            SfntWriter.write16(bodies, 0, count);
            for (int k = 0; k < count; k++) {
                SfntWriter.write16(bodies, table.u16(feature + 4 + 2 * k));
            }
        }
    }
}
