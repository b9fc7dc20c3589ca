package org.livret.geom;

/// Four edges in the order of CSS shorthands, in scaled points. Margins may be negative.
public record Insets(long top, long right, long bottom, long left) {
    public static final Insets NONE = new Insets(0, 0, 0, 0);

    public static Insets all(long edge) {
        return new Insets(edge, edge, edge, edge);
    }

    public long horizontal() {
        return left + right;
    }

    public long vertical() {
        return top + bottom;
    }

    public Insets plus(Insets other) {
        return new Insets(
                top + other.top, right + other.right, bottom + other.bottom, left + other.left);
    }

    /// The widest edge, or the narrowest one that there is; 0 when there is none.
    public long extreme(boolean widest) {
        long found = 0;
        for (long edge : new long[] {top, right, bottom, left}) {
            if (edge > 0 && (found == 0 || widest == edge > found)) {
                found = edge;
            }
        }
        return found;
    }
}
