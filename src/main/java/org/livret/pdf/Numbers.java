package org.livret.pdf;

import org.livret.geom.Sp;

/// Numbers as they stand in PDF's dictionaries (ISO 32000-1, section 7.3.3).
final class Numbers {
    private static final int WHOLE = 1_000_000;

    /// No more than a file may hold (ISO 19005-2, section 6.1.13), and in thousandths still more
    /// than any page is large.
    private static final long MOST = 2_000_000_000;

    private Numbers() {}

    /// A number of thousandths.
    static String share(long thousandths) {
        return millionths(thousandths * 1000);
    }

    /// A length in points, from scaled points.
    static String points(long sp) {
        return share(bounded(Sp.scale(sp, 1000, Sp.PER_PT)));
    }

    /// Thousandths that a file may hold.
    static long bounded(long thousandths) {
        return Math.clamp(thousandths, -MOST, MOST);
    }

    /// A number of millionths, without zeros at its end.
    static String millionths(long wanted) {
        long value = Math.clamp(wanted, -MOST * WHOLE, MOST * WHOLE);
        long rest = Math.abs(value);
        StringBuilder out = new StringBuilder(12);
        if (value < 0) {
            out.append('-');
        }
        out.append(rest / WHOLE);
        long fraction = rest % WHOLE;
        if (fraction != 0) {
            out.append('.');
            for (long unit = WHOLE / 10; fraction != 0; unit /= 10) {
                out.append((char) ('0' + fraction / unit));
                fraction %= unit;
            }
        }
        return out.toString();
    }
}
