package org.livret.font;

/// Applies the lookups of a plan to a buffer: what substitution and positioning have in common,
/// that is lookup flags, contexts and nested lookups.
///
/// The behaviour follows HarfBuzz where the specification is silent. A damaged or malicious font
/// cannot make this run long: every try costs one of a number of operations that grows with the
/// text.
abstract sealed class Application permits Substitution, Positioning {
    /// The type of the substitutions that run from the text's end to its start.
    static final int REVERSE = 8;

    private static final int DEEPEST = 16;
    private static final int LONGEST_CONTEXT = 64;

    /// What a glyph is compared with in a context rule.
    private enum By {
        GLYPH,
        CLASS,
        COVERAGE
    }

    final GlyphBuffer buffer;
    final Layout layout;
    final Table table;
    Lookup lookup;
    int value = 1;
    private int mask;
    private int operations;
    private int depth;

    Application(GlyphBuffer buffer, Layout layout, Lookup first) {
        this.buffer = buffer;
        this.layout = layout;
        this.table = layout.table();
        this.lookup = first;
        this.operations = Math.max(16_384, buffer.length * 1024);
    }

    final void run(Layout.Plan plan) {
        for (int i = 0; i < plan.lookups().length; i++) {
            lookup = plan.lookups()[i];
            value = plan.values()[i];
            mask = plan.masks()[i];
            boolean may = buffer.mayHave(lookup.digest());
            if (may && layout.kind() == Layout.Kind.SUBSTITUTION && lookup.type() == REVERSE) {
                backwards();
                continue;
            }
            int at = may ? 0 : buffer.length;
            while (at < buffer.length) {
                at = step(at);
            }
        }
    }

    private void backwards() {
        for (int at = buffer.length - 1; at >= 0; at--) {
            if (lookup.first().get(buffer.glyph[at]) && !masked(at) && !ignored(at)) {
                apply(at);
            }
        }
    }

    /// Tries the lookup at one glyph; returns where to go on.
    private int step(int at) {
        if (!lookup.first().get(buffer.glyph[at]) || masked(at) || ignored(at)) {
            return at + 1;
        }
        int length = buffer.length;
        int next = apply(at);
        if (next < 0) {
            return at + 1;
        }
        // Only a glyph that vanished may leave the place where it was.
        return next > at || buffer.length < length ? next : at + 1;
    }

    private boolean masked(int at) {
        return mask != 0 && (buffer.mask[at] & mask) == 0;
    }

    /// Applies the first subtable of the current lookup that fits at a glyph; returns where to go
    /// on, -1 when none fits.
    private int apply(int at) {
        for (int subtable : lookup.subtables()) {
            if (--operations < 0) {
                return -1;
            }
            int next = apply(subtable, at);
            if (next >= 0) {
                return next;
            }
        }
        return -1;
    }

    /// Applies one subtable at a glyph; returns where to go on, -1 when it does not fit.
    abstract int apply(int subtable, int at);

    /// Whether the lookup's flags tell it to pass over a glyph.
    final boolean ignored(int i) {
        int flag = lookup.flag();
        return switch (buffer.glyphClass[i]) {
            case Gdef.BASE -> (flag & Lookup.IGNORE_BASES) != 0;
            case Gdef.LIGATURE -> (flag & Lookup.IGNORE_LIGATURES) != 0;
            case Gdef.MARK -> ignoredMark(flag, buffer.glyph[i]);
            default -> false;
        };
    }

    private boolean ignoredMark(int flag, int glyph) {
        if ((flag & Lookup.IGNORE_MARKS) != 0) {
            return true;
        }
        if ((flag & Lookup.USE_MARK_SET) != 0) {
            return !buffer.gdef.inMarkSet(lookup.markSet(), glyph);
        }
        int type = flag >> 8;
        return type != 0 && buffer.gdef.markClass(glyph) != type;
    }

    /// The next glyph that the lookup sees, -1 for none. A non-joiner is passed over unless
    /// `joining` glyphs are matched for a ligature.
    final int next(int from, boolean joining) {
        for (int i = from + 1; i < buffer.length; i++) {
            if (!ignored(i) && (joining || !buffer.nonJoiner[i])) {
                return i;
            }
        }
        return -1;
    }

    final int previous(int from) {
        for (int i = from - 1; i >= 0; i--) {
            if (!ignored(i) && !buffer.nonJoiner[i]) {
                return i;
            }
        }
        return -1;
    }

