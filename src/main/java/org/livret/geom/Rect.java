package org.livret.geom;

/// A rectangle with its upper left corner at (x, y), in scaled points.
public record Rect(long x, long y, long width, long height) {
    public long right() {
        return x + width;
    }

    public long bottom() {
        return y + height;
    }

    public Rect plus(long dx, long dy) {
        return new Rect(x + dx, y + dy, width, height);
    }

    /// The rectangle without the given edges; never smaller than nothing.
    public Rect inset(Insets edges) {
        return new Rect(
                x + edges.left(),
                y + edges.top(),
                Math.max(0, width - edges.left() - edges.right()),
                Math.max(0, height - edges.top() - edges.bottom()));
    }

    /// Whether no part of this lies outside of another.
    public boolean isWithin(Rect other) {
        return x >= other.x
                && y >= other.y
                && right() <= other.right()
                && bottom() <= other.bottom();
    }

    /// What lies between the edges of this and of a rectangle within it.
    public Insets around(Rect inner) {
        return new Insets(
                inner.y - y, right() - inner.right(), bottom() - inner.bottom(), inner.x - x);
    }
}
