package org.livret.geom;

/// Scaled points: the unit of every length in Livret, as in TeX (The TeXbook, chapter 10) but on
/// PDF's point of 1/72 inch.
///
/// A length is a plain `long`; this class only converts. Integers make sums exact and layouts equal
/// on every machine.
public final class Sp {
    /// Scaled points in one PDF point (1/72 inch).
    public static final long PER_PT = 65_536;

    /// Larger than any length that can be laid out, small enough that sums of many of them do not
    /// overflow.
    public static final long INFINITE = 1L << 50;

    private Sp() {}

    /// Converts points, rounding to the nearest scaled point.
    public static long pt(double points) {
        return Math.round(points * PER_PT);
    }

    /// Converts millimetres, rounding to the nearest scaled point.
    public static long mm(double millimetres) {
        return Math.round(millimetres * 72 * PER_PT / 25.4);
    }

    /// The length in points, for formats that take decimal numbers.
    public static double toPt(long sp) {
        return (double) sp / PER_PT;
    }

    /// `length * numerator / denominator`, rounded to nearest, without overflow for lengths under
    /// 2^31 points.
    public static long scale(long length, long numerator, long denominator) {
        long product = Math.multiplyExact(length, numerator);
        long half = denominator / 2;
        return product >= 0 ? (product + half) / denominator : -((-product + half) / denominator);
    }

    /// The length in millimetres with at most one decimal, as people are told it: `12.5 mm`.
    public static String formatMm(long sp) {
        long tenths = Math.round(toPt(sp) * 254 / 72);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        return (tenths % 10 == 0 ? whole : whole + '.' + Math.abs(tenths) % 10) + " mm";
    }

    /// The length in points with at most three decimals and no trailing zeros, as text dumps print
    /// it: `12.5`, `-3`.
    public static String format(long sp) {
        long thousandths = scale(sp, 1000, PER_PT);
        StringBuilder out = new StringBuilder(12);
        if (thousandths < 0) {
            out.append('-');
            thousandths = -thousandths;
        }
        out.append(thousandths / 1000);
        int fraction = (int) (thousandths % 1000);
        if (fraction != 0) {
            out.append('.');
            for (int unit = 100; fraction != 0; unit /= 10) {
                out.append((char) ('0' + fraction / unit));
                fraction %= unit;
            }
        }
        return out.toString();
    }
}