    /// Whether glyphs may be taken together although some belong to components of ligatures: all to
    /// the same one, or none.
    final boolean sameComponent(int first, int other) {
        int ligature = buffer.ligature[other];
        int component = buffer.component[other];
        if (buffer.ligature[first] != 0 && buffer.component[first] != 0) {
            return ligature == buffer.ligature[first] && component == buffer.component[first];
        }
        return ligature == 0 || component == 0 || ligature == buffer.ligature[first];
    }

    // ---- contexts
    // -------------------------------------------------------------------------------------------------------------------

    final int context(int subtable, int at) {
        return switch (table.u16(subtable)) {
            case 1 ->
                    ruleSet(
                            new Sets(subtable, By.GLYPH, 0, 0, 0),
                            subtable + 4,
                            glyphIndex(subtable, at),
                            at,
                            false);
            case 2 -> {
                int classes = subtable + table.u16(subtable + 4);
                Sets sets = new Sets(subtable, By.CLASS, 0, classes, 0);
                yield ruleSet(sets, subtable + 6, classIndex(subtable, classes, at), at, false);
            }
            case 3 -> {
                int count = table.u16(subtable + 2);
                int records = subtable + 6 + 2 * count;
                Rule rule =
                        new Rule(0, 0, count, subtable + 6, 0, 0, table.u16(subtable + 4), records);
                yield rule(new Sets(subtable, By.COVERAGE, subtable, subtable, subtable), rule, at);
            }
            default -> -1;
        };
    }

    final int chainedContext(int subtable, int at) {
        return switch (table.u16(subtable)) {
            case 1 ->
                    ruleSet(
                            new Sets(subtable, By.GLYPH, 0, 0, 0),
                            subtable + 4,
                            glyphIndex(subtable, at),
                            at,
                            true);
            case 2 -> {
                int before = classes(subtable, subtable + 4);
                int input = classes(subtable, subtable + 6);
                int after = classes(subtable, subtable + 8);
                Sets sets = new Sets(subtable, By.CLASS, before, input, after);
                yield ruleSet(sets, subtable + 10, classIndex(subtable, input, at), at, true);
            }
            case 3 ->
                    rule(
                            new Sets(subtable, By.COVERAGE, subtable, subtable, subtable),
                            chainedRule(subtable + 2, 0),
                            at);
            default -> -1;
        };
    }

    /// How the values of rules are to be read: as glyphs, as classes by three class tables, or as
    /// offsets of coverages from the subtable.
    private record Sets(int subtable, By by, int before, int input, int after) {}

    /// The parts of a rule: how many values each has and where they stand; `records` are the nested
    /// lookups.
    private record Rule(
            int beforeCount,
            int before,
            int inputCount,
            int input,
            int afterCount,
            int after,
            int recordCount,
            int records) {}

    private int classes(int subtable, int at) {
        return table.u16(at) == 0 ? 0 : subtable + table.u16(at);
    }

    private int glyphIndex(int subtable, int at) {
        return Coverage.index(table, subtable + table.u16(subtable + 2), buffer.glyph[at]);
    }

    private int classIndex(int subtable, int classes, int at) {
        return glyphIndex(subtable, at) < 0 ? -1 : ClassDef.of(table, classes, buffer.glyph[at]);
    }

    private int ruleSet(Sets sets, int list, int index, int at, boolean chained) {
        if (index < 0 || index >= table.u16(list) || table.u16(list + 2 + 2 * index) == 0) {
            return -1;
        }
        int set = sets.subtable + table.u16(list + 2 + 2 * index);
        for (int i = 0; i < table.u16(set); i++) {
            if (--operations < 0) {
                return -1;
            }
            int start = set + table.u16(set + 2 + 2 * i);
            int next = rule(sets, chained ? chainedRule(start, 1) : plainRule(start), at);
            if (next >= 0) {
                return next;
            }
        }
        return -1;
    }

    private Rule plainRule(int start) {
        int count = table.u16(start);
        int input = start + 4;
        // The first glyph is known already; its value is not written.
        return new Rule(
                0, 0, count, input - 2, 0, 0, table.u16(start + 2), input + 2 * (count - 1));
    }

    private Rule chainedRule(int start, int unwritten) {
        int beforeCount = table.u16(start);
        int before = start + 2;
        int inputAt = before + 2 * beforeCount;
        int inputCount = table.u16(inputAt);
        int input = inputAt + 2 - 2 * unwritten;
        int afterAt = input + 2 * inputCount;
        int afterCount = table.u16(afterAt);
        int recordsAt = afterAt + 2 + 2 * afterCount;
        return new Rule(
                beforeCount,
                before,
                inputCount,
                input,
                afterCount,
                afterAt + 2,
                table.u16(recordsAt),
                recordsAt + 2);
    }

