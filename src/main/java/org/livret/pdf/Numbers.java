package org.livret.pdf;

/// Numbers as they stand in PDF's dictionaries (ISO 32000-1, section 7.3.3).
final class Numbers {
    private static final int WHOLE = 1_000_000;

    private Numbers() {}

    /// A number of thousandths.
    static String share(long thousandths) {
        return millionths(thousandths * 1000);
    }

    /// A number of millionths, without zeros at its end.
    static String millionths(long value) {
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
