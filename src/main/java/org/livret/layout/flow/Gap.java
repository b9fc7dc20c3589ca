package org.livret.layout.flow;

import java.util.EnumSet;
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

    /// A row of a table would be split.
    public static final int ROW = 100_000;

    /// A word would be parted over a page turn.
    public static final int HYPHEN = 400;

    /// A table would be split that nearly fits, or leave or take a single row. No fault to speak
    /// of.
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
        EnumSet<Fault> faults = EnumSet.noneOf(Fault.class);
        if (turn == Turn.PAGE) {
            return faults;
        }
        if (penalty >= FORBIDDEN) {
            faults.add(Fault.TORN);
            return faults;
        }
        int rest = penalty;
        rest = part(rest, KEEP, Fault.STRANDED, faults);
        rest = part(rest, INSIDE, Fault.SPLIT, faults);
        rest = part(rest, WIDOW, Fault.WIDOW, faults);
        rest = part(rest, ORPHAN, Fault.ORPHAN, faults);
        rest = part(rest, ROW, Fault.ROW, faults);
        part(rest, HYPHEN, Fault.HYPHEN, faults);
        return faults;
    }

    private static int part(int penalty, int cost, Fault fault, Set<Fault> faults) {
        if (penalty >= cost) {
            faults.add(fault);
        }
        return penalty % cost;
    }
}
