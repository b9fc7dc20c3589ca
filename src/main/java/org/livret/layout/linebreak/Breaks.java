package org.livret.layout.linebreak;

/// The lines of a broken paragraph: which items each holds, and how far it is from its width.
///
/// Line `i` holds the items from [#start(int)] up to but without [#end(int)], the item it breaks
/// at.
public final class Breaks {
    private final int[] starts;
    private final int[] ends;
    private final long[] naturals;
    private final long[] excesses;
    private final long demerits;
    private final int pass;
    private final long steps;

    Breaks(
            int[] starts,
            int[] ends,
            long[] naturals,
            long[] excesses,
            long demerits,
            int pass,
            long steps) {
        this.starts = starts;
        this.ends = ends;
        this.naturals = naturals;
        this.excesses = excesses;
        this.demerits = demerits;
        this.pass = pass;
        this.steps = steps;
    }

    public int lines() {
        return ends.length;
    }

    public int start(int line) {
        return starts[line];
    }

    public int end(int line) {
        return ends[line];
    }

    /// The line's width before stretching or shrinking, with what its breaks add.
    public long natural(int line) {
        return naturals[line];
    }

    /// By how much the line sticks out even when shrunk as far as it goes; 0 for every good line.
    public long excess(int line) {
        return excesses[line];
    }

    public boolean overfull() {
        for (long excess : excesses) {
            if (excess > 0) {
                return true;
            }
        }
        return false;
    }

    /// The total cost by which these breaks were the best.
    public long demerits() {
        return demerits;
    }

    /// The pass that found them: 1 without automatic hyphens, 2 with them, 3 with emergency
    /// stretch, 4 without the limit on hyphens in a row.
    public int pass() {
        return pass;
    }

    /// How many pairs of a line start and a line end were weighed in that pass: a measure of work
    /// that does not depend on the machine.
    public long steps() {
        return steps;
    }
}
