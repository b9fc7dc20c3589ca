package org.livret.font;

import java.util.ArrayList;
import java.util.List;

/// Builds GSUB and GPOS tables of a few simple lookups for tests: one feature each, for the scripts
/// DFLT and latn.
final class TestLayout {
    private record Feature(String tag, byte[] lookup) {}

    private final List<Feature> features = new ArrayList<>();

    /// A lookup with one subtable, under a feature. Features are added in the order of their tags.
    TestLayout lookup(String feature, int type, Bytes subtable) {
        features.add(new Feature(feature, new Bytes().u16(type, 0, 1, 8).add(subtable).toArray()));
        return this;
    }

    /// GSUB type 4 of one ligature of two glyphs.
    static Bytes ligature(int first, int second, int ligature) {
        return new Bytes().u16(1, 8, 1, 14).u16(1, 1, first).u16(1, 4).u16(ligature, 2, second);
    }

    /// GSUB type 1: runs of glyphs from `first`, each replaced by the glyph so much further on.
    static Bytes shifted(int first, int count, int delta) {
        return new Bytes().u16(1, 6, delta).u16(2, 1, first, first + count - 1, 0);
    }

    /// GPOS type 2 of one pair, whose first advance changes.
    static Bytes pair(int first, int second, int change) {
        return new Bytes().u16(1, 12, 4, 0, 1, 18).u16(1, 1, first).u16(1, second, change);
    }

    Bytes build() {
        int count = features.size();
        int scriptListSize = 2 + 2 * 6 + 4 + 6 + 2 * count;
        int featureListSize = 2 + 12 * count;
        Bytes table =
                new Bytes()
                        .u32(0x00010000)
                        .u16(10, 10 + scriptListSize, 10 + scriptListSize + featureListSize);
        table.u16(2).tag("DFLT").u16(14).tag("latn").u16(14);
        table.u16(4, 0).u16(0, 0xFFFF, count);
        for (int i = 0; i < count; i++) {
            table.u16(i);
        }
        table.u16(count);
        for (int i = 0; i < count; i++) {
            table.tag(features.get(i).tag).u16(2 + 6 * count + 6 * i);
        }
        for (int i = 0; i < count; i++) {
            table.u16(0, 1, i);
        }
        table.u16(count);
        int at = 2 + 2 * count;
        for (Feature feature : features) {
            table.u16(at);
            at += feature.lookup.length;
        }
        features.forEach(feature -> table.add(feature.lookup));
        return table;
    }
}
