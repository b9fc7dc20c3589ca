package org.livret.layout.flow;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// What stands before a piece: space that vanishes where a page is broken, and what a break here
/// costs.
///
/// Penalties add up; the constants are far enough apart that no sum of lesser faults outweighs a
/// greater one on a page, and that the faults can be read from the sum.
public record Gap(long space, int penalty, Turn turn) {
    /// A break here would cut what is one thing: an edge from its content, lines from their float.
    public static final int FORBIDDEN = 400_000_000;

    /// A heading would be parted from its text (`break-after: avoid`, `break-before: avoid`).
    public static final int KEEP = 40_000_000;

    /// A box that should stay whole would be split (`break-inside: avoid`).
    public static final int INSIDE = 4_000_000;

    /// A paragraph would take fewer lines than `widows` over the break.
    public static final int WIDOW = 2_000_000;

    /// A paragraph would leave fewer lines than `orphans` above the break.
    public static final int ORPHAN = 1_000_000;

    /// A table would leave a single row above the break, or take one over it.
    public static final int LONE_ROW = 500_000;

    /// A row of a table would be split.
    public static final int ROW = 100_000;

    /// A word would be parted over a page turn.
    public static final int HYPHEN = 400;

    /// A table would be split that nearly fits. No fault to speak of.
    public static final int LONE = 300;

    public static final Gap NONE = new Gap(0, 0);

    /// A break that must be made here.
    public enum Turn {
        NONE,
        COLUMN,
        PAGE
    }

    public Gap(long space, int penalty) {
        this(space, penalty, Turn.NONE);
    }

    /// What a break here would do wrong.
    public enum Fault {
        TORN,
        STRANDED,
        SPLIT,
        WIDOW,
        ORPHAN,
        LONE_ROW,
        ROW,
        HYPHEN
    }

    /// Whether a word goes on after a break here.
    public boolean partsWord() {
        return penalty % ROW >= HYPHEN;
    }

    /// What of the gap may grow with others to fill a page: all of it, unless it holds together
    /// what a break should not part, such as a heading and its text.
    long elastic() {
        return penalty < INSIDE ? Math.max(0, space) : 0;
    }

    /// This gap with a further penalty.
    public Gap plus(int more) {
        return more == 0 ? this : new Gap(space, Math.min(FORBIDDEN, penalty + more), turn);
    }

    /// The faults of which the penalty is the sum.
    public Set<Fault> faults() {
        return costs().keySet();
    }

    /// The faults with what each adds to the penalty.
    public Map<Fault, Integer> costs() {
        EnumMap<Fault, Integer> costs = new EnumMap<>(Fault.class);
        if (turn == Turn.PAGE) {
            return costs;
        }
        if (penalty >= FORBIDDEN) {
            costs.put(Fault.TORN, penalty);
            return costs;
        }
        int rest = penalty;
        rest = part(rest, KEEP, Fault.STRANDED, costs);
        rest = part(rest, INSIDE, Fault.SPLIT, costs);
        rest = part(rest, WIDOW, Fault.WIDOW, costs);
        rest = part(rest, ORPHAN, Fault.ORPHAN, costs);
        rest = part(rest, LONE_ROW, Fault.LONE_ROW, costs);
        rest = part(rest, ROW, Fault.ROW, costs);
        part(rest, HYPHEN, Fault.HYPHEN, costs);
        return costs;
    }

    /// What of the penalty is no fault to speak of.
    public int lesser() {
        int sum = 0;
        for (int cost : costs().values()) {
            sum += cost;
        }
        return turn == Turn.PAGE ? 0 : penalty - sum;
    }

    private static int part(int penalty, int cost, Fault fault, Map<Fault, Integer> costs) {
        if (penalty >= cost) {
            costs.put(fault, penalty - penalty % cost);
        }
        return penalty % cost;
    }
}
