package org.livret.font;

/// Applies GSUB lookups (OpenType 1.9, “GSUB”): types 1 to 6 and 8, and 7 resolved beforehand.
final class Substitution extends Application {
    private static final int MOST_COMPONENTS = 64;

    private final int most;

    Substitution(GlyphBuffer buffer, Layout layout, Lookup first) {
        super(buffer, layout, first);
        this.most = Math.max(16_384, buffer.length * 64);
    }

    @Override
    int apply(int subtable, int at) {
        return switch (lookup.type()) {
            case 1 -> single(subtable, at);
            case 2 -> multiple(subtable, at);
            case 3 -> alternate(subtable, at);
            case 4 -> ligature(subtable, at);
            case 5 -> context(subtable, at);
            case 6 -> chainedContext(subtable, at);
            case REVERSE -> reverse(subtable, at);
            default -> -1;
        };
    }

    private int covered(int subtable, int at) {
        return Coverage.index(table, subtable + table.u16(subtable + 2), buffer.glyph[at]);
    }

    private int single(int subtable, int at) {
        int index = covered(subtable, at);
        if (index < 0) {
            return -1;
        }
        int format = table.u16(subtable);
        if (format == 2 && index >= table.u16(subtable + 4)) {
            return -1;
        }
        int glyph =
                format == 1
                        ? buffer.glyph[at] + table.s16(subtable + 4) & 0xFFFF
                        : table.u16(subtable + 6 + 2 * index);
        buffer.replace(at, glyph, 0);
        return at + 1;
    }

    private int reverse(int subtable, int at) {
        int index = covered(subtable, at);
        int substitutes = index < 0 ? -1 : reverseContext(subtable, at);
        if (substitutes < 0 || index >= table.u16(substitutes)) {
            return -1;
        }
        buffer.replace(at, table.u16(substitutes + 2 + 2 * index), 0);
        return at + 1;
    }

    private int multiple(int subtable, int at) {
        int index = covered(subtable, at);
        if (index < 0 || index >= table.u16(subtable + 4)) {
            return -1;
        }
        int sequence = subtable + table.u16(subtable + 6 + 2 * index);
        int count = table.u16(sequence);
        if (count == 0) {
            if (at + 1 < buffer.length) {
                buffer.mergeClusters(at, at + 2);
            }
            buffer.remove(at);
            return at;
        }
        if (buffer.length + count > most) {
            return -1;
        }
        buffer.multiply(at, count - 1);
        for (int k = 0; k < count; k++) {
            int guess = buffer.glyphClass[at + k] == Gdef.LIGATURE ? Gdef.BASE : 0;
            buffer.replace(at + k, table.u16(sequence + 2 + 2 * k), guess);
            if (count > 1 && buffer.ligature[at + k] == 0) {
                buffer.component[at + k] = k;
                buffer.multiplied[at + k] = true;
            }
        }
        return at + count;
    }

    private int alternate(int subtable, int at) {
        int index = covered(subtable, at);
        if (index < 0 || index >= table.u16(subtable + 4)) {
            return -1;
        }
        int set = subtable + table.u16(subtable + 6 + 2 * index);
        if (value > table.u16(set)) {
            return -1;
        }
        buffer.replace(at, table.u16(set + 2 * value), 0);
        return at + 1;
    }

    private int ligature(int subtable, int at) {
        int index = covered(subtable, at);
        if (index < 0 || index >= table.u16(subtable + 4)) {
            return -1;
        }
        int set = subtable + table.u16(subtable + 6 + 2 * index);
        int[] places = new int[MOST_COMPONENTS];
        places[0] = at;
        for (int i = 0; i < table.u16(set); i++) {
            int ligature = set + table.u16(set + 2 + 2 * i);
            int count = table.u16(ligature + 2);
            if (count >= 1 && count <= MOST_COMPONENTS && components(ligature + 4, count, places)) {
                ligate(table.u16(ligature), places, count);
                return at + 1;
            }
        }
        return -1;
    }

    private boolean components(int values, int count, int[] places) {
        int i = places[0];
        for (int k = 1; k < count; k++) {
            i = next(i, true);
            if (i < 0
                    || buffer.glyph[i] != table.u16(values + 2 * (k - 1))
                    || !sameComponent(places[0], i)) {
                return false;
            }
            places[k] = i;
        }
        return true;
    }

    /// Joins glyphs to a ligature at the first one's place. Marks between and behind them remember
    /// which component they belong to, for their placing: a ligature of a base and marks, or of
    /// marks alone, has no components to tell apart.
    private void ligate(int glyph, int[] places, int count) {
        int at = places[0];
        if (count == 1) {
            buffer.replace(at, glyph, 0);
            return;
        }
        boolean marksFollow = true;
        int total = buffer.components[at];
        for (int k = 1; k < count; k++) {
            marksFollow &= buffer.isMark(places[k]);
            total += buffer.components[places[k]];
        }
        boolean marksAlone = marksFollow && buffer.isMark(at);
        boolean real = !(marksFollow && buffer.glyphClass[at] == Gdef.BASE) && !marksAlone;
        int id = real ? buffer.newLigature() : 0;
        Components components =
                new Components(
                        id, buffer.ligature[at], buffer.components[at], buffer.components[at]);
        buffer.mergeClusters(at, places[count - 1] + 1);
        if (real) {
            buffer.ligature[at] = id;
            buffer.component[at] = 0;
            buffer.components[at] = total;
        }
        buffer.replace(at, glyph, real ? Gdef.LIGATURE : 0);
        for (int k = 1; k < count; k++) {
            for (int i = places[k - 1] + 1; real && i < places[k]; i++) {
                components.adopt(i);
            }
            components = components.plus(buffer.ligature[places[k]], buffer.components[places[k]]);
        }
        if (!marksAlone && components.lastLigature != 0) {
            adoptFollowing(components, places[count - 1] + 1);
        }
        for (int k = count - 1; k >= 1; k--) {
            buffer.remove(places[k]);
        }
    }

    private void adoptFollowing(Components components, int from) {
        for (int i = from; i < buffer.length; i++) {
            if (buffer.ligature[i] != components.lastLigature || buffer.component[i] == 0) {
                return;
            }
            components.adopt(i);
        }
    }

    /// The count of components while a ligature is put together: the last part may itself be a
    /// ligature of several.
    private final class Components {
        private final int id;
        private final int lastLigature;
        private final int lastCount;
        private final int soFar;

        Components(int id, int lastLigature, int lastCount, int soFar) {
            this.id = id;
            this.lastLigature = lastLigature;
            this.lastCount = lastCount;
            this.soFar = soFar;
        }

        Components plus(int ligature, int count) {
            return new Components(id, ligature, count, soFar + count);
        }

        void adopt(int mark) {
            int old = buffer.component[mark] == 0 ? lastCount : buffer.component[mark];
            buffer.ligature[mark] = id;
            buffer.component[mark] = soFar - lastCount + Math.min(old, lastCount);
        }
    }
}
