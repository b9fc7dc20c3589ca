package org.livret.font;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// A table of layout rules, GSUB or GPOS (OpenType 1.9, “OpenType Layout Common Table Formats”):
/// which lookups run for a script, a language and features.
final class Layout {
    /// The two tables, with the numbers of the lookup types that both have.
    enum Kind {
        SUBSTITUTION(5, 6, 7),
        POSITIONING(7, 8, 9);

        final int context;
        final int chained;
        final int extension;

        Kind(int context, int chained, int extension) {
            this.context = context;
            this.chained = chained;
            this.extension = extension;
        }
    }

    private static final int NO_FEATURE = 0xFFFF;

    /// Stages beside the numbered ones of scripts with joined letters.
    private static final int ALL = -1;

    private static final int VARIATIONS = -2;

    private final Table table;
    private final Kind kind;
    private final int features;
    private final int lookups;
    // Benign race: two threads may read the same lookup; either one is right.
    private final @Nullable Lookup[] read;

    private Layout(Table table, Kind kind) {
        this.table = table;
        this.kind = kind;
        this.features = table.u16(6);
        this.lookups = table.u16(8);
        this.read = new Lookup[lookups == 0 ? 0 : table.u16(lookups)];
    }

    static Layout read(Table table, Kind kind) {
        return new Layout(table, kind);
    }

    /// Whether the lists of scripts, features and lookups, and the lookups' subtables, lie inside
    /// the table.
    static boolean sound(Table table) {
        int features = table.u16(6);
        int lookups = table.u16(8);
        if (table.u16(0) != 1
                || table.u16(4) >= table.length()
                || features >= table.length()
                || lookups >= table.length()) {
            return false;
        }
        int lookupCount = lookups == 0 ? 0 : table.u16(lookups);
        for (int i = 0; i < lookupCount; i++) {
            if (!soundLookup(table, lookups + table.u16(lookups + 2 + 2 * i))) {
                return false;
            }
        }
        int featureCount = features == 0 ? 0 : table.u16(features);
        for (int i = 0; i < featureCount; i++) {
            if (!soundFeature(table, features + table.u16(features + 6 + 6 * i), lookupCount)) {
                return false;
            }
        }
        return features + 2 + 6L * featureCount <= table.length();
    }

    private static boolean soundLookup(Table table, int at) {
        int count = table.u16(at + 4);
        if (at + 6 + 2L * count > table.length()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (at + table.u16(at + 6 + 2 * i) > table.length() - 4) {
                return false;
            }
        }
        return true;
    }

    private static boolean soundFeature(Table table, int at, int lookupCount) {
        int count = table.u16(at + 2);
        if (at + 4 + 2L * count > table.length()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (table.u16(at + 4 + 2 * i) >= lookupCount) {
                return false;
            }
        }
        return true;
    }

    Table table() {
        return table;
    }

    Kind kind() {
        return kind;
    }

    boolean isEmpty() {
        return read.length == 0;
    }

    /// Whether any script has the feature.
    boolean has(int feature) {
        if (features == 0) {
            return false;
        }
        for (int i = 0; i < table.u16(features); i++) {
            if (table.tag(features + 2 + 6 * i) == feature) {
                return true;
            }
        }
        return false;
    }

    /// The lookups of all features that any of the given sets switches on, in any script and
    /// language.
    BitSet lookupsFor(List<Features> wanted) {
        BitSet found = new BitSet();
        int count = features == 0 ? 0 : table.u16(features);
        for (int i = 0; i < count; i++) {
            int tag = table.tag(features + 2 + 6 * i);
            boolean on = GlyphBuffer.maskOf(tag) != 0;
            for (Features set : wanted) {
                on |= set.value(tag) != 0;
            }
            int at = features + table.u16(features + 6 + 6 * i);
            for (int k = 0; on && k < table.u16(at + 2); k++) {
                found.set(table.u16(at + 4 + 2 * k));
            }
        }
        return found;
    }

    int lookupCount() {
        return read.length;
    }

    /// The lookup with an index; null when there is none.
    @Nullable Lookup lookup(int index) {
        if (index >= read.length) {
            return null;
        }
        Lookup known = read[index];
        if (known == null) {
            known = Lookup.read(table, lookups + table.u16(lookups + 2 + 2 * index), kind);
            read[index] = known;
        }
        return known;
    }

    /// What runs, in order. `masks[i]` is 0 where lookup i applies to every glyph, else the kinds
    /// of glyph ([GlyphBuffer#NUMERATOR] …) that it applies to; `values[i]` is the feature's value,
    /// for alternates. `kerning` tells whether the feature `kern` is there.
    @SuppressWarnings("ArrayRecordComponent") // Never compared, nor shown outside this package.
    record Plan(Lookup[] lookups, int[] values, int[] masks, boolean kerning) {
        static final Plan EMPTY = new Plan(new Lookup[0], new int[0], new int[0], false);

