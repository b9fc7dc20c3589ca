package org.livret.layout.flow;

/// What stands before a piece: space that vanishes where a page is broken, and what a break here
/// costs.
///
/// Penalties add up; the constants are far enough apart that no sum of lesser faults outweighs a
/// greater one on a page.
public record Gap(long space, int penalty) {
    /// A break here would cut what is one thing: an edge from its content, a row from its other
    /// half.
    public static final int FORBIDDEN = 400_000_000;

    /// A heading would be parted from its text (`break-after: avoid`, `break-before: avoid`).
    public static final int KEEP = 40_000_000;

    /// A box that should stay whole would be split (`break-inside: avoid`).
    public static final int INSIDE = 4_000_000;

    /// A paragraph would leave fewer than `orphans` lines, or take fewer than `widows`.
    public static final int WIDOW = 4_000_000;

    /// A word would be parted over a page turn.
    public static final int HYPHEN = 4_000;

    public static final Gap NONE = new Gap(0, 0);

    /// This gap with a further penalty.
    public Gap plus(int more) {
        return more == 0 ? this : new Gap(space, Math.min(FORBIDDEN, penalty + more));
    }
}
