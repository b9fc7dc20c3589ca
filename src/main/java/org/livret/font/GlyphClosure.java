package org.livret.font;

import java.util.BitSet;
import java.util.List;

/// All glyphs that a set of characters can turn into under some sets of features: through GSUB in
/// any script and language, and through the parts of composite outlines.
///
/// It errs on the side of too many: contexts are not checked, only whether their first glyph is
/// there.
final class GlyphClosure {
    private final Layout layout;
    private final Table table;
    private final BitSet glyphs;
    private boolean grown;

    private GlyphClosure(Face face, BitSet glyphs) {
        this.layout = face.substitution();
        this.table = layout.table();
        this.glyphs = glyphs;
    }

    /// Adds to the glyphs all that follow from them.
    static void close(Face face, BitSet glyphs, List<Features> features) {
        GlyphClosure closure = new GlyphClosure(face, glyphs);
        BitSet lookups = face.substitution().lookupsFor(features);
        do {
            closure.grown = false;
            for (int i = lookups.nextSetBit(0); i >= 0; i = lookups.nextSetBit(i + 1)) {
                closure.follow(i, lookups);
            }
        } while (closure.grown);
        glyphs.clear(face.glyphCount(), Math.max(face.glyphCount(), glyphs.length()));
        addComponents(face, glyphs);
    }

    private void follow(int index, BitSet lookups) {
        Lookup lookup = layout.lookup(index);
        if (lookup == null || !lookup.first().intersects(glyphs)) {
            return;
        }
        for (int subtable : lookup.subtables()) {
            switch (lookup.type()) {
                case 1 -> single(subtable);
                case 2, 3 -> sequences(subtable);
                case 4 -> ligatures(subtable);
                case 5, 6 -> nested(lookup, subtable, lookups);
                default -> {}
            }
        }
    }

    private void add(int glyph) {
        if (!glyphs.get(glyph)) {
            glyphs.set(glyph);
            grown = true;
        }
    }

    private int covered(int subtable, int glyph) {
        return Coverage.index(table, subtable + table.u16(subtable + 2), glyph);
    }

    private void single(int subtable) {
        BitSet before = (BitSet) glyphs.clone();
        for (int glyph = before.nextSetBit(0); glyph >= 0; glyph = before.nextSetBit(glyph + 1)) {
            int index = covered(subtable, glyph);
            if (index >= 0 && table.u16(subtable) == 1) {
                add((glyph + table.s16(subtable + 4)) & 0xFFFF);
            } else if (index >= 0 && index < table.u16(subtable + 4)) {
                add(table.u16(subtable + 6 + 2 * index));
            }
        }
    }

    /// Multiple and alternate substitutions have one form: a list of glyphs for each covered one.
    private void sequences(int subtable) {
        BitSet before = (BitSet) glyphs.clone();
        for (int glyph = before.nextSetBit(0); glyph >= 0; glyph = before.nextSetBit(glyph + 1)) {
            int index = covered(subtable, glyph);
            if (index >= 0 && index < table.u16(subtable + 4)) {
                int list = subtable + table.u16(subtable + 6 + 2 * index);
                for (int k = 0; k < table.u16(list); k++) {
                    add(table.u16(list + 2 + 2 * k));
                }
            }
        }
    }

    private void ligatures(int subtable) {
        BitSet before = (BitSet) glyphs.clone();
        for (int glyph = before.nextSetBit(0); glyph >= 0; glyph = before.nextSetBit(glyph + 1)) {
            int index = covered(subtable, glyph);
            int set =
                    index < 0 || index >= table.u16(subtable + 4)
                            ? 0
                            : subtable + table.u16(subtable + 6 + 2 * index);
            for (int i = 0; set != 0 && i < table.u16(set); i++) {
                int ligature = set + table.u16(set + 2 + 2 * i);
                if (hasComponents(ligature)) {
                    add(table.u16(ligature));
                }
            }
        }
    }

    private boolean hasComponents(int ligature) {
        for (int k = 1; k < table.u16(ligature + 2); k++) {
            if (!glyphs.get(table.u16(ligature + 2 + 2 * k))) {
                return false;
            }
        }
        return true;
    }

    /// Lets the lookups that a context calls run everywhere.
    private void nested(Lookup lookup, int subtable, BitSet lookups) {
        boolean chained = lookup.type() == Layout.Kind.SUBSTITUTION.chained;
        int format = table.u16(subtable);
        if (format == 3) {
            int at = chained ? skip(skip(skip(subtable + 2, 0), 0), 0) : subtable + 4;
            int records = chained ? at + 2 : subtable + 6 + 2 * table.u16(subtable + 2);
            call(records, table.u16(at), lookups);
            return;
        }
        int list = subtable + (format == 1 ? 4 : chained ? 10 : 6);
        for (int i = 0; i < table.u16(list); i++) {
            int set = table.u16(list + 2 + 2 * i) == 0 ? 0 : subtable + table.u16(list + 2 + 2 * i);
            for (int k = 0; set != 0 && k < table.u16(set); k++) {
                int rule = set + table.u16(set + 2 + 2 * k);
                int at = chained ? skip(skip(skip(rule, 0), 1), 0) : rule + 2;
                int records = chained ? at + 2 : rule + 4 + 2 * (table.u16(rule) - 1);
                call(records, table.u16(at), lookups);
            }
        }
    }

    private int skip(int at, int unwritten) {
        return at + 2 + 2 * Math.max(0, table.u16(at) - unwritten);
    }

    private void call(int records, int count, BitSet lookups) {
        for (int i = 0; i < count; i++) {
            int index = table.u16(records + 4 * i + 2);
            if (index < layout.lookupCount() && !lookups.get(index)) {
                lookups.set(index);
                grown = true;
            }
        }
    }

    static void addComponents(Face face, BitSet glyphs) {
        if (!(face.outlines() instanceof GlyfOutlines outlines)) {
            return;
        }
        BitSet open = (BitSet) glyphs.clone();
        while (!open.isEmpty()) {
            int glyph = open.nextSetBit(0);
            open.clear(glyph);
            for (Component part : Component.of(outlines.glyph(glyph))) {
                if (part.glyph() < face.glyphCount() && !glyphs.get(part.glyph())) {
                    glyphs.set(part.glyph());
                    open.set(part.glyph());
                }
            }
        }
    }
}