    private boolean matches(Sets sets, int classes, int valueAt, int i) {
        int wanted = table.u16(valueAt);
        int glyph = buffer.glyph[i];
        return switch (sets.by) {
            case GLYPH -> glyph == wanted;
            case CLASS -> ClassDef.of(table, classes, glyph) == wanted;
            case COVERAGE -> Coverage.covers(table, sets.subtable + wanted, glyph);
        };
    }

    private int rule(Sets sets, Rule rule, int at) {
        int count = rule.inputCount;
        if (count == 0 || count > LONGEST_CONTEXT) {
            return -1;
        }
        if (sets.by == By.COVERAGE && !matches(sets, sets.input, rule.input, at)) {
            return -1;
        }
        int[] places = new int[LONGEST_CONTEXT];
        places[0] = at;
        int last = at;
        for (int k = 1; k < count; k++) {
            last = next(last, false);
            if (last < 0
                    || masked(last)
                    || !matches(sets, sets.input, rule.input + 2 * k, last)
                    || !sameComponent(at, last)) {
                return -1;
            }
            places[k] = last;
        }
        return around(sets, rule, at, last) ? nested(rule, places, last + 1) : -1;
    }

    /// Whether the coverages of a reverse substitution fit around a glyph: the glyphs before it,
    /// nearest first, then those after it. Returns where its substitutes stand, -1 when they do not
    /// fit.
    final int reverseContext(int subtable, int at) {
        int before = subtable + 4;
        int beforeCount = table.u16(before);
        int after = before + 2 + 2 * beforeCount;
        int afterCount = table.u16(after);
        Rule rule = new Rule(beforeCount, before + 2, 1, 0, afterCount, after + 2, 0, 0);
        Sets sets = new Sets(subtable, By.COVERAGE, subtable, subtable, subtable);
        return around(sets, rule, at, at) ? after + 2 + 2 * afterCount : -1;
    }

    private boolean around(Sets sets, Rule rule, int first, int last) {
        int i = first;
        for (int k = 0; k < rule.beforeCount; k++) {
            i = previous(i);
            if (i < 0 || !matches(sets, sets.before, rule.before + 2 * k, i)) {
                return false;
            }
        }
        i = last;
        for (int k = 0; k < rule.afterCount; k++) {
            i = next(i, false);
            if (i < 0 || !matches(sets, sets.after, rule.after + 2 * k, i)) {
                return false;
            }
        }
        return true;
    }

    /// Applies a rule's nested lookups at the matched places, which shift as glyphs are inserted
    /// and removed; returns the end of the match.
    private int nested(Rule rule, int[] places, int matchEnd) {
        int count = rule.inputCount;
        int end = matchEnd;
        for (int k = 0; k < rule.recordCount; k++) {
            int index = table.u16(rule.records + 4 * k);
            if (--operations < 0 || index >= count || places[index] >= buffer.length) {
                continue;
            }
            int before = buffer.length;
            recurse(table.u16(rule.records + 4 * k + 2), places[index]);
            int delta = buffer.length - before;
            if (delta == 0) {
                continue;
            }
            end = Math.max(end + delta, places[index]);
            int changed = shift(places, count, index + 1, delta);
            if (changed < 0) {
                break;
            }
            count = changed;
        }
        return end;
    }

    /// Adjusts matched places after `delta` glyphs were inserted (or, negative, removed) behind
    /// place `next - 1`; returns how many there are now, -1 for too many.
    private static int shift(int[] places, int count, int next, int delta) {
        if (count + delta > LONGEST_CONTEXT) {
            return -1;
        }
        int change = Math.max(delta, next - count);
        int from = delta > 0 ? next : next - change;
        System.arraycopy(places, from, places, from + change, count - from);
        for (int i = next; i < from + change; i++) {
            places[i] = places[i - 1] + 1;
        }
        for (int i = from + change; i < count + change; i++) {
            places[i] += change;
        }
        return count + change;
    }

    private void recurse(int index, int at) {
        Lookup inner = layout.lookup(index);
        if (inner == null || depth >= DEEPEST) {
            return;
        }
        Lookup outer = lookup;
        lookup = inner;
        depth++;
        if (inner.first().get(buffer.glyph[at]) && !ignored(at)) {
            apply(at);
        }
        depth--;
        lookup = outer;
    }
}
