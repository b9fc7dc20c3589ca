package org.livret.geom;

/// An affine map `x' = a·x + c·y + e`, `y' = b·x + d·y + f`, in SVG's order of coefficients (SVG
/// 1.1, section 7.4).
///
/// `e` and `f` carry the unit of the coordinates that are mapped.
public record Affine(double a, double b, double c, double d, double e, double f) {
    public static final Affine IDENTITY = new Affine(1, 0, 0, 1, 0, 0);

    public static Affine translate(double dx, double dy) {
        return new Affine(1, 0, 0, 1, dx, dy);
    }

    public static Affine scale(double sx, double sy) {
        return new Affine(sx, 0, 0, sy, 0, 0);
    }

    /// The map that applies `inner` first and then this one.
    public Affine after(Affine inner) {
        return new Affine(
                a * inner.a + c * inner.b,
                b * inner.a + d * inner.b,
                a * inner.c + c * inner.d,
                b * inner.c + d * inner.d,
                a * inner.e + c * inner.f + e,
                b * inner.e + d * inner.f + f);
    }
}