        /// This plan, then another.
        Plan then(Plan next) {
            return next.lookups.length == 0 && !next.kerning
                    ? this
                    : new Plan(
                            concat(lookups, next.lookups),
                            concat(values, next.values),
                            concat(masks, next.masks),
                            kerning || next.kerning);
        }

        private static Lookup[] concat(Lookup[] first, Lookup[] second) {
            Lookup[] all = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, all, first.length, second.length);
            return all;
        }

        private static int[] concat(int[] first, int[] second) {
            int[] all = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, all, first.length, second.length);
            return all;
        }
    }

    /// Chooses the lookups for a script and a language (0 for the script's default) under features.
    /// Lookups run in the order of the table, each once; those of scripts with joined letters stage
    /// by stage.
    Plan plan(int script, int language, Features wanted) {
        int system = languageSystem(script, language);
        if (system == 0) {
            return Plan.EMPTY;
        }
        if (kind == Kind.POSITIONING) {
            return stage(system, wanted, ALL);
        }
        Plan plan = stage(system, wanted, VARIATIONS);
        if (!Joining.joins(script)) {
            return plan.then(stage(system, wanted, ALL));
        }
        for (int stage = 0; stage < Joining.STAGE_COUNT; stage++) {
            plan = plan.then(stage(system, wanted, stage));
        }
        return plan;
    }

    /// Whether a feature runs in a stage. What an instance of a variable font replaces comes before
    /// everything else.
    private boolean runs(int feature, int stage) {
        if (kind == Kind.SUBSTITUTION && feature == Tag.VARIATIONS) {
            return stage == VARIATIONS;
        }
        return stage == ALL || (stage >= 0 && Joining.stage(feature) == stage);
    }

    /// The lookups of the features of one stage.
    private Plan stage(int system, Features wanted, int stage) {
        int[] values = new int[read.length];
        int[] masks = new int[read.length];
        boolean kerning = false;
        int required = table.u16(system + 2);
        if (required != NO_FEATURE && (stage == 0 || stage == ALL)) {
            choose(required, 1, 0, values, masks);
        }
        for (int i = 0; i < table.u16(system + 4); i++) {
            int index = table.u16(system + 6 + 2 * i);
            int tag = table.tag(features + 2 + 6 * index);
            if (!runs(tag, stage)) {
                continue;
            }
            int value = wanted.value(tag);
            int mask = value == 0 ? GlyphBuffer.maskOf(tag) : 0;
            if (value != 0 || mask != 0) {
                choose(index, Math.max(1, value), mask, values, masks);
            }
            kerning |= tag == Tag.KERN;
        }
        return collect(values, masks, kerning);
    }

    private void choose(int feature, int value, int mask, int[] values, int[] masks) {
        int at = features + table.u16(features + 6 + 6 * feature);
        for (int i = 0; i < table.u16(at + 2); i++) {
            int lookup = table.u16(at + 4 + 2 * i);
            if (lookup < values.length) {
                masks[lookup] =
                        values[lookup] == 0
                                ? mask
                                : masks[lookup] == 0 || mask == 0 ? 0 : masks[lookup] | mask;
                values[lookup] = Math.max(values[lookup], value);
            }
        }
    }

    private Plan collect(int[] values, int[] masks, boolean kerning) {
        Lookup[] chosen = new Lookup[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            Lookup lookup = values[i] == 0 ? null : lookup(i);
            if (lookup != null) {
                values[count] = values[i];
                masks[count] = masks[i];
                chosen[count++] = lookup;
            }
        }
        return new Plan(
                Arrays.copyOf(chosen, count),
                Arrays.copyOf(values, count),
                Arrays.copyOf(masks, count),
                kerning);
    }

    /// The language system to use, 0 for none: of the script, else of the default script, else of
    /// Latin, as fonts in the field expect.
    private int languageSystem(int script, int language) {
        int at = script(script);
        at = at == 0 ? script(Tag.DEFAULT_SCRIPT) : at;
        at = at == 0 ? script(Tag.LATIN) : at;
        if (at == 0) {
            return 0;
        }
        for (int i = 0; language != 0 && i < table.u16(at + 2); i++) {
            if (table.tag(at + 4 + 6 * i) == language) {
                return at + table.u16(at + 8 + 6 * i);
            }
        }
        return table.u16(at) == 0 ? 0 : at + table.u16(at);
    }

    private int script(int tag) {
        int scripts = table.u16(4);
        if (scripts == 0) {
            return 0;
        }
        for (int i = 0; i < table.u16(scripts); i++) {
            if (table.tag(scripts + 2 + 6 * i) == tag) {
                return scripts + table.u16(scripts + 6 + 6 * i);
            }
        }
        return 0;
    }
}
