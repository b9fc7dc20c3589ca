package org.livret.layout.flow;

/// The min-content and max-content widths of something (CSS Sizing 3, section 2.1), in scaled
/// points.
public record Widths(long min, long max) {
    public static final Widths ZERO = new Widths(0, 0);

    public Widths {
        max = Math.max(min, max);
    }

    /// Of two things one above the other.
    public Widths or(Widths other) {
        return new Widths(Math.max(min, other.min), Math.max(max, other.max));
    }

    /// With edges on both sides.
    public Widths plus(long edges) {
        return new Widths(Math.max(0, min + edges), Math.max(0, max + edges));
    }

    /// The width that content of these widths takes where `available` is to be had (`fit-content`).
    public long fit(long available) {
        return Math.max(min, Math.min(max, available));
    }
}
